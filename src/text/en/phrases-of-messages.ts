// Phrases of messages that depend on dates, promises and sources, in English.
import type * as fr from "../fr/phrases-of-messages.ts";
import { dayIn } from "../numerals.ts";
import { longDate } from "./dates.ts";
import { inQuotes } from "./typography.ts";

const withoutYear = (iso: string) => longDate(iso).replace(/\s\d{4}$/, "");
const weekday = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-GB", { weekday: "long", timeZone: "UTC" });
const daysFrom = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
export const inYear = (iso: string, today: string) =>
  iso.slice(0, 4) === today.slice(0, 4) || Math.abs(daysFrom(iso, today)) < 100
    ? withoutYear(iso)
    : longDate(iso);

/** “on Tuesday”, “on 24 November”, “on 3 March 2025”. */
export const dayNear: typeof fr.dayNear = (iso, today) => {
  const days = daysFrom(iso, today);
  if (days === 0) return "today";
  if (days > 0 && days < 7) return `on ${weekday(iso)}`;
  return days < 0 ? `on ${weekday(iso)} ${inYear(iso, today)}` : `on ${inYear(iso, today)}`;
};

/** “on Tuesday”: English uses the same phrase for a talk of a day. */
export const ofDay: typeof fr.ofDay = (iso, today) => dayNear(iso, today);

export const monthOf: typeof fr.monthOf = (iso) =>
  dayIn(iso) === null ? iso : withoutYear(iso).replace(/^\S+\s/, "");

export const ofPhrase: typeof fr.ofPhrase = (phrase) => `from ${phrase}`;

export const ofMission: typeof fr.ofMission = ({ the }) => `from ${the}`;

/** Recognises a measure of a programme, not a programme: “M19 Cooperation”, “Measure 3”. */
const programmeMeasure =
  /^(?:\p{Lu}{0,4}[ -]?\d{1,2}(?!\d)|(?:measure|sub-measure|action|axis|objective|priority|strand)(?!\p{L}))/iu;

export const applicationTo: typeof fr.applicationTo = (programme) =>
  programme === null
    ? "your application"
    : programmeMeasure.test(programme)
      ? `your application under ${inQuotes(programme)}`
      : `your application to ${programme}`;

export const theirMessage: typeof fr.theirMessage = (sentOn) =>
  sentOn === null ? "your e-mail" : `your e-mail of ${longDate(sentOn)}`;

export const answerToForm: typeof fr.answerToForm = "your answer to our form";

export const dataOrigin: typeof fr.dataOrigin = (from, today) => {
  if (from.kind === "application")
    return `${applicationTo(from.programme)}${from.at === null ? "" : `, sent ${dayNear(from.at, today)}`}`;
  if (from.kind === "answer") return `${answerToForm}, received ${dayNear(from.at, today)}`;
  if (from.kind === "structure") return "your organisation itself";
  if (from.kind === "partner")
    return `a partner who thought that this support would be of use to you${from.unnamed ? "" : ", and I will tell you who if you ask"}`;
  if (from.kind === "list")
    return (
      from.said?.replace(/[.\s]+$/, "") ??
      "the list that the team keeps, and I will tell you where it comes from if you ask"
    );
  return "the team’s own address book, and I will tell you how we came by this if you ask";
};

export const frameSentence: typeof fr.frameSentence = ({ commissionedBy, objective }) =>
  `We do this at the request of ${commissionedBy}, to ${objective}.`;
export const costSentence: typeof fr.costSentence = ({ cost, fundedBy }) =>
  `What it costs you: ${cost}.${fundedBy === "" ? "" : ` It is paid for by ${fundedBy}.`}`;

export const readersSentence: typeof fr.readersSentence = (recipients) =>
  recipients === "" ? "Only the team reads them" : `The team and ${recipients} read them`;

export const legalGround: typeof fr.legalGround = (basis) =>
  /^(?:the |an? |our |your )/i.test(basis) ? `our ground in law is ${basis}` : `our ground in law: ${basis}`;

export const heldDataOpening: typeof fr.heldDataOpening = (person) => {
  if (person === null) return "Your address comes";
  return person.role === null ? "Your name and address come" : "Your name, post and address come";
};

const promiseVerbs: readonly (readonly [fr.RecalledPromise["kind"], RegExp])[] = [
  ["send", /^(?:send|forward|mail|e-?mail|post|pass on)\b(?: (?:them|him|her|over))?/i],
  ["call", /^(?:call|ring|phone)\b/i],
  ["introduce", /^(?:introduce|put (?:them |him |her )?in touch)\b/i],
];

/** Signs and words that end the name of the promised thing in a note. */
const asides =
  /[,;:.(–!?]|\s(?:to|for|because|before|with|when|if|without|and|then|by|on|as|about|from|tomorrow|monday|tuesday|wednesday|thursday|friday)(?=\s)/i;

export const promiseOf: typeof fr.promiseOf = (nextStep) => {
  const step = nextStep?.trim() ?? "";
  const matchingVerb = promiseVerbs.find(([, verb]) => verb.test(step));
  if (!matchingVerb) return { kind: "other", what: null };
  const [kind, verb] = matchingVerb;
  if (kind !== "send") return { kind, what: null };
  const thing = step.replace(verb, "").trim().split(asides)[0]!.trim();
  const isPlain = /^(?:the|a|an|our|my|some)\s[\p{Ll}\d\s’'-]+$/u.test(thing);
  return { kind, what: isPlain && thing.split(/\s+/).length <= 7 ? thing : null };
};

export const stepToRecall: typeof fr.stepToRecall = (step) =>
  /^(?:to )?(?!(?:he|she|they|it|we|i|will|would|is|are|has|have|had|was|were)\b|\w+(?<!s)s\b)\w/i.test(
    step.trim(),
  )
    ? step
    : null;
