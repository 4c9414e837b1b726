// Reads the XML of a Word document (.docx) into passages.

import { scanXml, type XmlHandler } from "../workbook/xml-scan.ts";
import type { Zip } from "../workbook/zip-archive.ts";
import type { DocumentText } from "./passage.ts";
import { type ParagraphLook, PassageFlow } from "./passage-flow.ts";

/** Reads a Word document: its text, the headers and footers of its pages, and which paragraphs are titles or bold. */
export async function readDocx(zip: Zip, file: string): Promise<DocumentText> {
  const styles = await readStyles(zip, file);
  const body = new DocxReader(styles);
  await scanXml(zip.stream("word/document.xml"), body, file);
  const margins: string[] = [];
  for (const name of zip.names.filter((part) => /^word\/(?:header|footer)\d*\.xml$/.test(part)).sort()) {
    const reader = new DocxReader(styles);
    await scanXml(zip.stream(name), reader, file);
    for (const { text } of reader.flow.passages) margins.push(text);
  }
  return { format: "docx", encoding: null, passages: body.flow.passages, margins };
}

interface Style extends ParagraphLook {
  basedOn: string | null;
}
type Styles = ReadonlyMap<string, Style>;

async function readStyles(zip: Zip, file: string): Promise<Styles> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  await scanXml(
    zip.stream("word/styles.xml"),
    {
      open(name, attributes) {
        if (name === "style") {
          style = { heading: false, bold: false, basedOn: null };
          if (attributes.type === "paragraph") styles.set(attributes.styleId ?? "", style);
        } else if (!style) return;
        else if (name === "basedOn") style.basedOn = attributes.val ?? null;
        else if (name === "outlineLvl") Object.assign(style, outline(attributes.val));
        else if (name === "numId") style.listed = attributes.val !== "0";
        else if (name === "name" && /^(?:heading|title|titre)\b/i.test(attributes.val ?? ""))
          style.heading = true;
        else if (name === "b") style.bold = isOn(attributes.val);
      },
      text: () => {},
      close(name) {
        if (name === "style") style = null;
      },
    },
    file,
  );
  return styles;
}

/** The levels of Word's outline begin at 0; 9 is running text. */
function outline(value: string | undefined): Pick<ParagraphLook, "heading" | "level"> {
  const level = Number(value ?? 9);
  return level < 9 ? { heading: true, level: level + 1 } : { heading: false };
}

/** Follows a style to those it is based on, ten steps at most, since a damaged file can hold a circle. */
function styleOf(styles: Styles, id: string): ParagraphLook {
  const look: ParagraphLook = { heading: /^(?:heading|titre|title)\d?$/i.test(id), bold: false };
  let next: string | null = id;
  for (let step = 0; next !== null && step < 10; step++) {
    const style = styles.get(next);
    look.heading ||= style?.heading ?? false;
    look.bold ||= style?.bold ?? false;
    look.level ??= style?.level;
    look.listed ??= style?.listed;
    next = style?.basedOn ?? null;
  }
  return look;
}

const isOn = (value: string | undefined) => !["0", "false", "off", "none"].includes(value ?? "1");

class DocxReader implements XmlHandler {
  readonly flow = new PassageFlow();
  readonly #styles: Styles;
  #run: { bold: boolean | null; struck: boolean } | null = null;
  #inRunStyle = false;
  #inText = false;
  /** How deep we are in parts that are not text: copies for old programs (`Fallback`), and text deleted or moved away. */
  #aside = 0;
  #control: { placeholder: boolean }[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#aside > 0 || name === "Fallback" || name === "del" || name === "moveFrom") {
      this.#aside++;
      return;
    }
    const { paragraph } = this.flow;
    switch (name) {
      case "p":
        this.flow.beginParagraph({ heading: false, bold: false });
        return;
      case "pStyle":
        if (paragraph) Object.assign(paragraph, styleOf(this.#styles, attributes.val ?? ""));
        return;
      case "numId":
        if (paragraph) paragraph.listed = attributes.val !== "0";
        return;
      case "outlineLvl":
        if (paragraph) Object.assign(paragraph, outline(attributes.val));
        return;
      case "r":
        this.#run = { bold: null, struck: false };
        return;
      case "rPr":
        this.#inRunStyle = this.#run !== null;
        return;
      case "b":
        if (this.#inRunStyle && this.#run) this.#run.bold = isOn(attributes.val);
        return;
      case "strike":
      case "dstrike":
        if (this.#inRunStyle && this.#run) this.#run.struck = isOn(attributes.val);
        return;
      case "sdt":
        this.#control.push({ placeholder: false });
        return;
      case "showingPlcHdr":
        if (this.#control.length > 0) this.#control.at(-1)!.placeholder = isOn(attributes.val);
        return;
      case "t":
        this.#inText = true;
        return;
      case "tab":
        // A tab among the stops of a paragraph's style is no text.
        if (this.#run) this.#say("\t");
        return;
      case "br":
      case "cr":
        this.#say("\n");
        return;
      case "noBreakHyphen":
        this.#say("-");
        return;
      case "tbl":
      case "txbxContent":
        this.flow.beginFrame();
        return;
      case "tr":
        this.flow.beginRow();
        return;
      case "tc":
        this.flow.beginCell();
        return;
      case "gridSpan":
        this.flow.spanCell(Number(attributes.val ?? 1) || 1);
    }
  }

  text(text: string): void {
    if (this.#inText && this.#aside === 0) this.#say(text);
  }

  #say(text: string): void {
    if (this.#control.some(({ placeholder }) => placeholder)) return;
    this.flow.say(text, this.#run?.bold ?? null, this.#run?.struck);
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    if (name === "t") this.#inText = false;
    else if (name === "rPr") this.#inRunStyle = false;
    else if (name === "r") this.#run = null;
    else if (name === "sdt") this.#control.pop();
    else if (name === "p") this.flow.endParagraph();
    else if (name === "tc") this.flow.endCell();
    else if (name === "tr") this.flow.endRow();
    else if (name === "tbl" || name === "txbxContent") this.flow.endFrame();
  }
}
