// What is said of a no: whose, by which channel, where it was read, in English.
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

const refused: Readonly<Record<ObjectionScope, string>> = {
  all: "no contact",
  email: "no e-mail",
  phone: "no call",
  post: "no post",
};

const onChannel: Readonly<Record<ObjectionChannel, string>> = {
  email: "no e-mail",
  phone: "no call or meeting",
  post: "no letter",
};

const noted = (at: string) => (at === "" ? "" : `, noted on ${longDate(at)}`);
const since = (at: string) => (at === "" ? "" : ` on ${longDate(at)}`);

const who = ({ person, ofName, at }: Closure) =>
  `${person !== null && ofName !== "" && person !== ofName ? `${person} (${ofName})` : (person ?? ofName)}, who said no${since(at)}`;

/** The option that limits a command to one person. */
const ofPerson = (person: string | null) => (person === null ? "" : ` --person "${person}"`);

/** Only who refuses any contact said no: who would rather be written to said how to be reached. */
const saidOf = ({ scope, at, person }: Closure) =>
  scope === "all" ? `said no${since(at)}` : `${person === null ? "" : "wants "}${refused[scope]}${noted(at)}`;

/** Why a channel is closed, for one actor or one person. */
function why(closure: Closure, asked: string): string {
  const { because, at, of } = closure;
  switch (because) {
    case "said":
      return `${closure.person === null ? "" : `${closure.person} `}${saidOf(closure)}. To lift the objection: outreach edit ${of ?? asked}${ofPerson(closure.person)} --clear objection --reason …`;
    case "supposed":
      return `a text${at === "" ? "" : ` of ${longDate(at)}`} seems to say no. To confirm: outreach edit ${of ?? asked}${ofPerson(closure.person)} --objection ${closure.scope}; to lift: --clear objection --reason …`;
    case "twin":
      return `this may be ${who(closure)}. To decide: outreach duplicates`;
    case "same-name":
      return `the same name as ${who(closure)}`;
    case "same-address":
      return `the same address or number as ${who(closure)}`;
    case "undeliverable":
      return `the address ${closure.ofName} takes no mail (known on ${longDate(at)}, by a message that came back or by your notes). Correct it: outreach edit ${of ?? asked} …`;
    case "same-person":
      return closure.person === null
        ? `somebody of the same name is at ${who(closure)}`
        : `the same name as ${who(closure)}`;
  }
}

const listed = ({ name, person }: { name: string; person: string | null }) =>
  person === null ? name : `${person} (${name})`;

/** What is closed at an actor, for a screen or a sheet. */
function closed({ person, channels, closure }: ClosedChannels): string {
  const what = channels.length > 2 ? refused.all : channels.map((channel) => onChannel[channel]).join(", ");
  const ground =
    closure.because === "said" || closure.because === "supposed"
      ? `${closure.at === "" ? "" : `, since ${longDate(closure.at)}`}${closure.source === "" ? "" : `, from ${closure.source}${closure.line === null ? "" : `, line ${closure.line}`}`}${closure.because === "said" ? "" : " (read in a text, to be confirmed)"}`
      : ` (${why(closure, "")})`;
  return `${person ?? "the whole structure"}: ${what}${ground}`;
}

/** By which channel somebody would rather be reached, or not. */
const wished = ({ channel, isAvoided, people }: Pick<ChannelWish, "channel" | "isAvoided" | "people">) =>
  `${people === null ? "" : `${andList(people)}: `}rather ${isAvoided ? "not " : ""}${byChannel[channel]}`;
const byChannel: Readonly<Record<ObjectionChannel, string>> = {
  email: "by e-mail",
  phone: "by telephone",
  post: "by post",
};

const conditioned = ({ kind, who }: Pick<ContactCondition, "kind" | "who">): string =>
  ({
    "talk-first": who === null ? "talk first with whoever asks for it" : `talk with ${who} first`,
    "source-unsaid": `do not say who told us${who === null ? "" : ` (${who})`}`,
    "kept-from": "not to be brought together with just anybody",
  })[kind];

interface SaidObjection {
  person: string | null;
  at: string;
}

/** A yes that came after an objection. */
interface SaidConsent {
  words: string;
  on: string | null;
  source: string;
  line: number | null;
}

interface ConsentToDecide {
  actor: string;
  name: string;
  objection: SaidObjection & { scope: ObjectionScope; words: string | null };
  consent: SaidConsent;
}

/** “since then, “glad to be called” (on 5 June 2026, calls.csv, line 3)”. */
function laterConsent({ words, on, source, line }: SaidConsent): string {
  const place = [
    on === null ? "" : `on ${longDate(on)}`,
    source === "" ? "" : `${source}${line === null ? "" : `, line ${line}`}`,
  ].filter((part) => part !== "");
  return `${on === null ? "elsewhere, without a day" : "since then"}, ${words === "" ? "an exchange" : inQuotes(words)}${place.length === 0 ? "" : ` (${place.join(", ")})`}`;
}

const tookBack = ({ name, objection, consent }: ConsentToDecide) =>
  `${listed({ name, person: objection.person })}: ${objection.words === null ? refused[objection.scope] : inQuotes(objection.words)}${objection.at === "" ? "" : ` (on ${longDate(objection.at)})`}; ${laterConsent(consent)}`;

/** A no, the yes that came after it, and the commands by which somebody decides. */
function toDecide(decision: ConsentToDecide): string {
  const { actor, objection } = decision;
  const edit = `outreach edit ${actor}${ofPerson(objection.person)}`;
  return `${tookBack(decision)}. The objection is lifted: ${edit} --clear objection --reason …; it stands: ${edit} --objection ${objection.scope}`;
}

/** What is said of those who do not want to be reached. */
export const objections = {
  refused,
  onChannel,
  closed,
  why,
  wished,
  wish: (wish: ChannelWish) =>
    `${wished(wish)} (${wish.question === null ? "" : `${wish.question.replace(/[\s:]+$/, "")}: `}${inQuotes(wish.words)})`,
  /** Nobody contacts them until a day. */
  putOff: ({ until, reason }: { until: string; reason: string }) =>
    `${until === untilReleased ? "not for now" : `not before ${longDate(dayAfter(until, 1))}`}${reason === "" ? "" : ` (${inQuotes(reason)})`}`,
  /** “on 8 December 2026 (“appointment 08/12 at 2 pm”)”. */
  appointment: ({ until, reason }: { until: string; reason: string }, today: string) =>
    `on ${longDate(until)} (${inQuotes(reason)})${until < today ? ". That day is over: note what was said there (outreach log)." : until === today ? ". That is today." : ". Until then, no first message."}`,
  conditioned,
  /** On what condition somebody is to be contacted, for the team alone. */
  condition: (condition: ContactCondition) => `${conditioned(condition)}: ${inQuotes(condition.words)}`,
  /** When, or through whom, somebody is to be reached. */
  hint: ({ person, words }: ReachingHint) => `${person === null ? "" : `${person}: `}${inQuotes(words)}`,
  moreLeftOut: (count: number) =>
    `… and ${number(count)} more, for the same reason. All of them: outreach list --objected`,
  notRanked: (count: number) =>
    `${counted(count, "actor", "actors")} left out: an objection, or a doubt to decide (outreach list --objected).`,
  notCalled: (count: number) =>
    `${counted(count, "actor is", "actors are")} not proposed for a call: an objection, or a doubt to decide (outreach list --objected).`,
  columns: { who: "Who", refuses: "Refuses", since: "Since", source: "Source", actor: "Identifier" },
  unsure: "to confirm",
  line: (one: {
    person: string | null;
    scope: ObjectionScope;
    certain: boolean;
    at: string;
    source: string;
    line: number | null;
    words: string | null;
  }) =>
    `${one.person === null ? "" : `${one.person}: `}${refused[one.scope]}${one.at === "" ? "" : ` since ${longDate(one.at)}`}${one.source === "" ? "" : `, from ${one.source}${one.line === null ? "" : `, line ${one.line}`}`}${one.words === null ? "" : `: ${inQuotes(one.words)}`}${one.certain ? "" : " (read in a text, to confirm)"}`,
  agreedSince: "a later yes, to decide",
  wasLifted: (one: { at: string; by: string; reason: string }) =>
    `lifted on ${longDate(one.at)}${one.by === "" ? "" : ` by ${one.by}`}: ${one.reason}`,
  title: "Does not want to be contacted",
  lifted: (names: readonly string[], dryRun: boolean) =>
    `${names.length === 1 ? "The objection" : "The objections"} ${dryRun ? "would be" : names.length === 1 ? "is" : "are"} lifted (${names.join(", ")}); the history keeps ${names.length === 1 ? "it" : "them"}.`,
  set: (one: { name: string; person: string | null; scope: ObjectionScope }, dryRun: boolean) =>
    `${listed(one)}: ${refused[one.scope]}${dryRun ? " would be prepared" : ""}. A mistake? outreach undo`,
  takenBack: (count: number, dryRun: boolean) =>
    dryRun
      ? `${counted(count, "objection noted then", "objections noted then")} would go with it: these people could be written to again.`
      : `${counted(count, "objection noted then", "objections noted then")} went with it: these people can be written to again. To note them again: outreach edit … --objection all`,
  alreadySaid: (name: string) => `${name}: this is noted already.`,
  imported: (count: number) =>
    `${counted(count, "refusal", "refusals")} to be contacted in this list: nothing will be prepared against their will (outreach list --objected).`,
  importedWould: (count: number) =>
    `${counted(count, "refusal", "refusals")} to be contacted in this list: nothing would be prepared against their will.`,
  importedOne: (one: {
    name: string;
    person: string | null;
    label: string;
    words: string;
    at: string;
    line: number;
  }) =>
    `line ${one.line}: ${listed(one)}, on ${longDate(one.at)} (${inQuotes(one.label)} = ${inQuotes(one.words)})`,
  supposed: (count: number) =>
    count === 1
      ? "A text seems to refuse a contact. Until you decide, nothing is prepared against it:"
      : `${number(count)} texts seem to refuse a contact. Until you decide, nothing is prepared against them:`,
  supposedOne: (one: {
    id: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string;
    line: number;
  }) =>
    `line ${one.line}: ${one.name}, ${inQuotes(one.words)}. It is a refusal: outreach edit ${one.id}${ofPerson(one.person)} --objection ${one.scope}; it is none: outreach edit ${one.id}${ofPerson(one.person)} --clear objection --reason …`,
  twins: (count: number) =>
    count === 1
      ? "One row may be somebody who said no. Nothing will be prepared for them until the doubt is settled (outreach duplicates):"
      : `${number(count)} rows may be actors that said no. Nothing will be prepared for them until the doubt is settled (outreach duplicates):`,
  twinOne: (one: { name: string; id: string; closure: Closure }) =>
    `${one.name} (${one.id}): may be ${who(one.closure)}`,
  more: (count: number) => `… and ${number(count)} more; all of them: --json`,
  toConfirm: (one: {
    actor: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string | null;
  }) =>
    `${listed(one)}: ${one.words === null ? "a text" : inQuotes(one.words)} seems to refuse any contact${one.scope === "all" ? "" : ` ${byChannel[one.scope]}`}. It is a refusal: outreach edit ${one.actor}${ofPerson(one.person)} --objection ${one.scope}; it is none: outreach edit ${one.actor}${ofPerson(one.person)} --clear objection --reason …`,
  /** A refusal read in a text of somebody who is not on the list any more. */
  withoutActor: (one: {
    name: string;
    scope: ObjectionScope;
    words: string | null;
    at: string;
    source: string;
  }) =>
    `${one.name === "" ? "Somebody" : one.name}, who is not, or no longer, on the list: ${one.words === null ? "a text" : inQuotes(one.words)}${one.at === "" ? "" : `, on ${longDate(one.at)}`}${one.source === "" ? "" : `, from ${one.source}`}, seems to refuse any contact${one.scope === "all" ? "" : ` ${byChannel[one.scope]}`}. The refusal holds if they come back in a list; it is then confirmed or lifted with outreach edit.`,
  laterConsent,
  tookBack: (consents: number) =>
    consents === 1
      ? "Somebody who said no seems to agree since. Nothing is prepared for them until you decide:"
      : `${number(consents)} people or structures that said no seem to agree since. Nothing is prepared for them until you decide:`,
  toDecide,
  /** An exchange that is noted after an objection, and seems to say yes. */
  stillStands: (objection: SaidObjection & { actor: string; name: string }) =>
    `${listed(objection)} had said no${since(objection.at)}: nothing is prepared as long as this objection stands. It is lifted: outreach edit ${objection.actor}${ofPerson(objection.person)} --clear objection --reason …`,
  asking: {
    isTakenBack: (decision: ConsentToDecide) => `${tookBack(decision)}. Is the objection lifted?`,
    afterConsent: {
      lift: "yes, they may be contacted again",
      keep: "no, it stands",
      later: "later (nothing is prepared until then)",
    },
    isRefusal: (one: { name: string; words: string }) =>
      `${one.name} writes: ${inQuotes(one.words)}. Is it a refusal to be contacted?`,
    choices: {
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
