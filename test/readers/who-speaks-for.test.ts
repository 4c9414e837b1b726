// A person named beside "maire de Lissac": the row is about the structure, and the post is the person's.
import { expect, test } from "vitest";
import { fileOf, readWhole } from "./support.ts";

test.each([
  ["Maire de Lissac", "Lissac", "commune", "Maire"],
  ["élue Lissac", "Lissac", "commune", "élue"],
  ["adjointe au maire du Vernet", "Le Vernet", "commune", "adjointe au maire"],
  ["Présidente de la CC du Haut Lussan", "CC du Haut Lussan", "communauté de communes", "Présidente"],
  [
    "Directeur de l'office de tourisme de Fons",
    "Office de tourisme de Fons",
    "office de tourisme",
    "Directeur",
  ],
])("“%s” beside a name makes the row about %s", async (organisation, name, kind, role) => {
  const { candidates } = await readWhole(
    `Nom;Prénom;Organisme;Mail\nMorel;Jeanne;${organisation};j.morel@mail.example\nFerrand;Hugo;Le Four;h.ferrand@four.example\n`,
  );
  const [first] = candidates;
  expect([first!.fields.name, first!.fields.kind]).toEqual([name, kind]);
  expect(first!.people.map((person) => [person.fullName, person.role])).toEqual([["Jeanne Morel", role]]);
});

test.each(["Direction de la CC du Haut Lussan", "Maire adjoint", "Élus ruraux du Lussan"])(
  "“%s” is the name of a structure",
  async (organisation) => {
    const { candidates } = await readWhole(
      `Structure;Contact;Mail\n${organisation};Jeanne Morel;j.morel@mail.example\nLe Four;Hugo Ferrand;h.ferrand@four.example\n`,
    );
    expect(candidates[0]!.fields.name).toBe(organisation);
  },
);

test("in a pasted list, a commune is the actor, and not the mayor named with it", async () => {
  const { candidates } = await readWhole(
    fileOf(
      [
        "Bonjour, voici les contacts :",
        "",
        "- GAL du Lac : Jeanne Morel, animatrice, j.morel@lac.example",
        "- M. Garrigue, maire de Lissac, tél 05 65 00 20 20. Très occupé",
        "- Le Fournil / contact@fournil.example / Odile ou Hugo",
        "- PNR des Causses : Paul Ferrand (chargé de mission, p.ferrand@causses.example) et sa collègue Lise Carrier",
        "",
      ].join("\n"),
      "liste.txt",
    ),
  );
  expect(candidates.map(({ fields: { name, kind } }) => [name, kind])).toEqual([
    ["GAL du Lac", "GAL"],
    ["Lissac", "commune"],
    ["Le Fournil", undefined],
    ["PNR des Causses", "PNR"],
  ]);
  expect(
    candidates.slice(1).map(({ people }) => people.map(({ fullName, role }) => [fullName, role])),
  ).toEqual([
    [["Garrigue", "maire"]],
    [
      ["Odile", null],
      ["Hugo", null],
    ],
    [
      ["Paul Ferrand", "chargé de mission"],
      ["Lise Carrier", null],
    ],
  ]);
});
