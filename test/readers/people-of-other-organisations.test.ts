// A person whom a row names with another organisation is none of the structure's people, and is kept as a note.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

/** The people of a row about a structure, its answers, and the structure's own addresses and numbers. */
async function read(structure: string, contact: string, more = ";;") {
  const csv = `Structure;Commune;Contact;Fonction;Courriel;Portable du contact\n${structure};Arzens;${contact};${more}\n`;
  const { candidates } = await readWhole(csv);
  const [{ people, answers, several }] = candidates as [(typeof candidates)[0]];
  return { names: people.map(({ fullName }) => fullName), people, answers, several };
}

test.each([
  ["M. Capdevila (Région)", []],
  ["Mme Ortolan, DDT", []],
  ["M. Bastide – Conseil départemental", []],
  ["Région : Anne Peyre", []],
  ["Anne Marty (chargée de mission à la Région)", []],
  ["Julie Farges (présidente), avec Paul Yvrard de la Région", ["Julie Farges"]],
  ["Mme Astruc et M. Peyre (CAF)", ["Astruc"]],
  ["Lila Serre (DRAC) / Nadia Faure, présidente", ["Nadia Faure"]],
])("of “%s”, the structure's people are %j", async (contact, left) => {
  const { names, answers } = await read("Foyer rural d’Arzens", contact);
  expect(names).toEqual(left);
  expect(answers).toContainEqual({ label: "Contact", text: contact, author: "team" });
});

test.each([
  ["Les Potiers", "Anne Marty (Limoux)", "Anne Marty"],
  ["Mairie de Couiza", "Paul Serre (pôle enfance)", "Paul Serre"],
  ["Club nature", "Paul Serre (Département Enfance)", "Paul Serre"],
  ["Centre social", "Nadia Faure (présidente, conseillère régionale)", "Nadia Faure"],
  ["Ferme du Roc", "Jean Pech (élu à la Région)", "Jean Pech"],
  ["DDT de l’Aude", "Luc Ferrand, DDT", "Luc Ferrand"],
  ["Direction départementale des territoires", "Luc Ferrand (DDT)", "Luc Ferrand"],
])("at %s, “%s” is one of its people", async (structure, contact, name) => {
  expect((await read(structure, contact)).names).toEqual([name]);
});

test("a person whose post names another organisation goes with their address and mobile; the structure's mailbox stays", async () => {
  const { names, several, answers } = await read(
    "Amis du lac",
    "Mme Bonnery",
    "DDT 11;l.bonnery@aude.example;06 39 98 11 22",
  );
  expect(names).toEqual([]);
  expect(several).toEqual({});
  expect(answers.map(({ text }) => text)).toEqual([
    "Mme Bonnery",
    "DDT 11",
    "l.bonnery@aude.example",
    "06 39 98 11 22",
  ]);
  const kept = await read("Amis du lac", "Mme Bonnery (DDT)", ";contact@amis-du-lac.example;");
  expect(kept.several.emails).toEqual(["contact@amis-du-lac.example"]);
});

test.each([
  [
    "l.bonnery@aude.example ; contact@amis-du-lac.example",
    ["contact@amis-du-lac.example"],
    "l.bonnery@aude.example",
  ],
  [
    "contact@amis-du-lac.example, Lila Bonnery <l.bonnery@aude.example>",
    ["contact@amis-du-lac.example"],
    "l.bonnery@aude.example",
  ],
  [
    "amis.lac@free.example / bonnery@aude.example / bureau@amis-du-lac.example",
    ["amis.lac@free.example", "bureau@amis-du-lac.example"],
    "bonnery@aude.example",
  ],
])("of “%s”, only the address of the other organisation's person goes", async (cell, left, removed) => {
  const { several, answers } = await read("Amis du lac", "Mme Lila Bonnery (DDT)", `;"${cell}";`);
  expect(several.emails).toEqual(left);
  expect(answers).toContainEqual({ label: "Courriel", text: removed, author: "team" });
});

test("a mobile beside a landline goes alone", async () => {
  const { several, answers } = await read(
    "Amis du lac",
    "Mme Bonnery (DDT)",
    ";;06 39 98 11 22 / 04 68 11 22 33",
  );
  expect(several.phones).toEqual(["+33468112233"]);
  expect(answers).toContainEqual({ label: "Portable du contact", text: "06 39 98 11 22", author: "team" });
});
