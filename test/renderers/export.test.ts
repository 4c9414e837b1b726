// Tests that an import of an export gives the same actors.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "../../src/domain/actors/actor.ts";
import { severalFields, singleFields } from "../../src/domain/actors/actor.ts";
import type { Candidate } from "../../src/domain/importing/candidate.ts";
import { exportLayout, exportRow, exportTitles } from "../../src/renderers/tables/actor-export.ts";
import { spreadsheet } from "../../src/renderers/tables/spreadsheet.ts";
import { sentences } from "../../src/text/index.ts";
import { aStoredObjection } from "../objections.ts";
import { readWhole } from "../readers/support.ts";

/** The actor that an import makes of a row. */
function actorOf(row: Candidate, number: number): Actor {
  const single = Object.fromEntries(singleFields.map((field) => [field, row.fields[field] ?? null]));
  const several = Object.fromEntries(severalFields.map((field) => [field, row.several[field] ?? []]));
  return {
    ...single,
    ...several,
    id: `actor-${number}`,
    name: row.fields.name!,
    people: row.people.map((person, index) => ({ ...person, id: `p${index}` })),
    answers: row.answers.map((answer) => ({ ...answer, file: null, line: null })),
    tags: row.teamTags?.tags ?? [],
    objected: null,
    provenance: [],
  } as unknown as Actor;
}

/** The values of a row, without its place in the file. */
const valuesOf = ({ fields, several, people, answers, teamTags: marks }: Candidate) => ({
  fields,
  several,
  people,
  answers: answers.map(({ label, text, author, authorName }) => [label, text, author, authorName]).sort(),
  marks,
});

async function written(actors: readonly Actor[], language: "fr" | "en"): Promise<string> {
  const stream = async function* () {
    yield* actors;
  };
  const layout = await exportLayout(stream());
  return spreadsheet([
    exportTitles(layout, await sentences(language)),
    ...actors.map((actor) => exportRow(actor, layout, { objections: [], situation: "à qualifier" })),
  ]);
}

const text = fc.oneof(
  fc.constantFrom(
    "Une cantine",
    "=1+1",
    "'oui",
    "-5 % de temps",
    "+33 2",
    "@x",
    "a ; b",
    "idem",
    "néant",
    "oui\nnon",
    'dit "non"',
    "01000",
    "\u00a0x",
    "Total",
  ),
  // The import reports texts without a letter or digit instead of keeping them.
  fc.string({ maxLength: 30 }).filter((words) => words === "" || /[\p{L}\d]/u.test(words)),
);
const name = fc.constantFrom(
  "GAL des Vallées",
  "Mairie de Crest",
  "L’Écluse ; le bief",
  "CC du Val – Doré",
  "Foyer, rural",
  "ASSOCIATION X",
  "'Les Amis'",
  "''Les Amis'",
);
const person = fc.constantFrom(
  "Mme Zoé DE LA TOUR",
  "Jean Petit, maire adjoint",
  "DUPONT",
  "M. Paul Martin",
  "Service technique",
  "Anne-Lise O’Neil ; Luc Roy",
  "",
);
const row = fc.tuple(
  name,
  fc.constantFrom("20053377600015", "", "8,12E+13"),
  fc.constantFrom("01300", "7000", "x", ""),
  fc.constantFrom("Belley", "LYON CEDEX 03", "Coye-la-Forêt (60580)", ""),
  fc.constantFrom("12 rue du Pont, 26400 Crest", "3 place\nhaute", "BP 4", ""),
  fc.constantFrom("a@b.example", "Zoé <zoe@b.example>, c@d.example", "faux", ""),
  fc.constantFrom("04 65 71 09 01 / 06 39 98 00 01", "12", ""),
  person,
  fc.constantFrom("animatrice ; élue", "", "DGS"),
  fc.constantFrom("tourisme, mobilité", "eau ; air", "habitat (ancien, neuf)", ""),
  fc.constantFrom("12/03/2026", "hier", ""),
  text,
  text,
);
const titles = [
  "Structure",
  "SIRET",
  "Code postal",
  "Commune",
  "Adresse",
  "Courriel",
  "Téléphone",
  "Contact",
  "Fonction",
  "Thèmes",
  "Date de dépôt",
  "Avez-vous un projet ?",
  "Commentaire",
];

test("an import of an export gives the same rows", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("fr" as const, "en" as const),
      async (rows, language) => {
        const once = (await readWhole(spreadsheet([titles, ...rows.map((cells) => [...cells])]))).candidates;
        if (once.length === 0) return;
        const twice = (await readWhole(await written(once.map(actorOf), language))).candidates;
        expect(twice.map(valuesOf)).toEqual(once.map(valuesOf));
      },
    ),
    { numRuns: 60 },
  );
});

test("tags and objections are read back from an export of ours, and from no other file", async () => {
  const actor = {
    ...actorOf((await readWhole("Structure\nMairie de Crest\n")).candidates[0]!, 1),
    tags: ["à relancer", "eau"],
  };
  const objections = [
    aStoredObjection({ at: "2026-01-12", source: "saisie" }),
    aStoredObjection({
      at: "2026-01-13",
      person: "Lucie Barrau",
      scope: "email",
      source: "liste.csv",
      words: "Désinscrit : oui",
    }),
    aStoredObjection({
      at: "2026-01-14",
      certain: false,
      source: "site.csv",
      words: "plus de courriers | svp\nmerci",
    }),
    aStoredObjection({ lifted: { at: "2026-01-20", by: "camille", reason: "a rappelé" } }),
  ];
  const text = await sentences("fr");
  const layout = { people: 1, texts: [] };
  const back = await readWhole(
    spreadsheet([
      exportTitles(layout, text),
      exportRow(actor, layout, { objections, situation: "à qualifier" }),
    ]),
  );
  expect(back.candidates[0]?.teamTags).toEqual({ tags: ["à relancer", "eau"] });
  expect(
    back.candidates[0]?.refusals?.map(({ on, scope, certain, words, exported }) => [
      on,
      scope,
      certain,
      words,
      exported,
    ]),
  ).toEqual([
    ["2026-01-12", "all", true, "", { person: null, source: "saisie" }],
    ["2026-01-13", "email", true, "Désinscrit : oui", { person: "Lucie Barrau", source: "liste.csv" }],
    ["2026-01-14", "all", false, "plus de courriers / svp merci", { person: null, source: "site.csv" }],
  ]);
  const theirs = await readWhole(
    "Structure;Étiquettes [tags];Opposition (date) [objected]\nMairie de Crest;x;2026-01-12\n",
  );
  expect(theirs.candidates[0]?.teamTags).toBeUndefined();
});

test("the day of an objection in older exports is read back too", async () => {
  const read = await readWhole(
    "Nom [name];Opposition (date) [objected];outreach : identifiant\nMairie de Crest;2026-01-12;mairie-de-crest\n",
  );
  expect(read.candidates[0]?.refusals).toMatchObject([{ scope: "all", certain: true, on: "2026-01-12" }]);
});
