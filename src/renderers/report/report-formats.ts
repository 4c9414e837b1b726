// Writes a report in each of the formats in which it is handed out.
import { forPdf, forWord, type Printing } from "../document-formats.ts";
import { printable } from "../printable.ts";
import type { ReportView } from "../report-sheet.ts";
import { reportDocument } from "./report-document.ts";

type ReportWriter = (view: ReportView, printing: Printing) => Promise<string | Uint8Array>;

/** Names that a PDF or Word report lists at most: more take minutes to typeset, and the HTML page lists all. */
const mostOnPaper = 500;

/** The report and its settings without the characters that no format may hold. */
async function documentOf(view: ReportView, given: Printing, mostNames = mostOnPaper) {
  const look = printable(await given.look());
  return {
    document: printable(reportDocument(view, look.accent, { mostNames })),
    look,
    printing: printable(given),
  };
}

export const reportFormats = {
  async html(view, given) {
    const { document, look, printing } = await documentOf(view, given, Number.POSITIVE_INFINITY);
    const template = { text: await printing.template("report.html"), file: "report.html" };
    return (await import("./report-page.ts")).reportPage(
      document,
      { language: printing.language, look },
      template,
    );
  },
  async pdf(view, given) {
    const { document, look, printing } = await documentOf(view, given);
    return (await import("./report-pdf.ts")).reportPdf(document, { ...(await forPdf(printing)), look });
  },
  async docx(view, given) {
    const { document, look, printing } = await documentOf(view, given);
    const { regular: face } = await printing.fonts();
    return (await import("./report-word.ts")).reportDocx(document, { ...forWord(printing), look, face });
  },
} satisfies Record<string, ReportWriter>;
