// Whose a mailbox beside a person is: a front desk's is the structure's, and one that names a colleague is the colleague's.
import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

async function firstOf(...lines: string[]) {
  const { candidates } = await readWhole(`${lines.join("\n")}\n`);
  const { people, several } = candidates[0]!;
  return {
    people: people.map(({ fullName, emails }) => [fullName, ...emails]),
    shared: several.emails ?? [],
  };
}

test.each(["accueil@fournil.example", "contact@fournil.example", "mairie.fons@fournil.example"])(
  "“%s” is the structure's, whoever is named beside it",
  async (address) => {
    expect(
      await firstOf(
        "Structure;Coordinateur;Mail coordination",
        `Le Fournil;Jeanne Morel;${address}`,
        "Le Four;Hugo Ferrand;h.ferrand@four.example",
      ),
    ).toEqual({ people: [["Jeanne Morel"]], shared: [address] });
  },
);

test("a mailbox that a list gives to a person stays theirs, unless it is a front desk's", async () => {
  const rows = await firstOf(
    "Structure;Coordinateur;Mail coordination",
    "Le Fournil;Jeanne Morel;leader@fournil.example",
    "Le Four;Hugo Ferrand;h.ferrand@four.example",
  );
  expect(rows).toEqual({ people: [["Jeanne Morel", "leader@fournil.example"]], shared: [] });
});

test("a secretary reads the secretariat's mailbox", async () => {
  const rows = await firstOf(
    "Structure;Contact;Fonction du contact;Mail du contact",
    "Le Fournil;Jeanne Morel;secrétaire;secretariat@fournil.example",
    "Le Four;Hugo Ferrand;président;h.ferrand@four.example",
  );
  expect(rows.people).toEqual([["Jeanne Morel", "secretariat@fournil.example"]]);
});

test("of two addresses beside the second of two people, each goes to the person it names", async () => {
  const rows = await firstOf(
    "Acteur;Élu référent;Technicien référent;Mails",
    "Le Fournil;Paul Garrigue;Jeanne Morel;jmorel@fournil.example, pgarrigue@fournil.example",
    "Le Four;Odile Carrier;Hugo Ferrand;hferrand@four.example",
  );
  expect(rows).toEqual({
    people: [
      ["Paul Garrigue", "pgarrigue@fournil.example"],
      ["Jeanne Morel", "jmorel@fournil.example"],
    ],
    shared: [],
  });
});

test("a mailbox with the structure's name or initials is no person's", async () => {
  const { candidates } = await readWhole(
    "Structure;Commune;Contact;Fonction;Courriel\nMaison familiale rurale de Lussan;Lussan;Odile Carrier;Directrice;mfr.lussan@mail.example\nAtelier couture du Causse;Fons;Hugo Ferrand;trésorier;couture.causse@mail.example\nFerme Morel;Fons;Jeanne Morel;gérante;ferme.morel@mail.example\n",
  );
  expect(candidates.map(({ several, people }) => [several.emails, people[0]?.emails])).toEqual([
    [["mfr.lussan@mail.example"], []],
    [["couture.causse@mail.example"], []],
    [undefined, ["ferme.morel@mail.example"]],
  ]);
});

test.each([
  ["direction@fournil.example", "Directrice"],
  ["gerencia@fournil.example", "Gerente"],
  ["presidenza@fournil.example", "Presidente"],
])("“%s” belongs to the holder of that post, and to nobody else", async (address, post) => {
  const titles = "Structure;Contact;Fonction;Mail";
  expect(await firstOf(titles, `Le Fournil;Jeanne Morel;${post};${address}`)).toEqual({
    people: [["Jeanne Morel", address]],
    shared: [],
  });
  expect((await firstOf(titles, `Le Fournil;Jeanne Morel;Animatrice;${address}`)).shared).toEqual([address]);
});

test.each(["Gerencia", "Présidence", "Dirección", "Segreteria", "Trésorerie"])(
  "“%s” in place of a name is an office of the structure, and no person",
  async (office) => {
    const address = "contact@fournil.example";
    expect(await firstOf("Structure;Contact;Mail", `Le Fournil;${office};${address}`)).toEqual({
      people: [],
      shared: [address],
    });
  },
);

test("of two first names a mailbox tells which is the surname, and is theirs", async () => {
  const rows = await firstOf(
    "Structure;Contact;Courriel",
    "Le Fournil;Soazig Tanguy, chargée de mission, s.tanguy@fournil.example;",
  );
  expect(rows.people).toEqual([["Soazig Tanguy", "s.tanguy@fournil.example"]]);
});
