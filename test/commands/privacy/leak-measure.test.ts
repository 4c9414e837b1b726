// Measures false alarms of the search for leaks, and planted leaks that it misses. `bench/leaks.mjs` measures
// three hundred documents of each kind; this test takes a few.
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { Document, Packer, Paragraph } from "docx";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import PdfDocument from "pdfkit";
import { expect, test } from "vitest";
import { odtOf, p, zipOf } from "../../readers/documents/written.ts";
import { documentsOf, generatedMission, numbersFrom } from "./generated-mission.ts";

const wanted = Number(process.env.OUTREACH_LEAKS ?? 22);
/** Fewer actors are enough for fewer documents. */
const actors = wanted < 100 ? 8 : 12;
const patience = 30_000 + wanted * 6_000;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });

const leaksOf = async (world: { run(...line: string[]): Promise<{ stdout: string }> }, files: string[]) => {
  const { stdout } = await world.run("check", "--leaks", ...files, "--json");
  const result = JSON.parse(stdout);
  return (Array.isArray(result) ? result : [result]) as {
    file: string;
    leaks: { kind: string; found: string }[];
  }[];
};

test(
  "documents for others pass the check of the command that writes them and a later check",
  async () => {
    const alarms: string[] = [];
    let documents = 0;
    for (let seed = 1; documents < wanted; seed++) {
      const { world } = await generatedMission(seed, actors);
      await documentsOf(world);
      const files = filesBelow(join(world.folder, "d"));
      documents += files.length;
      for (const { file, leaks } of await leaksOf(world, files))
        for (const { kind, found } of leaks) alarms.push(`${seed} ${file} ${kind} ${found}`);
    }
    console.log(`${documents} clean documents, ${alarms.length} alarms`);
    expect(alarms).toEqual([]);
  },
  patience,
);

/** Writes a text into a file of each format. */
const formats: Readonly<Record<string, (text: string) => Promise<string | Uint8Array>>> = {
  eml: (text) =>
    new MailComposer({
      ...{
        from: "mission@appui.example",
        to: "quelquun@ailleurs.example",
        subject: "Bonjour",
        text,
        textEncoding: "base64",
      },
    })
      .compile()
      .build(),
  html: async (text) =>
    `<!doctype html><p>Bonjour</p><p>${text.replace(/[éèàû’]/g, (letter) => `&#${letter.codePointAt(0)};`)}</p>`,
  pdf: async (text) => {
    const pdf = new PdfDocument();
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.text("Bonjour,");
    pdf.addPage().text(text.replace(/’/g, "'"));
    pdf.end();
    await new Promise((resolve) => pdf.on("end", resolve));
    return Buffer.concat(chunks);
  },
  docx: (text) =>
    Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph("Bonjour,"), new Paragraph(text)] }] }),
    ),
  xlsx: async (text) => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["Nom", "Remarque"],
        ["Un autre", text],
      ]),
      "Suivi",
    );
    return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  },
  odt: async (text) => odtOf(p("Bonjour,") + p(text)),
  csv: async (text) => `Nom;Remarque\nUn autre;"${text}"\n`,
  ics: async (text) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:${text.match(/.{1,40}/gu)!.join("\r\n ")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
  vcf: async (text) =>
    `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Un autre\r\nNOTE:${text.match(/.{1,40}/gu)!.join("\r\n ")}\r\nEND:VCARD\r\n`,
  txt: async (text) => `Bonjour,\n\n${text}.\n`,
  zip: async (text) => zipOf({ "lisez-moi.txt": `Bonjour\n${text}`, "autre.txt": "Rien." }),
};

/** Ways to leak a note: as it is, with a misprint, within a sentence, or in part. */
const slips: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => secret.replace(/(\p{L})(\p{L})(?=\p{L}*$)/u, "$2$1").replace(/nn/u, "n"),
  (secret) =>
    `Je vous dis en confidence que ${secret[0]!.toLowerCase()}${secret.slice(1)}, comme chacun le sait.`,
  (secret) => secret.split(" ").slice(1, 10).join(" "),
];

test(
  "planted leaks are found in every format",
  async () => {
    const missed: string[] = [];
    let planted = 0;
    for (let seed = 1; planted < wanted; seed++) {
      const { world, secrets } = await generatedMission(seed, actors);
      const below = numbersFrom(seed + 1_000);
      mkdirSync(join(world.folder, "p"));
      const files: string[] = [];
      for (const { text } of secrets)
        for (const [format, put] of Object.entries(formats)) {
          if (planted === wanted) break;
          const file = join(world.folder, "p", `${planted++}.${format}`);
          writeFileSync(file, await put(slips[below(slips.length)]!(text)));
          files.push(file);
        }
      for (const { file, leaks } of await leaksOf(world, files))
        if (leaks.length === 0) missed.push(`${seed} ${file}`);
    }
    console.log(`${planted} planted leaks, ${planted - missed.length} found`);
    expect(missed).toEqual([]);
  },
  patience,
);
