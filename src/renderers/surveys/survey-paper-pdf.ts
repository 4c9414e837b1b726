// Writes a survey as a PDF to print: boxes to tick, lines to write on, the survey and the code on every page.
import { a4, colour, mm, Paper, type PdfOptions } from "../pdf/paper.ts";
import { type Face, setLines } from "../pdf/set-lines.ts";
import { opening, type SurveyFormView, surveyWords } from "./survey-form-view.ts";
import { type QuestionOnPaper, questionsOnPaper, surveyMark } from "./written-form.ts";

/** Large enough for hands and eyes of all ages; points, and millimetres by `mm`. */
const page = {
  side: 20 * mm,
  top: 17 * mm,
  foot: 18 * mm,
  size: 10.5,
  small: 9.5,
  box: 3.6 * mm,
  line: 8 * mm,
};
const width = a4.width - 2 * page.side;

/** Lines to write on under an open question. */
const linesToWrite = 4;

export async function surveyPaperPdf(
  views: readonly SurveyFormView[],
  options: PdfOptions,
): Promise<Uint8Array> {
  const paper = new Paper(options);
  for (const view of views) new SurveyPaper(paper, view).set();
  return await paper.finish();
}

/** One copy, from the top of a page. */
class SurveyPaper {
  readonly #paper: Paper;
  readonly #view: SurveyFormView;
  #y = 0;

  constructor(paper: Paper, view: SurveyFormView) {
    this.#paper = paper;
    this.#view = view;
  }

  set() {
    const view = this.#view;
    const { form } = view.text.surveys;
    this.#newPage();
    this.#words(surveyWords(view, view.survey.title), {
      size: 17,
      face: "bold",
      paint: this.#paper.accent,
      tag: "H1",
      after: 8,
    });
    for (const sentence of opening(view)) this.#words(sentence, { after: 2 });
    this.#words(form.paper.lead, { size: page.small, paint: colour.quiet, after: 10 });
    for (const question of questionsOnPaper(view)) this.#question(question);
    const { sender } = view;
    const where = [sender.name, sender.organisation, sender.phone, sender.email].filter(
      (part) => part !== "",
    );
    this.#room(30);
    this.#words(form.thanks, { face: "bold", after: 2 });
    if (where.length > 0) this.#words(form.paper.sendBack(where.join(", ")), { size: page.small });
    if (view.notice !== "") this.#words(view.notice, { size: page.small, paint: colour.quiet });
  }

  #newPage() {
    this.#paper.newPage();
    this.#y = page.top;
    const mark = surveyMark(this.#view);
    const x = a4.width - page.side - this.#paper.measure(page.small)(mark, "bold");
    this.#paper.line(mark, { x, y: 10 * mm, size: page.small, face: "bold", paint: colour.quiet });
  }

  #room(height: number) {
    if (this.#y + height > a4.height - page.foot) this.#newPage();
  }

  /** A question stays on one page with its answers, as long as a page holds them. */
  #question({ number, ask, remarks, values, question }: QuestionOnPaper) {
    const lines = question.type === "text" ? linesToWrite : 1;
    const answers = values.length > 0 ? values.length * (page.size * 1.55) : lines * page.line;
    this.#room(
      Math.min(
        page.size * 1.4 * 2 + remarks.length * page.small * 1.4 + answers + 10,
        a4.height - page.top - page.foot,
      ),
    );
    this.#words(`${number}. ${ask}`, { face: "bold", tag: "H2", after: 1 });
    for (const remark of remarks)
      this.#words(remark, { size: page.small, paint: colour.quiet, face: "italic", after: 1 });
    this.#y += 2;
    if (values.length > 0) for (const { key, label } of values) this.#choice(key, label);
    else for (let line = 0; line < lines; line++) this.#writingLine();
    this.#y += 7;
  }

  #choice(key: string, label: string) {
    const indent = page.side + page.box + 2.5 * mm;
    this.#room(page.size * 1.55);
    const top = this.#y + 1.5;
    this.#paper.decorate(() => this.#paper.frame(page.side + 1, top, page.box));
    this.#words(`${key}. ${label}`, { x: indent, after: 1.5 });
  }

  #writingLine() {
    this.#room(page.line);
    this.#y += page.line;
    const y = this.#y - 2;
    this.#paper.decorate(() => this.#paper.dots(page.side, a4.width - page.side, y));
  }

  #words(
    text: string,
    {
      x = page.side,
      size = page.size,
      face = "regular",
      paint = colour.ink,
      tag = "P",
      after = 0,
    }: { x?: number; size?: number; face?: Face; paint?: string; tag?: string; after?: number },
  ) {
    const run = { text, strong: face === "bold", emphasis: face === "italic" };
    for (const segments of setLines([[run]], width - (x - page.side), this.#paper.measure(size))) {
      this.#room(size * 1.35);
      const y = this.#y;
      this.#paper.tagged(tag, () => this.#paper.segments(segments, x, y, size, paint));
      this.#y += size * 1.35;
    }
    this.#y += after;
  }
}
