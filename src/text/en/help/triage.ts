// Help of `triage`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const triageHelp: Record<string, CommandHelp> = {
  triage: {
    about: "the questionnaire: know the situation and the needs of an actor",
    options: {
      answers: "record the answers of a CSV or YAML file: actor, then one column per question",
      list: "the situation of each actor, since when, and the one that its words suggest",
      text: "the situation that texts suggest, one a line (-: standard input); needs no workspace",
      explain: "why this situation is suggested for an actor, word by word, and what your assessments taught",
      wrong:
        "the suggestion is wrong for this actor: writes its texts, without names, in a small file to send to those who keep the program",
      situation: "with --wrong: the right situation (unknown: its texts say nothing of it)",
      output: "with --wrong: file or folder to write (by default: out, in the folder of the mission)",
      form: "the questions to copy into a survey (Framaforms, LimeSurvey, Google Forms): once imported, its answers count as those of the questionnaire",
      history: "the successive assessments of an actor (with --actor)",
      redo: "ask the questions even when the assessment is recent",
    },
    examples: [
      ["outreach triage", "asks the questions for each actor to be assessed, or goes on where you stopped"],
      ["outreach triage --actor figeac", "asks the questions for one actor, named by a part of its name"],
      ["outreach triage --list", "shows where each actor stands"],
      ["outreach triage --explain figeac", "shows the words that suggest the situation of an actor, and why"],
      [
        "outreach triage --text answers.txt",
        "says what each line of a text suggests, and which words say so",
      ],
      ["outreach triage --answers answers.csv --dry-run", "reads a file of answers and records nothing"],
      [
        "outreach triage --wrong figeac --situation engaged -o case.tsv",
        "writes, without names, the texts that the program misread, for you to send",
      ],
      ["outreach triage --form > questions.md", "writes the questions to copy into an online survey"],
      ["outreach triage --history --actor figeac", "shows what was concluded, when, by whom and why"],
    ],
  },
};
