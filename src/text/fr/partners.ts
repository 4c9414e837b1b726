// What `match` says, in French.

import { subjectName } from "../../domain/partners/subject-words.ts";
import type { PartnerSide, Shareable, ToldReason } from "../../domain/partners/told-reasons.ts";
import { namedInSentence } from "./names.ts";
import { number } from "./phrases.ts";
import { departmentSaid } from "./places.ts";

const said = ({ words }: PartnerSide) => `«\u00a0${words.join(" ")}\u00a0»`;

const called = ({ name, isProject }: PartnerSide) =>
  isProject ? `le projet «\u00a0${name}\u00a0»` : namedInSentence(name).the;

const seeking = (side: PartnerSide) =>
  side.isReader && !side.isProject ? `vous cherchez ${said(side)}` : `${called(side)} cherche ${said(side)}`;

function offering(side: PartnerSide): string {
  if (side.words.length === 0)
    return side.isReader && !side.isProject ? "c’est votre métier" : `c’est ce que fait ${called(side)}`;
  return side.isReader && !side.isProject
    ? `vous proposez ${said(side)}`
    : `${called(side)} propose ${said(side)}`;
}

function because(reason: ToldReason): string {
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
      return `même département\u00a0: ${departmentSaid(reason.department)}`;
    case "stage":
      return `${namedInSentence(reason.engaged).the} a déjà commencé et peut donner envie ${namedInSentence(reason.willing).at}`;
    case "shared_partner":
      return `l’un et l’autre travaillent avec ${namedInSentence(reason.partner).the}`;
    case "opposed":
      return `${called(reason.rid)} veut s’en éloigner\u00a0: ${said(reason.rid)}`;
  }
}

export const partners = {
  points: (value: number) => number(value, 1),
  because: (reason: ToldReason): string => because(reason),
  shareable: {
    both: "peut leur être dit",
    a: "peut être dit au premier",
    b: "peut être dit au second",
    none: "pour l’équipe",
  } satisfies Record<Shareable, string>,
  withoutName: "un projet raconté sans nom",
  project: (title: string) => `projet «\u00a0${title}\u00a0»`,
  none: "Personne à proposer\u00a0: il manque ce que les acteurs cherchent et offrent, ou les accords pour les montrer.\n",
  howTo:
    "Pour un acteur\u00a0: outreach match --actor ACTEUR. Ce qu’il peut en lire lui-même\u00a0: outreach match --for ACTEUR.",
};
