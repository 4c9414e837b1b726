// Saves the progress of a questionnaire in an endless loop, and prints the number of each saved answer. crash.test.ts kills it.
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
