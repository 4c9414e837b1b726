// Tables of exchanges as teams keep them in Word and in workbooks: under whatever titles, each exchange is noted on its day, and the next step on its own.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p, table } from "../readers/documents/written.ts";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const list = (...rows: string[][]) => rows.map((cells) => cells.join(";")).join("\n");

/** Imports a file on the 31st of January 2026, and gives what is noted of an actor. */
async function imported(name: string, content: string | Buffer) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), content);
  const { stdout } = await world.run("import", name);
  const shown = async (actor: string) => JSON.parse((await world.run("show", actor, "--json")).stdout);
  return {
    said: stdout.replace(/\s+/g, " "),
    exchanges: async (actor: string) =>
      (await shown(actor)).contacts.toSorted((a: { at: string }, b: { at: string }) =>
        a.at < b.at ? -1 : 1,
      ),
    listed: async () => JSON.parse((await world.run("list", "--json")).stdout),
    next: async () => JSON.parse((await world.run("next", "--json")).stdout),
  };
}

test("a table in Word with short titles is a list of exchanges, and no application", async () => {
  const rows = [
    ["Quand", "Qui", "Structure", "Quoi", "Suite", "Pour le"],
    [
      "08/01/2026",
      "Léa",
      "Association La Grange",
      "Visite sur place : curieuse.",
      "envoyer deux fiches",
      "10/02",
    ],
    ["12/01/2026", "Tom", "Foyer du Four", "Laissé message", "rappeler", "sem. 8"],
    ["19/01/2026", "Léa", "Association La Grange", "Mail : fiches envoyées", "", ""],
  ];
  const { exchanges, next, listed } = await imported(
    "suivi.docx",
    docxOf(p("Relances de l’hiver") + table(...rows)),
  );
  expect(await exchanges("association-la-grange")).toMatchObject([
    {
      at: "2026-01-08",
      by: "Léa",
      channel: "visit",
      next_step: "envoyer deux fiches",
      next_at: "2026-02-10",
    },
    { at: "2026-01-19", by: "Léa", channel: "email", next_at: null },
  ]);
  expect(await exchanges("foyer-du-four")).toMatchObject([
    { at: "2026-01-12", by: "Tom", channel: "phone", outcome: "no-answer", next_at: "2026-02-16" },
  ]);
  expect((await next()).coming).toMatchObject([
    { actor: "association-la-grange", on: "2026-02-10" },
    { actor: "foyer-du-four", on: "2026-02-16" },
  ]);
  const authors = (await listed()).flatMap(({ answers }: { answers: { label: string; author: string }[] }) =>
    answers.filter(({ label }) => label === "Quoi").map(({ author }) => author),
  );
  expect(new Set(authors)).toEqual(new Set(["team"]));
});

test.each([
  ["Objet / compte rendu", "À faire", "Échéance"],
  ["Points abordés", "Prochaine action", "À relancer"],
  ["Échange", "Suites", "Date"],
])("“%s”, “%s” and “%s” are of an exchange", async (said, step, due) => {
  const { exchanges } = await imported(
    "suivi.csv",
    list(
      ["Date", "Structure", "Par", said, step, due],
      ["12/01", "La Grange", "Léa", "Partante.", "écrire", "9 février"],
    ),
  );
  expect(await exchanges("la-grange")).toMatchObject([
    { at: "2026-01-12", by: "Léa", note: "Partante.", next_step: "écrire", next_at: "2026-02-09" },
  ]);
});

test("in a row for each actor, every dated column is an exchange with the words behind it", async () => {
  const titles = ["Structure", "1er contact", "Compte rendu", "2e contact", "Compte rendu", "À relancer le"];
  const { exchanges } = await imported(
    "suivi.csv",
    list(
      titles,
      [
        "La Grange",
        "06/01/2026",
        "Appelée, curieuse",
        "20/01/2026",
        "Visio, veut voir des exemples",
        "14/02/2026",
      ],
      ["Le Four", "08/01/2026", "Répondeur", "", "", "04/02/2026"],
      ["Le Moulin", "", "", "", "", ""],
    ),
  );
  expect(await exchanges("la-grange")).toMatchObject([
    { at: "2026-01-06", note: "Appelée, curieuse", channel: "phone", next_at: null },
    { at: "2026-01-20", note: "Visio, veut voir des exemples", next_at: "2026-02-14" },
  ]);
  expect(await exchanges("le-four")).toMatchObject([{ outcome: "no-answer", next_at: "2026-02-04" }]);
  expect(await exchanges("le-moulin")).toEqual([]);
});

test("words behind the day are no part of it, and tell by which means it was", async () => {
  const { exchanges } = await imported(
    "suivi.csv",
    list(
      ["Structure", "Dernier échange", "Par qui", "Ce qui s'est dit", "Prochaine étape"],
      ["La Grange", "le 20/01 (tél.)", "Léa", "Voudrait voir un autre collectif", "proposer deux noms"],
      ["Le Four", "12 janv. par mail", "Tom", "Rien avant le printemps", ""],
      ["Le Moulin", "12/01 et 19/01", "Tom", "Partants", ""],
    ),
  );
  expect(await exchanges("la-grange")).toMatchObject([{ at: "2026-01-20", channel: "phone", by: "Léa" }]);
  expect(await exchanges("le-four")).toMatchObject([{ at: "2026-01-12", channel: "email" }]);
  // Two days in one cell: nobody can tell which one the words are of.
  expect(await exchanges("le-moulin")).toEqual([]);
});

test.each([
  ["columns of people", ["Structure", "1er contact", "2e contact"], ["La Grange", "Anne Roux", "Luc Petit"]],
  [
    "days and a result of no call",
    ["Structure", "Date", "Résultat", "Suite"],
    ["La Grange", "12/01/2026", "Favorable", "payer"],
  ],
  [
    "two days before the words of both",
    ["Structure", "Date 1", "1er contact", "2e contact", "Compte rendu", "Compte rendu", "Suite"],
    ["La Grange", "", "12/01/2026", "19/01/2026", "Curieuse", "Partante", "écrire"],
  ],
])("%s give no exchange", async (_, titles, row) => {
  const { exchanges } = await imported("liste.csv", list(titles, row));
  expect(await exchanges("la-grange")).toEqual([]);
});

test("a calendar of tasks in Word gives no exchange", async () => {
  const { exchanges } = await imported(
    "calendrier.docx",
    docxOf(
      table(
        ["Date", "Action", "Responsable", "Structure", "Échéance"],
        ["03/01/2026", "Signature de la convention", "Léa", "Association La Grange", "31/12/2026"],
        ["05/01/2026", "Dépôt du dossier", "Tom", "Foyer du Four", "15/02/2026"],
      ),
    ),
  );
  expect(await exchanges("association-la-grange")).toEqual([]);
});
