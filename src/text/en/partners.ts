// Sentences of `match`, in English.

import { subjectName } from "../../domain/partners/subject-words.ts";
import type { PartnerSide, ToldReason } from "../../domain/partners/told-reasons.ts";
import type { partners as fr } from "../fr/partners.ts";
import { number } from "./phrases.ts";
import { departmentInSentence } from "./places.ts";

const quotedWords = ({ words }: PartnerSide) => `“${words.join(" ")}”`;

const sideName = ({ name, isProject }: PartnerSide) => (isProject ? `the project “${name}”` : name);

const seeking = (side: PartnerSide) =>
  side.isReader && !side.isProject
    ? `you are looking for ${quotedWords(side)}`
    : `${sideName(side)} is looking for ${quotedWords(side)}`;

function offering(side: PartnerSide): string {
  if (side.words.length === 0)
    return side.isReader && !side.isProject ? "that is your work" : `that is the work of ${sideName(side)}`;
  return side.isReader && !side.isProject
    ? `you offer ${quotedWords(side)}`
    : `${sideName(side)} offers ${quotedWords(side)}`;
}

function reasonInWords(reason: ToldReason): string {
  switch (reason.code) {
    case "seeks_offer":
      return `${seeking(reason.seeker)}; ${offering(reason.offerer)}`;
    case "themes":
      return `${reason.themes.length > 1 ? "themes" : "theme"} in common: ${reason.themes.join(", ")}`;
    case "subject":
      return reason.subjects.length > 0
        ? `same subject: ${reason.subjects.map((subject) => subjectName(subject, "en")).join(", ")}`
        : "neighbouring subjects";
    case "territory":
      return `same territory: ${reason.territory}`;
    case "department":
      return `same département: ${departmentInSentence(reason.department)}`;
    case "stage":
      return `${reason.engaged} has begun already, and may inspire ${reason.willing}`;
    case "shared_partner":
      return `both work with ${reason.partner}`;
    case "opposed":
      return `${sideName(reason.rid)} wants less of it: ${quotedWords(reason.rid)}`;
  }
}

export const partners: typeof fr = {
  points: (value: number) => number(value, 1),
  reason: reasonInWords,
  shareable: {
    both: "may be told to both",
    a: "may be told to the first",
    b: "may be told to the second",
    none: "for the team",
  },
  unnamedProject: "a project told without names",
  projectTitle: (title) => `project “${title}”`,
  nobodyToPropose:
    "Nobody to propose: what actors seek and offer is missing, or their agreement to be shown.\n",
  nextCommands:
    "For one actor: outreach match --actor ACTOR. What they may read of it themselves: outreach match --for ACTOR.",
};
