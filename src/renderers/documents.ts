import type { Language } from "../text/index.ts";
import type { Sheet } from "./html.ts";

/** What the documents of a run have in common. */
export interface Printing {
  language: Language;
  title: string;
  /** Which rules of the style sheet apply: `brief`. */
  kind: string;
  /** Text of a file among the templates: `page.html`, `style.css`. */
  template: (name: string) => Promise<string>;
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
    render: async (sheets, { template, ...page }) => {
      const { htmlPage } = await import("./html.ts");
      return htmlPage(sheets, page, {
        page: await template("page.html"),
        style: await template("style.css"),
      });
    },
  },
} satisfies Record<string, DocumentFormat>;
export type DocumentFormatName = keyof typeof documentFormats;
export const formatNames = Object.keys(documentFormats) as DocumentFormatName[];
