// Saves the progress of a questionnaire, answer after answer, and says each time that it is saved. Killed by crash.test.ts.
import { openStore } from "../../src/store/open-store.ts";

const [root = ".", from = "0"] = process.argv.slice(2);
const store = await openStore({ url: undefined, root, interrupted: new AbortController().signal });
for (let n = Number(from); ; n++) {
  await store.saveTriageProgress({
    actor: "acteur",
    answers: Object.fromEntries(Array.from({ length: 10 }, (_, q) => [`q${q}`, `${n}`])),
    notes: {},
    path: [`${n}`],
    at: "2026-01-01T10:00:00.000Z",
  });
  process.stdout.write(`${n}\n`);
}
