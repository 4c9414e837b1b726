// Sentences of `match`, in French.

import { subjectName } from "../../domain/partners/subject-words.ts";
import type { PartnerSide, Shareable, ToldReason } from "../../domain/partners/told-reasons.ts";
import { namedInSentence } from "./names.ts";
import { number } from "./phrases.ts";
import { departmentInSentence } from "./places.ts";

const quotedWords = ({ words }: PartnerSide) => `«\u00a0${words.join(" ")}\u00a0»`;

const sideName = ({ name, isProject }: PartnerSide) =>
  isProject ? `le projet «\u00a0${name}\u00a0»` : namedInSentence(name).the;

const seeking = (side: PartnerSide) =>
  side.isReader && !side.isProject
    ? `vous cherchez ${quotedWords(side)}`
    : `${sideName(side)} cherche ${quotedWords(side)}`;

function offering(side: PartnerSide): string {
  if (side.words.length === 0)
    return side.isReader && !side.isProject ? "c’est votre métier" : `c’est ce que fait ${sideName(side)}`;
  return side.isReader && !side.isProject
    ? `vous proposez ${quotedWords(side)}`
    : `${sideName(side)} propose ${quotedWords(side)}`;
}

function reasonInWords(reason: ToldReason): string {
  switch (reason.code) {
    case "seeks_offer":
      return `${seeking(reason.seeker)}\u00a0; ${offering(reason.offerer)}`;
    case "themes":
      return `${reason.themes.length > 1 ? "thèmes communs" : "thème commun"}\u00a0: ${reason.themes.join(", ")}`;
    case "subject":
      return reason.subjects.length > 0
        ? `même sujet\u00a0: ${reason.subjects.map((subject) => subjectName(subject, "fr")).join(", ")}`
        : "des sujets voisins";
    case "territory":
      return `même territoire\u00a0: ${reason.territory}`;
    case "department":
      return `même département\u00a0: ${departmentInSentence(reason.department)}`;
    case "stage":
      return `${namedInSentence(reason.engaged).the} a déjà commencé et peut donner envie ${namedInSentence(reason.willing).at}`;
    case "shared_partner":
      return `l’un et l’autre travaillent avec ${namedInSentence(reason.partner).the}`;
    case "opposed":
      return `${sideName(reason.rid)} veut s’en éloigner\u00a0: ${quotedWords(reason.rid)}`;
  }
}

export const partners = {
  points: (value: number) => number(value, 1),
  reason: (reason: ToldReason): string => reasonInWords(reason),
  shareable: {
    both: "peut leur être dit",
    a: "peut être dit au premier",
    b: "peut être dit au second",
    none: "pour l’équipe",
  } satisfies Record<Shareable, string>,
  unnamedProject: "un projet raconté sans nom",
  projectTitle: (title: string) => `projet «\u00a0${title}\u00a0»`,
  nobodyToPropose:
    "Personne à proposer\u00a0: il manque ce que les acteurs cherchent et offrent, ou les accords pour les montrer.\n",
  nextCommands:
    "Pour un acteur\u00a0: outreach match --actor ACTEUR. Ce qu’il peut en lire lui-même\u00a0: outreach match --for ACTEUR.",
};
