// Names and definitions of the figures, and sentences of `report`, in French.

import { readableHours } from "../../domain/reporting/exchange-hours.ts";
import type { Breakdown, Figure, FigureId } from "../../domain/reporting/mission-figures.ts";
import { calledAs, type ReportPeriod } from "../../domain/reporting/report-period.ts";
import { lowered } from "../../domain/values/first-letter.ts";
import { longDate, monthYear } from "./dates.ts";
import { andList, counted, inWords, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { quoted } from "./typography.ts";

interface FigureWords {
  name: string;
  /** What is counted, and what is not. */
  definition: string;
}

const figures: Readonly<Record<FigureId, FigureWords>> = {
  known: {
    name: "Acteurs connus",
    definition:
      "les acteurs de la liste à la fin de la période\u00a0; un acteur est connu depuis le jour où un fichier ou quelqu’un nous en a parlé, ou depuis sa candidature ou le premier fait daté qui le concerne, s’ils sont plus anciens",
  },
  contacted: {
    name: "Acteurs contactés",
    definition:
      "ceux avec qui nous avons essayé d’entrer en contact pendant la période, qu’ils aient répondu ou non, et ceux qui sont venus vers nous\u00a0; un document préparé ne compte pas à lui seul",
  },
  came: {
    name: "Acteurs venus vers nous",
    definition:
      "parmi les acteurs contactés, ceux qui nous ont écrit ou sont venus à une rencontre avant que nous ayons essayé de les joindre ou préparé un message pour eux",
  },
  reached: {
    name: "Acteurs joints",
    definition:
      "parmi les acteurs contactés, ceux avec qui un échange a eu lieu, ou qui étaient à une rencontre\u00a0; un appel sans réponse ne compte pas",
  },
  met: {
    name: "Acteurs rencontrés",
    definition: "ceux que nous avons vus, en visite ou à une rencontre",
  },
  answered: {
    name: "Acteurs qui ont répondu",
    definition: "ceux qui nous ont écrit, ou qui ont répondu à une enquête",
  },
  hard_to_ask: {
    name: "Acteurs joints qui ne demandaient rien",
    definition:
      "ceux qui ont été joints alors qu’ils n’avaient pas de coopération prévue, ou que leur situation n’était pas connue\u00a0; ni ceux qui ont candidaté, ni ceux qui sont venus vers nous",
  },
  exchanges: {
    name: "Échanges",
    definition: "les prises de contact notées pendant la période, appels sans réponse compris",
  },
  documents: {
    name: "Documents préparés",
    definition:
      "les fiches, courriels et courriers préparés\u00a0; le programme ne sait pas s’ils ont été envoyés",
  },
  meetings: {
    name: "Rencontres",
    definition:
      "les rencontres qui ont eu lieu pendant la période\u00a0; ni celles à venir, ni celles qui ont été annulées",
  },
  attendances: {
    name: "Participations",
    definition:
      "les présences notées à ces rencontres, ou, à une rencontre de la mission où tous les présents ont été comptés, ce nombre\u00a0; une personne venue deux fois compte deux fois",
  },
  surveyed: {
    name: "Acteurs interrogés",
    definition: "ceux à qui une enquête a été adressée pendant la période",
  },
  survey_answers: {
    name: "Réponses aux enquêtes",
    definition: "les réponses reçues, anonymes comprises\u00a0; de deux réponses du même acteur, la dernière",
  },
  changes: {
    name: "Situations qui ont changé",
    definition: "les acteurs dont la situation n’est pas la même à la fin de la période qu’au début",
  },
  needs: {
    name: "Besoins exprimés",
    definition: "les besoins notés pendant la période\u00a0; un acteur peut en avoir plusieurs",
  },
  refusals: {
    name: "Refus d’être contacté",
    definition:
      "les acteurs qui ont demandé, pendant la période, à ne plus être contactés du tout\u00a0; ni un refus lu dans un texte que personne n’a confirmé, ni un refus retiré depuis",
  },
  partial_refusals: {
    name: "Refus d’une personne ou d’un moyen",
    definition:
      "les autres acteurs où, pendant la période, une personne a refusé pour elle-même, ou un seul moyen a été refusé (par exemple le téléphone)",
  },
  projects: { name: "Projets de coopération connus", definition: "les projets notés à la fin de la période" },
  shared: {
    name: "Projets partagés",
    definition:
      "les projets qui figurent dans ce qui a été remis pendant la période par outreach share, chacun une fois",
  },
  recipients: {
    name: "Destinataires de ces partages",
    definition:
      "les acteurs et les personnes à qui quelque chose a été remis, chacun une fois\u00a0; une remise sans destinataire noté ne compte pas",
  },
  introductions: {
    name: "Mises en relation",
    definition:
      "les paires d’acteurs présentés l’un à l’autre pendant la période, par un message ou comme noté\u00a0; ce qu’il en est advenu, à la fin de la période",
  },
  delay_contact: {
    name: "De la candidature au premier contact",
    definition:
      "la moitié des acteurs attend moins, l’autre moitié plus\u00a0; pour ceux contactés la première fois pendant la période",
  },
  delay_exchange: {
    name: "Du premier contact au premier échange",
    definition:
      "la moitié des acteurs attend moins, l’autre moitié plus\u00a0; pour ceux joints la première fois pendant la période",
  },
  hours: {
    name: "Heures passées en échanges (estimation)",
    definition:
      "une durée convenue pour chaque appel, chaque visite et chaque rencontre, trajet et notes compris\u00a0; une rencontre compte une fois, quel que soit le nombre de participants",
  },
};

const units: Readonly<Record<Figure["unit"], readonly [string, string]>> = {
  actors: ["acteur", "acteurs"],
  people: ["présence", "présences"],
  exchanges: ["échange", "échanges"],
  documents: ["document", "documents"],
  meetings: ["rencontre", "rencontres"],
  answers: ["réponse", "réponses"],
  needs: ["besoin", "besoins"],
  projects: ["projet", "projets"],
  recipients: ["destinataire", "destinataires"],
  introductions: ["mise en relation", "mises en relation"],
  days: ["jour", "jours"],
  hours: ["heure", "heures"],
};

const breakdownNames: Readonly<Record<Breakdown, string>> = {
  situation: "selon la situation",
  kind: "selon la structure",
  department: "selon le département",
  programme: "selon le programme",
  channel: "selon le moyen",
  document: "selon le document",
  theme: "selon le thème (un acteur peut en avoir plusieurs)",
  change: "d’une situation à l’autre",
  need: "selon le besoin",
  month: "mois par mois",
  outcome: "selon ce qu’il en est advenu",
};

const documents: Readonly<Record<string, string>> = { brief: "fiche", mail: "courriel", letter: "courrier" };

const introductionOutcomes: Readonly<Record<string, string>> = {
  met: "présentés ou rencontrés, rien de plus à ce jour",
  together: "travaillent ensemble",
  failed: "n’a pas abouti",
  refused: "l’un des deux n’a pas voulu",
};

const situation = (key: string) => (terms.situation as Record<string, string>)[key] ?? key;

/** The name of one part of a figure. Kinds, programmes, themes and needs keep their own names. */
function partName(breakdown: Breakdown, key: string | null): string {
  if (key === null) return "non renseigné";
  if (breakdown === "situation") return situation(key);
  if (breakdown === "change") return key.split(">").map(situation).join(" → ");
  if (breakdown === "outcome") return introductionOutcomes[key] ?? key;
  if (breakdown === "month") return monthYear(key);
  if (breakdown === "channel") return (terms.channel as Record<string, string>)[key] ?? key;
  return breakdown === "document" ? (documents[key] ?? key) : key;
}

/** “du 1er mars au 30 avril 2026”: the year only once if both are the same. */
function days({ from, to }: ReportPeriod): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `du ${isOneYear ? longDate(from).replace(/\u00a0\d{4}$/, "") : longDate(from)} au ${longDate(to)}`;
}

/** “l’année 2026”, “le 2e trimestre 2026”, or its days. */
function period(given: ReportPeriod): string {
  const named = calledAs(given);
  if (named === null) return days(given);
  const { year, quarter } = named;
  return quarter === null
    ? `l’année\u00a0${year}`
    : `le\u00a0${quarter}${quarter === 1 ? "er" : "e"}\u00a0trimestre\u00a0${year}`;
}

/** The period after “bilan”: “de l’année 2026”, “du 2e trimestre 2026”. */
const ofPeriod = (given: ReportPeriod) =>
  period(given)
    .replace(/^l’/, "de\u00a0l’")
    .replace(/^le\u00a0/, "du\u00a0");

const masked = "moins de 5, ou non communiqué";

/** A masked count is too small; for days and hours, the number of actors behind them is too small. */
const maskedValue = (unit: Figure["unit"]) =>
  unit === "days" || unit === "hours" ? "non communiqué\u00a0: trop peu d’acteurs" : masked;

const shortMonths = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" ");

/** Column titles of a table with several figures side by side. */
const columnTitles: Readonly<Partial<Record<FigureId, string>>> = {
  known: "connus",
  contacted: "contactés",
  reached: "joints",
  met: "rencontrés",
  answered: "ont répondu",
  hard_to_ask: "joints sans demande",
  surveyed: "interrogés",
  refusals: "refus",
};

/** Words of the document formats (HTML, Word, PDF), besides the sentences that all formats share. */
const documentWords = {
  glanceHeading: "En un coup d’œil",
  glanceColumns: ["Chiffre", "Période", "Période d’avant"],
  actorsHeading: "Les acteurs",
  actorsBy: (breakdown: Breakdown): string => `Les acteurs ${breakdownNames[breakdown].replace(/ \(.*/, "")}`,
  actionsHeading: "Ce qui a été fait, et ce qui en est sorti",
  columnTitles,
  partColumnTitles: {
    situation: "Situation",
    kind: "Structure",
    department: "Département",
    programme: "Programme",
    channel: "Moyen",
    document: "Document",
    theme: "Thème",
    change: "Changement",
    need: "Besoin",
    month: "Mois",
    outcome: "Suite",
  } satisfies Record<Breakdown, string> as Readonly<Record<Breakdown, string>>,
  number: (value: number): string => number(value),
  shortMonth: (month: string): string => shortMonths[Number(month.slice(5)) - 1] ?? month,
  mapSource: "Fond de carte\u00a0: MapSVG, simplifié (CC\u00a0BY\u00a04.0).",
  maskedCell: "n.\u00a0c.",
  joinedNames: (names: readonly string[]): string => names.join("\u00a0; "),
  breakdownsLeftOut: (breakdowns: readonly Breakdown[]): string =>
    `Rien n’est montré ${andList(breakdowns.map((breakdown) => breakdownNames[breakdown].replace(/ \(.*/, "")))}\u00a0: chaque nombre y est inférieur à 5, ou non communiqué.`,
  figuresLeftOut: (names: readonly string[]): string =>
    `Sans tableau, car chaque nombre y est inférieur à 5, ou non communiqué\u00a0: ${names.map(lowered).join("\u00a0; ")}.`,
  maskedCellNote: "n.\u00a0c.\u00a0: moins de 5, ou non communiqué.",
  methodColumns: ["Chiffre", "Ce qui est compté"],
  funnelTitle: "Des acteurs connus aux acteurs rencontrés",
  reachedAmong: (breakdown: Breakdown): string =>
    `Acteurs connus et joints, ${breakdownNames[breakdown].replace(/ \(.*/, "")}`,
  mapTitle: "Acteurs connus, par département",
  figureBy: (figure: FigureId, breakdown: Breakdown): string =>
    `${figures[figure].name}, ${breakdownNames[breakdown]}`,
  firstShown: (shown: number): string => `\u00a0: les ${number(shown)} premiers`,
  partOfWhole: (part: number, whole: number): string => `${number(part)} sur ${number(whole)}`,
  range: (from: number, to: number): string =>
    from === to ? number(from) : `${number(from)} à ${number(to)}`,
  area: (name: string, value: string): string => `${name}\u00a0: ${value}`,
  previousPeriodMark: "la période d’avant",
  barChartDescription: (parts: readonly string[]): string =>
    `Graphique en barres. ${parts.join("\u00a0; ")}. Les nombres sont dans le tableau qui suit.`,
  mapDescription: (parts: readonly string[]): string =>
    `Carte des départements, plus sombres là où il y a plus d’acteurs. ${parts.join("\u00a0; ")}. Les nombres sont dans le tableau qui suit.`,
};

export const reporting = {
  figures,
  breakdowns: breakdownNames,
  document: documentWords,
  partName,
  period,
  masked,
  /** The name of a sheet of a workbook, at most 31 characters: a longer one only says what is counted. */
  tableSheet(figure: FigureId | null, breakdown: Breakdown): string {
    const name = figure === null ? "Acteurs" : figures[figure].name;
    const whole = `${name} (${documentWords.partColumnTitles[breakdown].toLowerCase()})`;
    return whole.length > 31 ? name : whole;
  },
  title: (mission: string, given: ReportPeriod): string =>
    `${mission === "" ? "Bilan" : `${mission}\u00a0: bilan`} ${ofPeriod(given)}`,
  commissionedBy: (by: string): string => by && `Appui demandé par ${by}`,
  eligibleActors: (whom: string): string => whom && `À qui il est ouvert\u00a0: ${whom}`,
  costToActors: (cost: string): string => cost && `Ce qui est dit aux acteurs\u00a0: ${quoted(cost)}`,
  fundedBy: (by: string): string => by && `Financé par ${by}`,
  teamWarning: "Pour l’équipe\u00a0: ce bilan contient des noms.",
  comparedColumns: (before: ReportPeriod): string => `La période d’avant\u00a0: ${period(before)}.`,
  comparedWith: (before: ReportPeriod): string =>
    `Entre parenthèses, la période d’avant\u00a0: ${period(before)}.`,
  unfinishedPeriod: (day: string): string =>
    `La période n’est pas finie\u00a0: les chiffres comptent ce qui est noté jusqu’au ${longDate(day)}.`,
  value: (value: number | null, isMasked: boolean, unit: Figure["unit"]): string =>
    isMasked
      ? maskedValue(unit)
      : value === null
        ? "rien à compter"
        : `${number(unit === "hours" ? readableHours(value) : value)} ${units[unit][value < 2 ? 0 : 1]}`,
  share: (percent: number): string => `${number(percent)}\u00a0%`,
  unitOf: (unit: Figure["unit"]): string => units[unit][1],
  nameColumns: ["acteur", "identifiant", "combien", "de quoi"],
  columns: ["chiffre", "selon", "part", "valeur", "période d’avant", "définition"],
  sections: {
    frame: "Le cadre",
    objectives: "Les objectifs",
    cost: "Le coût",
    figures: "Les chiffres",
    story: "Un exemple",
    names: "Qui",
    method: "Comment ces chiffres sont faits",
  },
  method:
    "Tout est compté à partir de faits datés, notés par l’équipe au fil des échanges\u00a0; rien n’est estimé, sauf les heures, où chaque appel, chaque visite et chaque rencontre compte pour une durée convenue. Le même bilan, refait plus tard, donne les mêmes chiffres tant que rien n’est noté de plus sur cette période.",
  enteredLate: (facts: number | null): string =>
    facts === null
      ? "Des faits de cette période ont été notés après sa fin\u00a0; ils sont comptés."
      : facts === 1
        ? "Un fait de cette période a été noté après sa fin\u00a0; il est compté."
        : `${number(facts)} faits de cette période ont été notés après sa fin\u00a0; ils sont comptés.`,
  sinceLast: (at: string, facts: number | null): string => {
    const last = `le bilan du ${longDate(at.slice(0, 10))} sur la même période`;
    if (facts === 0) return `Depuis ${last}, rien de plus n’a été noté sur cette période.`;
    if (facts === null)
      return `Depuis ${last}, des faits de cette période ont été notés\u00a0: des chiffres peuvent différer.`;
    return `Depuis ${last}, ${facts === 1 ? "un fait de cette période a été noté" : `${number(facts)} faits de cette période ont été notés`}\u00a0: des chiffres peuvent différer.`;
  },
  maskedNote:
    "Les nombres de moins de cinq ne sont pas donnés, ni ceux qui permettraient de les retrouver\u00a0: personne ne doit être reconnu. Les noms, les situations et ce qui a été confié restent à l’équipe.",
  fileName: "bilan",
  sheetName: "Chiffres",
  teamSheetName: "Pour l’équipe",
  written: (file: string, dryRun: boolean): string =>
    dryRun ? `Le bilan serait écrit dans ${file}.\n` : `Le bilan est dans ${file}.\n`,
  figuresHeldBack: (figureIds: readonly FigureId[], earlierPeriods: readonly ReportPeriod[]): string => {
    const isOne = earlierPeriods.length === 1;
    const reports =
      earlierPeriods.length > 4
        ? `des ${inWords(earlierPeriods.length)} bilans déjà faits`
        : `${isOne ? "du bilan" : "des bilans"} ${andList(earlierPeriods.map(ofPeriod))}, déjà ${isOne ? "fait" : "faits"}`;
    const names = andList(figureIds.map((id) => lowered(figures[id].name)));
    return `À côté ${reports} pour le financeur, certains chiffres laisseraient retrouver un nombre de moins de cinq ; ils ne sont pas donnés, ou pas en détail : ${names}. Si ${isOne ? "ce bilan-là n’a été remis" : "ils n’ont été remis"} à personne, ajoutez --ignore-earlier.\n`;
  },
  zeroFigures: (names: readonly string[]): string =>
    `À zéro, comme avant\u00a0: ${names.map(lowered).join(", ")}.`,
  labelled: (label: string, value: string): string => `${label}\u00a0: ${value}`.trimEnd(),
  moreNames: (more: number): string =>
    `… et ${counted(more, "autre", "autres")}\u00a0; tous les noms\u00a0: outreach report … -o bilan.html`,
  howToSeeNames: "Qui se trouve derrière chaque chiffre\u00a0: outreach report … -o bilan.html",
  nothingNoted: "Rien n’est noté sur cette période\u00a0: les chiffres sont à zéro.",
};
