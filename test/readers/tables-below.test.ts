// Sheets that hold several tables, one under the other: each is read under its own titles, and no row of any is lost.

import { expect, test } from "vitest";
import { codesOf, readWhole, type Whole } from "./support.ts";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const names = ({ candidates }: Whole) => candidates.map(({ fields }) => fields.name);

test("a second table is read under its own titles, behind a blank row or right under its title", async () => {
  const first = [
    "Structure;Commune;Contact;Tél;Mail",
    "Les Sabots;Crest;Zoé Ménard;0465710901;z@x.example.org",
  ];
  const titles = "EPCI;Ville siège;Qui voir;Fonction;Adresse";
  const rows = [
    "CC du Val;Crest;Jean Roux;DGS;j.roux@ccval.example.org",
    "CC des Monts;Die;Ana Bois;directrice;a.bois@ccmonts.example.org",
  ];
  for (const between of [["2) Les EPCI;;;;"], ["Total;1;;;", ";;;;", "2) Les EPCI;;;;"], [";;;;"]]) {
    const whole = await readWhole(lines(...first, ...between, titles, ...rows));
    expect(names(whole)).toEqual(["Les Sabots", "CC du Val", "CC des Monts"]);
    const { fields, people } = whole.candidates[1]!;
    expect(fields).toMatchObject({ commune: "Crest" });
    expect(people).toMatchObject([
      { fullName: "Jean Roux", role: "DGS", emails: ["j.roux@ccval.example.org"] },
    ]);
    expect(whole.findings).toContainEqual(
      expect.objectContaining({ code: "second-table-read", titles: titles.split(";") }),
    );
  }
});

test("a row with few known titles is recognised by the rows under it", async () => {
  const whole = await readWhole(
    lines(
      "Structure;Commune;Contact;Tél;Mail;Suivi",
      "Les Sabots;Crest;Zoé Ménard;0465710901;z@x.example.org;vu en mai",
      "Le Four;Die;Luc Petit;0465710902;l@x.example.org;",
      ";;;;;",
      "B. Partenaires publics;;;;;",
      "Nom;Où;Avec qui;Son rôle;Pour écrire;Notre regard",
      "CC du Val;Crest;Jean Roux;DGS;j.roux@ccval.example.org;prudents",
      "Syndicat des Eaux;Die;Ana Bois;directrice;a.bois@eaux.example.org;",
    ),
  );
  expect(names(whole)).toEqual(["Les Sabots", "Le Four", "CC du Val", "Syndicat des Eaux"]);
  expect(codesOf(whole)).toEqual(["row-section:5", "second-table-read:6"]);
});

test("three tables of different widths in one text are read each by itself", async () => {
  const whole = await readWhole(
    lines(
      "Structure;Commune",
      "Les Sabots;Crest",
      "Le Four;Die",
      ";",
      "Organisme;Téléphone;Courriel",
      "La Roue;0465710903;r@x.example.org",
      "Le Pré;0465710904;p@x.example.org",
      ";",
      "Raison sociale;Adresse;CP;Ville",
      "La Ruche;3 rue du Lac;26400;Crest",
      "Le Nid;4 rue du Lac;26150;Die",
    ),
  );
  expect(names(whole)).toEqual(["Les Sabots", "Le Four", "La Roue", "Le Pré", "La Ruche", "Le Nid"]);
  expect(whole.candidates[2]!.several).toMatchObject({ emails: ["r@x.example.org"] });
  expect(whole.candidates[4]!.fields).toMatchObject({ postcode: "26400", commune: "Crest" });
});

test("the title of a table gives its actors their kind, also where its columns have the same titles as the first", async () => {
  const rows = ["La Roue;Mens;Ana Bois", "Le Pré;Saou;Jean Roux"];
  for (const titles of ["Structure;Commune;Contact", "Nom;Contact;Commune"]) {
    const whole = await readWhole(
      lines(
        "Structure;Commune;Contact",
        "Les Sabots;Crest;Zoé Ménard",
        ";;",
        "3 - Les associations;;",
        titles,
        ...rows,
      ),
    );
    expect(whole.candidates.map(({ fields }) => fields.kind)).toEqual([
      undefined,
      "association",
      "association",
    ]);
  }
});

test("a table that names no structure is left out, and its lines are reported", async () => {
  const whole = await readWhole(
    lines(
      "Structure;CP;Commune",
      "A Crest;26400;Crest",
      ";;",
      "Date;Nature;Montant",
      "12/03/2026;avance;200",
      "13/04/2026;solde;300",
    ),
  );
  expect(names(whole)).toEqual(["A Crest"]);
  expect(whole.findings).toMatchObject([{ code: "second-table", line: 4, lines: 3 }]);
});

test("rows behind a blank one, titles repeated on each page, and a second copy of the list begin no other table", async () => {
  const titles = "Structure;Commune;Contact;Fonction;Type";
  const rows = [
    "Les Sabots;Crest;Zoé Ménard;Présidente;Association",
    "Le Four;Die;Luc Petit;Président;Association",
    "La Roue;Mens;Ana Bois;Maire;Commune",
    "Le Pré;Saou;Jean Roux;Directeur;Entreprise",
  ];
  const all = ["Les Sabots", "Le Four", "La Roue", "Le Pré"];
  for (const cut of [1, 2, 3]) {
    const [above, under] = [rows.slice(0, cut), rows.slice(cut)];
    expect(names(await readWhole(lines(titles, ...above, ";;;;", ...under)))).toEqual(all);
    expect(names(await readWhole(lines(titles, ...above, titles, ...under)))).toEqual(all);
  }
  const twice = await readWhole(lines(titles, ...rows, ";;;;", "Liste bis;;;;", titles, ...rows));
  expect(names(twice)).toEqual(all);
});

/** A generator of numbers that are the same on each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const columns: Record<string, { titles: string[]; value(at: number): string }> = {
  name: {
    titles: ["Structure", "Organisme", "Nom de la structure"],
    value: (at) => `Les Ateliers ${word(at)}`,
  },
  commune: { titles: ["Commune", "Ville"], value: (at) => ["Crest", "Die", "Mens", "Saou"][at % 4]! },
  contact: { titles: ["Contact", "Interlocuteur"], value: (at) => `Zoé ${word(at)}` },
  role: { titles: ["Fonction"], value: (at) => ["Présidente", "Maire", "Directeur"][at % 3]! },
  email: { titles: ["Mail", "Courriel"], value: (at) => `c${at}@x.example.org` },
  phone: { titles: ["Tél", "Téléphone"], value: (at) => `04657109${String(at % 100).padStart(2, "0")}` },
  note: {
    titles: ["Remarques", "Ce qu’on en sait"],
    value: (at) => ["", "vu en mai", "à rappeler"][at % 3]!,
  },
};
const word = (at: number) =>
  `${["Ba", "Cor", "Du", "Fe", "Gal", "Mo"][at % 6]}${["lin", "vet", "ro", "gan"][Math.floor(at / 6) % 4]}${["", "d", "x"][Math.floor(at / 24) % 3]}`;

test("in any tables under each other, each structure is an actor once, and no title is one", async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const pick = numbers(seed * 7919);
    const sheet: string[] = [];
    const expected: string[] = [];
    let at = pick(30);
    const tables = 1 + pick(3);
    for (let table = 0; table < tables; table++) {
      const others = Object.keys(columns).filter((key) => key !== "name" && pick(3) > 0);
      const keys = [...others.slice(0, pick(2)), "name", ...others.slice(pick(2))].filter(
        (key, index, list) => list.indexOf(key) === index,
      );
      if (keys.length < 3)
        keys.push(...["commune", "email", "phone"].filter((key) => !keys.includes(key)).slice(0, 2));
      if (table > 0) {
        sheet.push("");
        if (pick(2) === 1) sheet.push(["Partie suivante", "2. Partenaires", "Les autres"][pick(3)]!);
      }
      sheet.push(keys.map((key) => columns[key]!.titles[pick(columns[key]!.titles.length)]!).join(";"));
      for (let row = 0; row < 2 + pick(6); row++) {
        at++;
        expected.push(columns.name!.value(at));
        sheet.push(keys.map((key) => columns[key]!.value(at)).join(";"));
      }
    }
    const whole = await readWhole(lines(...sheet));
    expect(names(whole), sheet.join("\n")).toEqual(expected);
  }
});

test("what the user says of a column may be of a table below; a title of none is refused", async () => {
  const text = lines(
    "Structure;Commune;Contact",
    "Les Sabots;Crest;Zoé Ménard",
    "Le Four;Die;Luc Petit",
    ";;",
    "Organisme;Ville;Sujet",
    "CC du Val;Crest;mobilité",
    "CC des Monts;Die;eau",
  );
  const { candidates } = await readWhole(text, { userMapping: { Sujet: "themes" } });
  expect(candidates.map(({ several }) => several.themes ?? [])).toEqual([[], [], ["mobilité"], ["eau"]]);
  await expect(readWhole(text, { userMapping: { Suget: "themes" } })).rejects.toThrow();
});
