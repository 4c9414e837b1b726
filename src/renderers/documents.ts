import type { Language } from "../text/index.ts";
import type { Sheet } from "./html.ts";
import type { Fonts } from "./pdf/paper.ts";

/** What the documents of a run have in common. */
export interface Printing {
  language: Language;
  title: string;
  author: string;
  date: Date;
  /** Which rules of the style sheet apply: `brief`. */
  kind: string;
  /** Text of a file among the templates: `page.html`, `style.css`. */
  template: (name: string) => Promise<string>;
  fonts: () => Promise<Fonts>;
}

/** A file format in which sheets can be had. One line here is all that `--format` and its help need. */
export interface DocumentFormat {
  /** Of file names, without the dot. */
  extension: string;
  render(sheets: readonly Sheet[], printing: Printing): Promise<string | Uint8Array>;
}

export const documentFormats = {
  md: {
    extension: "md",
    render: async (sheets) => sheets.map(({ markdown }) => markdown).join("\n---\n\n"),
  },
  html: {
    extension: "html",
    render: async (sheets, { template, language, title, kind }) => {
      const { htmlPage } = await import("./html.ts");
      return htmlPage(
        sheets,
        { language, title, kind },
        { page: await template("page.html"), style: await template("style.css") },
      );
    },
  },
  pdf: {
    extension: "pdf",
    render: async (sheets, { fonts, ...printing }) =>
      (await import("./pdf.ts")).pdfOf(sheets, { ...printing, fonts: await fonts() }),
  },
  docx: {
    extension: "docx",
    render: async (sheets, { language, title, author }) =>
      (await import("./docx.ts")).docxOf(sheets, { language: tags[language], title, author }),
  },
} satisfies Record<string, DocumentFormat>;
export type DocumentFormatName = keyof typeof documentFormats;
export const formatNames = Object.keys(documentFormats) as DocumentFormatName[];

/** Language and country: what spelling checkers ask for. */
const tags: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };
