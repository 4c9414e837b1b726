// Tests the search for leaks in files for others.
import { createWriteStream, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { utils, write } from "@e965/xlsx";
import { Document, Packer, Paragraph } from "docx";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import PdfDocument from "pdfkit";
import { expect, test } from "vitest";
import { convertInOffice, needed } from "../../consumers.ts";
import { aPng } from "../../pictures.ts";
import { zipOf } from "../../readers/documents/written.ts";
import { type FakeWorld, fakeWorld, preparedWorld } from "../../support.ts";
import { plants } from "./hidden-leaks.ts";

const note = "La présidente ne parle plus à personne depuis la réunion du printemps";
const brake = "Nous avons surtout peur de perdre la main sur notre marché";

/** A mission with a farm, a note of the team about it, and a confidential answer in its application. */
async function aMission(): Promise<FakeWorld> {
  return preparedWorld("aMission", {}, async (world) => {
    await world.run("init", ".", "--example", "--yes");
    writeFileSync(
      join(world.folder, "liste.csv"),
      [
        "Structure;Code postal;Commune;Contact;Courriel;Qu’est-ce qui vous freine ?",
        `Ferme des Buissonnets;15000;Aurillac;Maud Trescases;maud@buissonnets.example;${brake}`,
        "Cercle des Lauzes;15300;Murat;Noé Valadier;noe@lauzes.example;",
      ].join("\n"),
    );
    await world.run("import", "liste.csv", "--author", "Qu’est-ce qui vous freine ?=eux");
    await world.run("log", "buissonnets", "--channel", "phone", "--outcome", "reached", "--note", note);
  });
}

const leaksOf = async (world: FakeWorld, ...files: string[]) => {
  const { code, stdout, stderr } = await world.run("check", "--leaks", ...files, "--json");
  expect(stderr).toBe("");
  const result = JSON.parse(stdout);
  return { code, files: Array.isArray(result) ? result : [result] };
};

async function pdfOf(file: string, text: string): Promise<void> {
  const pdf = new PdfDocument();
  const out = pdf.pipe(createWriteStream(file));
  pdf.text("Bonjour,");
  pdf.addPage().text(text);
  pdf.end();
  await finished(out);
}

const mailOf = (text: string, textEncoding: "base64" | "quoted-printable") =>
  new MailComposer({
    ...{
      from: "mission@appui.example",
      to: "quelquun@ailleurs.example",
      subject: "Bonjour",
      text,
      textEncoding,
    },
  })
    .compile()
    .build();

const bookOf = (text: string, hide: boolean) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Programme"]]), "Programme");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["x"], [text]]), "Suite");
  if (hide) book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
};

const docxOf = (text: string, description?: string) =>
  Packer.toBuffer(
    new Document({
      ...(description === undefined ? {} : { description }),
      sections: [{ children: [new Paragraph("Bonjour,"), new Paragraph(text)] }],
    }),
  );

/** Writes files that contain the text, one in each format for others; gives their names. */
async function written(world: FakeWorld, text: string): Promise<string[]> {
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(world.folder, name), content);
    return name;
  };
  const entities = text.replace(/[éèàû’]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const folded = text.match(/.{1,40}/gu)!.join("\r\n ");
  const files = [
    put("texte.txt", `Bonjour,\n\n${text}.\n`),
    put("ancien.txt", Buffer.from(`Bonjour,\r\n${text}.`, "latin1")),
    put("large.txt", Buffer.from(`\ufeffBonjour,\r\n${text}.`, "utf16le")),
    put("page.html", `<!doctype html><p>Bonjour</p><p>${entities}</p>`),
    put("attribut.html", `<!doctype html><img src="x.png" alt="${entities}"><p>Bonjour</p>`),
    put("table.csv", `Nom;Remarque\nUn autre;"${text}"\n`),
    put(
      "date.ics",
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:${folded}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
    put("carte.vcf", `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Un autre\r\nNOTE:${folded}\r\nEND:VCARD\r\n`),
    put("base64.eml", await mailOf(`Bonjour,\n${text}.`, "base64")),
    put("imprimable.eml", await mailOf(`Bonjour,\n${text}.`, "quoted-printable")),
    put("lettre.docx", await docxOf(text)),
    put("titres.docx", await docxOf("Rien.", text)),
    put("classeur.xlsx", bookOf(text, false)),
    put("cache.xlsx", bookOf(text, true)),
    put("dossier.zip", zipOf({ "lisez-moi.txt": `Bonjour\n${text}`, "autre.txt": "Rien." })),
  ];
  await pdfOf(join(world.folder, "livret.pdf"), text);
  return [...files, "livret.pdf"];
}

test("a note of the team is found in every format that goes out, wherever it hides", async () => {
  const world = await aMission();
  const names = await written(world, note);
  const { code, files } = await leaksOf(world, ...names);
  expect(code).toBe(4);
  expect(files.filter(({ leaks }) => leaks.length === 0).map(({ file }) => file)).toEqual([]);
  for (const { leaks } of files)
    expect(leaks[0]).toMatchObject({ kind: "note", actor: "ferme-des-buissonnets", audience: "team" });
  const places = new Map(files.map(({ file, leaks }) => [file, leaks[0].where]));
  expect(places.get("texte.txt")).toBe("line 3");
  expect(places.get("livret.pdf")).toContain("page 2");
});

test("a note is also found in files that were edited, forwarded or packed", async () => {
  const world = await aMission();
  for (const [name, plant] of plants) writeFileSync(join(world.folder, name), await plant(note));
  const { code, files } = await leaksOf(world, ...plants.map(([name]) => name));
  expect(code).toBe(4);
  expect(files.filter(({ leaks }) => leaks.length === 0).map(({ file }) => file)).toEqual([]);
});

test("a leak names its author and the situation in ordinary words", async () => {
  const world = await aMission();
  writeFileSync(
    join(world.folder, "s.csv"),
    "actor;situation;reason\ncercle-des-lauzes;willing;dit au téléphone\n",
  );
  expect((await world.run("triage", "--answers", "s.csv")).code).toBe(0);
  writeFileSync(
    join(world.folder, "lettre.txt"),
    `Le Cercle des Lauzes : envie, sans savoir comment.\n\n${brake}.`,
  );
  const { stdout } = await world.run("check", "--leaks", "lettre.txt");
  expect(stdout).toContain("les mots de la ferme des Buissonnets");
  expect(stdout).toContain(
    "la situation du cercle des Lauzes\u00a0: «\u00a0envie, sans savoir comment\u00a0»",
  );
});

test.each([
  ["folded and without accents", "LA PRESIDENTE NE PARLE PLUS A PERSONNE DEPUIS LA REUNION"],
  ["with a typing error", "la présidente ne parle plus à persone depuis la réunion"],
  ["by a part of it", "Nous savons qu’elle ne parle plus à personne depuis la réunion, hélas."],
  ["over two lines", "La présidente ne parle plus\nà personne depuis la réunion du printemps"],
])("a note is recognised %s", async (_, text) => {
  const world = await aMission();
  writeFileSync(join(world.folder, "lettre.txt"), text);
  expect((await leaksOf(world, "lettre.txt")).code).toBe(4);
});

test("an actor's answer is a leak in a message to another actor, not in one to itself", async () => {
  const world = await aMission();
  writeFileSync(join(world.folder, "autre.txt"), `Cercle des Lauzes\n15300 Murat\n\n${brake}.`);
  expect((await leaksOf(world, "autre.txt")).files[0].leaks).toMatchObject([
    { kind: "answer", actor: "ferme-des-buissonnets", audience: "actor" },
  ]);
  writeFileSync(
    join(world.folder, "elle.txt"),
    `Ferme des Buissonnets\n15000 Aurillac\n\nVous écrivez : ${brake}.`,
  );
  expect((await leaksOf(world, "elle.txt")).files[0].leaks).toEqual([]);
});

test("documents of the program for others and ordinary words contain no leak", async () => {
  const world = await aMission();
  await world.run("mail", "--all", "--yes", "-o", "brouillons");
  await world.run("brief", "--all", "--for", "board", "-o", "elus/", "--format", "html");
  const made = ["brouillons", "elus"].flatMap((folder) =>
    readdirSync(join(world.folder, folder)).map((name) => join(folder, name)),
  );
  expect(made).toHaveLength(3);
  writeFileSync(
    join(world.folder, "ordinaire.txt"),
    "Bonjour, la présidente de la réunion du printemps parle à tous. Nous avons peur de la pluie. Vous avez envie de coopérer ?",
  );
  const { code, files } = await leaksOf(world, ...made, "ordinaire.txt");
  expect(files.filter(({ leaks }) => leaks.length > 0)).toEqual([]);
  expect(code).toBe(0);
});

test("--ignore needs a reason, which is kept, and then lets a passage pass", async () => {
  const world = await aMission();
  writeFileSync(join(world.folder, "lettre.txt"), note);
  const [{ leaks }] = (await leaksOf(world, "lettre.txt")).files;
  const code = leaks[0].code;
  expect((await world.run("check", "--leaks", "lettre.txt", "--ignore", code, "--no-input")).code).toBe(2);
  const ignored = await world.run(
    ...["check", "--leaks", "lettre.txt", "--ignore", code, "--reason", "elle l’a dit en public"],
  );
  expect(ignored.code).toBe(0);
  // The ignored passage is still reported, in any file: a reader would take silence for “no leak”.
  writeFileSync(join(world.folder, "autre.txt"), `Bonjour. ${note}.`);
  const later = await world.run("check", "--leaks", "autre.txt");
  expect(later.code).toBe(0);
  expect(later.stdout).toContain("elle l’a dit en public");
  expect((await leaksOf(world, "autre.txt")).files).toMatchObject([
    { leaks: [], ignored: [{ code, reason: "elle l’a dit en public" }] },
  ]);
  const mistyped = await world.run("check", "--leaks", "lettre.txt", "--ignore", "note", "--reason", "x");
  expect(mistyped.code).toBe(2);
  expect(mistyped.stderr).toContain("entre crochets");
});

test("a file that cannot be searched is reported, and never counts as clean", async () => {
  const world = await aMission();
  const said = async (...line: string[]) => {
    const { code, stderr } = await world.run("check", "--leaks", ...line);
    return { code, stderr };
  };
  expect((await said("absent.pdf")).stderr).toContain("n’existe pas");
  writeFileSync(join(world.folder, "coupe.docx"), (await docxOf(note)).subarray(0, 900));
  expect((await said("coupe.docx")).code).not.toBe(0);
  writeFileSync(join(world.folder, "enorme.txt"), Buffer.alloc(70 * 2 ** 20, 0x61));
  const huge = await said("enorme.txt");
  expect(huge.code).not.toBe(0);
  expect(huge.stderr).toContain("enorme.txt");
  const locked = new PdfDocument({ userPassword: "secret" });
  const out = locked.pipe(createWriteStream(join(world.folder, "verrou.pdf")));
  locked.text(note);
  locked.end();
  await finished(out);
  const protectedFile = await said("verrou.pdf");
  expect(protectedFile.code).not.toBe(0);
  expect(protectedFile.stderr).toContain("mot de passe");
  expect((await said()).code).toBe(2);
  const noise = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 197 + at * at * 31) % 256));
  for (const name of ["casse.docx", "casse.xlsx", "casse.pdf"]) {
    writeFileSync(join(world.folder, name), noise);
    expect(await said(name)).toMatchObject({ code: 3, stderr: expect.stringContaining("abîmé") });
  }
  for (const beginning of ["BZh91AY", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07\x01\x00", "\xfd7zXZ\x00"]) {
    writeFileSync(join(world.folder, "paquet.bin"), Buffer.concat([Buffer.from(beginning, "latin1"), noise]));
    expect(await said("paquet.bin")).toMatchObject({ code: 3, stderr: expect.stringContaining("archive") });
  }
});

test("the place of a leak is given in the terms of a reader of the file", async () => {
  const world = await aMission();
  writeFileSync(join(world.folder, "lettre.docx"), await docxOf(note));
  const sheet = utils.aoa_to_sheet([["Note"], [note]]);
  const book = { SheetNames: ["Liste"], Sheets: { Liste: sheet } };
  writeFileSync(join(world.folder, "liste.xlsx"), write(book, { type: "buffer", bookSST: true }));
  expect((await world.run("check", "--leaks", "lettre.docx")).stdout).toMatch(/\n {2}le texte\s: une note/);
  expect((await world.run("check", "--leaks", "liste.xlsx")).stdout).toMatch(/\n {2}une cellule\s: une note/);
  const [{ leaks }] = (await leaksOf(world, "lettre.docx")).files;
  expect(leaks[0].where).toMatch(/^word\/document\.xml, line/);
});

test("text in pictures is not read, and the check says so", async () => {
  const world = await aMission();
  writeFileSync(join(world.folder, "affiche.png"), aPng());
  const scanned = new PdfDocument();
  const out = scanned.pipe(createWriteStream(join(world.folder, "scan.pdf")));
  scanned.image(join(world.folder, "affiche.png"), 0, 0, { width: 300 });
  scanned.end();
  await finished(out);
  for (const file of ["affiche.png", "scan.pdf"]) {
    expect((await world.run("check", "--leaks", file)).stdout).toContain("Regardez-la vous-même");
    expect((await leaksOf(world, file)).files).toMatchObject([{ leaks: [], is_only_pictures: true }]);
  }
});

const office = needed("soffice", "--version");

test.skipIf(!office)("a letter saved as .odt by LibreOffice is searched too", async () => {
  const world = await aMission();
  writeFileSync(join(world.folder, "lettre.docx"), await docxOf(note));
  await convertInOffice("odt", world.folder, join(world.folder, "lettre.docx"));
  expect((await leaksOf(world, "lettre.odt")).files[0].leaks).toMatchObject([{ kind: "note" }]);
});

test("a note of a few words is a leak only beside the name of its actor", async () => {
  const world = await aMission();
  const few = "Maud épuisée, à ménager.";
  await world.run("log", "buissonnets", "--channel", "phone", "--outcome", "reached", "--note", few);
  const written = { "beside.txt": `Ferme des Buissonnets\n${few}\n`, "person.txt": `${few}\nMaud Trescases` };
  for (const [file, text] of Object.entries(written)) {
    writeFileSync(join(world.folder, file), text);
    const { code, files } = await leaksOf(world, file);
    expect(code, file).toBe(4);
    expect(files[0].leaks).toContainEqual(
      expect.objectContaining({ kind: "note", actor: "ferme-des-buissonnets", found: few }),
    );
  }
  writeFileSync(join(world.folder, "other.txt"), `Cercle des Lauzes\n${few}\n`);
  expect((await leaksOf(world, "other.txt")).code).toBe(0);
});

test("a person whose name is also a style of Office is found in the text, and not in the styles", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--yes");
  writeFileSync(
    join(world.folder, "liste.csv"),
    "Structure;Contact\nCercle des Lauzes;Table Normal\nFerme du Buis;Title Standard\n",
  );
  await world.run("import", "liste.csv");
  const styled = (text: string) =>
    new Document({
      styles: { paragraphStyles: [{ id: "TableNormal", name: "Normal Table", basedOn: "Normal" }] },
      sections: [
        {
          children: [
            new Paragraph({ text: "Bonjour", style: "Title" }),
            new Paragraph({ text, style: "TableNormal" }),
          ],
        },
      ],
    });
  const docx = async (name: string, text: string) =>
    writeFileSync(join(world.folder, name), await Packer.toBuffer(styled(text)));
  await docx("propre.docx", "Un tableau normal, sans titre.");
  await docx("nomme.docx", "Voir Table Normal mardi.");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Le programme"]]), "Programme");
  writeFileSync(join(world.folder, "propre.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Voir Title Standard"]]), "Suite");
  writeFileSync(join(world.folder, "nomme.xlsx"), write(book, { type: "buffer", bookType: "xlsx" }));
  const { files } = await leaksOf(world, "propre.docx", "propre.xlsx", "nomme.docx", "nomme.xlsx");
  expect(files.map(({ leaks }) => leaks.map(({ kind }: { kind: string }) => kind))).toEqual([
    [],
    [],
    ["person"],
    ["person"],
  ]);
  // A style does not count as a mention for `privacy show` either.
  const { stdout } = await world.run("privacy", "show", "Table Normal", "--json");
  const { files: holding } = JSON.parse(stdout);
  expect(holding).toContain("nomme.docx");
  expect(holding.filter((file: string) => /^propre/.test(file))).toEqual([]);
});

test("an agreement for one actor does not extend to others", async () => {
  const world = await aMission();
  await world.files.write("tous.txt", "Contact : Maud Trescases, à la Ferme des Buissonnets.\n");
  const mail = (to: string) =>
    `From: mission@appui.example\r\nTo: ${to}\r\nSubject: Bonjour\r\n\r\nContact : Maud Trescases.\r\n`;
  await world.files.write("lauzes.eml", mail("noe@lauzes.example"));
  const leakCounts = async () =>
    (await leaksOf(world, "tous.txt", "lauzes.eml")).files.map(({ leaks }) => leaks.length);
  expect(await leakCounts()).toEqual([1, 1]);
  const agreed = await world.run("edit", "buissonnets", "--agrees", "contact", "--for", "actor:lauzes");
  expect(agreed.code, agreed.stderr).toBe(0);
  expect(await leakCounts()).toEqual([1, 0]);
  expect((await world.run("edit", "buissonnets", "--agrees", "contact", "--for", "network")).code).toBe(0);
  expect(await leakCounts()).toEqual([0, 0]);
});

test("a person of two structures may be named with the one that agreed, not with the other", async () => {
  const world = await aMission();
  await world.run("edit", "lauzes", "--add-person", "Maud Trescases");
  await world.run("edit", "lauzes", "--agrees", "contact", "--for", "network");
  await world.files.write("agreed.txt", "Cercle des Lauzes : Maud Trescases.\n");
  await world.files.write("other.txt", "Ferme des Buissonnets : Maud Trescases.\n");
  await world.files.write("both.txt", "Cercle des Lauzes, Ferme des Buissonnets : Maud Trescases.\n");
  const { files } = await leaksOf(world, "agreed.txt", "other.txt", "both.txt");
  expect(files.map(({ leaks }) => leaks.map(({ actor }: { actor: string }) => actor))).toEqual([
    [],
    ["ferme-des-buissonnets"],
    ["ferme-des-buissonnets"],
  ]);
});

test("reports and pages for the team are recognised by their heading, in every format and language", async () => {
  const world = await aMission();
  for (const language of ["fr", "en"]) {
    const files = ["html", "pdf", "docx", "xlsx", "md"].map((ending) => `${language}.${ending}`);
    for (const file of files) {
      const written = await world.run("report", "--year", "2026", "-o", file, "--lang", language);
      expect(written.code, written.stderr).toBe(0);
    }
    await world.run("view", "-o", `${language}-view.html`, "--lang", language);
    const { code, files: checked } = await leaksOf(world, ...files, `${language}-view.html`);
    expect(code).toBe(4);
    for (const { file, leaks } of checked)
      expect(leaks, file).toContainEqual(expect.objectContaining({ kind: "team" }));
  }
  writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
  const funder = await world.run("report", "--year", "2026", "--for", "funder", "-o", "funder.docx");
  expect(funder.code, funder.stderr).toBe(0);
  expect((await leaksOf(world, "funder.docx")).code).toBe(0);
});
