// Names and definitions of the figures, and sentences of `report`, in English.

import { readableHours } from "../../domain/reporting/exchange-hours.ts";
import type { Breakdown, Figure } from "../../domain/reporting/mission-figures.ts";
import { calledAs, type ReportPeriod } from "../../domain/reporting/report-period.ts";
import { lowered } from "../../domain/values/first-letter.ts";
import type { reporting as fr } from "../fr/reporting.ts";
import { longDate, monthYear } from "./dates.ts";
import { andList, counted, inWords, number } from "./phrases.ts";
import { terms } from "./terms.ts";
import { quoted } from "./typography.ts";

const figures: typeof fr.figures = {
  known: {
    name: "Actors known",
    definition:
      "actors on the list at the end of the period; an actor is known from the day on which a file or somebody told us of it, or from its application or the first dated fact about it where these are older",
  },
  contacted: {
    name: "Actors contacted",
    definition:
      "those with whom we tried to get in touch in the period, whether they answered or not, and those who came to us; a document prepared does not count by itself",
  },
  came: {
    name: "Actors who came to us",
    definition:
      "of the actors contacted, those who wrote to us or came to a meeting before we had tried to reach them or prepared a message for them",
  },
  reached: {
    name: "Actors reached",
    definition:
      "of the actors contacted, those with whom an exchange took place, or who were at a meeting; a call without an answer does not count",
  },
  met: { name: "Actors met", definition: "those we saw, on a visit or at a meeting" },
  answered: { name: "Actors who answered", definition: "those who wrote to us, or answered a survey" },
  hard_to_ask: {
    name: "Actors reached who were asking for nothing",
    definition:
      "those who were reached while they had planned no cooperation, or while nobody knew their situation; neither those who applied nor those who came to us",
  },
  exchanges: {
    name: "Exchanges",
    definition: "the exchanges noted in the period, calls without an answer included",
  },
  documents: {
    name: "Documents prepared",
    definition: "sheets, e-mails and letters prepared; the program does not know whether they were sent",
  },
  meetings: {
    name: "Meetings",
    definition: "the meetings held in the period; neither those to come nor those that were cancelled",
  },
  attendances: {
    name: "Attendances",
    definition:
      "those noted as present at these meetings or, at a meeting of the mission where all who came were counted, that number; somebody who came twice counts twice",
  },
  surveyed: { name: "Actors surveyed", definition: "those to whom a survey was addressed in the period" },
  survey_answers: {
    name: "Survey answers",
    definition: "the answers received, anonymous ones included; of two by one actor, the last",
  },
  changes: {
    name: "Situations that changed",
    definition: "actors whose situation at the end of the period is not what it was at its beginning",
  },
  needs: { name: "Needs voiced", definition: "the needs noted in the period; an actor may have several" },
  refusals: {
    name: "Refusals to be contacted",
    definition:
      "actors who asked, in the period, not to be contacted at all; neither a refusal read in a text that nobody confirmed nor one taken back since",
  },
  partial_refusals: {
    name: "Refusals of a person or a means",
    definition:
      "the other actors at which, in the period, one person refused for themselves, or one means only was refused (the telephone, for example)",
  },
  projects: { name: "Cooperation projects known", definition: "the projects noted at the end of the period" },
  shared: {
    name: "Projects shared",
    definition: "projects in what was handed out in the period by outreach share, each once",
  },
  recipients: {
    name: "Recipients of what was shared",
    definition:
      "actors and people to whom something was handed out, each once; what was handed out without a recipient noted does not count",
  },
  introductions: {
    name: "Introductions made",
    definition:
      "pairs of actors introduced to each other in the period, by a message or as noted; what came of them, at the end of the period",
  },
  delay_contact: {
    name: "From application to first contact",
    definition:
      "half of the actors wait less, half wait more; for those contacted for the first time in the period",
  },
  delay_exchange: {
    name: "From first contact to first exchange",
    definition:
      "half of the actors wait less, half wait more; for those reached for the first time in the period",
  },
  hours: {
    name: "Hours spent on exchanges (estimate)",
    definition:
      "an agreed length for each call, visit and meeting, travel and notes included; a meeting counts once, however many came",
  },
};

const units: Readonly<Record<Figure["unit"], readonly [string, string]>> = {
  actors: ["actor", "actors"],
  people: ["attendance", "attendances"],
  exchanges: ["exchange", "exchanges"],
  documents: ["document", "documents"],
  meetings: ["meeting", "meetings"],
  answers: ["answer", "answers"],
  needs: ["need", "needs"],
  projects: ["project", "projects"],
  recipients: ["recipient", "recipients"],
  introductions: ["introduction", "introductions"],
  days: ["day", "days"],
  hours: ["hour", "hours"],
};

const breakdownNames: typeof fr.breakdowns = {
  situation: "by situation",
  kind: "by kind of organisation",
  department: "by département",
  programme: "by programme",
  channel: "by means",
  document: "by document",
  theme: "by theme (an actor may have several)",
  change: "from one situation to another",
  need: "by need",
  month: "month by month",
  outcome: "by what came of them",
};

const documents: Readonly<Record<string, string>> = { brief: "sheet", mail: "e-mail", letter: "letter" };

const introductionOutcomes: Readonly<Record<string, string>> = {
  met: "introduced or met, nothing more so far",
  together: "work together",
  failed: "came to nothing",
  refused: "one of the two did not want to",
};

const situation = (key: string) => (terms.situation as Record<string, string>)[key] ?? key;

function partName(breakdown: Breakdown, key: string | null): string {
  if (key === null) return "not known";
  if (breakdown === "situation") return situation(key);
  if (breakdown === "change") return key.split(">").map(situation).join(" → ");
  if (breakdown === "outcome") return introductionOutcomes[key] ?? key;
  if (breakdown === "month") return monthYear(key);
  if (breakdown === "channel") return (terms.channel as Record<string, string>)[key] ?? key;
  return breakdown === "document" ? (documents[key] ?? key) : key;
}

function days({ from, to }: ReportPeriod): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? longDate(from).replace(/\u00a0\d{4}$/, "") : longDate(from)} to ${longDate(to)}`;
}

const quarters = ["first", "second", "third", "fourth"];

/** “2026”, “the second quarter of 2026”, or its days. */
function period(given: ReportPeriod): string {
  const named = calledAs(given);
  if (named === null) return days(given);
  const { year, quarter } = named;
  return quarter === null ? String(year) : `the ${quarters[quarter - 1]} quarter of\u00a0${year}`;
}

const masked = "fewer than 5, or not given";

/** A masked count is too small; for days and hours, the number of actors behind them is too small. */
const maskedValue = (unit: Figure["unit"]) =>
  unit === "days" || unit === "hours" ? "not given: too few actors" : masked;

const shortMonths = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");

const documentWords: typeof fr.document = {
  glanceHeading: "At a glance",
  glanceColumns: ["Figure", "Period", "Period before"],
  actorsHeading: "The actors",
  actorsBy: (breakdown) => `The actors ${breakdownNames[breakdown].replace(/ \(.*/, "")}`,
  actionsHeading: "What was done, and what came of it",
  columnTitles: {
    known: "known",
    contacted: "contacted",
    reached: "reached",
    met: "met",
    answered: "answered",
    hard_to_ask: "reached unasked",
    surveyed: "surveyed",
    refusals: "refusals",
  },
  partColumnTitles: {
    situation: "Situation",
    kind: "Organisation",
    department: "Département",
    programme: "Programme",
    channel: "Means",
    document: "Document",
    theme: "Theme",
    change: "Change",
    need: "Need",
    month: "Month",
    outcome: "What came of it",
  },
  number: (value) => number(value),
  shortMonth: (month) => shortMonths[Number(month.slice(5)) - 1] ?? month,
  mapSource: "Map: MapSVG, simplified (CC\u00a0BY\u00a04.0).",
  maskedCell: "n.g.",
  joinedNames: (names) => names.join("; "),
  breakdownsLeftOut: (breakdowns) =>
    `Nothing is shown ${andList(breakdowns.map((breakdown) => breakdownNames[breakdown].replace(/ \(.*/, "")))}: each number is below 5, or not given.`,
  figuresLeftOut: (names) =>
    `Without a table, as each number is below 5 or not given: ${names.map(lowered).join("; ")}.`,
  maskedCellNote: "n.g.: fewer than 5, or not given.",
  methodColumns: ["Figure", "What is counted"],
  funnelTitle: "From actors known to actors met",
  reachedAmong: (breakdown) => `Actors known and reached, ${breakdownNames[breakdown].replace(/ \(.*/, "")}`,
  mapTitle: "Actors known, by département",
  figureBy: (figure, breakdown) => `${figures[figure].name}, ${breakdownNames[breakdown]}`,
  firstShown: (shown) => `: the first ${number(shown)}`,
  partOfWhole: (part, whole) => `${number(part)} of ${number(whole)}`,
  range: (from, to) => (from === to ? number(from) : `${number(from)} to ${number(to)}`),
  area: (name, value) => `${name}: ${value}`,
  previousPeriodMark: "the period before",
  barChartDescription: (parts) =>
    `Bar chart. ${parts.join("; ")}. The numbers are in the table that follows.`,
  mapDescription: (parts) =>
    `Map of the départements, darker where there are more actors. ${parts.join("; ")}. The numbers are in the table that follows.`,
};

export const reporting: typeof fr = {
  figures,
  breakdowns: breakdownNames,
  document: documentWords,
  partName,
  period,
  masked,
  tableSheet(figure, breakdown) {
    const name = figure === null ? "Actors" : figures[figure].name;
    const whole = `${name} (${documentWords.partColumnTitles[breakdown].toLowerCase()})`;
    return whole.length > 31 ? name : whole;
  },
  title: (mission, given) =>
    `${mission === "" ? "Report" : `${mission}: report`}${calledAs(given) === null ? "," : " for"} ${period(given)}`,
  commissionedBy: (by) => by && `At the request of ${by}`,
  eligibleActors: (whom) => whom && `Open to: ${whom}`,
  costToActors: (cost) => cost && `What actors are told: ${quoted(cost)}`,
  fundedBy: (by) => by && `Paid for by ${by}`,
  teamWarning: "For the team: this report holds names.",
  comparedColumns: (before) => `The period before: ${period(before)}.`,
  comparedWith: (before) => `In brackets, the period before: ${period(before)}.`,
  unfinishedPeriod: (day) =>
    `The period is not over: the figures count what is noted up to ${longDate(day)}.`,
  value: (value, isMasked, unit) =>
    isMasked
      ? maskedValue(unit)
      : value === null
        ? "nothing to count"
        : `${number(unit === "hours" ? readableHours(value) : value)} ${units[unit][value === 1 ? 0 : 1]}`,
  share: (percent) => `${number(percent)}%`,
  unitOf: (unit) => units[unit][1],
  nameColumns: ["actor", "identifier", "how many", "of what"],
  columns: ["figure", "by", "part", "value", "period before", "definition"],
  sections: {
    frame: "The frame",
    objectives: "The objectives",
    cost: "The cost",
    figures: "The figures",
    story: "An example",
    names: "Who",
    method: "How these figures are made",
  },
  method:
    "Everything is counted from dated facts that the team noted as exchanges took place; nothing is estimated but the hours, where each call, visit and meeting counts for an agreed length. The same report made again later gives the same figures, as long as nothing more is noted of this period.",
  enteredLate: (facts) =>
    facts === null
      ? "Facts of this period were noted after its end; they are counted."
      : facts === 1
        ? "One fact of this period was noted after its end; it is counted."
        : `${number(facts)} facts of this period were noted after its end; they are counted.`,
  sinceLast: (at, facts) => {
    const last = `Since the report of ${longDate(at.slice(0, 10))} on the same period,`;
    if (facts === 0) return `${last} nothing more was noted of that period.`;
    if (facts === null) return `${last} facts of this period were noted: figures may differ.`;
    return `${last} ${facts === 1 ? "one fact of this period was" : `${number(facts)} facts of this period were`} noted: figures may differ.`;
  },
  maskedNote:
    "Numbers below five are not given, nor those from which they could be found: nobody should be recognised. Names, situations and what was confided stay with the team.",
  fileName: "report",
  sheetName: "Figures",
  teamSheetName: "For the team",
  written: (file, dryRun) =>
    dryRun ? `The report would be written to ${file}.\n` : `The report is in ${file}.\n`,
  figuresHeldBack: (figureIds, earlierPeriods) => {
    const isOne = earlierPeriods.length === 1;
    const reports =
      earlierPeriods.length > 4
        ? `the ${inWords(earlierPeriods.length)} reports`
        : `the ${isOne ? "report" : "reports"} of ${andList(earlierPeriods.map(period))}`;
    const names = andList(figureIds.map((id) => lowered(figures[id].name)));
    return `Beside ${reports} already made for the funder, some figures would tell a number below five; they are not given, or not in detail: ${names}. If ${isOne ? "that report was" : "those reports were"} handed to nobody, add --ignore-earlier.\n`;
  },
  zeroFigures: (names) => `At zero, as before: ${names.map(lowered).join(", ")}.`,
  labelled: (label, value) => `${label}: ${value}`.trimEnd(),
  moreNames: (more) =>
    `… and ${counted(more, "other", "others")}; all names: outreach report … -o report.html`,
  howToSeeNames: "Who stands behind each figure: outreach report … -o report.html",
  nothingNoted: "Nothing is noted in this period: the figures are zero.",
};
