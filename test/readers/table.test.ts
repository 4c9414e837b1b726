import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codesOf, fieldsOf, readWhole } from "./support.ts";

const csv = (...rows: string[][]) => rows.map((cells) => `${cells.join(";")}\n`).join("");

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const names = (whole: Awaited<ReturnType<typeof readWhole>>) =>
  whole.candidates.map(({ fields }) => fields.name);

test("titles above and notes below a table are no rows of it, and the notes are reported", async () => {
  const whole = await readWhole(
    lines(
      "Appel à candidatures 2025;;;",
      "Mis à jour le 12/03/2025;;;",
      ";;;",
      "N°;Structure;CP;Reçu le",
      "1;Mairie de Crest;26400;12/01/2025",
      "2;Foyer rural;7000;13/01/2025",
      "3;;;",
      ";;;",
      "Total : 2 structures;;;",
      "* sous réserve;;;",
    ),
  );
  expect(whole.facts.headerRows).toEqual([4]);
  expect(names(whole)).toEqual(["Mairie de Crest", "Foyer rural"]);
  expect(codesOf(whole)).toEqual(["row-under-table:7", "row-under-table:9", "row-under-table:10"]);
});

test.each([
  ["3 adhérents;;;75;2 à jour"],
  [";;Total :;75;"],
  ["3;TOTAL;;75 €;"],
  ["TOTAL 3 structures;;;75;66 %"],
  ["Total des adhérents : 3;;;75,00;"],
])("sums at the foot of a table are no actor: “%s”", async (foot) => {
  const whole = await readWhole(
    lines(
      "Structure;CP;Commune;Cotisation;État",
      "Foyer rural de Vers;46090;Vers;25;à jour",
      "Les Amis du four;46160;Cajarc;25;à jour",
      "Total Théâtre;46100;Figeac;25;en retard",
      foot,
    ),
  );
  expect(names(whole)).toEqual(["Foyer rural de Vers", "Les Amis du four", "Total Théâtre"]);
  expect(codesOf(whole)).toContain("row-under-table:5");
});

test.each([
  ["24 heures de danse;46000;;25;à jour", "24 heures de danse"],
  ["3 petits pois;;Figeac;25;", "3 petits pois"],
  ["1000 et une tables;46100;Figeac;25;en retard", "1000 et une tables"],
  ["Total Impro;;;25;à jour", "Total Impro"],
  ["Les 4 saisons;;;25;3 salariés", "Les 4 saisons"],
])("an actor at the foot of a table stays one: “%s”", async (foot, name) => {
  const whole = await readWhole(
    lines(
      "Structure;CP;Commune;Cotisation;État",
      "Foyer rural de Vers;46090;Vers;25;à jour",
      "Les Amis du four;46160;Cajarc;25;à jour",
      foot,
    ),
  );
  expect(names(whole)).toEqual(["Foyer rural de Vers", "Les Amis du four", name]);
});

test("two header rows: an upper title counts for all columns under it, and two people stay two", async () => {
  const whole = await readWhole(
    lines(
      "STRUCTURE;;CONTACT 1;;;CONTACT 2;;",
      "Nom;CP;Nom;Prénom;Mél;Nom;Prénom;Mél",
      "GAL des Vallées;07000;MÉNARD;Zoé;zoe@gal.example.org;ESTÈVE;Paul;paul@gal.example.org",
      "Mairie de Crest;26400;GARCIN;Élodie;elodie@crest.example.org;;;",
    ),
  );
  expect(whole.facts.headerRows).toEqual([1, 2]);
  expect(whole.facts.columns.map(({ header }) => header).slice(0, 3)).toEqual([
    "STRUCTURE Nom",
    "STRUCTURE CP",
    "CONTACT 1 Nom",
  ]);
  expect(fieldsOf(whole)).toEqual([
    "name",
    "postcode",
    "person.last_name",
    "person.first_name",
    "person.email",
    "person2.last_name",
    "person2.first_name",
    "person2.email",
  ]);
  expect(whole.candidates.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ["Zoé Ménard", "Paul Estève"],
    ["Élodie Garcin"],
  ]);
});

test("three header rows over a table, the upper ones with words of titles", async () => {
  const whole = await readWhole(
    lines(
      "Suivi des candidatures;;;;;;",
      ";;;;;;",
      "STRUCTURE;;;RÉFÉRENT;;BESOINS;",
      "Identité;Localisation;;Personne;;Accompagnement;",
      "Nom;CP;Ville;Nom;Prénom;Thème;Échéance",
      "GAL des Vallées;07000;Privas;Ménard;Zoé;Cantine;2026",
      "Mairie de Crest;26400;Crest;Garcin;Élodie;Mobilité;juin",
      "Total;2;;;;;",
    ),
  );
  expect(whole.facts.headerRows).toEqual([3, 4, 5]);
  expect(fieldsOf(whole).slice(0, 5)).toEqual([
    "name",
    "postcode",
    "commune",
    "person.last_name",
    "person.first_name",
  ]);
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual(["GAL des Vallées", "Mairie de Crest"]);
});

test("a question over boxes to tick is not carried beyond them", async () => {
  const whole = await readWhole(
    lines(
      ";Vos sujets;;;",
      "Structure;Mobilité;Culture;Votre projet;Courriel",
      "GAL des Vallées;X;;Une cantine;gal@vallees.example.org",
      "Mairie de Crest;;X;Un marché;mairie@crest.example.org",
    ),
  );
  expect(whole.facts.columns.map(({ header }) => header)).toEqual([
    "Structure",
    "Vos sujets Mobilité",
    "Vos sujets Culture",
    "Votre projet",
    "Courriel",
  ]);
});

test("lines drawn in a table of plain text are no rows", async () => {
  const whole = await readWhole(
    lines("| Structure | Commune |", "|-----------|:-------:|", "| Le Lavoir | Privas |", "| MJC | Die |"),
  );
  expect(whole.candidates.map(({ fields }) => [fields.name, fields.commune])).toEqual([
    ["Le Lavoir", "Privas"],
    ["MJC", "Die"],
  ]);
  expect(codesOf(whole)).toEqual([]);
});

test("two e-mails with a spaced delimiter between them stay one cell, also beside an empty one", async () => {
  const whole = await readWhole(
    lines(
      "Structure;SIRET;CP;Courriel;Projet",
      "Mairie de Crest;;26400;a@crest.example.org ; b@crest.example.org;Un marché",
      "Foyer rural;;07000;c@foyer.example.org;",
    ),
  );
  expect(whole.candidates[0]).toMatchObject({
    fields: { postcode: "26400" },
    several: { emails: ["a@crest.example.org", "b@crest.example.org"] },
  });
});

test("a list without titles is read from its first row, by the shapes of its values", async () => {
  const whole = await readWhole(
    lines(
      "CC du Haut Val;07100;val@haut.example.org;04 65 71 09 01;12/01/2026",
      "Mairie de Crest;26400;crest@mairie.example.org;04 65 71 09 02;13/01/2026",
      "GAL des Vallées;07000;gal@vallees.example.org;04 65 71 09 03;14/01/2026",
    ),
  );
  expect(whole.facts.headerRows).toEqual([]);
  expect(fieldsOf(whole)).toEqual(["name", "postcode", "email", "phone", "text"]);
  expect(whole.candidates).toHaveLength(3);
  expect(whole.candidates[0]?.answers).toEqual([{ label: "#5", text: "12/01/2026", author: null }]);
});

test.each(["Participants représentés", "Membres du réseau", "Invités", "Guests"])(
  "over a single column of names, %j is its title and no actor, and names of three words stay whole",
  async (title) => {
    const { candidates } = await readWhole(`${title}\nPETR Grand Nord\nCC du Causse\nPays de Vic\n`);
    expect(candidates.map(({ fields }) => fields.name)).toEqual([
      "PETR Grand Nord",
      "CC du Causse",
      "Pays de Vic",
    ]);
  },
);

test("the first of several names is no title", async () => {
  const { candidates } = await readWhole("Les Sentiers\nLe Potager\nLe Bocal\nLa Roue\n");
  expect(candidates.map(({ fields }) => fields.name)).toEqual([
    "Les Sentiers",
    "Le Potager",
    "Le Bocal",
    "La Roue",
  ]);
});

test("titles printed again on each page are skipped, the rows after them are not", async () => {
  const whole = await readWhole(
    lines("Structure;CP", "A Crest;26400", "B Die;26150", "Structure;CP", "C Mens;38710"),
  );
  expect(names(whole)).toEqual(["A Crest", "B Die", "C Mens"]);
  expect(codesOf(whole)).toEqual(["row-header-repeated:4"]);
});

test("a second table in the file is reported, not taken for rows of the first", async () => {
  const whole = await readWhole(
    lines(
      "Structure;CP;Commune",
      "A Crest;26400;Crest",
      "B Die;26150;Die",
      ";;",
      "Contact;Courriel;Téléphone",
      "Zoé Ménard;z@x.example.org;0465710901",
    ),
  );
  expect(names(whole)).toEqual(["A Crest", "B Die"]);
  expect(whole.findings).toContainEqual(expect.objectContaining({ code: "second-table", line: 5, lines: 2 }));
});

test("a structure's name counts for the people under it, and “idem” means the cell above", async () => {
  const whole = await readWhole(
    lines(
      "Structure;CP;Contact;Mail",
      "GAL des Vallées;07000;Zoé MÉNARD;z@gal.example.org",
      ";;Paul ESTÈVE;p@gal.example.org",
      "Mairie de Crest;26400;;",
      "Foyer rural;idem;;",
    ),
  );
  expect(whole.candidates.map(({ fields }) => [fields.name, fields.postcode])).toEqual([
    ["GAL des Vallées", "07000"],
    ["GAL des Vallées", "07000"],
    ["Mairie de Crest", "26400"],
    ["Foyer rural", "26400"],
  ]);
  expect(codesOf(whole)).toContain("row-belongs-above:3");
});

test("a row without a name goes on with the structure above only when nothing else is named before the column of names", async () => {
  const whole = await readWhole(
    lines(
      "Mesure;Structure;Contact;Mail",
      "19.2 Coopération;CUMA du Plateau;Zoé MÉNARD;z@cuma.example.org",
      "19.2 Coopération;;Paul ESTÈVE;p@cuma.example.org",
      "Département (autorité de gestion);;Service instructeur;guichet@dept.example.org",
    ),
  );
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual(["CUMA du Plateau", "CUMA du Plateau"]);
  expect(codesOf(whole)).toEqual(expect.arrayContaining(["row-belongs-above:3", "row-without-name:4"]));
});

test("a remark in brackets in the place of a name is nobody", async () => {
  const whole = await readWhole(
    lines(
      "Structure;Contact",
      "CUMA du Plateau;--- (signature)",
      "Foyer rural;?? (illisible)",
      "MJC;Zoé MÉNARD",
    ),
  );
  expect(whole.candidates.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    [],
    [],
    ["Zoé Ménard"],
  ]);
});

test("rows without a name are rejected, each with its line; the others are taken", async () => {
  const whole = await readWhole(
    lines(
      "Structure;CP;Commune",
      "A Crest;26400;Crest",
      ";07000;Privas",
      "néant;07000;Privas",
      "B Die;26150;Die",
    ),
  );
  expect(names(whole)).toEqual(["A Crest", "B Die"]);
  expect(
    whole.findings
      .filter(({ severity }) => severity === "rejected")
      .map((finding) => "line" in finding && finding.line),
  ).toEqual([3, 4]);
});

test.each([
  ['le "Zèbre"', '"A Crest";"26400";"le "Zèbre""'],
  ['"Le Zèbre" en fête', '"A Crest";"26400";""Le Zèbre" en fête"'],
  ['comprendre le "qui fait quoi"; chercher', '"A Crest";"26400";"comprendre le "qui fait quoi"; chercher"'],
  ["filière; lavage", "A Crest;26400;filière; lavage"],
])(
  "quotes nobody doubled and delimiters nobody quoted are read as they were meant: %s",
  async (need, line) => {
    const whole = await readWhole(
      lines("Structure;CP;Besoin", '"B Die";"26150";"rien"', line, '"C Mens";"38710";"tout"'),
    );
    expect(whole.rows[1]).toEqual(["A Crest", "26400", need]);
    expect(codesOf(whole)).toEqual([expect.stringMatching(/^row-(quotes-repaired|delimiters-kept):3$/)]);
  },
);

test("a quote never closed costs one row, not the rest of the file", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => `"Mairie ; ${i}";26400;a${i}@x.example.org`);
  const whole = await readWhole(
    lines(
      "Structure;CP;Mail",
      ...many.slice(0, 5),
      'Foyer "rural;07000;f@x.example.org',
      '"Atelier;07000;t@x.example.org',
      ...many.slice(5),
    ),
  );
  expect(whole.candidates).toHaveLength(3002);
  expect(codesOf(whole)).toEqual(["row-quotes-repaired:8"]);
  expect(whole.candidates[6]?.fields.name).toBe('"Atelier');
});

test("short rows are padded, empty cells too many are cut, and short rows are reported", async () => {
  const whole = await readWhole(
    lines(
      "Structure,CP,Commune,Mail",
      "A Crest,26400,Crest,a@x.example.org",
      "B Die,26150",
      "C Mens,38710,Mens,c@x.example.org,,",
      "D,07000,Privas,d@x.example.org",
    ),
  );
  expect(names(whole)).toEqual(["A Crest", "B Die", "C Mens", "D"]);
  expect(codesOf(whole)).toEqual(["row-short:3"]);
});

test("values that cannot be right are reported with their column, and kept as answers", async () => {
  const whole = await readWhole(
    lines(
      "Structure;SIRET;Mail;Tél;Déposé le",
      "A Crest;8,33E+13;a@;04 65 71;31/02/2026",
      "B Die;20053377600016;b(at)x.example.org;-;néant",
      "C Mens;20053377600015;deleted_user;0465710901;",
    ),
  );
  expect(codesOf(whole)).toEqual([
    "siret-rounded:2",
    "email-invalid:2",
    "phone-invalid:2",
    "date-invalid:2",
    "siret-invalid:3",
    "email-disguised:3",
    "email-deleted:4",
  ]);
  expect(whole.candidates[0]?.answers).toEqual([
    { label: "SIRET", text: "8,33E+13", author: null },
    { label: "Mail", text: "a@", author: null },
    { label: "Tél", text: "04 65 71", author: null },
    { label: "Déposé le", text: "31/02/2026", author: null },
  ]);
  expect(whole.candidates[2]?.answers).toEqual([]);
});

test("an e-mail whose title says that it is the structure's is no person's, whoever is named beside it", async () => {
  const { candidates } = await readWhole(
    "Structure;Contact;Courriel structure\nFoyer rural;Mme Amélie Dubois;l.berger@moulin.example\n",
  );
  expect(candidates[0]).toMatchObject({
    several: { emails: ["l.berger@moulin.example"] },
    people: [{ fullName: "Amélie Dubois", emails: [] }],
  });
});

test("an e-mail right beside the only person is theirs, a shared mailbox stays the structure's", async () => {
  const whole = await readWhole(
    csv(
      ["Structure", "Commune", "Contact", "Fonction", "Courriel"],
      ["GAL des Vallées", "Privas", "Zoé MÉNARD", "animatrice", "zmen@vallees.example"],
      ["Mairie de Crest", "Crest", "Jean Petit", "", "accueil@crest.example"],
      ["Foyer du Causse", "Gramat", "Léa Roux", "", "foyerducausse@orange.example"],
      ["CUMA du Lot", "Gramat", "", "", "president@cuma.example"],
    ),
  );
  expect(
    whole.candidates.map(({ several, people }) => [several.emails ?? [], people[0]?.emails ?? []]),
  ).toEqual([
    [[], ["zmen@vallees.example"]],
    [["accueil@crest.example"], []],
    [["foyerducausse@orange.example"], []],
    [["president@cuma.example"], []],
  ]);
});

test("a telephone without a number, before “Contact 2”, is never that of the second contact", async () => {
  const { candidates } = await readWhole(new Uint8Array(readFileSync("examples/en/candidates.csv")));
  const [first] = candidates;
  expect(first?.people.map(({ fullName, phones }) => [fullName, phones.length])).toEqual([
    ["Hélène Marchetti", 1],
    ["Bernard Soulié", 0],
  ]);
});

test("of several people, each has the e-mail with their number in its title, or with their name in it", async () => {
  const whole = await readWhole(
    csv(
      ["Structure", "Contact", "Fonction", "Courriel", "Téléphone", "Contact 2", "Fonction 2", "Courriel 2"],
      [
        "Pays du Lot",
        "Mme Léa Roux",
        "présidente",
        "lroux@lot.example",
        "0565000000",
        "Jean Petit",
        "agent",
        "jp@lot.example",
      ],
    ),
  );
  expect(whole.candidates[0]?.people.map(({ emails }) => emails)).toEqual([
    ["lroux@lot.example"],
    ["jp@lot.example"],
  ]);
  const together = await readWhole(
    csv(
      ["Structure", "Contacts", "Mails"],
      [
        "Pays du Lot",
        "Léa Roux ; Jean Petit",
        "j.petit@lot.example ; accueil@lot.example ; l.roux@lot.example",
      ],
    ),
  );
  expect(together.candidates[0]).toMatchObject({
    people: [{ emails: ["l.roux@lot.example"] }, { emails: ["j.petit@lot.example"] }],
    several: { emails: ["accueil@lot.example"] },
  });
});

test("an e-mail that stands apart from the person is the structure's, unless it bears their name", async () => {
  const whole = await readWhole(
    csv(
      ["Contact", "Structure", "Commune", "Courriel"],
      ["Zoé MÉNARD", "GAL des Vallées", "Privas", "zmen@vallees.example"],
      ["Jean Petit", "Mairie de Crest", "Crest", "jean.petit@crest.example"],
    ),
  );
  expect(whole.candidates.map(({ several }) => several.emails)).toEqual([
    ["zmen@vallees.example"],
    undefined,
  ]);
});

test("a service named where a person is expected is no person, and nothing is lost", async () => {
  const whole = await readWhole(
    csv(
      ["Structure", "Contact", "Courriel"],
      ["Mairie de Crest", "Service développement", "dev@crest.example"],
    ),
  );
  expect(whole.candidates[0]).toMatchObject({
    people: [],
    several: { emails: ["dev@crest.example"] },
    answers: [{ label: "Contact", text: "Service développement", author: null }],
  });
});

test("a name followed by a role in small letters gives both", async () => {
  const whole = await readWhole(
    csv(["Structure", "Contact"], ["Mairie de Crest", "Jean Petit, maire adjoint"]),
  );
  expect(whole.candidates[0]?.people[0]).toMatchObject({ fullName: "Jean Petit", role: "maire adjoint" });
});

test("in a network's list of GALs, the GAL is the actor, its carrier an answer, and each person has their own e-mail", async () => {
  const whole = await readWhole(
    lines(
      "N°;Territoire GAL;Structure porteuse;Technicien(ne) coopération;Coordonnées",
      "1;GAL des Vallées;PETR du Haut;Mme Julie ARNAUD (chargée de mission);julie.arnaud@gal.example.org / 04 65 71 09 01",
      "2;GAL des Plateaux;CC du Bas;Luc Morel & Sara Vidal;luc.morel@cc.example.org, sara.vidal@cc.example.org",
      "3;GAL des Monts;PNR des Monts;;04 65 71 09 02",
    ),
  );
  expect(whole.candidates.map(({ fields, several }) => [fields.name, several.phones])).toEqual([
    ["GAL des Vallées", ["+33465710901"]],
    ["GAL des Plateaux", undefined],
    ["GAL des Monts", ["+33465710902"]],
  ]);
  expect(whole.candidates[0]?.answers).toEqual([
    { label: "Structure porteuse", text: "PETR du Haut", author: null },
  ]);
  expect(
    whole.candidates.flatMap(({ people }) =>
      people.map(({ fullName, role, emails }) => [fullName, role, emails[0]]),
    ),
  ).toEqual([
    ["Julie Arnaud", "Technicienne coopération, chargée de mission", "julie.arnaud@gal.example.org"],
    ["Luc Morel", "Technicien·ne coopération", "luc.morel@cc.example.org"],
    ["Sara Vidal", "Technicien·ne coopération", "sara.vidal@cc.example.org"],
  ]);
  expect(codesOf(whole)).toEqual([]);
});

test("the titles of the parts of a table are no structures, with titles over the columns or without", async () => {
  const parts = [
    "DRÔME;;;",
    "Mairie de Crest;26400;Crest;mairie@crest.example.org",
    "MJC du Haut;26150;Die;mjc@die.example.org",
    "ARDÈCHE;;;",
    "Association Le Lavoir;07000;Privas;bonjour@lavoir.example.org",
  ];
  for (const header of [[], ["Structure;CP;Commune;Courriel"]]) {
    const whole = await readWhole(lines(...header, ...parts));
    expect(whole.candidates.map(({ fields }) => fields.name)).toEqual([
      "Mairie de Crest",
      "MJC du Haut",
      "Association Le Lavoir",
    ]);
    expect(codesOf(whole)).toContain(`row-section:${4 + header.length}`);
  }
});

test("a structure in capitals with nothing but its name is an actor, not a title", async () => {
  const whole = await readWhole(
    lines("Structure;CP;Commune", "Mairie de Crest;26400;Crest", "LE LAVOIR;;", "MJC du Haut;26150;Die"),
  );
  expect(whole.candidates.map(({ fields }) => fields.name)).toContain("LE LAVOIR");
});

test("a list that begins with roles, or with kinds of structures, does not lie on its side", async () => {
  const roles = lines("Fonction;Nom", "Maire;Zoé Ménard", "Présidente;Paul Estève", "Directeur;Jean Petit");
  expect((await readWhole(roles)).candidates).toHaveLength(3);
  const kinds = lines(
    "Type;Nom de la structure",
    "Association;Le Lavoir",
    "Commune;Crest",
    "GAL;Les Vallées",
  );
  expect((await readWhole(kinds)).candidates).toHaveLength(3);
});

test("words beside an e-mail or a number are not lost", async () => {
  const whole = await readWhole(
    lines(
      "Structure;Courriel;Téléphone",
      "Le Lavoir;zoe@lavoir.example.org, en juillet seulement;04 65 71 09 01",
      "MJC;mél : a@mjc.example.org;b@mjc.example.org",
    ),
  );
  expect(whole.candidates.map(({ several, answers }) => [several.emails, answers])).toEqual([
    [
      ["zoe@lavoir.example.org"],
      [{ label: "Courriel", text: "zoe@lavoir.example.org, en juillet seulement", author: "team" }],
    ],
    [["a@mjc.example.org", "b@mjc.example.org"], []],
  ]);
});

test("a list without titles gives its communes and its people too", async () => {
  const whole = await readWhole(
    csv(
      ["Association Le Lavoir", "07000", "Privas", "bonjour@lavoir.example.org", "Zoé Ménard"],
      ["MJC du Haut", "26150", "Die", "mjc@haut.example.org", "Paul Estève"],
      ["Mairie de Crest", "26400", "Crest", "mairie@crest.example.org", ""],
    ),
  );
  expect(fieldsOf(whole)).toEqual(["name", "postcode", "commune", "email", "person.full_name"]);
});

test("a cell that cannot be a person or a commune is reported and kept under its title, and so is a post without a name", async () => {
  const whole = await readWhole(
    lines(
      "Structure;Commune;CP;Contact;Fonction;Courriel",
      "GAL des Vallées;12345;07000;12;Animateur;gal@vallees.example.org",
      "Mairie de Crest;26400;;Élodie Garcin;Maire;maire@crest.example.org",
      "Foyer rural;12;07000;-;;foyer@rural.example.org",
    ),
  );
  const [gal, crest, foyer] = whole.candidates;
  expect(gal!.fields).toMatchObject({ postcode: "07000" });
  expect(gal!.answers.map(({ label, text }) => [label, text])).toEqual([
    ["Contact", "12"],
    ["Fonction", "Animateur"],
    ["Commune", "12345"],
  ]);
  expect(crest!.fields.postcode).toBe("26400");
  expect(crest!.answers).toEqual([]);
  expect(foyer!.answers.map(({ label, text }) => [label, text])).toEqual([["Commune", "12"]]);
  expect(codesOf(whole)).toEqual([
    "person-invalid:2",
    "commune-invalid:2",
    "commune-postcode:3",
    "commune-invalid:4",
  ]);
});
