// Sentences of `triage`: interview, conclusion, list of situations, in English.
import type { AssessmentState } from "../../domain/situations/assessment.ts";
import type { Assessment, SituationOrUnknown } from "../../domain/situations/situation.ts";
import type { Sentences } from "../sentences.ts";
import { counted, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

/** How an assessment was made; empty for a survey, which is named instead. */
const originsInWords: Readonly<Record<Assessment["origin"], string>> = {
  questionnaire: "with the questionnaire",
  "answers-file": "from a file of answers",
  override: "against what the answers say",
  survey: "",
};

export const triage: Sentences["triage"] = {
  doesNotKnow: "Does not know",
  commands: {
    back: "back",
    skip: "skip",
    note: "note",
    help: "help",
    finish: "finish",
    later: "later",
    leave: "quit",
  },
  heading: (name: string, position: string) => `${position} · ${name}`,
  assessedOn: (situation: SituationOrUnknown, date: string, state: AssessmentState) =>
    `Assessed on ${date}: ${terms.situation[situation]}${state === "stale" ? " (due again, it is old)" : ""}.`,
  resumed: (answers: number) =>
    `Back where you were: ${counted(answers, "answer", "answers")} already given.`,
  surveyAnswered: (file, date) =>
    `Answered in the survey${date === null ? "" : ` of ${date}`} (${file}), already counted:`,
  form: {
    title: "The questions of the survey",
    lead: "To be copied into Framaforms, LimeSurvey or Google Forms, each as a question with one choice, words as they stand. Ask for the name of the structure, its commune and an e-mail too. Once the answers are imported (outreach import), they count as those of the questionnaire.",
    code: (id) => `Code of the question in LimeSurvey: ${id}`,
    onlyIf: (question, answers) =>
      `Ask only if the answer to ${inQuotes(question)} is: ${answers.join(" / ")}`,
  },
  /** A text with a wrong suggestion, written without names to a file that the user may send. */
  misreadCase: {
    fileName: "case to report",
    placeholders: { name: "[name]", contact: "[address]", number: "[number]" },
    /** Common words of names, which identify nobody. */
    commonWords:
      "association council parish town village group network centre club committee trust community local action area the and for with hall rural house school friends county district valley library society club youth".split(
        " ",
      ),
    noTextToReport: "This actor has no text: there is nothing to report.\n",
    caseWritten: (file: string, texts: number, dryRun: boolean) =>
      `${dryRun ? "Would be written" : "Written"}: ${file} (${counted(texts, "text", "texts")}, without names, addresses or numbers).\nRead it before you send it: take out by hand what could still be recognised. Nothing is sent.\n`,
  },
  changedSince: "The questionnaire has changed since: what is no longer in it is asked again.",
  questionPosition: (question: number, minutes: number) =>
    `Question ${question}${minutes < 1 ? "" : ` · ${minutes} min`}`,
  relevantPassages: "In its application:",
  quoted: (quote: string) => `${inQuotes(quote)}`,
  whyAsked: "Why it is asked:",
  howToAsk: "How to ask it:",
  helpKeys:
    "One key per answer. b goes back, s skips the question, n adds a note, f concludes with what is known, q quits: everything is kept, and “outreach triage” takes up here.",
  helpLater: "j leaves this actor for later and goes on to the next.",
  firstQuestion: "This is the first question.",
  noteLabel: "Note:",
  noteKept: "Note kept.",

  conclusion: (name: string, situation: SituationOrUnknown) => `${name}: ${terms.situation[situation]}`,
  undecided: "The answers are not enough to tell: the actor is still to be assessed.",
  answerLine: (topic: string, answer: string) => `${topic}: ${answer.replace(/:\s(.+)$/su, " ($1)")}`,
  decidingHeading: "What decides:",
  contraryHeading: "What speaks against it:",
  needsHeading: "Needs, the strongest first:",
  stageLine: (stage: string) => `Stage of the project: ${stage}`,
  notesHeading: "Notes:",
  reasonLine: (reason: string) => `Reason: ${reason}`,
  theirWords: (suggestion: string) => `Their words suggested something else: ${suggestion}.`,
  isThatRight: "Is that right?",
  confirm: "Yes, save it",
  confirmUndecided: "Yes, keep “not yet assessed”",
  override: "No, the situation is another",
  overrideKeys: { unplanned: "p", willing: "w", engaged: "u", unknown: "y" },
  whichSituation: "What is the situation?",
  whyOverride: "Why?",
  reasonNeeded: "A reason is needed: it will be read again later.",
  assessmentSaved: (name: string, situation: SituationOrUnknown) =>
    `Saved: ${name}, ${terms.situation[situation]}.`,

  answersKept: (name: string, answers: number) => `${name}: ${counted(answers, "answer", "answers")} kept.`,
  sessionDone: (assessed: number, left: number) =>
    [
      assessed === 0 ? "" : `${counted(assessed, "actor", "actors")} assessed.`,
      left === 0 ? "None is left." : `${number(left)} to go; what was answered is kept.`,
    ]
      .filter(Boolean)
      .join(" "),
  howToResume: (command: string) => `To go on: ${command}`,
  nothingToDo: (total: number) =>
    total === 0
      ? "No actor on the list. Import some: outreach import <file>"
      : `All actors (${total}) are assessed. To ask them again: outreach triage --redo`,
  alreadyAssessed: (name: string, situation: SituationOrUnknown, date: string) =>
    `${name}: already assessed on ${date}, ${terms.situation[situation]}. To start again: --redo`,

  columns: { actor: "Actor", situation: "Situation", date: "Assessed on", reason: "Reason" },
  staleDay: (date: string) => `${date} (due again)`,
  listEmpty: "No actor on the list.",
  batchDone: (recorded: number, unchanged: number, dryRun: boolean) =>
    [
      dryRun
        ? `${counted(recorded, "actor", "actors")} would be assessed. Nothing was written (--dry-run).`
        : `${counted(recorded, "actor", "actors")} assessed.`,
      unchanged === 0 ? "" : `${counted(unchanged, "was", "were")} already, with the same answers.`,
    ]
      .filter(Boolean)
      .join(" "),
  historyOf: (name: string, count: number) =>
    count === 0 ? `${name}: never assessed.` : `${name}: ${counted(count, "assessment", "assessments")}`,
  assessedBy: (who: string, origin: Assessment["origin"]) =>
    [who === "" ? "" : `by ${who}`, originsInWords[origin]].filter(Boolean).join(", "),
  dayInFigures: (iso: string) => iso.slice(0, 10).split("-").reverse().join("/"),
};
