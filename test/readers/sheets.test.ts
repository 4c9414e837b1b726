// Which sheets of a workbook are read, with their comments, hidden columns and merged cells.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CFB, utils, type WorkSheet, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import type { Prompter } from "../../src/ports/prompter.ts";
import { say, sentences } from "../../src/text/index.ts";
import { converted } from "../consumers.ts";
import { fakeWorld } from "../support.ts";
import { zipOf } from "./documents/written.ts";
import { fileOf, readWhole } from "./support.ts";

const actors = [
  ["Structure", "Commune", "Courriel", "Code interne"],
  ["Foyer rural de Lissac", "Lissac", "foyer@lissac.example", "A1"],
  ["Mairie de Lissac", "Lissac", "mairie@lissac.example", "A2"],
];
const partners = [
  ["Organisme", "Téléphone", "Ville"],
  ["GAL Monts de Serre", "0466000021", "Serre"],
  ["PETR Garance", "0466000022", "Florac"],
];

interface Made {
  [name: string]: {
    rows: string[][];
    hidden?: boolean;
    hiddenColumns?: number[];
    comments?: Record<string, string>;
    merges?: string[];
  };
}

function workbook(sheets: Made, bookType: "xlsx" | "xls" = "xlsx"): Buffer {
  const book = utils.book_new();
  for (const [name, { rows, hiddenColumns = [], comments = {}, merges = [] }] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows);
    if (hiddenColumns.length > 0)
      sheet["!cols"] = rows[0]!.map((_, at) => (hiddenColumns.includes(at) ? { hidden: true } : {}));
    sheet["!merges"] = merges.map((range) => utils.decode_range(range));
    for (const [cell, text] of Object.entries(comments)) utils.cell_add_comment(sheet[cell], text, "Nadia");
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: Object.values(sheets).map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return write(book, { type: "buffer", bookType });
}

const names = ({ candidates }: Awaited<ReturnType<typeof readWhole>>) =>
  candidates.map(({ fields }) => fields.name);

test("--sheet chooses sheets by name or place, hidden ones too, and “?” lists them", async () => {
  const book = workbook({ Acteurs: { rows: actors }, Partenaires: { rows: partners, hidden: true } });
  const read = (...sheets: string[]) => readWhole(fileOf(book, "b.xlsx"), { sheets });
  expect(names(await read())).toEqual(["Foyer rural de Lissac", "Mairie de Lissac"]);
  expect(names(await read("partenaires"))).toEqual(["GAL Monts de Serre", "PETR Garance"]);
  expect(names(await read("2"))).toEqual(["GAL Monts de Serre", "PETR Garance"]);
  await expect(read("3")).rejects.toMatchObject({
    kind: "usage",
    problems: [{ code: "sheet-unknown", sheets: ["Acteurs", "Partenaires"] }],
  });
  await expect(read("?")).rejects.toMatchObject({ problems: [{ code: "sheet-choices" }] });
  await expect(read("1", "2")).rejects.toMatchObject({ problems: [{ code: "sheets-differ" }] });
  await expect(readWhole(fileOf("Nom\nA\nB\n", "l.csv"), { sheets: ["2"] })).rejects.toMatchObject({
    kind: "usage",
  });
});

test("a hidden sheet, which is not read, and a hidden column, which is, are reported", async () => {
  const book = workbook({
    Acteurs: { rows: actors, hiddenColumns: [3] },
    Partenaires: { rows: partners, hidden: true },
  });
  const { findings, facts } = await readWhole(fileOf(book, "b.xlsx"));
  expect(findings).toEqual([
    expect.objectContaining({ code: "sheet-hidden", sheet: "Partenaires" }),
    expect.objectContaining({ code: "columns-hidden", columns: ["Code interne"] }),
  ]);
  expect(facts.sheets).toEqual([
    { name: "Acteurs", hidden: false },
    { name: "Partenaires", hidden: true },
  ]);
});

const commented = {
  Acteurs: {
    rows: actors,
    hiddenColumns: [3],
    comments: { B2: "Nous avons eu le maire : réticent", A1: "à compléter" },
  },
};

const merged: Made = {
  Acteurs: {
    rows: [
      ["Territoire", "Structure", "Courriel", "Suivi"],
      ["", "", "", "(par qui)"],
      ["Pays du Lac Noir", "Foyer rural de Lissac", "foyer@lissac.example", "Nadia"],
      ["", "CUMA du Céor", "cuma@ceor.example", "Marc"],
      ["", "Les Blés d’Or", "", ""],
      ["", "Logis Jeunes", "logis@jeunes.example", ""],
    ],
    merges: ["A1:A2", "B1:B2", "A3:A5", "D4:D5"],
  },
};

const ods = await converted({ commented: workbook(commented), merged: workbook(merged) }, "ods");

/** The case of a workbook that LibreOffice wrote, where it can. */
const inOds = (name: "commented" | "merged") => (ods ? [["ods", () => ods[name]] as const] : []);

test.each([["xlsx", () => workbook(commented)], ...inOds("commented")] as const)(
  "comments on cells of a %s are the team's notes of their row; those on titles are left out",
  async (format, make) => {
    const { candidates, facts, findings } = await readWhole(fileOf(make(), `b.${format}`));
    expect(facts.format).toBe(format);
    const notes = candidates.map(({ answers }) =>
      answers.filter(({ label }) => label === "Commentaires des cellules"),
    );
    expect(notes).toEqual([
      [
        expect.objectContaining({
          author: "team",
          text: expect.stringContaining("Nous avons eu le maire : réticent"),
        }),
      ],
      [],
    ]);
    expect(findings).toEqual([expect.objectContaining({ code: "columns-hidden" })]);
  },
);

test.each([
  ["xlsx", () => workbook(merged)],
  ["xls", () => workbook(merged, "xls")],
  ...inOds("merged"),
] as const)("a cell of a %s that is merged over rows counts for each of them", async (format, make) => {
  const { candidates } = await readWhole(fileOf(make(), `b.${format}`));
  expect(candidates.map(({ fields }) => [fields.name, fields.territory ?? null])).toEqual([
    ["Foyer rural de Lissac", "Pays du Lac Noir"],
    ["CUMA du Céor", "Pays du Lac Noir"],
    ["Les Blés d’Or", "Pays du Lac Noir"],
    ["Logis Jeunes", null],
  ]);
  expect(candidates.map(({ answers }) => answers.map(({ text }) => text).join())).toEqual([
    "Nadia",
    "Marc",
    "Marc",
    "",
  ]);
});

test("at a terminal, the lists of a workbook are offered", async () => {
  const asked: string[] = [];
  const prompter = {
    select: async ({ message, choices }: { message: string; choices: { value: string }[] }) => {
      asked.push(message);
      return choices.find(({ value }) => value === "Partenaires")?.value ?? choices[0]!.value;
    },
    text: async () => "",
  } as unknown as Prompter;
  const world = fakeWorld({ terminal: true, prompter });
  await world.run("init", ".", "--lang", "fr", "--yes");
  writeFileSync(
    join(world.folder, "b.xlsx"),
    workbook({ Acteurs: { rows: actors }, Partenaires: { rows: partners } }),
  );
  await world.run("import", "b.xlsx");
  expect(asked[0]).toContain("plusieurs feuilles");
  expect(
    JSON.parse((await world.run("list", "--json")).stdout).map(({ name }: { name: string }) => name),
  ).toEqual(["GAL Monts de Serre", "PETR Garance"]);
});

/** The workbook as some programs write it, with another name for the part of the comments. */
function withOtherParts(bytes: Buffer): Buffer {
  const container = CFB.read(bytes, { type: "buffer" });
  const parts: Record<string, string | Uint8Array> = {};
  for (const [at, path] of container.FullPaths.entries()) {
    const name = path.replace(/^Root Entry\//, "");
    const content = container.FileIndex[at]!.content as Uint8Array | undefined;
    if (!content || name === "" || name.endsWith("/")) continue;
    const text = Buffer.from(content).toString("utf8");
    parts[name.replace("comments1.xml", "comments/comment1.xml")] = name.endsWith(".rels")
      ? text.replace(/(?:\.\.\/)?comments1\.xml/, "/xl/comments/comment1.xml")
      : content;
  }
  return zipOf(parts);
}

test("comments are kept whatever their part is called", async () => {
  const { candidates } = await readWhole(fileOf(withOtherParts(workbook(commented)), "b.xlsx"));
  expect(JSON.stringify(candidates[0]!.answers)).toContain("Nous avons eu le maire : réticent");
});

test("sheets under the same titles are read together also when one has comments, and its comments are kept", async () => {
  const titles = ["Structure", "Téléphone", "Commune"];
  const made: Made = {
    Nord: { rows: [titles, ["Foyer rural de Lissac", "0466000031", "Lissac"]] },
    Sud: {
      rows: [titles, ["Mairie de Florac", "0466000032", "Florac"], ["CUMA du Céor", "0466000033", "Céor"]],
      comments: { A2: "fâchée avec la CUMA" },
    },
  };
  const { candidates } = await readWhole(fileOf(workbook(made), "b.xlsx"));
  expect(candidates).toHaveLength(3);
  const notesOf = (name: string) =>
    candidates
      .find(({ fields }) => fields.name === name)!
      .answers.filter(({ author }) => author === "team")
      .map(({ text }) => text);
  expect(notesOf("Mairie de Florac")).toEqual([expect.stringContaining("fâchée avec la CUMA")]);
  expect(notesOf("Foyer rural de Lissac")).toEqual([]);
});

const dated = (outdated: string, current: string): Made => ({
  [outdated]: {
    rows: [
      ["Structure", "Téléphone", "Commune", "Note"],
      ["Foyer rural de Lissac", "0466000041", "Lissac", "directeur parti"],
      ["Cercle du Vieux Pont", "0466000042", "Lissac", "dissous ?"],
    ],
  },
  [current]: {
    rows: [
      ["Structure", "Téléphone", "Commune", "Note"],
      ["Foyer rural de Lissac", "0466000043", "Lissac", "nouveau directeur"],
    ],
  },
});

test.each([["vieux fichier 2021"], ["Archives"], ["Liste (ne plus utiliser)"], ["old list"]])(
  "a sheet called « %s » is left out, and the finding says how to read it",
  async (name) => {
    const file = fileOf(workbook(dated(name, "Suivi")), "b.xlsx");
    const { candidates, findings } = await readWhole(file);
    expect(candidates.map(({ fields }) => [fields.name, fields.note])).toEqual([
      ["Foyer rural de Lissac", "nouveau directeur"],
    ]);
    expect(findings).toEqual([
      expect.objectContaining({ code: "sheet-outdated", sheet: name, chosen: "Suivi" }),
    ]);
    expect(say(findings[0]!, await sentences("fr"))).toContain(`--sheet "${name}"`);
  },
);

test("of an outdated sheet and a current one, or of two years, the older comes last, so that newer values come first", async () => {
  const asked = await readWhole(fileOf(workbook(dated("Archives", "Suivi")), "b.xlsx"), {
    sheets: ["1", "2"],
  });
  expect(asked.candidates[0]!.fields.note).toBe("nouveau directeur");
  expect(asked.candidates).toHaveLength(3);
  const years = await readWhole(fileOf(workbook(dated("Suivi 2024", "Suivi 2026")), "b.xlsx"));
  expect(years.candidates.map(({ fields }) => fields.note)).toEqual([
    "nouveau directeur",
    "directeur parti",
    "dissous ?",
  ]);
});

test("a workbook with only a sheet that is out of date is read", async () => {
  const { candidates } = await readWhole(fileOf(workbook({ Archives: dated("a", "b").a! }), "b.xlsx"));
  expect(candidates).toHaveLength(2);
});

test("comments on cells of a second table stand behind its own titles", async () => {
  const rows = [
    ["Structure", "Commune", "Contact", "Tél", "Mail"],
    ["Les Sabots", "Crest", "Zoé Ménard", "0465710901", "z@x.example.org"],
    ["Le Four", "Die", "Luc Petit", "0465710902", "l@x.example.org"],
    [],
    ["EPCI", "Ville siège", "Qui voir", "Fonction", "Sujet"],
    ["CC du Val", "Crest", "Jean Roux", "DGS", "mobilité"],
    ["CC des Monts", "Die", "Ana Bois", "directrice", "eau"],
  ];
  const book = workbook({
    Liste: { rows, comments: { C2: "en congé", D6: "parle lentement", E7: "motivée" } },
  });
  const { candidates } = await readWhole(fileOf(book, "b.xlsx"));
  const comments = candidates.flatMap(({ answers }) =>
    answers.filter(({ label }) => label.startsWith("Comment")).map(({ text }) => text),
  );
  expect(comments).toEqual(["Contact : en congé", "Fonction : parle lentement", "Sujet : motivée"]);
});
