// A workbook with a sheet of contacts and one of exchanges: the second is read too, joined by the name or by a key of both.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

type Rows = (string | number)[][];

async function imported(sheets: Record<string, Rows>, ...more: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  writeFileSync(join(world.folder, "suivi.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));
  const { stdout, code } = await world.run("import", "suivi.xlsx", ...more);
  const shown = async (actor: string) => JSON.parse((await world.run("show", actor, "--json")).stdout);
  return {
    ...{ world, code, said: stdout.replace(/\s+/g, " ") },
    exchanges: async (actor: string) => (await shown(actor)).contacts,
    names: async () =>
      JSON.parse((await world.run("list", "--json")).stdout).map(({ name }: { name: string }) => name),
  };
}

const contacts: Rows = [
  ["N°", "Structure", "Contact", "Téléphone"],
  [1, "Association La Grange", "Anne Roux", "04 75 00 11 22"],
  [2, "Foyer du Four", "Luc Petit", "04 75 00 11 23"],
  [3, "Club du Moulin", "Zoé Vidal", "04 75 00 11 24"],
];
const calls = [
  ["12/01/2026", "Léa", "Partante.", "écrire", "10/02/2026"],
  ["19/01/2026", "Tom", "Laissé message", "rappeler", "12/02/2026"],
];
const titles = ["Date", "Par", "Compte rendu", "Suite", "Échéance"];

test.each([
  [
    "the name",
    [
      ["Structure", ...titles],
      ["Association La Grange", ...calls[0]!],
      ["Foyer du Four", ...calls[1]!],
    ],
  ],
  [
    "a number",
    [
      ["N°", ...titles],
      [1, ...calls[0]!],
      [2, ...calls[1]!],
    ],
  ],
  [
    "a number of rows of other years too",
    [
      ["N°", ...titles],
      [1, ...calls[0]!],
      [2, ...calls[1]!],
      [2, "20/01/2026", "Tom", "NRP"],
      [1, "21/01/2026", "Tom", "NRP"],
      [9, "22/01/2026", "Tom", "NRP"],
    ],
  ],
])("exchanges joined by %s are noted on their actors", async (_, exchangeRows) => {
  const { exchanges, names, said, world } = await imported({
    Contacts: contacts,
    Échanges: exchangeRows as Rows,
  });
  expect(await names()).toEqual(["Association La Grange", "Club du Moulin", "Foyer du Four"]);
  expect(said).toMatch(/feuille «\s?Échanges\s?»/);
  expect(await exchanges("association-la-grange")).toContainEqual(
    expect.objectContaining({ at: "2026-01-12", by: "Léa", next_step: "écrire", next_at: "2026-02-10" }),
  );
  expect(await exchanges("foyer-du-four")).toContainEqual(
    expect.objectContaining({ at: "2026-01-19", outcome: "no-answer", next_at: "2026-02-12" }),
  );
  await world.run("undo");
  expect(await names()).toEqual([]);
});

test("a sheet that was asked for is read alone", async () => {
  const { exchanges } = await imported(
    {
      Contacts: contacts,
      Échanges: [
        ["Structure", ...titles],
        ["Foyer du Four", ...calls[1]!],
      ],
    },
    "--sheet",
    "Contacts",
  );
  expect(await exchanges("foyer-du-four")).toEqual([]);
});

test("exchanges that no key of both sheets joins are not read, which the import says with the option that reads them", async () => {
  const { said, names } = await imported({
    Contacts: contacts,
    Relances: [
      ["Fiche", ...titles],
      ["A-7", ...calls[0]!],
      ["A-8", ...calls[1]!],
    ],
  });
  expect(said).toContain('--sheet "Relances"');
  expect(await names()).toHaveLength(3);
});

test("a sheet of figures is neither read nor spoken of as a list", async () => {
  const { said } = await imported({
    Contacts: contacts,
    Budget: [
      ["N°", "Date", "Poste", "Montant"],
      [1, "12/01/2026", "Salle", 120],
      [2, "13/01/2026", "Repas", 300],
    ],
  });
  expect(said).not.toContain("--sheet");
});
