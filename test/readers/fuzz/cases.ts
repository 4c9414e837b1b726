import { read, utils, write } from "@e965/xlsx";
import iconv from "iconv-lite";
import { docxOf, odtOf, p, pdfOf, table, zipOf } from "../documents/written.ts";

/** A file as people send it, and its name. */
export interface Sample {
  name: string;
  bytes: Buffer;
  /** How often it is chosen: files that take long to read are tried less. */
  weight: number;
}

const rows = [
  ["Structure", "SIRET", "CP", "Commune", "Courriel", "Téléphone", "Contact", "Projet"],
  [
    "GAL des Vallées",
    "20053377600015",
    "07100",
    "Annonay",
    "gal@vallees.example",
    "04 65 71 09 01",
    "Mme Zoé MÉNARD",
    'Oui, "à deux" ; mais\npas ici',
  ],
  ["Mairie de Crest", "", "26400", "Crest", "", "0465710902 / 06 39 98 00 01", "Jean Petit", "=1+1"],
  ["Total", "2", "", "", "", "", "", ""],
];
const quoted = (cells: string[]) =>
  cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
const csv = `Liste 2026;;\n\n${rows.map((cells) => quoted(cells).join(";")).join("\r\n")}\r\n`;
const tabs = rows.map((cells) => cells.map((cell) => cell.replace(/\n/g, " ")).join("\t")).join("\n");
const book = (type: "xlsx" | "ods" | "biff8") => {
  const whole = utils.book_new();
  utils.book_append_sheet(whole, utils.aoa_to_sheet(rows), "Liste");
  utils.book_append_sheet(whole, utils.aoa_to_sheet([["x"]]), "Autre");
  return Buffer.from(write(whole, { type: "buffer", bookType: type }));
};
/** SheetJS writes an .xls in the character set of the file that it read last: reading another one resets it. */
const oldBook = () => {
  read(book("ods"), { type: "buffer" });
  return book("biff8");
};
const word = [
  p("Candidature", "Titre"),
  table(["Structure", "MJC du Haut"], ["Courriel", "mjc@haut.example"]),
  p("**Quel projet ?**"),
  p("Un marché : trois vallées."),
].join("");
const text =
  "# Candidature\n\n**Structure** : MJC du Haut\nTél. : 04 65 71 09 01 – Courriel : a@b.example\n\n1. Quel projet ?\n\n| a | b |\n|---|---|\n| c | d |\n\nUn marché.\n";

/** Small files of every kind that is read. */
export async function samples(): Promise<Sample[]> {
  const pdf = (compress: boolean) =>
    pdfOf(
      (page) => {
        page.initForm();
        page
          .font("Helvetica-Bold")
          .text("Structure : MJC du Haut")
          .font("Helvetica")
          .text("Quel projet ?")
          .text("Un marché.");
        page.formText("commune", 60, 300, 100, 20, { value: "Crest" });
        page.addPage().text("La suite du projet, page deux.");
      },
      { compress },
    );
  return [
    { name: "a.csv", bytes: Buffer.from(csv), weight: 30 },
    { name: "a.csv", bytes: iconv.encode(csv, "windows-1252"), weight: 15 },
    { name: "a.csv", bytes: iconv.encode(csv, "utf-16le", { addBOM: true }), weight: 10 },
    { name: "a.txt", bytes: Buffer.from(tabs), weight: 10 },
    { name: "a.txt", bytes: Buffer.from(text), weight: 8 },
    { name: "a.md", bytes: Buffer.from(text), weight: 8 },
    { name: "a.xlsx", bytes: book("xlsx"), weight: 4 },
    { name: "a.ods", bytes: book("ods"), weight: 3 },
    { name: "a.xls", bytes: oldBook(), weight: 3 },
    {
      name: "a.xls",
      bytes: Buffer.from("<html><table><tr><td>Structure<td>CP<tr><td>MJC<td>07000</table>"),
      weight: 3,
    },
    { name: "a.docx", bytes: docxOf(word), weight: 4 },
    {
      name: "a.odt",
      bytes: odtOf("<text:h>MJC du Haut</text:h><text:p>Projet : un marché</text:p>"),
      weight: 4,
    },
    { name: "a.pdf", bytes: await pdf(false), weight: 2 },
    { name: "a.pdf", bytes: await pdf(true), weight: 1 },
  ];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pieces = [
  '"',
  ";",
  ",",
  "\t",
  "\n",
  "\r",
  "\0",
  "\ufeff",
  "é",
  "=",
  "<",
  ">",
  "&",
  "</",
  "]]>",
  "<!DOCTYPE a [<!ENTITY e 'x'>]>",
  "&e;",
  "<table>",
  "<w:p>",
  "<w:tbl>",
  "<text:p>",
  "PK\x03\x04",
  "stream",
  "endstream",
  "endobj",
  "/FlateDecode",
  "[",
  "<<",
  ">>",
  "obj",
  "1 0 R",
  "-1",
  "99999999999",
  "1e308",
  "__proto__",
  "(",
  ")",
  "BT",
  "Tj",
  "q",
  "\u202e",
].map((piece) => Buffer.from(piece));

/** One hostile or broken file, the same for the same seed. */
export function fuzzed(seed: number, all: readonly Sample[]): { name: string; bytes: Buffer } {
  const roll = dice(seed);
  const below = (limit: number) => Math.floor(roll() * limit);
  if (roll() < 0.05) {
    const bytes = Buffer.from(Array.from({ length: below(600) }, () => below(256)));
    return { name: all[below(all.length)]!.name, bytes };
  }
  const choose = () => {
    let at = roll() * all.reduce((sum, { weight }) => sum + weight, 0);
    return (
      all.find(({ weight }) => {
        at -= weight;
        return at < 0;
      }) ?? all[0]!
    );
  };
  const { name, bytes } = choose();
  let changed = Buffer.from(bytes);
  const times = 1 + below(6);
  for (let time = 0; time < times; time++) {
    const at = below(changed.length + 1);
    const length = Math.min(changed.length - at, 1 + below(roll() < 0.2 ? 2000 : 12));
    const piece = pieces[below(pieces.length)]!;
    switch (below(7)) {
      case 0:
        if (at < changed.length) changed[at] = below(256);
        break;
      case 1:
        changed = Buffer.concat([changed.subarray(0, at), piece, changed.subarray(at)]);
        break;
      case 2:
        changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
        break;
      case 3:
        changed = Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
        break;
      case 4:
        if (roll() < 0.3) changed = Buffer.from(changed.subarray(0, at));
        break;
      case 5: {
        const other = choose().bytes;
        const from = below(other.length);
        changed = Buffer.concat([
          changed.subarray(0, at),
          other.subarray(from, from + length * 8),
          changed.subarray(at),
        ]);
        break;
      }
      default:
        changed = Buffer.concat([
          changed.subarray(0, at),
          ...Array.from({ length: 1 + below(60) }, () => piece),
          changed.subarray(at),
        ]);
    }
  }
  return { name, bytes: changed };
}

/** A zipped document whose XML is broken and whose zip is not. */
export function brokenInside(seed: number): { name: string; bytes: Buffer } {
  const part = (content: string) =>
    fuzzed(seed, [{ name: "", bytes: Buffer.from(content), weight: 1 }]).bytes;
  if (seed % 2 === 0)
    return {
      name: "a.docx",
      bytes: zipOf({
        "word/document.xml": part(`<w:document xmlns:w="w"><w:body>${word}</w:body></w:document>`),
      }),
    };
  const names = 'xmlns:office="o" xmlns:text="t" xmlns:table="b"';
  const content = `<office:document-content ${names}><office:body><office:text><text:h>MJC</text:h><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>`;
  return {
    name: "a.odt",
    bytes: zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": part(content) }),
  };
}
