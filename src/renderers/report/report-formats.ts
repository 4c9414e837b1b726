// The formats in which a report is handed out, each with what writes it.
import { forPdf, forWord, type Printing } from "../document-formats.ts";
import { printable } from "../printable.ts";
import type { ReportView } from "../report-sheet.ts";
import { reportDocument } from "./report-document.ts";

type ReportWriter = (view: ReportView, printing: Printing) => Promise<string | Uint8Array>;

/** Nothing reaches a writer that its format cannot hold. */
async function documentOf(view: ReportView, given: Printing) {
  const look = printable(await given.look());
  return { document: printable(reportDocument(view, look.accent)), look, printing: printable(given) };
}

export const reportFormats = {
  async html(view, given) {
    const { document, look, printing } = await documentOf(view, given);
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
