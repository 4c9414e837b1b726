// Cells that name somebody beside an address or a number, under whatever title.
import { expect, test } from "vitest";
import { fileOf, readWhole } from "./support.ts";

async function peopleUnder(title: string, cells: readonly string[]) {
  const names = ["Foyer rural de Brame", "Les Amis du lac", "Atelier Zéphyr", "Comité des fêtes de Lorval"];
  const rows = cells.map((cell, row) => `${names[row]};Brame;"${cell}"`);
  const { candidates } = await readWhole(fileOf(`Structure;Commune;${title}\n${rows.join("\n")}\n`));
  return candidates.map(({ people, several, answers }) => ({
    people: people.map(({ fullName, role, emails, phones }) => [fullName, role, ...emails, ...phones]),
    structure: [...(several.emails ?? []), ...(several.phones ?? [])],
    kept: answers.map(({ text }) => text),
  }));
}

const named = (...person: (string | null)[]) => ({ people: [person], structure: [], kept: [] });

test.each(["Contact", "Personne à contacter", "Téléphone", "Coordonnées"])(
  "a person named beside a number under %j has that number",
  async (title) => {
    expect(
      await peopleUnder(title, [
        "Claire MARTIN 05 65 00 12 30",
        "Paul Roux (trésorier) : 05.65.00.12.31",
        "Mme Anne Serin, présidente, 05 65 00 12 32",
        "05 65 00 12 33",
      ]),
    ).toEqual([
      named("Claire Martin", null, "+33565001230"),
      named("Paul Roux", "trésorier", "+33565001231"),
      named("Anne Serin", "présidente", "+33565001232"),
      { people: [], structure: ["+33565001233"], kept: [] },
    ]);
  },
);

test.each(["Contact", "Personne à contacter", "Contact (nom, tél, mail)"])(
  "a person named beside an address under %j has that address",
  async (title) => {
    expect(
      await peopleUnder(title, [
        "Claire MARTIN (c.martin@brame.example)",
        "Paul Roux <p.roux@lac.example>",
        "Anne Serin\na.serin@zephyr.example\n05 65 00 12 32",
        "Hugo Faivre (h.faivre@fetes.example) et Maud Noël (m.noel@fetes.example)",
      ]),
    ).toEqual([
      named("Claire Martin", null, "c.martin@brame.example"),
      named("Paul Roux", null, "p.roux@lac.example"),
      named("Anne Serin", null, "a.serin@zephyr.example", "+33565001232"),
      {
        people: [
          ["Hugo Faivre", null, "h.faivre@fetes.example"],
          ["Maud Noël", null, "m.noel@fetes.example"],
        ],
        structure: [],
        kept: [],
      },
    ]);
  },
);

test("words that name nobody are kept beside the number, and an hour is no number", async () => {
  const cells = [
    "05 65 00 12 30 (standard)",
    "05 65 00 12 31 après 18 h",
    "Mairie de Lorval 05 65 00 12 32",
    "05 65 00 12 33 poste 12",
  ];
  const read = await peopleUnder("Téléphone", cells);
  expect(read.map(({ people }) => people)).toEqual([[], [], [], []]);
  expect(read.map(({ structure }) => structure)).toEqual([
    ["+33565001230"],
    ["+33565001231"],
    ["+33565001232"],
    ["+33565001233"],
  ]);
  expect(read.map(({ kept }) => kept)).toEqual(cells.map((cell) => [cell]));
});

test("a person named in place of a number is not lost", async () => {
  const read = await peopleUnder("Téléphone", [
    "05 65 00 12 30",
    "M. Paul Roux",
    "05 65 00 12 32",
    "05 65 00 12 33",
  ]);
  expect(read[1]).toEqual(named("Paul Roux", null));
});

test.each(["Vu via", "Mis en relation par", "Recommandé par", "Referred by"])(
  "%j tells who recommended the actor, not whom to call there",
  async (title) => {
    const { candidates } = await readWhole(
      fileOf(
        `Structure;Commune;${title}\nFoyer rural de Brame;Brame;Mme Roux (Région)\nLes Amis du lac;Lorval;Paul Serin\nAtelier Zéphyr;Brame;Anne Petit\n`,
      ),
    );
    expect(candidates.map(({ fields }) => fields.recommendedBy)).toEqual([
      "Mme Roux (Région)",
      "Paul Serin",
      "Anne Petit",
    ]);
    expect(candidates.flatMap(({ people }) => people)).toEqual([]);
  },
);

test.each<[string, (string | null)[][]]>([
  [
    "Jeanne Lar, maire ; Paul Vid (DGS) p.vid@delta.example",
    [
      ["Jeanne Lar", "maire"],
      ["Paul Vid", "DGS", "p.vid@delta.example"],
    ],
  ],
  [
    "Anne-Sophie de La Tour du Pin, directrice; Mohamed Benali chargé de mission mobilité m.benali@pays.example",
    [
      ["Anne-Sophie de La Tour du Pin", "directrice"],
      ["Mohamed Benali", "chargé de mission mobilité", "m.benali@pays.example"],
    ],
  ],
  [
    "Lucie N'Guyen (présidente) lucie@lac.example, Marc D'Hérouville (trésorier)",
    [
      ["Lucie N'Guyen", "présidente", "lucie@lac.example"],
      ["Marc D'Hérouville", "trésorier"],
    ],
  ],
  [
    "Mme Amandine Fabre, Mme Julie Roux et M. Hugo Pons",
    [
      ["Amandine Fabre", null],
      ["Julie Roux", null],
      ["Hugo Pons", null],
    ],
  ],
  [
    "Directeur Thierry Alauzet (t.alauzet@brame.example)",
    [["Thierry Alauzet", "Directeur", "t.alauzet@brame.example"]],
  ],
  ["Didier ROUX président 05 65 00 12 35", [["Didier Roux", "président", "+33565001235"]]],
  ["M. Dominique Tessier principal", [["Dominique Tessier", "principal"]]],
  ["dir. Samir AÏT-ALI", [["Samir Aït-Ali", "dir."]]],
  ["Régine Boissonade, PDG", [["Régine Boissonade", "PDG"]]],
  ["M.Bruno Ortiz - gérant", [["Bruno Ortiz", "gérant"]]],
  ["Inès (05 65 00 12 36)", [["Inès", null, "+33565001236"]]],
])("“%s” gives each person the post, address and number beside their name", async (cell, people) => {
  const [read] = await peopleUnder("Contact", [cell, "Paul Serin", "Anne Petit", "Rose Besson"]);
  expect(read!.people).toEqual(people);
});

test("words that are no person's are the structure's or the team's: a desk, a post without a name, a pronoun", async () => {
  const [desk, post, alone, pronoun] = await peopleUnder("Contact", [
    "Mme Odile ESCANDE, maire (mairie@brame.example), secrétariat 05 65 00 12 34",
    "Mme le Maire ???",
    "contact : standard",
    "Alex Marchand (iel)",
  ]);
  expect(desk!.people).toEqual([["Odile Escande", "maire", "mairie@brame.example"]]);
  expect(desk!.structure).toEqual(["+33565001234"]);
  expect([post!.people, post!.kept]).toEqual([[], ["Mme le Maire ???"]]);
  expect([alone!.people, alone!.kept]).toEqual([[], ["contact : standard"]]);
  expect([pronoun!.people, pronoun!.kept]).toEqual([[["Alex Marchand", null]], ["Alex Marchand (iel)"]]);
});
