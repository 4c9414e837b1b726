// Sentences about objections: whose, by which channel, where they were read, in French.
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

/** What an objection refuses, by its scope. */
const refusals: Readonly<Record<ObjectionScope, string>> = {
  all: "aucun contact",
  email: "aucun courriel",
  phone: "aucun appel",
  post: "aucun courrier postal",
};

const closedChannels: Readonly<Record<ObjectionChannel, string>> = {
  email: "aucun courriel",
  phone: "aucun appel ni rendez-vous",
  post: "aucun courrier",
};

const notedOn = (at: string) => (at === "" ? "" : `, noté le ${longDate(at)}`);
const onDay = (at: string) => (at === "" ? "" : ` le ${longDate(at)}`);

/** Who objected, and when, within a sentence: “Claire Roux (GAL du Causse), qui a dit non le 3 mars 2026”. */
const objector = ({ person, ofName, at, scope }: Closure) =>
  `${person !== null && ofName !== "" && person !== ofName ? `${person} (${ofName})` : (person ?? ofName)}, ${scope === "all" ? `qui a dit non${onDay(at)}` : `${refusals[scope]}${notedOn(at)}`}`;

/** The `--person` option, which limits a command to one person. */
const personOption = (person: string | null) => (person === null ? "" : ` --person "${person}"`);

/** Only a refusal of any contact is reported as “a dit non”; a refusal of one channel only says how to reach somebody. */
const objectionInWords = ({ scope, at }: Closure) =>
  scope === "all" ? `a dit non${onDay(at)}` : `${refusals[scope]}${notedOn(at)}`;

/** Why a channel is closed, for one actor or one person. */
function closureReason(closure: Closure, asked: string): string {
  const { because, at, of } = closure;
  switch (because) {
    case "said":
      return `${closure.person === null ? "" : `${closure.person}\u00a0: `}${objectionInWords(closure)}. Pour lever l’opposition\u00a0: outreach edit ${of ?? asked}${personOption(closure.person)} --clear objection --reason …`;
    case "supposed":
      return `un texte${at === "" ? "" : ` du ${longDate(at)}`} semble dire non. À confirmer\u00a0: outreach edit ${of ?? asked}${personOption(closure.person)} --objection ${closure.scope}\u00a0; à lever\u00a0: --clear objection --reason …`;
    case "twin":
      return `c’est peut-être ${objector(closure)}. À trancher\u00a0: outreach duplicates`;
    case "same-name":
      return `même nom\u00a0: ${objector(closure)}`;
    case "same-address":
      return `même adresse ou même numéro\u00a0: ${objector(closure)}`;
    case "undeliverable":
      return `l’adresse ${closure.ofName} ne reçoit plus de courriels (su le ${longDate(at)}, par un message revenu ou par vos notes). Corriger\u00a0: outreach edit ${of ?? asked} …`;
    case "same-person":
      return closure.person === null
        ? `quelqu’un du même nom est chez ${objector(closure)}`
        : `même nom\u00a0: ${objector(closure)}`;
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
      ? `${closure.at === "" ? "" : `, depuis le ${longDate(closure.at)}`}${closure.source === "" ? "" : `, d’après ${closure.source}${closure.line === null ? "" : `, ligne ${closure.line}`}`}${closure.because === "said" ? "" : " (lu dans un texte, à confirmer)"}`
      : ` (${closureReason(closure, "")})`;
  return `${person ?? "toute la structure"}\u00a0: ${channelsInWords}${ground}`;
}

/** The channel that somebody prefers or avoids. */
const channelWish = ({ channel, isAvoided, people }: Pick<ChannelWish, "channel" | "isAvoided" | "people">) =>
  `${people === null ? "" : `${andList(people)}\u00a0: `}plutôt ${isAvoided ? "pas " : ""}${byChannel[channel]}`;
const byChannel: Readonly<Record<ObjectionChannel, string>> = {
  email: "par courriel",
  phone: "par téléphone",
  post: "par courrier",
};

const conditionKind = ({ kind, who }: Pick<ContactCondition, "kind" | "who">): string =>
  ({
    "talk-first": who === null ? "d’abord en parler avec qui le demande" : `d’abord en parler avec ${who}`,
    "source-unsaid": `ne pas dire qui nous en a parlé${who === null ? "" : ` (${who})`}`,
    "kept-from": "à ne pas réunir avec n’importe qui",
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

/** “depuis, « d’accord pour un appel » (le 5 juin 2026, suivi.csv, ligne 3)”. */
function laterConsent({ words, on, source, line }: LaterConsent): string {
  const place = [
    on === null ? "" : `le ${longDate(on)}`,
    source === "" ? "" : `${source}${line === null ? "" : `, ligne ${line}`}`,
  ].filter((part) => part !== "");
  return `${on === null ? "ailleurs, sans date" : "depuis"}, ${words === "" ? "un échange" : inQuotes(words)}${place.length === 0 ? "" : ` (${place.join(", ")})`}`;
}

const objectionAndConsent = ({ name, objection, consent }: ConsentToDecide) =>
  `${personOrActor({ name, person: objection.person })}\u00a0: ${objection.words === null ? refusals[objection.scope] : inQuotes(objection.words)}${objection.at === "" ? "" : ` (le ${longDate(objection.at)})`}\u00a0; ${laterConsent(consent)}`;

/** An objection, the later consent, and the commands that decide between them. */
function consentToDecide(decision: ConsentToDecide): string {
  const { actor, objection } = decision;
  const edit = `outreach edit ${actor}${personOption(objection.person)}`;
  return `${objectionAndConsent(decision)}. L’opposition est levée\u00a0: ${edit} --clear objection --reason …\u00a0; elle tient\u00a0: ${edit} --objection ${objection.scope}`;
}

/** Sentences about those who do not want to be contacted. */
export const objections = {
  refusals,
  closedChannels,
  closureLine,
  closureReason,
  channelWish,
  quotedChannelWish: (wish: ChannelWish) =>
    `${channelWish(wish)} (${wish.question === null ? "" : `${wish.question.replace(/[\s:]+$/, "")}\u00a0: `}${inQuotes(wish.words)})`,
  /** The day before which nobody contacts them: “pas avant le 16 avril 2027 (« Après le 15 avril 2027 »)”. */
  notBefore: ({ until, reason }: { until: string; reason: string }) =>
    `${until === untilReleased ? "pas pour l’instant" : `pas avant le ${longDate(dayAfter(until, 1))}`}${reason === "" ? "" : ` (${inQuotes(reason)})`}`,
  /** “le 8 décembre 2026 («\u00a0RDV 08/12 à 14h en mairie\u00a0»)”. */
  appointment: ({ until, reason }: { until: string; reason: string }, today: string) =>
    `le ${longDate(until)} (${inQuotes(reason)})${until < today ? ". Ce jour est passé\u00a0: notez ce qui s’y est dit (outreach log)." : until === today ? ". C’est aujourd’hui." : ". D’ici là, pas de premier message."}`,
  conditionKind,
  /** A condition of contact, with the words that set it, for the team only: “d’abord en parler avec Anne Roux : « Passe par moi »”. */
  quotedCondition: (condition: ContactCondition) =>
    `${conditionKind(condition)}\u00a0: ${inQuotes(condition.words)}`,
  /** Words that say when, or through whom, to reach somebody. */
  reachingHint: ({ person, words }: ReachingHint) =>
    `${person === null ? "" : `${person}\u00a0: `}${inQuotes(words)}`,
  moreLeftOut: (count: number) =>
    `… et ${number(count)} de plus, pour la même raison. Tous\u00a0: outreach list --objected`,
  notRanked: (count: number) =>
    `${counted(count, "acteur laissé", "acteurs laissés")} de côté\u00a0: une opposition, ou un doute à trancher (outreach list --objected).`,
  notCalled: (count: number) =>
    `${counted(count, "acteur n’est pas proposé", "acteurs ne sont pas proposés")} à l’appel\u00a0: une opposition, ou un doute à trancher (outreach list --objected).`,
  columns: { who: "Qui", refuses: "Refuse", since: "Depuis", source: "D’après", actor: "Identifiant" },
  toConfirmMark: "à confirmer",
  objectionLine: (facts: {
    person: string | null;
    scope: ObjectionScope;
    certain: boolean;
    at: string;
    source: string;
    line: number | null;
    words: string | null;
  }) =>
    `${facts.person === null ? "" : `${facts.person}\u00a0: `}${refusals[facts.scope]}${facts.at === "" ? "" : ` depuis le ${longDate(facts.at)}`}${facts.source === "" ? "" : `, d’après ${facts.source}${facts.line === null ? "" : `, ligne ${facts.line}`}`}${facts.words === null ? "" : `\u00a0: ${inQuotes(facts.words)}`}${facts.certain ? "" : " (lu dans un texte, à confirmer)"}`,
  laterConsentMark: "un oui plus récent, à trancher",
  liftedObjection: (facts: { at: string; by: string; reason: string }) =>
    `levée le ${longDate(facts.at)}${facts.by === "" ? "" : ` par ${facts.by}`}\u00a0: ${facts.reason}`,
  heading: "Ne veut pas être contacté",
  objectionsLifted: (names: readonly string[], dryRun: boolean) =>
    names.length < 2
      ? `L’opposition ${dryRun ? "serait" : "est"} levée (${names.join(", ")})\u00a0; l’historique la garde.`
      : `Les oppositions ${dryRun ? "seraient" : "sont"} levées (${names.join(", ")})\u00a0; l’historique les garde.`,
  objectionNoted: (facts: { name: string; person: string | null; scope: ObjectionScope }, dryRun: boolean) =>
    `${personOrActor(facts)}\u00a0: ${refusals[facts.scope]}${dryRun ? " ne serait plus préparé" : ""}. Une erreur\u00a0? outreach undo`,
  objectionsUndone: (count: number, dryRun: boolean) =>
    dryRun
      ? `${counted(count, "opposition notée alors serait annulée", "oppositions notées alors seraient annulées")} aussi\u00a0: on pourrait de nouveau écrire à ces personnes.`
      : `${counted(count, "opposition notée alors est annulée", "oppositions notées alors sont annulées")} aussi\u00a0: on peut de nouveau écrire à ces personnes. Pour les noter à nouveau\u00a0: outreach edit … --objection all`,
  alreadyNoted: (name: string) => `${name}\u00a0: c’est déjà noté.`,
  refusalsImported: (count: number) =>
    `${counted(count, "refus d’être contacté", "refus d’être contacté")} dans cette liste\u00a0: rien n’y sera préparé contre ${count < 2 ? "son" : "leur"} gré (outreach list --objected).`,
  refusalsInDryRun: (count: number) =>
    `${counted(count, "refus d’être contacté", "refus d’être contacté")} dans cette liste\u00a0: rien ne serait préparé contre ${count < 2 ? "son" : "leur"} gré.`,
  importedRefusal: (facts: {
    name: string;
    person: string | null;
    label: string;
    words: string;
    at: string;
    line: number;
  }) =>
    `ligne ${facts.line}\u00a0: ${personOrActor(facts)}, le ${longDate(facts.at)} (${inQuotes(facts.label)} = ${inQuotes(facts.words)})`,
  supposedRefusals: (count: number) =>
    count < 2
      ? "Un texte semble refuser un contact. En attendant votre décision, rien n’est préparé contre ce refus\u00a0:"
      : `${number(count)} textes semblent refuser un contact. En attendant votre décision, rien n’est préparé contre ces refus\u00a0:`,
  supposedRefusal: (facts: {
    id: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string;
    line: number;
  }) =>
    `ligne ${facts.line}\u00a0: ${facts.name}, ${inQuotes(facts.words)}. C’est un refus\u00a0: outreach edit ${facts.id}${personOption(facts.person)} --objection ${facts.scope}\u00a0; ce n’en est pas un\u00a0: outreach edit ${facts.id}${personOption(facts.person)} --clear objection --reason …`,
  possibleObjectors: (count: number) =>
    count < 2
      ? "Une ligne est peut-être quelqu’un qui a dit non. Rien ne lui sera préparé avant que le doute soit levé (outreach duplicates)\u00a0:"
      : `${number(count)} lignes sont peut-être des acteurs qui ont dit non. Rien ne leur sera préparé avant que le doute soit levé (outreach duplicates)\u00a0:`,
  possibleObjector: (facts: { name: string; id: string; closure: Closure }) =>
    `${facts.name} (${facts.id})\u00a0: peut-être ${objector(facts.closure)}`,
  moreItems: (count: number) => `… et ${number(count)} de plus\u00a0; tous\u00a0: --json`,
  refusalToConfirm: (facts: {
    actor: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string | null;
  }) =>
    `${personOrActor(facts)}\u00a0: ${facts.words === null ? "un texte" : inQuotes(facts.words)} semble refuser tout contact${facts.scope === "all" ? "" : ` ${byChannel[facts.scope]}`}. C’est un refus\u00a0: outreach edit ${facts.actor}${personOption(facts.person)} --objection ${facts.scope}\u00a0; ce n’en est pas un\u00a0: outreach edit ${facts.actor}${personOption(facts.person)} --clear objection --reason …`,
  /** A refusal read in a text whose author is not, or no longer, on the list. */
  refusalWithoutActor: (facts: {
    name: string;
    scope: ObjectionScope;
    words: string | null;
    at: string;
    source: string;
  }) =>
    `${facts.name === "" ? "Quelqu’un" : facts.name}, qui n’est pas ou plus dans la liste\u00a0: ${facts.words === null ? "un texte" : inQuotes(facts.words)}${facts.at === "" ? "" : `, le ${longDate(facts.at)}`}${facts.source === "" ? "" : `, d’après ${facts.source}`}, semble refuser tout contact${facts.scope === "all" ? "" : ` ${byChannel[facts.scope]}`}. Ce refus tient si cette personne ou cette structure revient dans une liste\u00a0; il se confirme ou se lève alors avec outreach edit.`,
  laterConsent,
  consentsAfterObjections: (consents: number) =>
    consents < 2
      ? "Quelqu’un qui a dit non semble d’accord depuis. Rien n’est préparé pour lui avant votre décision\u00a0:"
      : `${number(consents)} personnes ou structures qui ont dit non semblent d’accord depuis. Rien n’est préparé pour elles avant votre décision\u00a0:`,
  consentToDecide,
  /** Warning when a noted exchange seems to say yes after an objection. */
  objectionStillStands: (objection: NotedObjection & { actor: string; name: string }) =>
    `${personOrActor(objection)} avait dit non${onDay(objection.at)}\u00a0: rien n’est préparé tant que cette opposition tient. Elle est levée\u00a0: outreach edit ${objection.actor}${personOption(objection.person)} --clear objection --reason …`,
  asking: {
    isObjectionLifted: (decision: ConsentToDecide) =>
      `${objectionAndConsent(decision)}. L’opposition est-elle levée\u00a0?`,
    liftChoices: {
      lift: "oui, on peut de nouveau les contacter",
      keep: "non, elle tient",
      later: "plus tard (rien n’est préparé d’ici là)",
    },
    isRefusal: (facts: { name: string; words: string }) =>
      `${facts.name} écrit\u00a0: ${inQuotes(facts.words)}. Est-ce un refus d’être contacté\u00a0?`,
    refusalChoices: {
      all: "oui, par aucun moyen",
      email: "oui, par courriel",
      phone: "oui, par téléphone",
      post: "oui, par courrier postal",
      no: "non, ce n’en est pas un",
      later: "plus tard (rien n’est préparé d’ici là)",
    },
    notARefusal: "ce n’était pas un refus",
  },
};
