// Writes a survey as a Word document: to be printed, or filled in at the keyboard and sent back.
import { Header, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import { a4, colour, type DocxOptions, docxBytes, font, mm } from "../docx/docx-page.ts";
import { opening, type SurveyFormView, surveyWords } from "./survey-form-view.ts";
import { type QuestionOnPaper, questionsOnPaper, surveyMark } from "./written-form.ts";

/** Margins of the page, in millimetres. */
const page = { side: 20, top: 20, bottom: 18 };

/** Lines to write on under an open question, and under one of a number or a date. */
const linesToWrite = { text: 4, other: 1 };

export const surveyPaperDocx = (
  views: readonly SurveyFormView[],
  options: DocxOptions,
): Promise<Uint8Array> =>
  docxBytes(options, {
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: options.language } },
          paragraph: { spacing: { after: 60, line: 264 } },
        },
        heading1: {
          run: { font, size: 32, bold: true, color: colour.accent },
          paragraph: { spacing: { after: 160 } },
        },
        heading2: {
          run: { font, size: 22, bold: true },
          paragraph: { spacing: { before: 180, after: 40 }, keepNext: true },
        },
      },
    },
    sections: views.map((view) => ({
      properties: {
        page: {
          size: { width: a4.width, height: a4.height },
          margin: { top: mm(page.top), bottom: mm(page.bottom), left: mm(page.side), right: mm(page.side) },
        },
      },
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              alignment: "right",
              children: [new TextRun({ text: surveyMark(view), bold: true, size: 19, color: colour.quiet })],
            }),
          ],
        }),
      },
      children: copyOf(view),
    })),
  });

function copyOf(view: SurveyFormView): Paragraph[] {
  const { form } = view.text.surveys;
  const { sender } = view;
  const where = [sender.name, sender.organisation, sender.phone, sender.email].filter((part) => part !== "");
  const quiet = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, size: 19, color: colour.quiet })] });
  return [
    new Paragraph({ style: "Heading1", children: [new TextRun(surveyWords(view, view.survey.title))] }),
    ...opening(view).map((sentence) => new Paragraph({ children: [new TextRun(sentence)] })),
    quiet(form.paper.lead),
    // `survey answers` does not read headers: the mark stands in the text too, in white, where nobody sees it.
    new Paragraph({
      spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: surveyMark(view), size: 2, color: "FFFFFF" })],
    }),
    ...questionsOnPaper(view).flatMap(questionOf),
    new Paragraph({
      spacing: { before: 320 },
      children: [
        new TextRun({ text: `${form.mail.endMark} `, size: 2, color: "FFFFFF" }),
        new TextRun({ text: form.thanks, bold: true }),
      ],
    }),
    ...(where.length > 0 ? [quiet(form.paper.sendBack(where.join(", ")))] : []),
    ...(view.notice === "" ? [] : [quiet(view.notice)]),
  ];
}

function questionOf({ number, ask, remarks, values, question }: QuestionOnPaper): Paragraph[] {
  const lines = question.type === "text" ? linesToWrite.text : linesToWrite.other;
  return [
    new Paragraph({ style: "Heading2", children: [new TextRun(`[${number}] ${ask}`)] }),
    ...remarks.map(
      (remark) =>
        new Paragraph({
          keepNext: true,
          children: [new TextRun({ text: `(${remark})`, italics: true, size: 19, color: colour.quiet })],
        }),
    ),
    ...values.map(
      ({ key, label }, at) =>
        new Paragraph({
          keepNext: at < values.length - 1,
          indent: { left: mm(8), hanging: mm(8) },
          tabStops: [{ type: TabStopType.LEFT, position: mm(8) }],
          children: [new TextRun({ text: "☐", font: "Segoe UI Symbol" }), new TextRun(`\t${key} - ${label}`)],
        }),
    ),
    ...(values.length > 0
      ? []
      : Array.from(
          { length: lines },
          (_, at) =>
            new Paragraph({
              tabStops: [{ type: TabStopType.RIGHT, position: a4.width - 2 * mm(page.side), leader: "dot" }],
              spacing: { before: 120 },
              children: [new TextRun(at === 0 ? "=>\t" : "\t")],
            }),
        )),
  ];
}
