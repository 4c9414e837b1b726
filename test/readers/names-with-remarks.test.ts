// What people write beside a name, or in place of one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fr } from "../../src/text/fr/index.ts";
import { fakeWorld } from "../support.ts";
import { readWhole } from "./support.ts";

interface ListedPerson {
  full_name: string;
  first_name: string | null;
  last_name: string | null;
  role: string | null;
  emails: string[];
}

/** The only actor of a list with these rows. */
async function actorOf(...rows: string[]) {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  writeFileSync(join(world.folder, "liste.csv"), `Structure;Contact;Fonction;Courriel\n${rows.join("\n")}\n`);
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout);
  const people: ListedPerson[] = actor.people;
  const [best] = JSON.parse((await world.run("people", "--json")).stdout);
  const { emails, answers }: { emails: string[]; answers: object[] } = actor;
  const first: ListedPerson | null = best.person;
  return { emails, answers, people, best: first };
}

test("the person who is away and the one to see instead are two people, each with their address", async () => {
  const { people, best } = await actorOf(
    'PNR des Monts;"Laure Delmas (en congé jusqu\'en mars) – voir Jérôme PONS";Chargée de mission coopération;"l.delmas@pnr.example, j.pons@pnr.example"',
  );
  expect(people).toMatchObject([
    {
      full_name: "Laure Delmas",
      role: "Chargée de mission coopération (en congé jusqu'en mars – voir Jérôme PONS)",
      emails: ["l.delmas@pnr.example"],
    },
    { full_name: "Jérôme Pons", role: null, emails: ["j.pons@pnr.example"] },
  ]);
  expect(best?.full_name).toBe("Jérôme Pons");
});

test.each([
  ["Anne Vial, en arrêt, remplacée par Mme Rose LE GALL", ["Anne Vial", "Rose Le Gall"]],
  ["voir Jérôme PONS", ["Jérôme Pons"]],
  ["Paul Morin (absent) : contacter Zoé Petit", ["Paul Morin", "Zoé Petit"]],
])("“%s” names %j", async (cell, names) => {
  const { people } = await actorOf(`PNR des Monts;${cell};;`);
  expect(people.map(({ full_name }) => full_name)).toEqual(names);
});

test.each(["la Directrice", "M. le Président", "Le Maire de Najac", "secrétaire de mairie"])(
  "“%s” is a post without a name, kept as it was written",
  async (title) => {
    const { people, answers, emails } = await actorOf(`MJC du Haut;${title};;accueil@mjc.example`);
    expect(people).toEqual([]);
    expect(emails).toEqual(["accueil@mjc.example"]);
    expect(answers).toMatchObject([{ label: "Contact", text: title, author: null }]);
  },
);

test("a title without a name in its own column is kept too", async () => {
  const { people, answers } = await actorOf("Foyer de Lissac;;secrétaire;foyer@mail.example");
  expect(people).toEqual([]);
  expect(answers).toMatchObject([{ label: "Fonction", text: "secrétaire" }]);
});

test.each([
  [
    "Manon et Thibault",
    [
      ["Manon", null],
      ["Thibault", null],
    ],
  ],
  [
    "SOPHIE ET MARC",
    [
      ["Sophie", null],
      ["Marc", null],
    ],
  ],
  [
    "Jean et Marie DE LA TOUR",
    [
      ["Jean", "de La Tour"],
      ["Marie", "de La Tour"],
    ],
  ],
  [
    "DURAND et MARTIN",
    [
      [null, "Durand"],
      [null, "Martin"],
    ],
  ],
])("“%s” is two people", async (cell, names) => {
  const { people } = await actorOf(`Café des possibles;${cell};;`);
  expect(people.map(({ first_name, last_name }) => [first_name, last_name])).toEqual(names);
});

test("an initial beside the same name in full is one person, who keeps the whole name", async () => {
  const { people } = await actorOf(
    "Terre de vie;j. roux;;leader@terre.example",
    "Terre de vie;Julien Roux;CM LEADER;leader@terre.example",
  );
  expect(people).toMatchObject([{ full_name: "Julien Roux", first_name: "Julien", role: "CM LEADER" }]);
});

test("an initial that may stand for two people is joined to neither", async () => {
  const { people } = await actorOf(
    "Terre de vie;Julien Roux;;",
    "Terre de vie;Jeanne Roux;;",
    "Terre de vie;J. Roux;;",
  );
  expect(people.map(({ full_name }) => full_name).sort()).toEqual(["J. Roux", "Jeanne Roux", "Julien Roux"]);
});

test("a person whom a remark beside the name says is away is not called, whatever post another column gives", async () => {
  const { people, best } = await actorOf(
    "CC du Mont;Anne Vial (en arrêt);Agente de développement;",
    "CC du Mont;Paul Morin;DGS;",
  );
  expect(people).toMatchObject([{ role: "Agente de développement (en arrêt)" }, { role: "DGS" }]);
  expect(best?.full_name).toBe("Paul Morin");
});

test("a post beside a name yields to the one of its column", async () => {
  const { people } = await actorOf("CC du Mont;Anne Vial (agente de développement);Agente de développement;");
  expect(people).toMatchObject([{ full_name: "Anne Vial", role: "Agente de développement" }]);
});

test("a remark without a name stays with the person", async () => {
  const { people } = await actorOf("Adefpat;Bérengère ? (elle est partie, voir remplaçant);;");
  expect(people).toMatchObject([{ full_name: "Bérengère", role: "elle est partie, voir remplaçant" }]);
});

/** The people that a cell of a column of contacts gives, each with civility and title. */
async function peopleIn(cell: string) {
  const { candidates } = await readWhole(
    `Structure;Contact;Ville\nMJC du Haut;"${cell}";Vers\nFoyer de Lissac;Zoé Ménard;Lissac\nGAL du Causse;Paul Morin;Figeac\n`,
  );
  return candidates[0]!.people.map(({ fullName, civility, role }) => [fullName, civility, role]);
}

test.each([
  ["Rigal, DGS", [["Rigal", null, "DGS"]]],
  ["ROUX, présidente", [["Roux", null, "présidente"]]],
  ["Anna PETIT (DGS)", [["Anna Petit", null, "DGS"]]],
  ["Anna Petit – Directrice générale", [["Anna Petit", null, "Directrice générale"]]],
  ["DGS : Marc Vidal", [["Marc Vidal", null, "DGS"]]],
  ["M. le Maire Jean Cazes", [["Jean Cazes", "M.", "Maire"]]],
  ["Madame la Présidente, Eva Soler", [["Eva Soler", "Mme", "Présidente"]]],
  ["la directrice Eva Soler", [["Eva Soler", null, "directrice"]]],
  ["Luc Morel 1er adjoint", [["Luc Morel", null, "1er adjoint"]]],
  ["Melle Roux", [["Roux", "Mme", null]]],
  [
    "Mmes Roux et Blanc",
    [
      ["Roux", "Mme", null],
      ["Blanc", "Mme", null],
    ],
  ],
  [
    "MM. Jean Petit, Luc Morel et Ivan Roche",
    [
      ["Jean Petit", "M.", null],
      ["Luc Morel", "M.", null],
      ["Ivan Roche", "M.", null],
    ],
  ],
  [
    "Messieurs Petit et Vidal, adjoints",
    [
      ["Petit", "M.", "adjoints"],
      ["Vidal", "M.", "adjoints"],
    ],
  ],
  [
    "Luc Morel, Président et Anna Petit, DGS",
    [
      ["Luc Morel", null, "Président"],
      ["Anna Petit", null, "DGS"],
    ],
  ],
  [
    "Président : Luc Morel – Secrétaire : Zoé Petit",
    [
      ["Luc Morel", null, "Président"],
      ["Zoé Petit", null, "Secrétaire"],
    ],
  ],
  ["GARCIN, Élodie", [["Élodie Garcin", null, null]]],
  ["LE MAIRE Bruno", [["Bruno Le Maire", null, null]]],
])("“%s” gives each name its post", async (cell, people) => {
  expect(await peopleIn(cell)).toEqual(people);
});

test.each([
  "(service culture)",
  "[pôle jeunesse]",
  "Mme la Présidente",
  "M. le Maire de Najac",
  "à désigner",
])("“%s” names nobody", async (cell) => {
  expect(await peopleIn(cell)).toEqual([]);
});

test.each(["non", "Aucune", "à définir", "pas encore", "collégiale"])(
  "“%s” in place of a name is nobody",
  async (cell) => {
    const { people, emails, best } = await actorOf(`MJC du Haut;${cell};;accueil@mjc.example`);
    expect(people).toEqual([]);
    expect(best).toBeNull();
    expect(emails).toEqual(["accueil@mjc.example"]);
  },
);

test("“collégiale” is kept under its title, and a mailbox tells that a word in small letters is a surname", async () => {
  const { answers } = await actorOf("MJC du Haut;collégiale;;accueil@mjc.example");
  expect(answers).toMatchObject([{ label: "Contact", text: "collégiale" }]);
  const { people } = await actorOf("MJC du Haut;kervadec;;l.kervadec@mjc.example");
  expect(people).toMatchObject([{ full_name: "Kervadec", emails: ["l.kervadec@mjc.example"] }]);
});

test.each([
  ["Mme Proviseure : Édith Varendal", "Édith Varendal", "Proviseure"],
  ["M. Directeur : Marc Dorin", "Marc Dorin", "Directeur"],
])("“%s” says the post before the name", async (cell, name, role) => {
  const { people } = await actorOf(`Lycée du Haut;${cell};;`);
  expect(people).toMatchObject([{ full_name: name, role }]);
  expect(people).toHaveLength(1);
});

test("a person who died is no contact, and their successor has a post of their own", async () => {
  const { people, best, answers } = await actorOf(
    'MJC du Haut;"M. Vidalou - décédé en mai ; remplacé par Mme Anne Tardy, trésorière";;',
  );
  expect(people).toMatchObject([{ full_name: "Anne Tardy", role: "trésorière" }]);
  expect(best?.full_name).toBe("Anne Tardy");
  expect(JSON.stringify(answers)).toContain("décédé en mai");
});

test("a dagger behind a name says that the person died", async () => {
  const { people, best, answers } = await actorOf(
    "MJC du Haut;M. Paul Vidalou † 2025 (remplacé par Mme Anne Tardy);;",
  );
  expect(people).toMatchObject([{ full_name: "Anne Tardy" }]);
  expect(best?.full_name).toBe("Anne Tardy");
  expect(JSON.stringify(answers)).toContain("Vidalou † 2025");
});

test.each([
  [
    "Paul Vidalou (DGS) puis voir avec Anne Tardy, agent de dév.",
    [
      ["Paul Vidalou", "DGS"],
      ["Anne Tardy", "agent de dév."],
    ],
  ],
  ["Anne Tardy, salariée", [["Anne Tardy", "salariée"]]],
  ["voir la secrétaire, Mme Tardy", [["Tardy", "secrétaire"]]],
])("“%s” says the post of each", async (cell, named) => {
  const { people } = await actorOf(`MJC du Haut;${cell};;`);
  expect(people.map(({ full_name, role }) => [full_name, role])).toEqual(named);
});

test.each([
  ["Sindaco Paolo Ferrero", "Paolo Ferrero", "Sindaco"],
  ["Bürgermeisterin Anna Vogel", "Anna Vogel", "Bürgermeisterin"],
  ["Alcalde Jordi Serra", "Jordi Serra", "Alcalde"],
  ["Mme le Maire Odile Tissot", "Odile Tissot", "le Maire"],
])("“%s” is %s, with the post as it is written", async (cell, name, role) => {
  const { people } = await actorOf(`Commune de Fons;${cell};;`);
  expect(people).toMatchObject([{ full_name: name, role }]);
});

test.each(["Marta Soler i Prat", "Luis Ruiz y Mora", "Ana Lopes e Faria"])(
  "“%s” is one person of two surnames",
  async (name) => {
    const { people } = await actorOf(`Fundació Vall;${name};Animatrice;`);
    expect(people).toMatchObject([{ full_name: name }]);
  },
);

test("two people linked by the Italian “e” are two", async () => {
  const { people } = await actorOf("Cantina Sociale;Maria e Paolo;;");
  expect(people.map(({ full_name }) => full_name)).not.toContain("Maria e Paolo");
});

test("numbers of Mayotte are mobiles: each of two people gets one, shown as it was written", async () => {
  const { candidates } = await readWhole(
    "Structure;Contacts;Téléphones\nLe Lagon;Nora Haddad / Ali Said;06 39 12 34 56 / 06 39 65 43 21\n",
  );
  expect(candidates[0]!.people.map(({ phones }) => phones)).toEqual([["+262639123456"], ["+262639654321"]]);
  expect(fr.documents.phone("+262639123456")).toBe("06\u00a039\u00a012\u00a034\u00a056");
});
