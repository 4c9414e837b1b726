// Lists the file formats of every kind of document, each with its writer.

import type { LabelSheet } from "../domain/documents/label-sheets.ts";
import type { Language } from "../domain/values/language.ts";
import type { Brand } from "./brand.ts";
import { escapeMarkdown } from "./escape.ts";
import { entryOf, type HtmlSheet } from "./html-page.ts";
import type { Fonts } from "./pdf/paper.ts";
import { printable } from "./printable.ts";
import type { LetterSheet } from "./views/letter-view.ts";
import type { SignInSheet } from "./views/sign-in-view.ts";

/** What the documents of a run have in common. */
export interface Printing {
  language: Language;
  title: string;
  author: string;
  date: Date;
  /** Which rules of the style sheet apply: `brief`. */
  kind: string;
  /** Title of the table of contents at the head of a booklet of several sheets; null for a document without one. */
  contents: string | null;
  /** Text of a file among the templates: `page.html`, `style.css`. */
  template: (name: string) => Promise<string>;
  fonts: () => Promise<Fonts>;
  look: () => Promise<Brand>;
}

/** A file format of sheets. To add a format, add a line to the table below: `--format` and its help read it from there. */
export interface DocumentFormat {
  /** The extension of file names, without the dot. */
  extension: string;
  render(sheets: readonly HtmlSheet[], printing: Printing): Promise<string | Uint8Array>;
}

export const documentFormats = {
  md: {
    extension: "md",
    render: printableOnly(async (sheets, { title, contents }) => {
      const list = sheets.map((sheet, index) => `${index + 1}. ${escapeMarkdown(entryOf(sheet))}\n`).join("");
      const head = isBooklet(sheets, contents) ? [`# ${title}\n\n${contents}\n\n${list}`] : [];
      return [...head, ...sheets.map(({ markdown }) => markdown)].join("\n---\n\n");
    }),
  },
  html: {
    extension: "html",
    render: printableOnly(async (sheets, { template, language, title, kind, contents, look }) => {
      const { htmlPage } = await import("./html-page.ts");
      return htmlPage(
        sheets,
        {
          ...{ language, title, kind, contents: isBooklet(sheets, contents) ? contents : null },
          look: await look(),
        },
        { page: await template("page.html"), style: await template("style.css") },
      );
    }),
  },
  pdf: {
    extension: "pdf",
    render: printableOnly(async (sheets, printing) =>
      (await import("./pdf/brief-pdf.ts")).pdfOf(sheets, {
        ...(await forPdf(printing)),
        look: await printing.look(),
        contents: isBooklet(sheets, printing.contents) ? printing.contents : null,
      }),
    ),
  },
  docx: {
    extension: "docx",
    render: printableOnly(async (sheets, printing) =>
      (await import("./docx/brief-docx.ts")).docxOf(sheets, {
        ...forWord(printing),
        look: await printing.look(),
        contents: isBooklet(sheets, printing.contents) ? printing.contents : null,
      }),
    ),
  },
} satisfies Record<string, DocumentFormat>;
export type DocumentFormatName = keyof typeof documentFormats;
export const formatNames = Object.keys(documentFormats) as DocumentFormatName[];

/** Wraps a writer, so that it receives only characters that its format can hold. */
function printableOnly<S, F extends string | Uint8Array>(
  render: (sheets: readonly S[], printing: Printing) => Promise<F>,
): (sheets: readonly S[], printing: Printing) => Promise<F> {
  return (sheets, printing) =>
    render(printable(sheets), {
      ...printable(printing),
      look: async () => printable(await printing.look()),
    });
}

/** Whether the file begins with a table of contents. A directory has one from two chapters on. */
const isBooklet = (sheets: readonly HtmlSheet[], contents: string | null): contents is string =>
  contents !== null && sheets.length > (sheets[0]!.layout === "directory" ? 1 : withoutContents);

/** A booklet of at most this many sheets has no table of contents. */
const withoutContents = 3;

/** Language and country of a document, by which a spelling checker chooses its dictionary. */
const tags: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

export const forWord = ({ language, title, author, date }: Printing) => ({
  ...{ language: tags[language], title, author, date },
});
export const forPdf = async ({ fonts, look: _, ...printing }: Printing) => ({
  ...printing,
  fonts: await fonts(),
});

/** Formats of letters: to be corrected in Word, or to be printed as they are. */
export const letterFormats = {
  docx: printableOnly(async (letters: readonly LetterSheet[], printing) =>
    (await import("./docx/letters-docx.ts")).lettersDocx(letters, {
      ...forWord(printing),
      look: await printing.look(),
    }),
  ),
  pdf: printableOnly(async (letters: readonly LetterSheet[], printing) =>
    (await import("./pdf/letters-pdf.ts")).lettersPdf(letters, {
      ...(await forPdf(printing)),
      look: await printing.look(),
    }),
  ),
};

/** Formats of the sheet that people sign at a meeting; there is one in a file. */
export const signInFormats = {
  pdf: printableOnly(async ([sheet]: readonly SignInSheet[], printing) =>
    (await import("./pdf/sign-in-pdf.ts")).signInPdf(sheet!, {
      ...(await forPdf(printing)),
      look: await printing.look(),
    }),
  ),
  docx: printableOnly(async ([sheet]: readonly SignInSheet[], printing) =>
    (await import("./docx/sign-in-docx.ts")).signInDocx(sheet!, {
      ...forWord(printing),
      look: await printing.look(),
    }),
  ),
};

/** Counts the lines of a sign-in sheet on paper. A PDF has more than the sheet asks for: empty lines fill its last page. */
export const signInLines = {
  pdf: async (sheet: SignInSheet, printing: Printing): Promise<number> =>
    (await import("./pdf/sign-in-pdf.ts")).linesOnPaper(sheet, await forPdf(printing)),
  docx: async (sheet: SignInSheet): Promise<number> => sheet.rows.length,
};

/** The layout of a sheet of labels, and how many of its labels are used already. */
export interface LabelPlaces {
  sheet: LabelSheet;
  skip: number;
}

/** Formats of sheets of labels; each label is its lines. */
export const labelFormats = {
  pdf: ({ sheet, skip }: LabelPlaces) =>
    printableOnly(async (labels: readonly (readonly string[])[], printing) =>
      (await import("./pdf/labels-pdf.ts")).labelsPdf(labels, { sheet, skip }, await forPdf(printing)),
    ),
  docx: ({ sheet, skip }: LabelPlaces) =>
    printableOnly(async (labels: readonly (readonly string[])[], printing) =>
      (await import("./docx/labels-docx.ts")).labelsDocx(labels, { sheet, skip }, forWord(printing)),
    ),
};
