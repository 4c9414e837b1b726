// Sentences of `survey` about definitions, invitations, answers and results, in English.
import { longDate } from "./dates.ts";
import { andList, counted, number } from "./phrases.ts";
import { definition } from "./survey/definition.ts";
import { form } from "./survey/form.ts";
import { inQuotes } from "./typography.ts";

export const surveys = {
  definition,
  form,
  surveyCreated: ({
    id,
    file,
    deadline,
    dryRun,
  }: {
    id: string;
    file: string;
    deadline: string;
    dryRun: boolean;
  }): string =>
    dryRun
      ? `Would be written: ${file}\n`
      : `Written: ${file}\nA survey ready for use, until ${deadline}. Change it with a text editor, then: outreach survey check ${id}\n`,
  formWritten: ({
    file,
    code,
    dryRun,
  }: {
    file: string;
    format: string;
    code: string | null;
    dryRun: boolean;
  }): string =>
    `${dryRun ? "Would be written" : "Written"}: ${file}${code === null ? "" : ` (code ${code})`}\n`,
  moreWarnings: (count: number) =>
    `… and ${counted(count, "other warning", "other warnings")} (--json gives them all).`,
  answersTaken: (
    counts: {
      read: number;
      matched: number;
      doubtful: number;
      unknownActor: number;
      anonymous: number;
      incomplete: number;
      duplicate: number;
      otherSurvey: number;
      assessed: number;
    },
    dryRun: boolean,
  ): string =>
    `${[
      `${counted(counts.read, "answer read", "answers read")}: ${number(counts.matched)} of actors on the list`,
      counts.doubtful > 0 ? `${number(counts.doubtful)} to be checked (outreach duplicates)` : "",
      counts.unknownActor > 0 ? `${number(counts.unknownActor)} of somebody who was not on the list` : "",
      counts.anonymous > 0 ? `${number(counts.anonymous)} anonymous, counted without an actor` : "",
      counts.duplicate > 0 ? `${number(counts.duplicate)} more than once, the newest counted` : "",
      counts.otherSurvey > 0
        ? counted(counts.otherSurvey, "of another survey, left out", "of other surveys, left out")
        : "",
      counts.incomplete > 0 ? `${number(counts.incomplete)} incomplete` : "",
    ]
      .filter(Boolean)
      .join(
        ", ",
      )}.\n${counts.assessed > 0 ? `${counted(counts.assessed, "actor", "actors")} assessed by their answers.\n` : ""}${dryRun ? "Nothing was written (--dry-run).\n" : ""}`,
  entry: {
    source: { phone: "answer on the telephone", paper: "answer on paper" },
    heading: (name: string, id: string) => `${name} · survey ${id}`,
    questionNumber: (question: number) => `Question ${question}`,
    resumed: (questions: number) =>
      `Going on where you left: ${counted(questions, "question", "questions")} done.`,
    expectedFormat: (type: string): string => (type === "date" ? "A day: 12/03/2027." : "A number."),
    answersSaved: ({
      name,
      replaced,
      assessed,
      dryRun,
    }: {
      name: string;
      replaced: boolean;
      assessed: boolean;
      dryRun: boolean;
    }): string =>
      dryRun
        ? "Nothing was written (--dry-run).\n"
        : `Answers of ${name} saved${replaced ? ", in the place of the earlier ones" : ""}.${assessed ? " Their situation follows from them." : ""}\n`,
  },
  nobodyToAsk: (already: number): string =>
    already > 0
      ? `Nothing to prepare: ${counted(already, "actor has", "actors have")} their message already.\n`
      : "Nothing to prepare: all have answered, or it is not yet time for a reminder.\n",
  reminders: {
    title: "Surveys to remind people of",
    due: (title: string, count: number) =>
      `${title}: ${counted(count, "actor has not answered and is due a reminder", "actors have not answered and are due a reminder")}`,
    command: (id: string) => `outreach survey remind ${id}`,
  },
  status: (survey: {
    id: string;
    deadline: string;
    invited: number;
    answered: number;
    rate: number | null;
    responses: number;
    anonymous: number;
    waiting: readonly { name: string; by: "mail" | "letter"; asked: string; reminded: number }[];
  }): string =>
    [
      `Survey ${survey.id}, until ${survey.deadline}: ${counted(survey.invited, "actor", "actors")} invited, ${number(survey.answered)} answered${survey.rate === null ? "" : ` (${number(Math.round(survey.rate * 100))}%)`}.`,
      survey.responses > survey.answered
        ? `${counted(survey.responses, "answer", "answers")} in all, ${number(survey.anonymous)} of them anonymous.`
        : "",
      survey.waiting.length === 0 ? "" : "No answer yet:",
      ...survey.waiting.map(
        ({ name, by, asked, reminded }) =>
          `  ${name} (${by === "mail" ? "e-mail" : "letter"} of ${asked.slice(0, 10)}${reminded === 0 ? "" : `, ${counted(reminded, "reminder", "reminders")}`})`,
      ),
    ]
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(""),
  results: {
    fileName: (id: string) => `survey ${id} - results`,
    title: (title: string) => `Results: ${title}`,
    summary: ({
      invited,
      responses,
      today,
      others,
    }: {
      invited: number;
      responses: number | null;
      today: string;
      others: boolean;
    }) =>
      `On ${longDate(today)}: ${responses === null ? "fewer than five answers" : counted(responses, "answer", "answers")}${others || invited === 0 ? "" : `, ${counted(invited, "actor", "actors")} invited`}.`,
    answerCount: (base: number | null, asked: number | null) =>
      base === null
        ? asked === null
          ? "Fewer than five answers: nothing is said of them."
          : `Asked of ${number(asked)}; the number of answers would say who did not answer`
        : `${counted(base, "answer", "answers")}${asked === null || asked === base ? "" : `, asked of ${number(asked)}`}`,
    count: (count: number | null, base: number | null) =>
      count === null
        ? "masked"
        : `${number(count)}${base ? ` (${number(Math.round((100 * count) / base))}%)` : ""}`,
    quoted: (words: string) => `${inQuotes(words.replace(/\s+/g, " "))}`,
    moreTexts: (count: number) => `… and ${number(count)} more, in the table (format xlsx)`,
    withheldQuestion: "For the team alone.",
    withheldQuestions: (numbers: readonly number[]): string =>
      `The answers to question${numbers.length === 1 ? "" : "s"} ${andList(numbers.map(String))} are for the team alone.`,
    maskedCell: "masked",
    maskedNote:
      "Figures from one to four are masked, and with them those that would give them away by difference.",
    columns: ["id", "Question", "Answer", "Count", "Answers", "Asked of"],
  },
  surveysChecked: (
    all: readonly { id: string; questions: number; deadline: string; minutes: number }[],
  ): string =>
    all.length === 0
      ? "No survey. To make one: outreach survey new needs\n"
      : all
          .map(
            (survey) =>
              `${survey.id}: ${counted(survey.questions, "question", "questions")}, ${counted(survey.minutes, "minute", "minutes")} announced, until ${survey.deadline}. Nothing to mend.\n`,
          )
          .join(""),
};
