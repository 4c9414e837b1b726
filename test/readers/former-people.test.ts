// Columns of people who left: they are notes of the team, and nobody to write to.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

async function firstOf(...lines: string[]) {
  const { candidates } = await readWhole(`${lines.join("\n")}\n`);
  const [first] = candidates;
  return {
    people: first!.people.map(({ fullName, emails }) => [fullName, ...emails]),
    shared: first!.several.emails ?? [],
    notes: first!.answers.filter(({ author }) => author === "team").map(({ label, text }) => [label, text]),
  };
}

test.each([
  "Ancienne référente",
  "Ex-directeur",
  "Président précédent",
  "Anciens interlocuteurs",
  "Previous contact",
])("a person under “%s” is kept as a note, and is nobody to write to", async (title) => {
  const { people, notes } = await firstOf(
    `Structure;${title};Contact;Mail`,
    "Asso du Lavoir;Paul Garrigue;Jeanne Morel;j.morel@lavoir.example",
    "Asso du Four;Odile Carrier;Hugo Ferrand;h.ferrand@four.example",
  );
  expect(people).toEqual([["Jeanne Morel", "j.morel@lavoir.example"]]);
  expect(notes).toEqual([[title, "Paul Garrigue"]]);
});

test("if only people who left are named, the mailbox is the structure's, and theirs is kept as a note", async () => {
  const { people, shared, notes } = await firstOf(
    "Structure;Ancien contact;Mail de l'ancien contact;Contact;Mail",
    "Asso du Lavoir;Paul Garrigue (parti);p.garrigue@lavoir.example;;bureau@lavoir.example",
    "Asso du Four;Odile Carrier;o.carrier@four.example;Hugo Ferrand;h.ferrand@four.example",
  );
  expect(people).toEqual([]);
  expect(shared).toEqual(["bureau@lavoir.example"]);
  expect(notes.map(([, text]) => text)).toEqual(["Paul Garrigue (parti)", "p.garrigue@lavoir.example"]);
});

test.each(["Nouveau contact (ex M. Cros)", "Contact actuel ou ancien"])(
  "“%s” is a title of people who are there now",
  async (title) => {
    const { people } = await firstOf(
      `Structure;${title};Mail`,
      "Asso du Lavoir;Jeanne Morel;j.morel@lavoir.example",
      "Asso du Four;Hugo Ferrand;h.ferrand@four.example",
    );
    expect(people).toEqual([["Jeanne Morel", "j.morel@lavoir.example"]]);
  },
);

test("a title “before 18 h” gives an hour to call, not people who left", async () => {
  const { candidates } = await readWhole(
    "Structure;Contact;Tél. avant 18 h\nAsso du Lavoir;Jeanne Morel;04 66 24 00 20\nAsso du Four;Hugo Ferrand;04 66 24 00 21\n",
  );
  expect(
    candidates.flatMap(({ people, several }) => [
      ...(several.phones ?? []),
      ...people.flatMap(({ phones }) => phones),
    ]),
  ).toEqual(["+33466240020", "+33466240021"]);
});
