// Lists as teams keep them: communes with their mayors, notes behind names, former holders of posts, couples, dittos, posts as titles.
import { expect, test } from "vitest";
import { sentences } from "../../src/text/index.ts";
import { readWhole } from "./support.ts";

const french = await sentences("fr");

async function candidatesOf(...lines: string[]) {
  const { candidates } = await readWhole(`${lines.join("\n")}\n`);
  return candidates;
}

/** The people whom a cell under a title names, and the notes of the team kept from it. */
async function underTitle(title: string, cell: string) {
  const [row] = await candidatesOf(
    `Structure;${title};Ville`,
    `Asso H;${cell};Najac`,
    "Asso K;Odile Carrier;Fons",
    "Asso L;Hugo Ferrand;Lussan",
  );
  return {
    people: row!.people.map(({ fullName, role }) => [fullName, role]),
    notes: row!.answers.filter(({ author }) => author === "team").map(({ text }) => text),
  };
}

test.each([
  ["Commune;Maire;Mail", "Barjac;Nicole Sauvaire;mairie@barjac.example", "Lussan;Éric Vidalou;"],
  ["Ville;Nom du maire;Prénom du maire", "Barjac;Sauvaire;Nicole", "Lussan;Vidalou;Éric"],
  ["Village;Contact;Tél", "Barjac;Nicole Sauvaire;04 66 24 00 20", "Lussan;Éric Vidalou;04 66 24 00 21"],
  ["Commune;Population;Mail", "Barjac;1500;mairie@barjac.example", "Lussan;480;mairie@lussan.example"],
])("a list titled “%s” is of communes", async (...lines) => {
  const rows = await candidatesOf(...lines);
  expect(rows.map(({ fields: { name, kind, commune } }) => [name, kind, commune])).toEqual([
    ["Barjac", "commune", "Barjac"],
    ["Lussan", "commune", "Lussan"],
  ]);
});

test("in a list of people and where they live, the people are the actors", async () => {
  const rows = await candidatesOf("Commune;Nom;Prénom", "Barjac;Sauvaire;Nicole", "Lussan;Vidalou;Éric");
  expect(rows.map(({ fields: { name, commune } }) => [name, commune])).toEqual([
    ["Nicole Sauvaire", "Barjac"],
    ["Éric Vidalou", "Lussan"],
  ]);
});

test.each([
  "Lucien Bastide (ne rappelle pas)",
  "Lucien Bastide (préfère le téléphone)",
  "Lucien Bastide - ATTENTION susceptible",
  "Lucien Bastide (absent le vendredi)",
  "Lucien Bastide, en télétravail le jeudi",
  "Lucien Bastide (cousin du maire)",
  "Lucien Bastide (dur d'oreille)",
  "Lucien Bastide : très remonté contre la mairie",
  "Lucien Bastide (remplaçant de Mme Cros)",
])("the note in “%s” is the team's, kept whole, and no post", async (cell) => {
  expect(await underTitle("Contact", cell)).toEqual({ people: [["Lucien Bastide", null]], notes: [cell] });
});

test.each([
  ["Lucien Bastide (facilitateur du réseau)", "facilitateur du réseau"],
  ["Lucien Bastide (apiculteur)", "apiculteur"],
  ["Lucien Bastide (en congé parental)", "en congé parental"],
  ["Lucien Bastide (trésorier, jamais là)", "trésorier"],
])("“%s” says the post “%s”", async (cell, role) => {
  const { people } = await underTitle("Contact", cell);
  expect(people).toEqual([["Lucien Bastide", role]]);
});

test.each([
  "ancien : Paul Garrigue / nouveau : Jeanne Morel",
  "avant : Paul Garrigue ; maintenant : Jeanne Morel",
  "Paul Garrigue (jusqu'en 2023) puis Jeanne Morel",
  "Jeanne Morel / Paul Garrigue (sortant)",
  "ex : Paul Garrigue -> Jeanne Morel",
  "Jeanne Morel (succède à Paul Garrigue)",
])("from “%s”, the person who holds the post now is taken, and the cell is kept", async (cell) => {
  expect(await underTitle("Président", cell)).toEqual({
    people: [["Jeanne Morel", "Président"]],
    notes: [cell],
  });
});

test("the person who left and the one who replaces them are both taken, also without a mark between them", async () => {
  const { people } = await underTitle("Contact", "Paul Garrigue remplacé par Jeanne Morel depuis mars");
  expect(people.map(([name]) => name)).toEqual(["Paul Garrigue", "Jeanne Morel"]);
  const former = await underTitle("Présidence", "Jeanne Morel (ancienne présidente)");
  expect(former.people).toEqual([["Jeanne Morel", "ancienne présidente"]]);
});

test.each([
  ["Kovalenko, Oksana", [["Oksana Kovalenko", null]]],
  ["ROYER / Inès", [["Inès Royer", null]]],
  ["Ferrand / Hugo", [["Hugo Ferrand", null]]],
  [
    "Manon / Thibault",
    [
      ["Manon", null],
      ["Thibault", null],
    ],
  ],
  ["M. ou Mme Combe", [["Combe", null]]],
  [
    "M. et Mme Bonnet Marc et Lila",
    [
      ["Marc Bonnet", null],
      ["Lila Bonnet", null],
    ],
  ],
])("“%s” names the people it should", async (cell, people) => {
  expect((await underTitle("Contact", cell)).people).toEqual(people);
});

test("a couple named by its surname is two people, and its mailbox is the structure's", async () => {
  const [row] = await candidatesOf(
    "Structure;Contact;Mail",
    "Asso H;M. et Mme Teissier;teissier@asso.example",
    "Asso K;Odile Carrier;",
  );
  expect(row!.people.map(({ civility, fullName }) => [civility, fullName])).toEqual([
    ["M.", "Teissier"],
    ["Mme", "Teissier"],
  ]);
  expect(row!.several.emails).toEqual(["teissier@asso.example"]);
});

test.each([
  ["Wei Xiaoling", "x.wei@asso.example", "Xiaoling Wei"],
  ["Nora Picard", "norap@asso.example", "Nora Picard"],
])("%s with %s is %s", async (cell, email, name) => {
  const [row] = await candidatesOf(
    "Structure;Contact;Mail",
    `Asso H;${cell};${email}`,
    "Asso K;Odile Carrier;",
  );
  expect(row!.people.map(({ fullName }) => fullName)).toEqual([name]);
});

test.each([
  ["Présidence", "Président·e"],
  ["Trés.", "Trésorier·ère"],
  ["Dir. adj.", "Directeur·rice adjoint·e"],
  ["Direction générale", "Directeur·rice général·e"],
  ["Adjointe", "Adjoint·e"],
  ["Chargée de mission", "Chargé·e de mission"],
  ["Référent(e)", null],
])("a column titled “%s” gives its people the post in both genders", async (title, role) => {
  expect((await underTitle(title, "Lucien Bastide")).people).toEqual([["Lucien Bastide", role]]);
});

test("the telephone of a post is that of its holder, however the titles are shortened", async () => {
  const [row] = await candidatesOf(
    "Association;Prés.;Sec.;Tél prés.;Tél secrétaire",
    "Asso H;Lucien Bastide;Inès Royer;06 11 22 33 44;06 11 22 33 45",
    "Asso K;Hugo Ferrand;Nora Picard;06 11 22 33 46;06 11 22 33 47",
  );
  expect(row!.people.map(({ fullName, phones }) => [fullName, ...phones])).toEqual([
    ["Lucien Bastide", "+33611223344"],
    ["Inès Royer", "+33611223345"],
  ]);
});

test("of two mobile numbers beside two people, each gets one; with a landline among them, both are the structure's", async () => {
  const [both, shared] = await candidatesOf(
    "Structure;Contacts;Téléphone",
    "Asso H;Lucien Bastide et Odile Carrier;06 11 22 33 44 / 06 11 22 33 45",
    "Asso K;Hugo Ferrand / Sophie Nadal;06 11 22 33 46 / 04 67 11 22 34",
  );
  expect(both!.people.map(({ phones }) => phones)).toEqual([["+33611223344"], ["+33611223345"]]);
  expect(shared!.several.phones).toEqual(["+33611223346", "+33467112234"]);
});

test("a person in two columns has both posts, and a post in brackets is added to the title's", async () => {
  const [candidate, other] = await candidatesOf(
    "Structure;Président;Trésorier",
    "Asso H;Lucien Bastide;Lucien Bastide",
    "Asso K;Rose Albin (maire de Faugères);Marc Teissier",
  );
  expect(candidate!.people.map(({ role }) => role)).toEqual(["Président, Trésorier"]);
  expect(other!.people.map(({ role }) => role)).toEqual(["Président, maire de Faugères", "Trésorier"]);
});

test.each(["president@asso.example", "claire.roux@asso.example", "jp.durand@asso.example"])(
  "%s beside somebody else is the structure's",
  async (email) => {
    const [row, own] = await candidatesOf(
      "Structure;Contact;Mail du contact",
      `Asso H;Lucien Bastide;${email}`,
      "Asso K;Hugo Ferrand;hugo@asso.example",
    );
    expect([row!.people[0]!.emails, row!.several.emails]).toEqual([[], [email]]);
    expect(own!.people[0]!.emails).toEqual(["hugo@asso.example"]);
  },
);

test("a private e-mail comes behind the one at work", async () => {
  const [row] = await candidatesOf(
    "Structure;Responsable;Mail perso;Mail pro",
    "Asso H;Lucien Bastide;lucien.b@mail.example;l.bastide@asso.example",
    "Asso K;Inès Royer;ines.royer@perso.example;i.royer@asso.example",
  );
  expect(row!.people[0]!.emails).toEqual(["l.bastide@asso.example", "lucien.b@mail.example"]);
});

test("“même commune” and ditto marks are the commune of the row above, and parts of a list are no actors", async () => {
  const rows = await candidatesOf(
    "Nom;Commune;Mail",
    "Administration;;",
    "Mairie de Gabian;Gabian;mairie@gabian.example",
    "Associations locales;;",
    "Les Tisseurs;Lodève;tisseurs@mail.example",
    "Le Levain;même commune;levain@mail.example",
    "La Bobine;//;bobine@mail.example",
    "L'Étape;voir ci-dessus;etape@mail.example",
  );
  expect(rows.map(({ fields: { name, commune } }) => [name, commune])).toEqual([
    ["Mairie de Gabian", "Gabian"],
    ["Les Tisseurs", "Lodève"],
    ["Le Levain", "Lodève"],
    ["La Bobine", "Lodève"],
    ["L'Étape", "Lodève"],
  ]);
});

test("an electoral college is no kind of structure", async () => {
  const rows = await candidatesOf(
    "Nom;Collège;Commune",
    "Foyer rural;Privé;Gabian",
    "Communauté de communes des Avants;Public;Fons",
    "Les Tisseurs;Privé;Lussan",
  );
  expect(rows.map(({ fields }) => fields.kind)).toEqual(["association", "communauté de communes", undefined]);
});

test.each([
  ["+44 1684 892 277", "+44\u00a01684\u00a0892\u00a0277"],
  ["0034 938 862 100", "+34\u00a0938\u00a0862\u00a0100"],
  ["+32 (0)69 33 22 11", "+32\u00a069\u00a033\u00a022\u00a011"],
  ["+352 26 12 34", "+352\u00a0261234"],
  ["05 65 34 12 12", "05\u00a065\u00a034\u00a012\u00a012"],
])("%s is kept, and shown in groups for reading aloud", async (written, shown) => {
  const [row] = await candidatesOf("Structure;Tél", `Asso H;${written}`, "Asso K;05 65 34 12 13");
  expect(row!.several.phones!.map(french.documents.phone)).toEqual([shown]);
});

test("line ends of databases end lines within cells, and other control characters are dropped", async () => {
  const [row] = await candidatesOf(
    "Structure;Contact;Ville",
    '"Asso H";"Lila Bonnet\u000banimatrice";Najac',
    '"Asso K";"Alice Combe, \u0002directrice\u001d06 11 22 33 44";Fons',
  );
  expect(row!.people.map(({ fullName, role }) => [fullName, role])).toEqual([["Lila Bonnet", "animatrice"]]);
});

test("in a column of names followed by remarks, the names are the people to call, though its title says little", async () => {
  const rows = await candidatesOf(
    "Structure;Qui;Tél;rq",
    "GAL du Val Doré;Martine Soulier (ne travaille pas le lundi);02 99 00 20 01;",
    "CC du Haut Plan;Mme Ferrand - rappeler en mars;05 65 00 20 02;très aimable",
    "PNR des Crêtes;Luc Bardin (ATTENTION pressé);04 75 00 20 03;",
    "PETR de la Vallée;passer par l'accueil;05 61 00 20 04;",
  );
  expect(rows.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ["Martine Soulier"],
    ["Ferrand"],
    ["Luc Bardin"],
    [],
  ]);
  expect(rows[0]!.answers.map(({ text }) => text)).toContain("Martine Soulier (ne travaille pas le lundi)");
});

test("names of colleagues before remarks are no contacts where another column names the contacts", async () => {
  const rows = await candidatesOf(
    "Structure;Contact;Suivi",
    "GAL du Val Doré;Martine Soulier;Luc Bardin, vu en mars",
    "CC du Haut Plan;Odile Ferrand;Zoé Vassal : à rappeler",
    "PNR des Crêtes;Hugo Carrier;Luc Bardin (réunion)",
  );
  expect(rows.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ["Martine Soulier"],
    ["Odile Ferrand"],
    ["Hugo Carrier"],
  ]);
});

test("people are found under any title if most cells begin with a name", async () => {
  const rows = await candidatesOf(
    "Structure;Chez eux;Tél",
    "Asso H;Jeanne Morel (ne répond jamais le lundi);04 66 24 00 20",
    "Asso K;demander Hugo à l'accueil;04 66 24 00 21",
    "Asso L;Mme Carrier - à rappeler;04 66 24 00 22",
    "Asso M;???;04 66 24 00 23",
  );
  expect(rows.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ["Jeanne Morel"],
    ["Hugo"],
    ["Carrier"],
    [],
  ]);
});
