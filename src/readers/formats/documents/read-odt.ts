// Reads the XML of an OpenDocument text (.odt) into passages.

import { scanXml, type XmlHandler } from "../workbook/xml-scan.ts";
import type { Zip } from "../workbook/zip-archive.ts";
import type { DocumentText } from "./passage.ts";
import { PassageFlow } from "./passage-flow.ts";

/** Reads an OpenDocument text: its text, the headers and footers of its pages, and which paragraphs are titles or bold. */
export async function readOdt(zip: Zip, file: string): Promise<DocumentText> {
  const styles = new StyleReader();
  await scanXml(zip.stream("styles.xml"), styles, file);
  await scanXml(zip.stream("content.xml"), styles, file);
  const read = async (part: string, within: ReadonlySet<string>) => {
    const reader = new OdtReader(styles, within);
    await scanXml(zip.stream(part), reader, file);
    return reader.flow.passages;
  };
  return {
    format: "odt",
    encoding: null,
    passages: await read("content.xml", new Set(["text"])),
    margins: (await read("styles.xml", new Set(["header", "footer"]))).map(({ text }) => text),
  };
}

/** Tells which styles are bold, of paragraphs and of single words. */
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

  /** True for `Title` and the like, which are no headings in the outline but read as headings. */
  isTitle(style: string | undefined): boolean {
    let next = style;
    for (let step = 0; next !== undefined && step < 10; step++) {
      if (/^(?:Title|Subtitle|Heading)/.test(next)) return true;
      next = this.#parents.get(next);
    }
    return false;
  }
}

/** Elements that are not the text: tracked changes, comments, forms, counters and the numbers of notes. */
const asides = new Set(["tracked-changes", "annotation", "forms", "sequence-decls", "note-citation"]);

class OdtReader implements XmlHandler {
  readonly flow = new PassageFlow();
  readonly #styles: StyleReader;
  readonly #within: ReadonlySet<string>;
  readonly #spans: (boolean | null)[] = [];
  #inside = 0;
  #aside = 0;
  /** Items of lists that are open. */
  #items = 0;

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
    if (name === "p" || name === "h")
      this.flow.beginParagraph({
        heading: name === "h" || this.#styles.isTitle(style),
        level: name === "h" ? Number(attributes["outline-level"]) || undefined : undefined,
        bold: this.#styles.isBold(style) ?? false,
        listed: this.#items > 0,
      });
    else if (name === "list-item") this.#items++;
    else if (name === "span" || name === "a")
      this.#spans.push(name === "span" ? this.#styles.isBold(style) : null);
    else if (name === "line-break") this.text("\n");
    else if (name === "tab") this.text("\t");
    else if (name === "s") this.text(" ".repeat(Math.min(100, Number(attributes.c ?? 1) || 1)));
    else if (name === "table" || name === "text-box") this.flow.beginFrame();
    else if (name === "table-row") this.flow.beginRow();
    else if (name === "table-cell" || name === "covered-table-cell") this.flow.beginCell();
  }

  text(text: string): void {
    if (this.#aside > 0) return;
    this.flow.say(text, this.#spans.findLast((bold) => bold !== null) ?? null);
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    if (this.#inside === 0) return;
    if (this.#within.has(name)) this.#inside--;
    if (name === "list-item") this.#items--;
    if (name === "p" || name === "h") this.flow.endParagraph();
    else if (name === "span" || name === "a") this.#spans.pop();
    else if (name === "table-cell" || name === "covered-table-cell") this.flow.endCell();
    else if (name === "table-row") this.flow.endRow();
    else if (name === "table" || name === "text-box") this.flow.endFrame();
  }
}
