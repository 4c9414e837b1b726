// Writes a survey to be read aloud on the telephone: Markdown, with boxes to tick.
import { escapeMarkdown } from "../escape.ts";
import { conditionSaid, opening, type SurveyFormView, surveyWords } from "./survey-form-view.ts";
import { questionsOnPaper, surveyMark } from "./written-form.ts";

export function phoneScript(view: SurveyFormView): string {
  const { form } = view.text.surveys;
  const { phone } = form;
  const { survey } = view;
  const say = (sentence: string) => `> ${escapeMarkdown(sentence)}`;
  const lines = [
    `# ${escapeMarkdown(phone.title(surveyWords(view, survey.title)))}`,
    "",
    escapeMarkdown(surveyMark(view)),
    "",
    `## ${phone.beforeHeading}`,
    "",
    say(phone.introduce(view.sender.name, view.sender.organisation)),
    "",
    say(phone.purpose(opening(view, phone.timeNeeded).join(" "))),
    "",
    `*${phone.howToAsk}* ${escapeMarkdown(phone.enterCommand(survey.id))}`,
    "",
  ];
  for (const { number, question, ask, values } of questionsOnPaper(view)) {
    lines.push(`## ${number}. ${escapeMarkdown(ask)}`, "");
    const condition = conditionSaid(view, question, phone.onlyIf);
    if (condition !== null) lines.push(`*${escapeMarkdown(condition)}*`, "");
    if (question.hint !== null) lines.push(`*${escapeMarkdown(surveyWords(view, question.hint))}*`, "");
    lines.push(
      ...(values.length > 0
        ? values.map(({ key, label }) => `- ☐ ${key}. ${escapeMarkdown(label)}`)
        : ["……………………………………………………………"]),
      "",
    );
  }
  lines.push(`## ${phone.closingHeading}`, "", say(phone.closingWords(survey.resultsOn)), "");
  return lines.join("\n");
}
