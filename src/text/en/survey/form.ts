// Words of the forms of a survey, around its questions, in English.

import type { NoticeFacts } from "../../notice-facts.ts";
import { longDate } from "../dates.ts";
import { mailing } from "../mailing.ts";
import { orList } from "../phrases.ts";

export const form = {
  doesNotKnow: "I do not know",
  fileName: "survey",
  mailingName: (id: string, times: number) => `survey ${id}${times === 0 ? "" : ` - reminder ${times}`}`,
  paperFileName: (id: string) => `survey ${id} - paper`,
  purpose: (purpose: string) => `Your answers will help us to ${purpose.replace(/[.\s]+$/, "")}.`,
  timeAndDeadline: (deadline: string, minutes: number) =>
    `It takes ${mailing.minutes(minutes)}; you have until ${longDate(deadline)}.`,
  confidential: "Only the team will read your answers; what is published will name nobody.",
  resultsDay: (day: string) => `On ${longDate(day)} you will know what came of it.`,
  onlyIf: (question: number, keys: readonly string[]) =>
    `Only if you answered ${orList(keys)} to question ${question}.`,
  required: "answer expected",
  several: "Several answers are possible.",
  number: "A number.",
  date: "A day: dd/mm/yyyy.",
  code: (code: string) => `Code: ${code}`,
  survey: (id: string) => `Survey: ${id}`,
  fields: {
    code: "Your code, if your invitation has one",
    structure: "Your organisation, if you want to say",
    email: "An e-mail address for our reply, if you want one",
  },
  /** The data protection notice at the end of every form. */
  notice: ({ controller, ground, readers, kept, contact }: NoticeFacts) =>
    `Your answers are kept by ${controller}, for what is said at the beginning${ground === "" ? "" : `; ${ground}`}. ${readers}, and everything is erased ${kept} after we were last in touch. You are free not to answer. To see, correct or erase what you answered: ${contact}. If we disagree, there is the CNIL, cnil.fr.`,
  thanks: "Thank you for your time.",
  page: {
    save: "Save my answers",
    saveHelp: (email: string) =>
      email === ""
        ? "Your answers are saved in a file, which you then send us. Nothing is sent by itself."
        : `Your answers are saved in a file, to be attached to an e-mail to ${email}. Nothing is sent by itself.`,
    saved: (file: string) => `File saved: ${file}. It remains to be sent.`,
    missing: "The questions marked “answer expected” still lack one.",
    noScript:
      "This page needs your browser to run scripts. You can also answer by e-mail or on the telephone.",
    fileName: "answers",
  },
  paper: {
    lead: "Tick the boxes that suit, write on the lines.",
    sendBack: (where: string) => `To be sent back, or dictated on the telephone: ${where}`,
    pageNumber: (at: number, of: number) => `page ${at} of ${of}`,
  },
  mail: {
    lead: "Reply to this message, in its text: an x between the brackets of the answers that suit, your words after =>. Keep the next line.",
    endMark: "[end]",
  },
  phone: {
    timeNeeded: (_: string, minutes: number) => `It takes ${mailing.minutes(minutes)}.`,
    title: (title: string) => `On the telephone: ${title}`,
    beforeHeading: "Before you begin",
    introduce: (name: string, organisation: string) =>
      `“Hello, this is ${name === "" ? "…" : name}${organisation === "" ? "" : `, ${organisation}`}. Is this a good moment, or shall I call back?”`,
    purpose: (sentences: string) => `“${sentences} You may leave a question out, or stop.”`,
    enterCommand: (id: string) => `To type the answers as you go: outreach survey enter ${id} --actor …`,
    howToAsk: "Read the question, then the answers; be silent; tick.",
    onlyIf: (question: number, keys: readonly string[]) =>
      `Ask only if the answer to question ${question} is ${orList(keys)}.`,
    closingHeading: "To end",
    closingWords: (results: string | null) =>
      `“Thank you for your time.${results === null ? "" : ` On ${longDate(results)} you will know what came of it.`} If you would rather we did not call again, tell me.”`,
  },
};
