// The minutes of a meeting: those present are a list, what is said of them a note, and nothing else is lost.
import { expect, test } from "vitest";
import { openFile } from "../../../src/readers/open-file.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { docxOf, p, table } from "./written.ts";

async function read(...body: string[]) {
  const reading = await openFile(fileOf(docxOf(body.join("")), "compte rendu.docx", 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const actors: Record<string, { people: string[]; notes: string }> = {};
  const leftOut: string[] = [];
  for await (const { candidates, findings } of reading.batches()) {
    for (const { fields, people, answers } of candidates)
      actors[fields.name!] = {
        people: people.map(({ fullName }) => fullName),
        notes: answers.map(({ author, text }) => `${author}: ${text}`).join("\n"),
      };
    for (const finding of findings)
      if (finding.code === "text-around-list") leftOut.push(`${finding.line} ${finding.found}`);
  }
  return { document: reading.facts.document, actors, leftOut };
}

const titles = ["Nom", "Structure", "Fonction"];
const present = [
  ["Mme Odile Ramage", "Les Blés d’Or", "présidente"],
  ["M. Luc Sire", "CUMA de la Margeride", "trésorier"],
  ["Anne Viala", "Mairie de Saugues", "adjointe"],
];
const exchanges = [
  p("Échanges", "Titre2"),
  p("Mme Ramage présente le four partagé entre trois villages, qui manque encore de bras pour l’hiver."),
  p("M. Sire : la CUMA voudrait prêter son matériel à ses voisins, mais ne sait pas par où commencer."),
  p("Le groupe discute longuement du calendrier, de la salle et du repas qui suivra la réunion prochaine."),
  p("Suites", "Titre2"),
  table(["Quoi", "Qui", "Quand"], ["Appeler Anne Viala", "DP", "mardi"], ["Réserver la salle", "DP", "mai"]),
];

test.each(["Présents", "Étaient présents :", "Liste des participants", "Personnes présentes", "Émargement"])(
  "under “%s”, the people at a meeting are a list, with what the minutes say of them",
  async (heading) => {
    const { document, actors } = await read(
      p("Compte rendu de la réunion du 12 mars", "Titre1"),
      p(heading),
      table(titles, ...present),
      ...exchanges,
    );
    expect(document).toBe(false);
    expect(Object.entries(actors).map(([name, { people }]) => [name, ...people])).toEqual([
      ["Les Blés d’Or", "Odile Ramage"],
      ["CUMA de la Margeride", "Luc Sire"],
      ["Mairie de Saugues", "Anne Viala"],
    ]);
    expect(actors["Les Blés d’Or"]!.notes).toMatch(/^team: .*four partagé/m);
    expect(actors["CUMA de la Margeride"]!.notes).toMatch(/^team: .*prêter son matériel/m);
    expect(actors["Mairie de Saugues"]!.notes).toMatch(/^team: Appeler Anne Viala/m);
  },
);

test("all that the minutes say of nobody present is reported with its paragraph", async () => {
  const { leftOut } = await read(
    p("Présents", "Titre2"),
    table(titles, ...present),
    p("Excusés : M. Jean Rey, directeur du foyer (Mende) ; Mme Ida Pons, Les Blés d’Or."),
    ...exchanges,
  );
  expect(leftOut).toEqual([
    expect.stringMatching(/^6 M\. Jean Rey/),
    expect.stringMatching(/^10 Le groupe discute/),
    expect.stringMatching(/^12 Quoi/),
    expect.stringMatching(/^14 Réserver la salle/),
  ]);
});

test("a paragraph that names two people is a note on whoever it begins with, and on nobody when it begins with none", async () => {
  const { actors, leftOut } = await read(
    p("Présents"),
    table(titles, ...present),
    p("Mme Ramage répond à M. Sire que le four est ouvert."),
    p("Le repas est préparé par Mme Ramage avec l’aide de M. Sire."),
    ...exchanges,
  );
  expect(actors["Les Blés d’Or"]!.notes).toContain("répond à M. Sire");
  expect(actors["CUMA de la Margeride"]!.notes).not.toContain("répond");
  expect(leftOut).toContainEqual(expect.stringContaining("Le repas est préparé"));
});

test("those excused in a table of their own, under the same titles, are people too", async () => {
  const { actors } = await read(
    p("Présents", "Titre2"),
    table(titles, ...present),
    p("Excusés", "Titre2"),
    table(titles, ["M. Jean Rey", "Amicale des Tilleuls", "directeur"]),
    ...exchanges,
  );
  expect(actors["Amicale des Tilleuls"]!.people).toEqual(["Jean Rey"]);
});

const story =
  "Nous portons depuis deux ans un projet de four partagé entre trois villages, et cherchons comment le faire vivre à plusieurs. ".repeat(
    4,
  );
test.each([
  ["its partners in a table", [p("Structure : Les Blés d’Or"), p("Partenaires")]],
  ["those present at its meeting", [p("Structure : Foyer du Bleymard"), p("Présents")]],
])("an application that names its structure and gives %s stays one", async (_, beginning) => {
  const { document, actors } = await read(...beginning, table(titles, ...present), p(story));
  expect(document).toBe(true);
  expect(Object.keys(actors)).toHaveLength(1);
});
