// Minutes written as plain text: those present and excused are a list, paragraphs that begin with a structure are notes on it, and nobody else becomes an actor.
import { expect, test } from "vitest";
import { openFile } from "../../../src/readers/open-file.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "../support.ts";

async function read(text: string) {
  const reading = await openFile(fileOf(text, "compte rendu.txt", 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const actors: Record<string, { people: (string | null)[][]; note: string; refusals: number }> = {};
  const leftOut: string[] = [];
  for await (const { candidates, findings } of reading.batches()) {
    for (const { fields, people, answers, refusals = [] } of candidates)
      actors[fields.name!] = {
        people: people.map(({ fullName, role }) => [fullName, role]),
        note: answers
          .filter(({ label }) => label.startsWith("Compte rendu"))
          .map(({ text: words }) => words)
          .join("\n"),
        refusals: refusals.length,
      };
    for (const finding of findings) if (finding.code === "text-around-list") leftOut.push(finding.found);
  }
  return { document: reading.facts.document, actors, leftOut: leftOut.join("\n") };
}

test("those present and excused in a sentence are people of their structures; an excuse is a note and no refusal", async () => {
  const { document, actors, leftOut } = await read(`Compte rendu de la réunion du 14 octobre

Étaient présents : Mme Odile Ramage (Association Les Blés), Luc Sire (CUMA du Val Noir), Anne Viala, directrice de la CC de Lussan
Excusés : M. Jean Serin (Mairie de Fons)

La mission, financée par la Région Occitanie, est présentée à la Maison des associations de Fons.
CUMA du Val Noir : voudrait prêter son matériel, ne sait pas par où commencer.
Le Département du Gard pourrait cofinancer.
`);
  expect(document).toBe(false);
  expect(Object.fromEntries(Object.entries(actors).map(([name, { people }]) => [name, people]))).toEqual({
    "Association Les Blés": [["Odile Ramage", null]],
    "CUMA du Val Noir": [["Luc Sire", null]],
    "CC de Lussan": [["Anne Viala", "directrice"]],
    "Mairie de Fons": [["Jean Serin", null]],
  });
  expect(actors["Mairie de Fons"]).toMatchObject({ note: "Excusés (M. Jean Serin)", refusals: 0 });
  expect(actors["CUMA du Val Noir"]!.note).toBe(
    "voudrait prêter son matériel, ne sait pas par où commencer.",
  );
  expect(leftOut).toMatch(/financée par la Région/);
  expect(leftOut).toMatch(/pourrait cofinancer/);
});

test("a list of those present under their title, and structures that were absent", async () => {
  const { actors } = await read(`Réunion du comité, 3 septembre

Présents :
- Odile Ramage, Association Les Blés
- Luc Sire, CUMA du Val Noir
- Anne Viala, CC de Lussan

Absents : Mairie de Fons, Foyer rural de Brame
`);
  expect(Object.entries(actors).map(([name, { people, note }]) => [name, people.length, note])).toEqual([
    ["Association Les Blés", 1, "Présents (Odile Ramage)"],
    ["CUMA du Val Noir", 1, "Présents (Luc Sire)"],
    ["CC de Lussan", 1, "Présents (Anne Viala)"],
    ["Mairie de Fons", 0, "Absents"],
    ["Foyer rural de Brame", 0, "Absents"],
  ]);
});

test("a log of calls with a structure at the head of each paragraph gives each its note, and no sentence is a commune", async () => {
  const { actors } = await read(`Tournée d'appels du 12 octobre

Commune de Fons : eu la secrétaire, Mme Serin. Le maire est favorable.

CC de Lussan : échange avec M. Brun, à rappeler en novembre.

Association Les Blés : la présidente et le trésorier sont partants.
`);
  expect(Object.entries(actors).map(([name, { note }]) => [name, note])).toEqual([
    ["Commune de Fons", "eu la secrétaire, Mme Serin. Le maire est favorable."],
    ["CC de Lussan", "échange avec M. Brun, à rappeler en novembre."],
    ["Association Les Blés", "la présidente et le trésorier sont partants."],
  ]);
});

test("an application that names who takes part in its project is still an application", async () => {
  const { document, actors } = await read(`Appel à coopération

Nom de la structure : Association Les Blés
Commune : Fons
Participants : Mme Odile Ramage (CUMA du Val Noir), M. Luc Sire (CC de Lussan)
Réunions : CC de Lussan, CUMA du Val Noir
Votre projet : Nous voudrions coopérer avec nos voisins autour du blé.
`);
  expect(document).toBe(true);
  expect(Object.keys(actors)).toEqual(["Association Les Blés"]);
});
