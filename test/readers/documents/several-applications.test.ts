// A document of several applications: an actor for each, with its own words, and those of whoever examines it apart.
import { expect, test } from "vitest";
import { openFile } from "../../../src/readers/open-file.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { docxOf, p, pdfOf, table } from "./written.ts";

async function read(content: string | Buffer, name: string) {
  const reading = await openFile(fileOf(content, name, 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const actors: Record<string, { people: string[]; texts: string[] }> = {};
  for await (const { candidates } of reading.batches())
    for (const { fields, people, answers } of candidates)
      actors[fields.name!] = {
        people: people.map(({ fullName }) => fullName),
        texts: answers.map(({ author, text }) => `${author}: ${text}`),
      };
  return { document: reading.facts.document, actors };
}

const applicants = [
  [
    "Foyer rural de Bellecombe",
    "Mme Iris Vannier, présidente",
    "Nous voulons ouvrir un atelier avec nos voisins.",
  ],
  ["CC des Hauts Sapins", "M. Noël Garde, président", "Nous menons déjà un festival à trois vallées."],
  ["SCIC Les Grands Prés", "Mme Ida Pons, gérante", "Nous cherchons à qui demander conseil."],
] as const;
const judged = ["Favorable, à suivre de près.", "Réservé sur le budget.", "Ajourné."];

/** The lines of each application, under a title of its own. */
const blocks = (titleOf: (index: number) => string | null, label: string) =>
  applicants.map(([name, person, summary], index) => [
    titleOf(index),
    `${label} : ${name}`,
    `Représentant légal : ${person}`,
    `Résumé (rédigé par le candidat) : ${summary}`,
    `Avis du comité de sélection : ${judged[index]}`,
  ]);

const asWord = (written: (string | null)[][]) =>
  docxOf(
    written
      .map(([title, ...lines]) => (title ? p(title, "Titre2") : "") + lines.map((line) => p(line!)).join(""))
      .join(""),
  );

test.each([
  ["numbered titles", "fiches.docx", asWord(blocks((index) => `Candidature n° ${index + 1}`, "Structure"))],
  ["titles of one word", "fiches.docx", asWord(blocks((index) => `Dossier ${index + 1}`, "Porteur"))],
  ["letters", "fiches.docx", asWord(blocks((index) => `Projet ${"ABC"[index]}`, "Nom de la structure"))],
  ["nothing but their labels", "fiches.docx", asWord(blocks(() => null, "Porteur"))],
  [
    "nothing but their labels in a text",
    "fiches.txt",
    blocks(() => null, "Structure")
      .map((lines) => lines.filter(Boolean).join("\n"))
      .join("\n\n"),
  ],
])("applications under %s are an actor each", async (_, name, content) => {
  const { document, actors } = await read(content, name);
  expect(document).toBe(false);
  expect(Object.keys(actors)).toEqual(applicants.map(([structure]) => structure));
  for (const [index, { people, texts }] of Object.values(actors).entries()) {
    const [, person, summary] = applicants[index]!;
    expect(people).toHaveLength(1);
    expect(person).toContain(people[0]);
    expect(texts).toContain(`actor: ${summary}`);
    const opinions = texts.filter((text) => text.includes(judged[index]!));
    for (const opinion of opinions) expect(opinion).toMatch(/^(?:team|partner): /);
    expect(texts.join("\n")).not.toContain("rédigé par le candidat");
  }
});

test("a PDF of applications gives the same actors", async () => {
  const content = await pdfOf((pdf) => {
    for (const [title, ...lines] of blocks((index) => `Candidature n° ${index + 1}`, "Structure")) {
      pdf.fontSize(15).text(title!).moveDown().fontSize(11);
      for (const line of lines) pdf.text(line!);
      pdf.moveDown(2);
    }
  });
  const { actors } = await read(content, "fiches.pdf");
  expect(Object.keys(actors)).toEqual(applicants.map(([structure]) => structure));
});

test.each([
  [
    "with numbered parts",
    [
      "Structure : Foyer rural de Bellecombe",
      "Action 1",
      "Objectif : ouvrir.",
      "Action 2",
      "Objectif : durer.",
    ].map((line) => p(line)),
  ],
  [
    "that names its partners by the same labels",
    [
      ...[
        "Structure : Foyer rural de Bellecombe",
        "Adresse : 1 rue du Puits",
        "Téléphone : 01 99 00 11 22",
      ].map((line) => p(line)),
      p("Partenaires", "Titre2"),
      ...["Structure : CC des Hauts Sapins", "Adresse : 2 rue du Puits", "Téléphone : 01 99 00 11 23"].map(
        (line) => p(line),
      ),
    ],
  ],
  [
    "that numbers its partners",
    [
      p("Structure : Foyer rural de Bellecombe"),
      ...[1, 2].flatMap((number) => [
        p(`Partenaire ${number}`, "Titre2"),
        p(`Structure : CUMA du Val ${number}`),
        p("Adresse : 3 rue du Puits"),
      ]),
    ],
  ],
  [
    "in a table of labels",
    [table(["Structure", "Foyer rural de Bellecombe"], ["Représentant légal", "Mme Iris Vannier"])],
  ],
])("an application %s stays one", async (_, body) => {
  const { document, actors } = await read(docxOf(body.join("")), "candidature.docx");
  expect(document).toBe(true);
  expect(Object.keys(actors)).toEqual(["Foyer rural de Bellecombe"]);
});

test.each([
  [
    "the same label",
    applicants.map(([name, , summary], index) =>
      p(index === 1 ? `Structure : ${name}` : `Structure : ${name} ${summary}`),
    ),
  ],
  [
    "headings in a longer text",
    [
      p("Ce que nous avons appris cette année. ".repeat(30)),
      ...applicants.flatMap(([name, , summary]) => [p(`${name} et les siens`, "Titre2"), p(summary)]),
    ],
  ],
])("a document about several structures under %s that cannot be parted is refused", async (_, body) => {
  const reading = read(docxOf(body.join("")), "bilan.docx");
  await expect(reading).rejects.toMatchObject({
    kind: "input",
    problems: [{ code: "several-structures-in-text", file: "bilan.docx" }],
  });
});
