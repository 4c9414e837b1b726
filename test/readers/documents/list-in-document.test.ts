// A list that somebody keeps in Word or LibreOffice, and applications that only hold a table of partners.
import { expect, test } from "vitest";
import type { Candidate } from "../../../src/domain/importing/candidate.ts";
import { type Finding, Refusal } from "../../../src/domain/problems/problem.ts";
import { openFile } from "../../../src/readers/open-file.ts";
import { readInThisThread } from "../../../src/readers/worker-reader.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { docxOf, odtOf, p, pdfOf, table } from "./written.ts";

/** The actors of a file with their people, and the codes of its findings. */
async function read(content: string | Buffer, name: string) {
  const reading = await openFile(fileOf(content, name, 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    opening: "Début du document",
  });
  const actors: [name: string, ...people: string[]][] = [];
  const codes: string[] = [];
  for await (const { candidates, findings } of reading.batches()) {
    for (const { fields, people } of candidates)
      actors.push([fields.name!, ...people.map(({ fullName, emails }) => [fullName, ...emails].join(" "))]);
    codes.push(...findings.map(({ code }) => code));
  }
  return { facts: reading.facts, actors, codes };
}

const titles = ["Structure", "Commune", "Contact", "Fonction", "Courriel", "Remarques"];
const valley = [
  ["Les Blés d’Or", "Marvejols", "Odile Ramage", "présidente", "odile@blesdor.example", "vue en mars"],
  ["Foyer du Bleymard", "Le Bleymard", "", "", "", "à relancer"],
];
const plateau = [["CUMA de la Margeride", "Langogne", "Luc Sire", "trésorier", "luc.sire@cuma.example", ""]];
const everybody = [
  ["Les Blés d’Or", "Odile Ramage odile@blesdor.example"],
  ["Foyer du Bleymard"],
  ["CUMA de la Margeride", "Luc Sire luc.sire@cuma.example"],
];

test("a table in a Word document is a list: a row for each actor, under whatever headings its parts stand", async () => {
  const body = [
    p("Contacts de la vallée", "Titre1"),
    table(titles, ...valley),
    p("Sur le plateau", "Titre2"),
    table(titles, ...plateau),
    p("Liste tenue par Denis."),
  ];
  const { facts, actors, codes } = await read(docxOf(body.join("")), "contacts.docx");
  expect(actors).toEqual(everybody);
  expect(codes).toEqual(["text-around-list", "text-around-list"]);
  expect(facts).toMatchObject({ format: "docx", document: false });
});

test("the same table in an OpenDocument text is the same list", async () => {
  const row = (cells: readonly string[]) =>
    `<table:table-row>${cells
      .map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`)
      .join("")}</table:table-row>`;
  const body = `<table:table>${[titles, ...valley, ...plateau].map(row).join("")}</table:table>`;
  const { facts, actors } = await read(odtOf(body), "contacts.odt");
  expect(actors).toEqual(everybody);
  expect(facts.format).toBe("odt");
});

test("a sign-in sheet is a table, whatever its last columns ask", async () => {
  const asked = [
    "Nom, prénom",
    "Structure, ville",
    "Mél ou tél.",
    "Signature",
    "Qu’aimeriez-vous savoir en repartant ?",
  ];
  const present = [
    ["Sire Luc", "CUMA de la Margeride", "luc.sire@cuma.example", "signé", "Comment trouver d’autres CUMA ?"],
    ["Ramage Odile", "Les Blés d’Or", "odile@blesdor.example", "excusée", ""],
  ];
  const { actors } = await read(docxOf(p("Rencontre du 3 mars") + table(asked, ...present)), "presents.docx");
  expect(actors).toEqual([
    ["CUMA de la Margeride", "Luc Sire luc.sire@cuma.example"],
    ["Les Blés d’Or", "Odile Ramage odile@blesdor.example"],
  ]);
});

test("a title over several columns shifts none of the cells under it", async () => {
  const wide = (text: string, columns: number) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const cell = (text: string) => wide(text, 1);
  const over = row(wide("La structure", 2), wide("Notre contact", 3), cell(""));
  const under = row(...titles.map(cell));
  const rows = [...valley, ...plateau].map((cells) => row(...cells.map(cell)));
  const { actors } = await read(docxOf(`<w:tbl>${over}${under}${rows.join("")}</w:tbl>`), "large.docx");
  expect(actors).toEqual(everybody);
});

test("contacts in the paragraphs of a Word document are a list, and the greetings are reported as left out", async () => {
  const body = [
    p("Bonjour, voici ceux dont je vous parlais :"),
    p("Maison des jeunes de Rodez – Carla Ferreira, animatrice – carla@mjrodez.example"),
    p("CC du Larzac : M. Paul Vidal (DGS), pvidal@cclarzac.example"),
    p("Atelier Bois Commun, Millau. Contact : Léonie Astruc 06 44 55 66 77"),
    p("Bien à vous, Denis"),
  ];
  const { actors, codes } = await read(docxOf(body.join("")), "contacts.docx");
  expect(actors.map(([name]) => name)).toEqual([
    "Maison des jeunes de Rodez",
    "CC du Larzac",
    "Atelier Bois Commun",
  ]);
  expect(codes).toEqual(["text-around-list", "text-around-list"]);
});

const partners = table(
  ["Structure", "Contact", "Courriel"],
  ["CC Monts et Lacs", "Paul Roux", "p.roux@ccml.example"],
  ["Lou Cantou", "Inès Bru", "ines@cantou.example"],
  ["Mairie de Brusque", "Luc Sire", "mairie@brusque.example"],
);

test("an application that names its partners in a table stays the application of one actor", async () => {
  const inTable = [
    table(
      ["Structure", "Foyer rural de Camarès"],
      ["Commune", "Camarès"],
      ["Courriel", "foyer@camares.example"],
    ),
    p("Partenaires", "Titre1"),
    partners,
  ];
  expect((await read(docxOf(inTable.join("")), "dossier.docx")).actors).toEqual([["Foyer rural de Camarès"]]);
  const inProse = [
    p("Nom de la structure : Foyer rural de Camarès"),
    p("Notre projet", "Titre1"),
    p("Ouvrir un atelier de menuiserie avec nos voisins, et le tenir ensemble deux jours par semaine."),
    partners,
  ];
  expect((await read(docxOf(inProse.join("")), "dossier.docx")).actors).toEqual([["Foyer rural de Camarès"]]);
});

test("a document with several addresses and no structure is refused, and does not become one actor", async () => {
  const body = [
    p(
      "Se sont excusés pour la réunion de jeudi, et attendent le compte rendu avant la fin du mois prochain :",
    ),
    p(
      "Anne (anne@camares.example), Paul, qui demande aussi la liste des présents (paul@larzac.example), et puis Inès, ines@cantou.example, comme Luc, luc@brusque.example.",
    ),
  ];
  await expect(read(docxOf(body.join("")), "excuses.docx")).rejects.toMatchObject({
    problems: [{ code: "contacts-among-text", count: 4 }],
  });
});

test("a table in a PDF is refused with what to ask for: its empty cells cannot be seen", async () => {
  const pdf = await pdfOf((page) => {
    page.fontSize(8);
    for (const [index, cells] of [titles, ...valley, ...plateau].entries())
      for (const [column, text] of cells.entries())
        page.text(text, 40 + column * 88, 60 + index * 24, { lineBreak: false });
  });
  const refused = await read(pdf, "liste.pdf").catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).problems).toEqual([{ code: "table-in-pdf", file: "liste.pdf" }]);
});

test("a workbook saved as flat XML by LibreOffice is read as any workbook", async () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const rows = [titles, ...valley, ...plateau].map(
    (cells) => `<table:table-row>${cells.map(cell).join("")}</table:table-row>`,
  );
  const names = ["office", "text", "table"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const book = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${names.join(" ")} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Contacts">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
  const { facts, actors } = await read(book, "contacts.fods");
  expect(actors).toEqual(everybody);
  expect(facts).toMatchObject({ format: "ods", sheet: "Contacts" });
});

test("a table with unknown titles is a list by its shape; paragraphs around it are notes on the actor they name, or reported whole", async () => {
  const refusal =
    "Le club photo de Mende m’a dit qu’il ne voulait plus entendre parler de nous avant longtemps, et surtout pas par courrier, depuis l’affaire des affiches ; à respecter, donc, et à dire aussi à ceux qui viendront après moi dans ce service.";
  const content = docxOf(
    [
      p("À voir d’abord, selon Denis."),
      table(
        ["Organisme", "À demander", "Pour joindre", "Ce qu’en pense Denis"],
        [
          "Les Blés d’Or",
          "Odile Ramage",
          "odile@blesdor.example",
          "Ils hésitent à y aller seuls, mais la présidente est partante.",
        ],
        [
          "Foyer du Bleymard",
          "Luc Sire, trésorier",
          "04 66 00 00 01",
          "Ont tout leur temps, et une grande salle à prêter à qui la demande gentiment.",
        ],
        [
          "CUMA de la Margeride",
          "",
          "cuma@margeride.example",
          "Peu de monde aux réunions depuis deux ans, et le hangar partagé de Langogne les occupe bien assez pour cet hiver.",
        ],
      ),
      p("Pour le Foyer du Bleymard, ne pas venir le mardi."),
      p(refusal),
    ].join(""),
  );
  const reading = await openFile(fileOf(content, "qui.docx", 1 << 16), {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
  });
  const candidates: Candidate[] = [];
  const findings: Finding[] = [];
  for await (const batch of reading.batches()) {
    candidates.push(...batch.candidates);
    findings.push(...batch.findings);
  }
  expect(candidates.map(({ fields }) => fields.name)).toEqual([
    "Les Blés d’Or",
    "Foyer du Bleymard",
    "CUMA de la Margeride",
  ]);
  expect(candidates[0]!.people[0]!.fullName).toBe("Odile Ramage");
  const noted = candidates.map(({ answers, fields }) => JSON.stringify([answers, fields.note]));
  expect(noted.map((text) => text.includes("ne pas venir le mardi"))).toEqual([false, true, false]);
  const reported = findings.flatMap((finding) => ("found" in finding ? [finding.found] : []));
  expect(reported.join("\n")).toContain(refusal);
});

const proseEntries = [
  "Foyer rural de Bleymard, Le Bleymard. Mme Odile Ramage, directrice (odile@foyer.example). Elle a déjà travaillé avec les voisins, une charte est signée, et le conseil voudrait recommencer.",
  "Les Fruits de la Colline, coopérative, Langogne. M. Luc Sire, trésorier, luc.sire@fruits.example, chez lui le midi. « On veut bien apprendre des autres, mais comment s’y prendre ? »",
  "Commune de Pradelle – M. le Maire, mairie@pradelle.example. Voir avec Sandrine à l’accueil, le matin.",
  "Maison du Jouet et de la Laine – Marvejols. Denis y est allé : rien à signaler pour le moment.",
  "CUMA de la Margeride : demander Anne Vidal, anne@cuma.example, elle attend un appel.",
];
const proseNames = [
  "Foyer rural de Bleymard",
  "Les Fruits de la Colline",
  "Commune de Pradelle",
  "Maison du Jouet et de la Laine",
  "CUMA de la Margeride",
];
const heading = "Structures à contacter";
const ending = "Pour Mende, voir avec le département, ce n’est pas nous.";
const namesOf = (actors: readonly [string, ...string[]][]) => actors.map(([name]) => name);
/** A paragraph before which Word puts a bullet. */
const item = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

test("paragraphs of prose that each begin with a name are a list, and the text around them is reported", async () => {
  const body = [heading, ...proseEntries, ending].map((text) => p(text)).join("");
  const { actors, codes } = await read(docxOf(body), "a-contacter.docx");
  expect(namesOf(actors)).toEqual(proseNames);
  expect(codes.filter((code) => code === "text-around-list")).toHaveLength(2);
});

test("a last paragraph with only a telephone belongs to such a list by its form; a signature does not", async () => {
  const last =
    "Halle aux Grains, Mende. Rémi Salles, 04 65 71 09 77. Cherche pour la fête des moissons une troupe de l’autre côté de la montagne, plutôt l’an prochain.";
  const longer =
    "Claire Petit, au secrétariat, est là tous les matins de la semaine au 04 65 71 09 09 pour qui voudrait en savoir davantage sur ces structures.";
  for (const signature of [longer, "Merci, appelez-moi."]) {
    const body = [heading, ...proseEntries, last, signature].map((text) => p(text)).join("");
    const { actors } = await read(docxOf(body), "a-contacter.docx");
    expect(namesOf(actors)).toEqual([...proseNames, "Halle aux Grains"]);
  }
});

test("bullets that Word adds by itself count as typed ones", async () => {
  const short = proseEntries.slice(0, 3);
  const body = [p(heading), ...short.map(item), p(ending)].join("");
  const { actors } = await read(docxOf(body), "a-contacter.docx");
  expect(namesOf(actors)).toEqual(proseNames.slice(0, 3));
});

test("bullets of an OpenDocument text count as well", async () => {
  const items = proseEntries
    .map((text) => `<text:list-item><text:p>${text}</text:p></text:list-item>`)
    .join("");
  const body = `<text:p>${heading}</text:p><text:list>${items}</text:list><text:p>${ending}</text:p>`;
  const { actors } = await read(odtOf(body), "a-contacter.odt");
  expect(namesOf(actors)).toEqual(proseNames);
});

test("an application with a bulleted list of its partners stays one application", async () => {
  const body = [
    p("Nom de la structure : Foyer rural de Bleymard"),
    p(
      "Notre projet : nous voulons ouvrir avec les communes voisines un atelier partagé où chacun répare, transmet et apprend, parce que les commerces ferment et que les habitants se croisent de moins en moins souvent.",
    ),
    p("Nos partenaires :"),
    item("Commune de Pradelle, le local"),
    item("CUMA de la Margeride, les outils"),
  ].join("");
  const { actors } = await read(docxOf(body), "candidature.docx");
  expect(namesOf(actors)).toEqual(["Foyer rural de Bleymard"]);
});
