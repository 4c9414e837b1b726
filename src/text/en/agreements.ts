// Sentences of requests for agreement and of introductions, in the messages and on the screen, in English.
import { capitalised } from "../../domain/values/first-letter.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { inSentence } from "./names.ts";
import { counted } from "./phrases.ts";
import { projects } from "./projects.ts";
import { inQuotes } from "./typography.ts";

const answersInWords = {
  name: "yes, with its name",
  anonymous: "yes, without name or place",
  contact: "yes, with its name and how to reach it",
  none: "no",
};

export const agreements: Sentences["agreements"] = {
  offeredAnswers: {
    name: "Yes, with our name.",
    anonymous: "Yes, without name or place.",
    contact: "Yes, with our name and how to reach us.",
    none: "No, thank you.",
  },
  introductionAnswers: { contact: "Yes, you may introduce us.", none: "No, thank you." },
  seeks: (words) => `Seeks: ${words}`,
  offers: (words) => `Offers: ${words}`,
  contact: (words) => `Contact: ${words}`,
  pictures: (shown) =>
    shown.length === 0
      ? ""
      : `With ${shown.length === 1 ? "a picture" : "pictures"}: ${shown.map(inQuotes).join(", ")}.`,
  projectFacts: (themes, stage, since) => {
    const parts = [themes.join(", "), stage ?? "", since === null ? "" : `since ${since}`].filter(Boolean);
    return parts.length === 0 ? "" : `${capitalised(parts.join("; "))}.`;
  },
  toActor: ({ name, ...naming }) => `to ${inSentence(name, naming).the}`,
  atMeeting: (title) => `to those who come to the meeting ${inQuotes(title)}`,
  willingToTalk: (person, { name, ...naming }) =>
    person === null
      ? `${capitalised(inSentence(name, naming).the)} would be glad to talk with you.`
      : `${person}, of ${inSentence(name, naming).the}, would be glad to talk with you.`,
  howToReach: (person, ways) => `To reach ${person ?? "them"}: ${ways.join(", ")}.`,
  nobodyToAsk: (projects) =>
    projects === 0
      ? "No project is noted for the network. To note one: outreach project add\n"
      : "There is nobody to ask: each has answered, or has a request that waits.\n",
  pendingRequests: (names) =>
    `${counted(names.length, "request waits", "requests wait")} for an answer (${names
      .slice(0, 3)
      .map(({ name, at }) => `${name}, ${longDate(at)}`)
      .join("; ")}${names.length > 3 ? "…" : ""}). To ask again: --again, or outreach mail --kind reminder\n`,
  readAnswer: (answer, project, until) =>
    project === null
      ? `introduction: ${answer === "none" ? "no" : "yes"}`
      : `${inQuotes(project)}: ${answersInWords[answer]}${
          until === null || answer === "none" ? "" : `, until ${longDate(until)}`
        }`,
  maybeTakenBack: (actor, project, title) =>
    `Seems to go back on the agreement for ${inQuotes(title)}, which still stands: please read it. To take it back: outreach project withdraw ${project} --actor ${actor} --how mail; to change it: outreach project consent ${project} --actor ${actor} --how mail --scope …`,
  isTakenBack: (title) =>
    `Do these words take back the agreement for ${inQuotes(title)}? The project would not be shown any more.`,
  answerQuestion: (project) =>
    project === null
      ? "These words answer your request for an introduction. What should be noted?"
      : `These words answer your request for agreement (${inQuotes(project)}). What should be noted?`,
  answerChoices: { ...projects.scopes, none: "no", open: "nothing yet: the request stays open" },
  noteCommand: (actor, request) =>
    request.about === "introduction"
      ? `To note it: outreach edit ${actor} --agrees contact --for actor:${request.other}, or --agrees no`
      : `To note it: outreach project consent ${request.project} --actor ${actor} --scope ${request.scope} --how mail, or outreach project withdraw ${request.project} --actor ${actor}`,
  unclearAnswer: (project) =>
    `${project === null ? "request for an introduction" : `request for agreement about ${inQuotes(project)}`}: this answer is neither a clear yes nor a clear no, please read it. Until you decide, the request stays open`,
};
