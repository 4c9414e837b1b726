// Sentences that messages make of dates, promises and sources, in English.
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

/** “on Tuesday”: English says a talk on a day. */
export const ofDay: typeof fr.ofDay = (iso, today) => dayNear(iso, today);

export const monthOf: typeof fr.monthOf = (iso) =>
  dayIn(iso) === null ? iso : withoutYear(iso).replace(/^\S+\s/, "");

export const of: typeof fr.of = (phrase) => `from ${phrase}`;

export const fromWhom: typeof fr.fromWhom = ({ the }) => `from ${the}`;

/** A measure of a programme rather than the programme: “M19 Cooperation”, “Measure 3”. */
const measure =
  /^(?:\p{Lu}{0,4}[ -]?\d{1,2}(?!\d)|(?:measure|sub-measure|action|axis|objective|priority|strand)(?!\p{L}))/iu;

export const applicationTo: typeof fr.applicationTo = (programme) =>
  programme === null
    ? "your application"
    : measure.test(programme)
      ? `your application under ${inQuotes(programme)}`
      : `your application to ${programme}`;

export const theirMessage: typeof fr.theirMessage = (sentOn) =>
  sentOn === null ? "your e-mail" : `your e-mail of ${longDate(sentOn)}`;

export const answerToForm: typeof fr.answerToForm = "your answer to our form";

export const origin: typeof fr.origin = (from, today) => {
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

export const frameSaid: typeof fr.frameSaid = ({ commissionedBy, objective }) =>
  `We do this at the request of ${commissionedBy}, to ${objective}.`;
export const costSaid: typeof fr.costSaid = ({ cost, fundedBy }) =>
  `What it costs you: ${cost}.${fundedBy === "" ? "" : ` It is paid for by ${fundedBy}.`}`;

export const readers: typeof fr.readers = (recipients) =>
  recipients === "" ? "Only the team reads them" : `The team and ${recipients} read them`;

export const legalGround: typeof fr.legalGround = (basis) =>
  /^(?:the |an? |our |your )/i.test(basis) ? `our ground in law is ${basis}` : `our ground in law: ${basis}`;

export const heldData: typeof fr.heldData = (person) => {
  if (person === null) return "Your address comes";
  return person.role === null ? "Your name and address come" : "Your name, post and address come";
};

const verbs: readonly (readonly [fr.PromiseKept["kind"], RegExp])[] = [
  ["send", /^(?:send|forward|mail|e-?mail|post|pass on)\b(?: (?:them|him|her|over))?/i],
  ["call", /^(?:call|ring|phone)\b/i],
  ["introduce", /^(?:introduce|put (?:them |him |her )?in touch)\b/i],
];

/** Words after which a note speaks of something else than the thing promised. */
const asides =
  /[,;:.(–!?]|\s(?:to|for|because|before|with|when|if|without|and|then|by|on|as|about|from|tomorrow|monday|tuesday|wednesday|thursday|friday)(?=\s)/i;

export const promiseIn: typeof fr.promiseIn = (nextStep) => {
  const step = nextStep?.trim() ?? "";
  const found = verbs.find(([, verb]) => verb.test(step));
  if (!found) return { kind: "other", what: null };
  const [kind, verb] = found;
  if (kind !== "send") return { kind, what: null };
  const thing = step.replace(verb, "").trim().split(asides)[0]!.trim();
  const plain = /^(?:the|a|an|our|my|some)\s[\p{Ll}\d\s’'-]+$/u.test(thing);
  return { kind, what: plain && thing.split(/\s+/).length <= 7 ? thing : null };
};

export const stepSaid: typeof fr.stepSaid = (step) =>
  /^(?:to )?(?!(?:he|she|they|it|we|i|will|would|is|are|has|have|had|was|were)\b|\w+(?<!s)s\b)\w/i.test(
    step.trim(),
  )
    ? step
    : null;
