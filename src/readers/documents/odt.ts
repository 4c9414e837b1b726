import { scanXml, type XmlHandler } from "../workbook/xml.ts";
import type { Zip } from "../workbook/zip.ts";
import { type DocumentText, type Passage, passage, tidied } from "./passage.ts";

/** Reads an OpenDocument text: its text, the headers and footers of its pages, and which paragraphs are titles or bold. */
export async function readOdt(zip: Zip, file: string): Promise<DocumentText> {
  const styles = new StyleReader();
  await scanXml(zip.stream("styles.xml"), styles, file);
  await scanXml(zip.stream("content.xml"), styles, file);
  const read = async (part: string, within: ReadonlySet<string>) => {
    const reader = new OdtReader(styles, within);
    await scanXml(zip.stream(part), reader, file);
    return reader.passages;
  };
  return {
    format: "odt",
    encoding: null,
    passages: await read("content.xml", new Set(["text"])),
    margins: (await read("styles.xml", new Set(["header", "footer"]))).map(({ text }) => text),
  };
}

/** Which styles are bold: paragraphs' and those of a few words. */
class StyleReader implements XmlHandler {
  readonly #bold = new Map<string, boolean>();
  readonly #parents = new Map<string, string>();
  #style: string | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "style" && attributes.name !== undefined) {
      this.#style = attributes.name;
      const parent = attributes["parent-style-name"];
      if (parent !== undefined) this.#parents.set(attributes.name, parent);
    } else if (name === "text-properties" && this.#style !== null) {
      const weight = attributes["font-weight"];
      if (weight !== undefined) this.#bold.set(this.#style, weight === "bold" || Number(weight) >= 600);
    }
  }
  text(): void {}
  close(name: string): void {
    if (name === "style") this.#style = null;
  }

  isBold(style: string | undefined): boolean | null {
    let next = style;
    for (let step = 0; next !== undefined && step < 10; step++) {
      const bold = this.#bold.get(next);
      if (bold !== undefined) return bold;
      next = this.#parents.get(next);
    }
    return null;
  }

  /** `Title` and its like are no headings of an outline, and read as one. */
  isTitle(style: string | undefined): boolean {
    let next = style;
    for (let step = 0; next !== undefined && step < 10; step++) {
      if (/^(?:Title|Subtitle|Heading)/.test(next)) return true;
      next = this.#parents.get(next);
    }
    return false;
  }
}

interface Paragraph {
  text: string;
  heading: boolean;
  bold: boolean;
  lead: number;
  strong: number;
}

/** Parts of a document that are not its text: changes that were made, notes in the margin, forms of presentation. */
const asides = new Set(["tracked-changes", "annotation", "forms", "sequence-decls", "note-citation"]);

class OdtReader implements XmlHandler {
  readonly passages: Passage[] = [];
  readonly #styles: StyleReader;
  readonly #within: ReadonlySet<string>;
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: { cells: string[]; cell: string[] | null; place: number }[] = [];
  readonly #spans: (boolean | null)[] = [];
  #inside = 0;
  #aside = 0;
  #place = 0;

  constructor(styles: StyleReader, within: ReadonlySet<string>) {
    this.#styles = styles;
    this.#within = within;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#aside > 0 || asides.has(name)) {
      this.#aside++;
      return;
    }
    if (this.#within.has(name)) this.#inside++;
    if (this.#inside === 0) return;
    const style = attributes["style-name"];
    if (name === "p" || name === "h") {
      this.#place++;
      this.#paragraphs.push({
        text: "",
        heading: name === "h" || this.#styles.isTitle(style),
        bold: this.#styles.isBold(style) ?? false,
        lead: 0,
        strong: 0,
      });
    } else if (name === "span" || name === "a")
      this.#spans.push(name === "span" ? this.#styles.isBold(style) : null);
    else if (name === "line-break") this.text("\n");
    else if (name === "tab") this.text("\t");
    else if (name === "s") this.text(" ".repeat(Math.min(100, Number(attributes.c ?? 1) || 1)));
    else if (name === "table-row") this.#rows.push({ cells: [], cell: null, place: this.#place + 1 });
    else if (name === "table-cell" && this.#rows.length > 0) this.#rows.at(-1)!.cell = [];
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#aside > 0) return;
    if (this.#spans.findLast((bold) => bold !== null) ?? paragraph.bold) {
      if (paragraph.strong === paragraph.text.length) paragraph.lead = paragraph.text.length + text.length;
      paragraph.strong += text.length;
    } else if (text.trim() === "") paragraph.strong += text.length;
    paragraph.text += text;
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    if (this.#inside === 0) return;
    if (this.#within.has(name)) this.#inside--;
    if (name === "p" || name === "h") this.#endParagraph(this.#paragraphs.pop());
    else if (name === "span" || name === "a") this.#spans.pop();
    else if (name === "table-cell") {
      const row = this.#rows.at(-1);
      if (row?.cell) row.cells.push(row.cell.join("\n"));
      if (row) row.cell = null;
    } else if (name === "table-row") this.#endRow();
  }

  #endParagraph(paragraph: Paragraph | undefined): void {
    if (!paragraph) return;
    const text = tidied(paragraph.text);
    if (text === "") return;
    const cell = this.#rows.at(-1)?.cell;
    const strong = paragraph.strong >= paragraph.text.length;
    if (cell) cell.push(text);
    else
      this.passages.push(
        passage(this.#place, text, {
          heading: paragraph.heading,
          strong,
          lead: strong ? 0 : tidied(paragraph.text.slice(0, paragraph.lead)).length,
        }),
      );
  }

  #endRow(): void {
    const row = this.#rows.pop();
    const text = row?.cells.filter((cell) => cell !== "").join(" | ") ?? "";
    const outer = this.#rows.at(-1)?.cell;
    if (!row || text === "") return;
    if (outer) outer.push(text);
    else this.passages.push(passage(row.place, text, { cells: row.cells }));
  }
}
