// In sentences of notes, each post is that of the person whom the sentence gives it.
import { expect, test } from "vitest";
import { fileOf, readWhole } from "../support.ts";

/** The people of the first row of a list whose notes are its only column of names, with their posts. */
async function peopleOf(note: string) {
  const notes = [note, "Vu Paul Serin, trésorier", "Eu Anne Petit", "Appel de Rose Besson, animatrice"];
  const rows = notes.map((text, row) => `Amicale numéro ${row};Brame;"${text}"`);
  const { candidates } = await readWhole(fileOf(`Structure;Commune;Notes d'appel\n${rows.join("\n")}\n`));
  const { people, answers } = candidates[0]!;
  expect(answers.map(({ text }) => text)).toContain(note);
  return people.map(({ fullName, role }) => [fullName, role]);
}

test.each<[string, [string, string | null][]]>([
  [
    "Eu la secrétaire, Mme Bonnal. Le maire, M. Hadj, est favorable",
    [
      ["Bonnal", "secrétaire"],
      ["Hadj", "maire"],
    ],
  ],
  [
    "Échange avec M. Brun. La directrice, Mme Vidalou, rappellera en novembre",
    [
      ["Brun", null],
      ["Vidalou", "directrice"],
    ],
  ],
  [
    "Vu le DGS M. Hadj, puis Mme Bonnal, adjointe à la culture : ils veulent avancer",
    [
      ["Hadj", "DGS"],
      ["Bonnal", "adjointe à la culture"],
    ],
  ],
  [
    "Rencontré Karim Hadj, chargé de mission. Sa directrice Solène Bonnal valide",
    [
      ["Karim Hadj", "chargé de mission"],
      ["Solène Bonnal", "directrice"],
    ],
  ],
  [
    "La présidente, Solène Bonnal, et le trésorier, Karim Hadj, sont partants",
    [
      ["Solène Bonnal", "présidente"],
      ["Karim Hadj", "trésorier"],
    ],
  ],
  [
    "Vue Mme Bonnal au marché. L’animatrice, Lila Brun, prépare une visite",
    [
      ["Bonnal", null],
      ["Lila Brun", "animatrice"],
    ],
  ],
  [
    "Rdv avec l’animatrice Lila Brun et le président, M. Hadj",
    [
      ["Lila Brun", "animatrice"],
      ["Hadj", "président"],
    ],
  ],
])("“%s”", async (note, people) => {
  expect(await peopleOf(note)).toEqual(people);
});

test.each<[string, [string, string | null][]]>([
  [
    "Solène Bonnal, présidente, Karim Hadj, trésorier",
    [
      ["Solène Bonnal", "présidente"],
      ["Karim Hadj", "trésorier"],
    ],
  ],
  [
    "Solène Bonnal / présidente, Karim Hadj / trésorier",
    [
      ["Solène Bonnal", "présidente"],
      ["Karim Hadj", "trésorier"],
    ],
  ],
  ["Solène Bonnal\nprésidente", [["Solène Bonnal", "présidente"]]],
  [
    "présidente : Solène Bonnal ; trésorier : Karim Hadj",
    [
      ["Solène Bonnal", "présidente"],
      ["Karim Hadj", "trésorier"],
    ],
  ],
])("what stands in no sentence stays as it was read: “%s”", async (cell, people) => {
  const rows = [cell, "Paul Serin", "Anne Petit", "Rose Besson"].map(
    (text, row) => `Amicale numéro ${row};Brame;"${text}"`,
  );
  const { candidates } = await readWhole(fileOf(`Structure;Commune;Contact\n${rows.join("\n")}\n`));
  expect(candidates[0]!.people.map(({ fullName, role }) => [fullName, role])).toEqual(people);
});
