// Cells of people, titles, addresses and numbers, as people write them in whatever order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf, readWhole } from "../support.ts";

const others = ["Paul Serin", "Anne Petit", "Rose Besson"];

/** What the first row of a list gives for one cell under this title; the other rows are ordinary. */
async function readUnder(title: string, cell: string) {
  const rows = [cell, ...others].map((text, row) => `Amicale numéro ${row};Brame;"${text}"`);
  const { candidates } = await readWhole(fileOf(`Structure;Commune;${title}\n${rows.join("\n")}\n`));
  const { people, several, answers, fields } = candidates[0]!;
  return {
    people: people.map(({ fullName, role, emails, phones }) => [fullName, role, ...emails, ...phones]),
    structure: [...(several.emails ?? []), ...(several.phones ?? [])],
    kept: answers.map(({ text }) => text),
    address: fields.address,
  };
}

test.each<[string, (string | null)[][], string[]]>([
  ["p.vid@lac.example (Paul Vidalou, trésorier)", [["Paul Vidalou", "trésorier", "p.vid@lac.example"]], []],
  [
    "05 65 00 12 30 (standard) / 06 65 00 12 31 (M. Vidalou)",
    [["Vidalou", null, "+33665001231"]],
    ["+33565001230"],
  ],
  [
    "Solène : 06 65 00 12 31 / Karim : 06 65 00 12 32",
    [
      ["Solène", null, "+33665001231"],
      ["Karim", null, "+33665001232"],
    ],
    [],
  ],
  [
    "Solène, 06 65 00 12 31\nou Karim, 06 65 00 12 32",
    [
      ["Solène", null, "+33665001231"],
      ["Karim", null, "+33665001232"],
    ],
    [],
  ],
  [
    "s.bonnal@lac.example / 06 65 00 12 31 (Solène Bonnal)\nk.hadj@lac.example / 06 65 00 12 32 (Karim Hadj)",
    [
      ["Solène Bonnal", null, "s.bonnal@lac.example", "+33665001231"],
      ["Karim Hadj", null, "k.hadj@lac.example", "+33665001232"],
    ],
    [],
  ],
  [
    "Solène Bonnal-Roy & Karim Hadj\n06 65 00 12 31\nsolene.bonnal@lac.example\nkarim@lac.example",
    [
      ["Solène Bonnal-Roy", null, "solene.bonnal@lac.example"],
      ["Karim Hadj", null, "karim@lac.example"],
    ],
    ["+33665001231"],
  ],
  [
    "Karim HADJ 0665001231, Solène BONNAL 0665001232, asso@lac.example",
    [
      ["Karim Hadj", null, "+33665001231"],
      ["Solène Bonnal", null, "+33665001232"],
    ],
    ["asso@lac.example"],
  ],
  [
    "direction : Solène Bonnal s.bonnal@lac.example / compta : compta@lac.example",
    [["Solène Bonnal", "direction", "s.bonnal@lac.example"]],
    ["compta@lac.example"],
  ],
  [
    "Mme Bonnal (CCAS) + M. Hadj (maire) 05 65 00 12 30",
    [
      ["Bonnal", "CCAS"],
      ["Hadj", "maire"],
    ],
    ["+33565001230"],
  ],
  ["ne plus appeler Mme Bonnal, voir Karim Hadj 06 65 00 12 31", [["Karim Hadj", null, "+33665001231"]], []],
  ["Accueil 05 65 00 12 30, demander Solène", [["Solène", null]], ["+33565001230"]],
  [
    "Mme Solène Bonnal (solene.bonnal[at]lac.example)",
    [["Solène Bonnal", null, "solene.bonnal@lac.example"]],
    [],
  ],
  ["Mme BONNAL née VIDALOU Solène 06 65 00 12 31", [["Solène Bonnal", null, "+33665001231"]], []],
  [
    "Dr. Solène Bonnal, médecin coordonnateur, 05 65 00 12 30 (poste 12)",
    [["Solène Bonnal", "médecin coordonnateur", "+33565001230"]],
    [],
  ],
  [
    "Co-présidents : Solène Bonnal, Karim Hadj 06 65 00 12 31",
    [
      ["Solène Bonnal", "Co-présidents"],
      ["Karim Hadj", "Co-présidents"],
    ],
    ["+33665001231"],
  ],
  [
    "Solène Bonnal | Volunteer manager | s@lac.example",
    [["Solène Bonnal", "Volunteer manager", "s@lac.example"]],
    [],
  ],
  [
    "Mme Solène Bonnal\n(remplace Mme Rose Hadj jusqu'au 15/03)\n05 65 00 12 30",
    [["Solène Bonnal", null, "+33565001230"]],
    [],
  ],
  [
    "Ms Ada Bonnal, Head of Programmes; Rose Hadj, PA to Ms Bonnal, rose@lac.example",
    [
      ["Ada Bonnal", "Head of Programmes"],
      ["Rose Hadj", null, "rose@lac.example"],
    ],
    [],
  ],
  [
    "Mmes Bonnal et Hadj, MM. Vidalou et Serin",
    [
      ["Bonnal", null],
      ["Hadj", null],
      ["Vidalou", null],
      ["Serin", null],
    ],
    [],
  ],
  [
    "M. et Mme Gérald et Josiane BONNAL",
    [
      ["Gérald Bonnal", null],
      ["Josiane Bonnal", null],
    ],
    [],
  ],
  ["M. Roger dit « Lulu » Bonnal 05 65 00 12 30", [["Roger Bonnal", null, "+33565001230"]], []],
  ["CESF – Manon Bonnal", [["Manon Bonnal", "CESF"]], []],
  ["CESF Solène BONNAL 05 65 00 12 30", [["Solène Bonnal", "CESF", "+33565001230"]], []],
  ["solène bonnal, directrice, 0665001231", [["Solène Bonnal", "directrice", "+33665001231"]], []],
  ["KARIM HADJ RESPONSABLE TECHNIQUE", [["Karim Hadj", "RESPONSABLE TECHNIQUE"]], []],
  ["Colonel Aymar de Bonnal, 05 65 00 12 30", [["Aymar de Bonnal", null, "+33565001230"]], []],
  ["McBONNAL, Fiona - Coordinator; f@lac.example", [["Fiona McBONNAL", "Coordinator", "f@lac.example"]], []],
  ["{Karim Hadj} <k.hadj@lac.example>", [["Karim Hadj", null, "k.hadj@lac.example"]], []],
  ['""Solène Bonnal"" <s.bonnal@lac.example>', [["Solène Bonnal", null, "s.bonnal@lac.example"]], []],
  ["Mme Solène Bonnal (née Hadj) 05 65 00 12 30", [["Solène Bonnal", null, "+33565001230"]], []],
  ["Bookings: hall@lac.example", [], ["hall@lac.example"]],
  [
    "Solène Bonnal (s.bonnal@lac.example) remplacée le lundi par Chloé (chloe@lac.example)",
    [["Solène Bonnal", null, "s.bonnal@lac.example"]],
    ["chloe@lac.example"],
  ],
  [
    "Directrice Mme Bonnal ; en son absence s'adresser à l'accueil 05 65 00 12 30",
    [["Bonnal", "Directrice"]],
    ["+33565001230"],
  ],
])(
  "“%s” gives each person what is theirs, and the rest to the structure",
  async (cell, people, structure) => {
    expect(await readUnder("Contact", cell)).toMatchObject({ people, structure });
  },
);

test.each([
  "voir site internet",
  "Poste vacant (ex BONNAL Solène, partie en juin)",
  "Ouvert du lundi au vendredi 9h-12h",
  "12 rue des Tanneurs, 2e étage",
  "en cours d'élection",
  "à désigner (élections mars)",
  "Comité des fêtes de Lorval",
  "Club de pétanque de la Vallée Basse",
  "Directrice de l'école Victor Hugo",
  "See website",
  "NE PAS APPELER – écrire au siège",
  "relancé le 14/01 par Coralie Bonnal",
  "de la part de Régis Bonnal",
  "Responsable : voir siège (Lyon)",
  "Marché couvert, place Haute, sam. matin",
  "Salle Jean Bonnal",
  "Amicale numéro 0",
  "c/o Village Hall, Mill Lane",
  "https://www.lac.example/contact",
])("“%s” names nobody, and is kept", async (cell) => {
  expect(await readUnder("Contact", cell)).toMatchObject({ people: [], kept: [cell] });
});

test("who lives at an address is a person, the address stays the structure's", async () => {
  const cells = ["M. Karim Hadj\n14 chemin du Bac\n06 65 00 12 31", "2 rue Haute", "BP 14\n05 65 00 12 30"];
  const rows = cells.map((text, row) => `Amicale numéro ${row};Brame;"${text}"`);
  const { candidates } = await readWhole(fileOf(`Structure;Commune;Adresse\n${rows.join("\n")}\n`));
  expect(candidates.map(({ fields }) => fields.address)).toEqual([
    "14 chemin du Bac",
    "2 rue Haute",
    "BP 14",
  ]);
  expect(candidates[0]!.people).toMatchObject([{ fullName: "Karim Hadj", phones: ["+33665001231"] }]);
  expect(candidates[2]!.several.phones).toEqual(["+33565001230"]);
});

const names = fc.constantFrom(
  "Solène Bonnal",
  "M. Hadj",
  "VIDALOU Paul",
  "Karim",
  "accueil",
  "la présidente",
  "à rappeler",
);
const emails = fc.nat(99).map((number) => `boite${number}@lac.example`);
const phones = fc.nat(99).map((number) => `05 65 00 11 ${String(number).padStart(2, "0")}`);
const signs = fc.constantFrom(" ", ", ", " ; ", " / ", " - ", " : ", "\n", " ou ", " et ", " (", ") ");
const cells = fc
  .array(fc.tuple(fc.oneof(names, emails, phones), signs), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.flat().join("").trim());

test("numbers that nothing parts are read beside an address", async () => {
  const cell = "05 65 00 11 00 / 05 65 00 11 02 05 65 00 11 03 (boite1@lac.example : 05 65 00 11 04";
  expect((await readUnder("Courriel", cell)).structure).toEqual([
    "boite1@lac.example",
    ...["+33565001100", "+33565001102", "+33565001103", "+33565001104"],
  ]);
});

test.each(["Contact", "Téléphone", "Courriel"])(
  "no address, number or word of a cell under %j is lost, whatever its order",
  async (title) => {
    await fc.assert(
      fc.asyncProperty(cells, async (cell) => {
        const read = await readUnder(title, cell);
        const said = [...read.people.flat(), ...read.structure, ...read.kept].join("\n");
        const digits = said.replace(/\D/g, "");
        for (const [email] of cell.matchAll(/\w+@lac\.example/g)) expect(said).toContain(email);
        for (const [phone] of cell.matchAll(/05 65 00 11 \d\d/g))
          expect(digits).toContain(phone.replace(/\D/g, "").slice(1));
        for (const word of ["Bonnal", "Hadj", "Paul", "Karim"])
          if (new RegExp(word, "i").test(cell)) expect(said).toMatch(new RegExp(word, "i"));
      }),
      { numRuns: 60 },
    );
  },
);

test("somebody who is the structure is its person as well, be their first name known or not", async () => {
  const rows = [
    "Nadjet Bonnal;Brame;Nadjet Bonnal",
    "Les Restos de Brame;Brame;Les Restos de Brame",
    "MJC;Brame;Anne Petit",
  ];
  const { candidates } = await readWhole(fileOf(`Structure;Commune;Contact\n${rows.join("\n")}\n`));
  expect(candidates.map(({ people }) => people.map(({ fullName }) => fullName))).toEqual([
    ["Nadjet Bonnal"],
    [],
    ["Anne Petit"],
  ]);
});
