// What is said of a no: whose, by which channel, where it was read, in French.
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

/** What somebody does not want: “ne veut plus être contacté par courriel”. */
const refused: Readonly<Record<ObjectionScope, string>> = {
  all: "aucun contact",
  email: "aucun courriel",
  phone: "aucun appel",
  post: "aucun courrier postal",
};

const onChannel: Readonly<Record<ObjectionChannel, string>> = {
  email: "aucun courriel",
  phone: "aucun appel ni rendez-vous",
  post: "aucun courrier",
};

const noted = (at: string) => (at === "" ? "" : `, noté le ${longDate(at)}`);
const since = (at: string) => (at === "" ? "" : ` le ${longDate(at)}`);

/** Who said no, and when, as a sentence goes on. */
const who = ({ person, ofName, at, scope }: Closure) =>
  `${person !== null && ofName !== "" && person !== ofName ? `${person} (${ofName})` : (person ?? ofName)}, ${scope === "all" ? `qui a dit non${since(at)}` : `${refused[scope]}${noted(at)}`}`;

/** The option that limits a command to one person. */
const ofPerson = (person: string | null) => (person === null ? "" : ` --person "${person}"`);

/** Only who refuses any contact said no: who would rather be written to said how to be reached. */
const saidOf = ({ scope, at }: Closure) =>
  scope === "all" ? `a dit non${since(at)}` : `${refused[scope]}${noted(at)}`;

/** Why a channel is closed, for one actor or one person. */
function why(closure: Closure, asked: string): string {
  const { because, at, of } = closure;
  switch (because) {
    case "said":
      return `${closure.person === null ? "" : `${closure.person}\u00a0: `}${saidOf(closure)}. Pour lever l’opposition\u00a0: outreach edit ${of ?? asked}${ofPerson(closure.person)} --clear objection --reason …`;
    case "supposed":
      return `un texte${at === "" ? "" : ` du ${longDate(at)}`} semble dire non. À confirmer\u00a0: outreach edit ${of ?? asked}${ofPerson(closure.person)} --objection ${closure.scope}\u00a0; à lever\u00a0: --clear objection --reason …`;
    case "twin":
      return `c’est peut-être ${who(closure)}. À trancher\u00a0: outreach duplicates`;
    case "same-name":
      return `même nom\u00a0: ${who(closure)}`;
    case "same-address":
      return `même adresse ou même numéro\u00a0: ${who(closure)}`;
    case "undeliverable":
      return `l’adresse ${closure.ofName} ne reçoit plus de courriels (su le ${longDate(at)}, par un message revenu ou par vos notes). Corriger\u00a0: outreach edit ${of ?? asked} …`;
    case "same-person":
      return closure.person === null
        ? `quelqu’un du même nom est chez ${who(closure)}`
        : `même nom\u00a0: ${who(closure)}`;
  }
}

const listed = ({ name, person }: { name: string; person: string | null }) =>
  person === null ? name : `${person} (${name})`;

/** What is closed at an actor, for a screen or a sheet. */
function closed({ person, channels, closure }: ClosedChannels): string {
  const what = channels.length > 2 ? refused.all : channels.map((channel) => onChannel[channel]).join(", ");
  const ground =
    closure.because === "said" || closure.because === "supposed"
      ? `${closure.at === "" ? "" : `, depuis le ${longDate(closure.at)}`}${closure.source === "" ? "" : `, d’après ${closure.source}${closure.line === null ? "" : `, ligne ${closure.line}`}`}${closure.because === "said" ? "" : " (lu dans un texte, à confirmer)"}`
      : ` (${why(closure, "")})`;
  return `${person ?? "toute la structure"}\u00a0: ${what}${ground}`;
}

/** By which channel somebody would rather be reached, or not. */
const wished = ({ channel, isAvoided, people }: Pick<ChannelWish, "channel" | "isAvoided" | "people">) =>
  `${people === null ? "" : `${andList(people)}\u00a0: `}plutôt ${isAvoided ? "pas " : ""}${byChannel[channel]}`;
const byChannel: Readonly<Record<ObjectionChannel, string>> = {
  email: "par courriel",
  phone: "par téléphone",
  post: "par courrier",
};

const conditioned = ({ kind, who }: Pick<ContactCondition, "kind" | "who">): string =>
  ({
    "talk-first": who === null ? "d’abord en parler avec qui le demande" : `d’abord en parler avec ${who}`,
    "source-unsaid": `ne pas dire qui nous en a parlé${who === null ? "" : ` (${who})`}`,
    "kept-from": "à ne pas réunir avec n’importe qui",
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

/** “depuis, « d’accord pour un appel » (le 5 juin 2026, suivi.csv, ligne 3)”. */
function laterConsent({ words, on, source, line }: SaidConsent): string {
  const place = [
    on === null ? "" : `le ${longDate(on)}`,
    source === "" ? "" : `${source}${line === null ? "" : `, ligne ${line}`}`,
  ].filter((part) => part !== "");
  return `${on === null ? "ailleurs, sans date" : "depuis"}, ${words === "" ? "un échange" : inQuotes(words)}${place.length === 0 ? "" : ` (${place.join(", ")})`}`;
}

const tookBack = ({ name, objection, consent }: ConsentToDecide) =>
  `${listed({ name, person: objection.person })}\u00a0: ${objection.words === null ? refused[objection.scope] : inQuotes(objection.words)}${objection.at === "" ? "" : ` (le ${longDate(objection.at)})`}\u00a0; ${laterConsent(consent)}`;

/** A no, the yes that came after it, and the commands by which somebody decides. */
function toDecide(decision: ConsentToDecide): string {
  const { actor, objection } = decision;
  const edit = `outreach edit ${actor}${ofPerson(objection.person)}`;
  return `${tookBack(decision)}. L’opposition est levée\u00a0: ${edit} --clear objection --reason …\u00a0; elle tient\u00a0: ${edit} --objection ${objection.scope}`;
}

/** What is said of those who do not want to be reached. */
export const objections = {
  refused,
  onChannel,
  closed,
  why,
  wished,
  wish: (wish: ChannelWish) =>
    `${wished(wish)} (${wish.question === null ? "" : `${wish.question.replace(/[\s:]+$/, "")}\u00a0: `}${inQuotes(wish.words)})`,
  /** Nobody contacts them until a day: “pas avant le 16 avril 2027 (« Après le 15 avril 2027 »)”. */
  putOff: ({ until, reason }: { until: string; reason: string }) =>
    `${until === untilReleased ? "pas pour l’instant" : `pas avant le ${longDate(dayAfter(until, 1))}`}${reason === "" ? "" : ` (${inQuotes(reason)})`}`,
  /** “le 8 décembre 2026 («\u00a0RDV 08/12 à 14h en mairie\u00a0»)”. */
  appointment: ({ until, reason }: { until: string; reason: string }, today: string) =>
    `le ${longDate(until)} (${inQuotes(reason)})${until < today ? ". Ce jour est passé\u00a0: notez ce qui s’y est dit (outreach log)." : until === today ? ". C’est aujourd’hui." : ". D’ici là, pas de premier message."}`,
  conditioned,
  /** On what condition somebody is to be contacted, for the team alone: “d’abord en parler avec Anne Roux\u00a0: «\u00a0Passe par moi\u00a0»”. */
  condition: (condition: ContactCondition) => `${conditioned(condition)}\u00a0: ${inQuotes(condition.words)}`,
  /** When, or through whom, somebody is to be reached. */
  hint: ({ person, words }: ReachingHint) =>
    `${person === null ? "" : `${person}\u00a0: `}${inQuotes(words)}`,
  moreLeftOut: (count: number) =>
    `… et ${number(count)} de plus, pour la même raison. Tous\u00a0: outreach list --objected`,
  notRanked: (count: number) =>
    `${counted(count, "acteur laissé", "acteurs laissés")} de côté\u00a0: une opposition, ou un doute à trancher (outreach list --objected).`,
  notCalled: (count: number) =>
    `${counted(count, "acteur n’est pas proposé", "acteurs ne sont pas proposés")} à l’appel\u00a0: une opposition, ou un doute à trancher (outreach list --objected).`,
  columns: { who: "Qui", refuses: "Refuse", since: "Depuis", source: "D’après", actor: "Identifiant" },
  unsure: "à confirmer",
  line: (one: {
    person: string | null;
    scope: ObjectionScope;
    certain: boolean;
    at: string;
    source: string;
    line: number | null;
    words: string | null;
  }) =>
    `${one.person === null ? "" : `${one.person}\u00a0: `}${refused[one.scope]}${one.at === "" ? "" : ` depuis le ${longDate(one.at)}`}${one.source === "" ? "" : `, d’après ${one.source}${one.line === null ? "" : `, ligne ${one.line}`}`}${one.words === null ? "" : `\u00a0: ${inQuotes(one.words)}`}${one.certain ? "" : " (lu dans un texte, à confirmer)"}`,
  agreedSince: "un oui plus récent, à trancher",
  wasLifted: (one: { at: string; by: string; reason: string }) =>
    `levée le ${longDate(one.at)}${one.by === "" ? "" : ` par ${one.by}`}\u00a0: ${one.reason}`,
  title: "Ne veut pas être contacté",
  lifted: (names: readonly string[], dryRun: boolean) =>
    names.length < 2
      ? `L’opposition ${dryRun ? "serait" : "est"} levée (${names.join(", ")})\u00a0; l’historique la garde.`
      : `Les oppositions ${dryRun ? "seraient" : "sont"} levées (${names.join(", ")})\u00a0; l’historique les garde.`,
  set: (one: { name: string; person: string | null; scope: ObjectionScope }, dryRun: boolean) =>
    `${listed(one)}\u00a0: ${refused[one.scope]}${dryRun ? " ne serait plus préparé" : ""}. Une erreur\u00a0? outreach undo`,
  takenBack: (count: number, dryRun: boolean) =>
    dryRun
      ? `${counted(count, "opposition notée alors serait annulée", "oppositions notées alors seraient annulées")} aussi\u00a0: on pourrait de nouveau écrire à ces personnes.`
      : `${counted(count, "opposition notée alors est annulée", "oppositions notées alors sont annulées")} aussi\u00a0: on peut de nouveau écrire à ces personnes. Pour les noter à nouveau\u00a0: outreach edit … --objection all`,
  alreadySaid: (name: string) => `${name}\u00a0: c’est déjà noté.`,
  imported: (count: number) =>
    `${counted(count, "refus d’être contacté", "refus d’être contacté")} dans cette liste\u00a0: rien n’y sera préparé contre ${count < 2 ? "son" : "leur"} gré (outreach list --objected).`,
  importedWould: (count: number) =>
    `${counted(count, "refus d’être contacté", "refus d’être contacté")} dans cette liste\u00a0: rien ne serait préparé contre ${count < 2 ? "son" : "leur"} gré.`,
  importedOne: (one: {
    name: string;
    person: string | null;
    label: string;
    words: string;
    at: string;
    line: number;
  }) =>
    `ligne ${one.line}\u00a0: ${listed(one)}, le ${longDate(one.at)} (${inQuotes(one.label)} = ${inQuotes(one.words)})`,
  supposed: (count: number) =>
    count < 2
      ? "Un texte semble refuser un contact. En attendant votre décision, rien n’est préparé contre ce refus\u00a0:"
      : `${number(count)} textes semblent refuser un contact. En attendant votre décision, rien n’est préparé contre ces refus\u00a0:`,
  supposedOne: (one: {
    id: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string;
    line: number;
  }) =>
    `ligne ${one.line}\u00a0: ${one.name}, ${inQuotes(one.words)}. C’est un refus\u00a0: outreach edit ${one.id}${ofPerson(one.person)} --objection ${one.scope}\u00a0; ce n’en est pas un\u00a0: outreach edit ${one.id}${ofPerson(one.person)} --clear objection --reason …`,
  twins: (count: number) =>
    count < 2
      ? "Une ligne est peut-être quelqu’un qui a dit non. Rien ne lui sera préparé avant que le doute soit levé (outreach duplicates)\u00a0:"
      : `${number(count)} lignes sont peut-être des acteurs qui ont dit non. Rien ne leur sera préparé avant que le doute soit levé (outreach duplicates)\u00a0:`,
  twinOne: (one: { name: string; id: string; closure: Closure }) =>
    `${one.name} (${one.id})\u00a0: peut-être ${who(one.closure)}`,
  more: (count: number) => `… et ${number(count)} de plus\u00a0; tous\u00a0: --json`,
  toConfirm: (one: {
    actor: string;
    name: string;
    person: string | null;
    scope: ObjectionScope;
    words: string | null;
  }) =>
    `${listed(one)}\u00a0: ${one.words === null ? "un texte" : inQuotes(one.words)} semble refuser tout contact${one.scope === "all" ? "" : ` ${byChannel[one.scope]}`}. C’est un refus\u00a0: outreach edit ${one.actor}${ofPerson(one.person)} --objection ${one.scope}\u00a0; ce n’en est pas un\u00a0: outreach edit ${one.actor}${ofPerson(one.person)} --clear objection --reason …`,
  /** A refusal read in a text of somebody who is not on the list any more. */
  withoutActor: (one: {
    name: string;
    scope: ObjectionScope;
    words: string | null;
    at: string;
    source: string;
  }) =>
    `${one.name === "" ? "Quelqu’un" : one.name}, qui n’est pas ou plus dans la liste\u00a0: ${one.words === null ? "un texte" : inQuotes(one.words)}${one.at === "" ? "" : `, le ${longDate(one.at)}`}${one.source === "" ? "" : `, d’après ${one.source}`}, semble refuser tout contact${one.scope === "all" ? "" : ` ${byChannel[one.scope]}`}. Ce refus tient si cette personne ou cette structure revient dans une liste\u00a0; il se confirme ou se lève alors avec outreach edit.`,
  laterConsent,
  tookBack: (consents: number) =>
    consents < 2
      ? "Quelqu’un qui a dit non semble d’accord depuis. Rien n’est préparé pour lui avant votre décision\u00a0:"
      : `${number(consents)} personnes ou structures qui ont dit non semblent d’accord depuis. Rien n’est préparé pour elles avant votre décision\u00a0:`,
  toDecide,
  /** An exchange that is noted after an objection, and seems to say yes. */
  stillStands: (objection: SaidObjection & { actor: string; name: string }) =>
    `${listed(objection)} avait dit non${since(objection.at)}\u00a0: rien n’est préparé tant que cette opposition tient. Elle est levée\u00a0: outreach edit ${objection.actor}${ofPerson(objection.person)} --clear objection --reason …`,
  asking: {
    isTakenBack: (decision: ConsentToDecide) => `${tookBack(decision)}. L’opposition est-elle levée\u00a0?`,
    afterConsent: {
      lift: "oui, on peut de nouveau les contacter",
      keep: "non, elle tient",
      later: "plus tard (rien n’est préparé d’ici là)",
    },
    isRefusal: (one: { name: string; words: string }) =>
      `${one.name} écrit\u00a0: ${inQuotes(one.words)}. Est-ce un refus d’être contacté\u00a0?`,
    choices: {
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
