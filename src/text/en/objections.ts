// Sentences about objections: whose, by which channel, where they were read, in English.
import type { ClosedChannels } from "../../domain/objections/closed-channels.ts";
import type { Closure } from "../../domain/objections/contact-permissions.ts";
import type { ObjectionChannel, ObjectionScope } from "../../domain/objections/objection.ts";
import { untilReleased } from "../../domain/priority/pinning-decisions.ts";
import type { ContactCondition } from "../../domain/relationship/contact-conditions.ts";
import type { ChannelWish } from "../../domain/relationship/preferred-channel.ts";
import type { ReachingHint } from "../../domain/relationship/reaching-hints.ts";
import { dayAfter } from "../../domain/values/days.ts";
import { longDate } from "./dates.ts";
import { andList, counted, number } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

const refusals: Readonly<Record<ObjectionScope, string>> = {
  all: "no contact",
  email: "no e-mail",
  phone: "no call",
  post: "no post",
};

const closedChannels: Readonly<Record<ObjectionChannel, string>> = {
  email: "no e-mail",
  phone: "no call or meeting",
  post: "no letter",
};

const notedOn = (at: string) => (at === "" ? "" : `, noted on ${longDate(at)}`);
const onDay = (at: string) => (at === "" ? "" : ` on ${longDate(at)}`);

const objector = ({ person, ofName, at }: Closure) =>
  `${person !== null && ofName !== "" && person !== ofName ? `${person} (${ofName})` : (person ?? ofName)}, who said no${onDay(at)}`;

/** The `--person` option, which limits a command to one person. */
const personOption = (person: string | null) => (person === null ? "" : ` --person "${person}"`);

/** Only a refusal of any contact is reported as “a dit non”; a refusal of one channel only says how to reach somebody. */
const objectionInWords = ({ scope, at, person }: Closure) =>
  scope === "all"
    ? `said no${onDay(at)}`
    : `${person === null ? "" : "wants "}${refusals[scope]}${notedOn(at)}`;

/** Why a channel is closed, for one actor or one person. */
function closureReason(closure: Closure, asked: string): string {
  const { because, at, of } = closure;
  switch (because) {
    case "said":
      return `${closure.person === null ? "" : `${closure.person} `}${objectionInWords(closure)}. To lift the objection: outreach edit ${of ?? asked}${personOption(closure.person)} --clear objection --reason …`;
    case "supposed":
      return `a text${at === "" ? "" : ` of ${longDate(at)}`} seems to say no. To confirm: outreach edit ${of ?? asked}${personOption(closure.person)} --objection ${closure.scope}; to lift: --clear objection --reason …`;
    case "twin":
      return `this may be ${objector(closure)}. To decide: outreach duplicates`;
    case "same-name":
      return `the same name as ${objector(closure)}`;
    case "same-address":
      return `the same address or number as ${objector(closure)}`;
    case "undeliverable":
      return `the address ${closure.ofName} takes no mail (known on ${longDate(at)}, by a message that came back or by your notes). Correct it: outreach edit ${of ?? asked} …`;
    case "same-person":
      return closure.person === null
        ? `somebody of the same name is at ${objector(closure)}`
        : `the same name as ${objector(closure)}`;
  }
}

const personOrActor = ({ name, person }: { name: string; person: string | null }) =>
  person === null ? name : `${person} (${name})`;

/** The channels that are closed for an actor or a person, and why, for a screen or a sheet. */
function closureLine({ person, channels, closure }: ClosedChannels): string {
  const channelsInWords =
    channels.length > 2 ? refusals.all : channels.map((channel) => closedChannels[channel]).join(", ");
  const ground =
    closure.because === "said" || closure.because === "supposed"
      ? `${closure.at === "" ? "" : `, since ${longDate(closure.at)}`}${closure.source === "" ? "" : `, from ${closure.source}${closure.line === null ? "" : `, line ${closure.line}`}`}${closure.because === "said" ? "" : " (read in a text, to be confirmed)"}`
      : ` (${closureReason(closure, "")})`;
  return `${person ?? "the whole structure"}: ${channelsInWords}${ground}`;
}

/** The channel that somebody prefers or avoids. */
const channelWish = ({ channel, isAvoided, people }: Pick<ChannelWish, "channel" | "isAvoided" | "people">) =>
  `${people === null ? "" : `${andList(people)}: `}rather ${isAvoided ? "not " : ""}${byChannel[channel]}`;
const byChannel: Readonly<Record<ObjectionChannel, string>> = {
  email: "by e-mail",
  phone: "by telephone",
  post: "by post",
};

const conditionKind = ({ kind, who }: Pick<ContactCondition, "kind" | "who">): string =>
  ({
    "talk-first": who === null ? "talk first with whoever asks for it" : `talk with ${who} first`,
    "source-unsaid": `do not say who told us${who === null ? "" : ` (${who})`}`,
    "kept-from": "not to be brought together with just anybody",
  })[kind];

interface NotedObjection {
  person: string | null;
  at: string;
}

/** A consent given after an objection. */
interface LaterConsent {
  words: string;
  on: string | null;
  source: string;
  line: number | null;
}

interface ConsentToDecide {
  actor: string;
  name: string;
  objection: NotedObjection & { scope: ObjectionScope; words: string | null };
  consent: LaterConsent;
}

/** “since then, “glad to be called” (on 5 June 2026, calls.csv, line 3)”. */
function laterConsent({ words, on, source, line }: LaterConsent): string {
  const place = [
    on === null ? "" : `on ${longDate(on)}`,
    source === "" ? "" : `${source}${line === null ? "" : `, line ${line}`}`,
  ].filter((part) => part !== "");
  return `${on === null ? "elsewhere, without a day" : "since then"}, ${words === "" ? "an exchange" : inQuotes(words)}${place.length === 0 ? "" : ` (${place.join(", ")})`}`;
}

const objectionAndConsent = ({ name, objection, consent }: ConsentToDecide) =>
  `${personOrActor({ name, person: objection.person })}: ${objection.words === null ? refusals[objection.scope] : inQuotes(objection.words)}${objection.at === "" ? "" : ` (on ${longDate(objection.at)})`}; ${laterConsent(consent)}`;

/** An objection, the later consent, and the commands that decide between them. */
function consentToDecide(decision: ConsentToDecide): string {
  const { actor, objection } = decision;
  const edit = `outreach edit ${actor}${personOption(objection.person)}`;
  return `${objectionAndConsent(decision)}. The objection is lifted: ${edit} --clear objection --reason …; it stands: ${edit} --objection ${objection.scope}`;
}

/** Sentences about those who do not want to be contacted. */
export const objections = {
  refusals,
  closedChannels,
  closureLine,
  closureReason,
  channelWish,
  quotedChannelWish: (wish: ChannelWish) =>
    `${channelWish(wish)} (${wish.question === null ? "" : `${wish.question.replace(/[\s:]+$/, "")}: `}${inQuotes(wish.words)})`,
  /** The day before which nobody contacts them. */
  notBefore: ({ until, reason }: { until: string; reason: string }) =>
    `${until === untilReleased ? "not for now" : `not before ${longDate(dayAfter(until, 1))}`}${reason === "" ? "" : ` (${inQuotes(reason)})`}`,
  /** “on 8 December 2026 (“appointment 08/12 at 2 pm”)”. */
  appointment: ({ until, reason }: { until: string; reason: string }, today: string) =>
    `on ${longDate(until)} (${inQuotes(reason)})${until < today ? ". That day is over: note what was said there (outreach log)." : until === today ? ". That is today." : ". Until then, no first message."}`,
  conditionKind,
  /** A condition of contact, with the words that set it, for the team only. */
  quotedCondition: (condition: ContactCondition) =>
    `${conditionKind(condition)}: ${inQuotes(condition.words)}`,
  /** Words that say when, or through whom, to reach somebody. */
  reachingHint: ({ person, words }: ReachingHint) =>
    `${person === null ? "" : `${person}: `}${inQuotes(words)}`,
  moreLeftOut: (count: number) =>
    `… and ${number(count)} more, for the same reason. All of them: outreach list --objected`,
  notRanked: (count: number) =>
    `${counted(count, "actor", "actors")} left out: an objection, or a doubt to decide (outreach list --objected).`,
  notCalled: (count: number) =>
    `${counted(count, "actor is", "actors are")} not proposed for a call: an objection, or a doubt to decide (outreach list --objected).`,
  columns: { who: "Who", refuses: "Refuses", since: "Since", source: "Source", actor: "Identifier" },
  toConfirmMark: "to confirm",
  objectionLine: (facts: {
    person: string | null;
    scope: ObjectionScope;
    certain: boolean;
    at: string;
    source: string;
    line: number | null;
    words: string | null;
  }) =>
    `${facts.person === null ? "" : `${facts.person}: `}${refusals[facts.scope]}${facts.at === "" ? "" : ` since ${longDate(facts.at)}`}${facts.source === "" ? "" : `, from ${facts.source}${facts.line === null ? "" : `, line ${facts.line}`}`}${facts.words === null ? "" : `: ${inQuotes(facts.words)}`}${facts.certain ? "" : " (read in a text, to confirm)"}`,
  laterConsentMark: "a later yes, to decide",
  liftedObjection: (facts: { at: string; by: string; reason: string }) =>
    `lifted on ${longDate(facts.at)}${facts.by === "" ? "" : ` by ${facts.by}`}: ${facts.reason}`,
  heading: "Does not want to be contacted",
  objectionsLifted: (names: readonly string[], dryRun: boolean) =>
    `${names.length === 1 ? "The objection" : "The objections"} ${dryRun ? "would be" : names.length === 1 ? "is" : "are"} lifted (${names.join(", ")}); the history keeps ${names.length === 1 ? "it" : "them"}.`,
  objectionNoted: (facts: { name: string; person: string | null; scope: ObjectionScope }, dryRun: boolean) =>
    `${personOrActor(facts)}: ${refusals[facts.scope]}${dryRun ? " would be prepared" : ""}. A mistake? outreach undo`,
  objectionsUndone: (count: number, dryRun: boolean) =>
    dryRun
      ? `${counted(count, "objection noted then", "objections noted then")} would go with it: these people could be written to again.`
      : `${counted(count, "objection noted then", "objections noted then")} went with it: these people can be written to again. To note them again: outreach edit … --objection all`,
  alreadyNoted: (name: string) => `${name}: this is noted already.`,
  refusalsImported: (count: number) =>
    `${counted(count, "refusal", "refusals")} to be contacted in this list: nothing will be prepared against their will (outreach list --objected).`,
  refusalsInDryRun: (count: number) =>
    `${counted(count, "refusal", "refusals")} to be contacted in this list: nothing would be prepared against their will.`,
  importedRefusal: (facts: {
    name: string;
    person: string | null;
    label: string;
    words: string;
    at: string;
    line: number;
  }) =>
    `line ${facts.line}: ${personOrActor(facts)}, on ${longDate(facts.at)} (${inQuotes(facts.label)} = ${inQuotes(facts.words)})`,
  supposedRefusals: (count: number) =>
    count === 1
      ? "A text seems to refuse a contact. Until you decide, nothing is prepared against it:"
      : `${number(count)} texts seem to refuse a contact. Until you decide, nothing is prepared against them:`,
  supposedRefusal: (facts: {
    id: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string;
    line: number;
  }) =>
    `line ${facts.line}: ${facts.name}, ${inQuotes(facts.words)}. It is a refusal: outreach edit ${facts.id}${personOption(facts.person)} --objection ${facts.scope}; it is none: outreach edit ${facts.id}${personOption(facts.person)} --clear objection --reason …`,
  possibleObjectors: (count: number) =>
    count === 1
      ? "One row may be somebody who said no. Nothing will be prepared for them until the doubt is settled (outreach duplicates):"
      : `${number(count)} rows may be actors that said no. Nothing will be prepared for them until the doubt is settled (outreach duplicates):`,
  possibleObjector: (facts: { name: string; id: string; closure: Closure }) =>
    `${facts.name} (${facts.id}): may be ${objector(facts.closure)}`,
  moreItems: (count: number) => `… and ${number(count)} more; all of them: --json`,
  refusalToConfirm: (facts: {
    actor: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string | null;
  }) =>
    `${personOrActor(facts)}: ${facts.words === null ? "a text" : inQuotes(facts.words)} seems to refuse any contact${facts.scope === "all" ? "" : ` ${byChannel[facts.scope]}`}. It is a refusal: outreach edit ${facts.actor}${personOption(facts.person)} --objection ${facts.scope}; it is none: outreach edit ${facts.actor}${personOption(facts.person)} --clear objection --reason …`,
  /** A refusal read in a text whose author is not, or no longer, on the list. */
  refusalWithoutActor: (facts: {
    name: string;
    scope: ObjectionScope;
    words: string | null;
    at: string;
    source: string;
  }) =>
    `${facts.name === "" ? "Somebody" : facts.name}, who is not, or no longer, on the list: ${facts.words === null ? "a text" : inQuotes(facts.words)}${facts.at === "" ? "" : `, on ${longDate(facts.at)}`}${facts.source === "" ? "" : `, from ${facts.source}`}, seems to refuse any contact${facts.scope === "all" ? "" : ` ${byChannel[facts.scope]}`}. The refusal holds if they come back in a list; it is then confirmed or lifted with outreach edit.`,
  laterConsent,
  consentsAfterObjections: (consents: number) =>
    consents === 1
      ? "Somebody who said no seems to agree since. Nothing is prepared for them until you decide:"
      : `${number(consents)} people or structures that said no seem to agree since. Nothing is prepared for them until you decide:`,
  consentToDecide,
  /** Warning when a noted exchange seems to say yes after an objection. */
  objectionStillStands: (objection: NotedObjection & { actor: string; name: string }) =>
    `${personOrActor(objection)} had said no${onDay(objection.at)}: nothing is prepared as long as this objection stands. It is lifted: outreach edit ${objection.actor}${personOption(objection.person)} --clear objection --reason …`,
  asking: {
    isObjectionLifted: (decision: ConsentToDecide) =>
      `${objectionAndConsent(decision)}. Is the objection lifted?`,
    liftChoices: {
      lift: "yes, they may be contacted again",
      keep: "no, it stands",
      later: "later (nothing is prepared until then)",
    },
    isRefusal: (facts: { name: string; words: string }) =>
      `${facts.name} writes: ${inQuotes(facts.words)}. Is it a refusal to be contacted?`,
    refusalChoices: {
      all: "yes, by no means",
      email: "yes, by e-mail",
      phone: "yes, by telephone",
      post: "yes, by post",
      no: "no, it is none",
      later: "later (nothing is prepared until then)",
    },
    notARefusal: "it was no refusal",
  },
};
