// Lists the formats of a survey: one line here is all that `--format` and its help need.
import { usualAccent } from "../brand.ts";
import type { Printing } from "../document-formats.ts";
import { printable } from "../printable.ts";
import type { SurveyFormView } from "./survey-form-view.ts";

export interface SurveyFormat {
  /** The extension of file names, without the dot. */
  extension: string;
  render(view: SurveyFormView, printing: Printing): Promise<string | Uint8Array>;
}

const tags = { fr: "fr-FR", en: "en-GB" };

export const surveyFormats = {
  html: {
    extension: "html",
    async render(view, { template, look }) {
      const { surveyPage } = await import("./survey-page.ts");
      return surveyPage(view, await template("survey.html"), (await look()).accent ?? usualAccent);
    },
  },
  xlsform: {
    extension: "xlsx",
    render: async (view) => (await import("./xlsform.ts")).xlsform(view),
  },
  limesurvey: {
    extension: "txt",
    render: async (view) => (await import("./limesurvey-structure.ts")).limesurveyStructure(view),
  },
  pdf: {
    extension: "pdf",
    async render(view, { title, author, date, fonts, look }) {
      const { surveyPaperPdf } = await import("./survey-paper-pdf.ts");
      const options = { language: tags[view.language], title, author, date, fonts: await fonts() };
      return surveyPaperPdf([printed(view)], { ...printable(options), look: printable(await look()) });
    },
  },
  docx: {
    extension: "docx",
    async render(view, { title, author, date }) {
      const { surveyPaperDocx } = await import("./survey-paper-docx.ts");
      return surveyPaperDocx(
        [printed(view)],
        printable({ language: tags[view.language], title, author, date }),
      );
    },
  },
  text: {
    extension: "txt",
    render: async (view) => (await import("./written-form.ts")).writtenForm(view),
  },
  phone: {
    extension: "md",
    render: async (view) => (await import("./phone-script.ts")).phoneScript(view),
  },
} satisfies Record<string, SurveyFormat>;

export type SurveyFormatName = keyof typeof surveyFormats;
export const surveyFormatNames = Object.keys(surveyFormats) as [SurveyFormatName, ...SurveyFormatName[]];

/** The data of a form with only characters that paper can hold; its sentences are functions, and stay as they are. */
const printed = ({ text, texts, ...data }: SurveyFormView): SurveyFormView => ({
  ...printable(data),
  text,
  texts,
});
