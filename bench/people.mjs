// How often titles are placed on the right step of the ladder, and the right person is named (`npm run judge`). Nothing is fitted for either, so the
// project's own sets are measured as they are: bench/training/titles.tsv, written without looking at the roles, and the cases of test/domain/people, on
// which roles were written. A folder may add tables with the columns `label` (a step) and `title`, and JSON lists of actors: kind, people, best.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { bundled } from "./training/program.mjs";

const program = await bundled(`
  export { Judge } from "./src/domain/people/choose-interlocutor.ts";
  export { postRankOf } from "./src/domain/people/post-rank.ts";
  export { readTitle } from "./src/domain/people/post-title.ts";
  export { vocabularyOf } from "./src/domain/people/title-vocabulary.ts";
  export { readRoles } from "./src/settings/roles-file.ts";
  export { cases } from "./test/domain/people/cases.ts";`);
const vocabulary = program.vocabularyOf(
  program.readRoles(await readFile("src/knowledge/roles.yaml", "utf8"), "roles.yaml"),
);
const judge = new program.Judge(vocabulary, "2026-01-31");

/** The steps of the ladder, first to last, each with the rungs of roles.yaml that it covers. */
const steps = Object.entries({
  coop: "cooperation-post",
  leader: "programme-animator programme-direction programme-animator-presumed",
  "manager-animator": "animator-manager",
  development:
    "development development-agent animator development-lead development-direction territory-project other-project other-animator other-charge part-lead charge",
  director: "director company-head lead part-direction deputy-director",
  "elected-coop": "volunteer-cooperation elected-cooperation elected-europe",
  president: "president mayor elected-development elected elected-office board board-secretary",
  manager: "manager accounts-head assistant",
  frontdesk: "relay",
}).map(([step, rungs]) => ({ step, rungs: rungs.split(" ") }));
const places = [...steps.map(({ step }) => step), "other"];
const stepOf = (rung) => steps.find(({ rungs }) => rungs.includes(rung))?.step ?? "other";

export async function judgePeople(tables, showFaults) {
  console.log("\n# Titles: the step of the ladder, and which of two comes first");
  for (const file of ["bench/training/titles.tsv", ...tables.filter((one) => one.endsWith(".tsv"))])
    judgeTitles(file, await titlesIn(file), showFaults);
  console.log("\n# People: the right one of an actor");
  judgeActors("the cases that roles were written on", program.cases, showFaults);
  for (const file of tables.filter((one) => one.endsWith(".json")))
    judgeActors(basename(file), actorsIn(JSON.parse(await readFile(file, "utf8"))), showFaults);
}

async function titlesIn(file) {
  const [header, ...lines] = (await readFile(file, "utf8")).trimEnd().split(/\r?\n/);
  const columns = header.split("\t");
  const at = Object.fromEntries(columns.map((name, index) => [name, index]));
  if (at.title === undefined || at.label === undefined) return [];
  return lines
    .map((line) => line.split("\t"))
    .map((cells) => ({ step: cells[at.label], title: cells[at.title], lang: cells[at.lang] ?? "" }))
    .filter(({ step }) => places.includes(step));
}

function judgeTitles(file, titles, showFaults) {
  if (titles.length === 0) return;
  const read = titles.map((one) => {
    const rank = program.postRankOf(
      program.readTitle(one.title, vocabulary, new Set()),
      new Set(),
      vocabulary,
    );
    return { ...one, got: rank === null ? "other" : stepOf(rank.rung), likelihood: rank?.likelihood ?? 0 };
  });
  let pairs = 0;
  let ordered = 0;
  for (const [at, a] of read.entries())
    for (const b of read.slice(at + 1)) {
      if (a.lang !== b.lang || a.step === b.step) continue;
      const [first, second] = places.indexOf(a.step) < places.indexOf(b.step) ? [a, b] : [b, a];
      pairs += 1;
      if (first.likelihood > second.likelihood) ordered += 1;
    }
  const right = read.filter(({ step, got }) => step === got).length;
  console.log(
    `${basename(file)}: ${read.length} titles, step ${share(right, read.length)}, the first of two ${share(ordered, pairs)}`,
  );
  confusion(read);
  if (showFaults)
    for (const { step, got, title } of read) if (step !== got) console.log(`  ${step} → ${got}: ${title}`);
}

/** Prints which steps are taken for which others, the most frequent first. */
function confusion(read) {
  const counts = new Map();
  for (const { step, got } of read)
    if (step !== got) counts.set(`${step} → ${got}`, (counts.get(`${step} → ${got}`) ?? 0) + 1);
  const worst = [...counts].sort(([, a], [, b]) => b - a).slice(0, 8);
  if (worst.length > 0)
    console.log(`  taken for: ${worst.map(([what, count]) => `${what} ${count}`).join(", ")}`);
}

const actorsIn = (list) =>
  (Array.isArray(list) ? list : [])
    .filter(({ people, best }) => Array.isArray(people) && best !== undefined)
    .map(({ kind, people, best, why }) => ({
      ...{ kind, best, because: why ?? "" },
      people: people.map(({ name, role, email }) => [name, role ?? "", email]),
    }));

function judgeActors(name, actors, showFaults) {
  if (actors.length === 0) return;
  const faults = { "somebody else": [], nobody: [], "somebody where nobody should be": [] };
  for (const { kind, people, best, because } of actors) {
    const listed = people.map(([fullName, role, email], at) => ({
      ...{ id: String(at), fullName, role, emails: email ? [email] : [] },
    }));
    const { person } = judge.interlocutor({ name: "Structure", kind }, listed);
    const got = person === null ? null : Number(person.person.id);
    if (got === best) continue;
    const fault =
      best === null ? "somebody where nobody should be" : got === null ? "nobody" : "somebody else";
    faults[fault].push(
      `${best === null ? "nobody" : people[best][1]} → ${got === null ? "nobody" : people[got][1]} (${because})`,
    );
  }
  const wrong = Object.values(faults).flat().length;
  const kinds = Object.entries(faults).filter(([, all]) => all.length > 0);
  console.log(`${name}: ${actors.length} actors, right ${share(actors.length - wrong, actors.length)}`);
  if (kinds.length > 0)
    console.log(`  faults: ${kinds.map(([kind, all]) => `${kind} ${all.length}`).join(", ")}`);
  if (showFaults) for (const fault of kinds.flatMap(([, all]) => all)) console.log(`  ${fault}`);
}

const share = (some, all) => (all === 0 ? "–" : (some / all).toFixed(3));
