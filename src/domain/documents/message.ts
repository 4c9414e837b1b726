// Decides what a message to an actor may say, so that nothing meant for the team reaches a template.
import type { Actor } from "../actors/actor.ts";
import { hasApplied } from "../actors/application-titles.ts";
import type { Address } from "../people/form-of-address.ts";
import { postForOthers } from "../people/post-for-others.ts";
import { isSourceUnsaid, namesUnsaidSource } from "../relationship/contact-conditions.ts";
import type { EarlierMessage, PastExchange } from "../relationship/exchange-history.ts";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { baseName } from "../values/file-name.ts";
import { type ActorFrame, frameOf } from "./actor-frame.ts";
import { storyForMessage, type ToldIllustration } from "./illustration-choice.ts";
import type { Addressee } from "./interlocutor-kind.ts";
import type { MailKind } from "./mail-kinds.ts";
import { kindOfMailing } from "./mailing-name.ts";
import type { MissionFacts } from "./mission-facts.ts";
import { noOccasion, type Occasion } from "./occasion.ts";
import type { OwnSentence } from "./own-sentence.ts";
import type { Meeting, PersonToMeet } from "./person-to-meet.ts";

/** From where we have somebody's address, as they may be told. `at` is an ISO date. */
export type DataOrigin =
  | { kind: "application"; programme: string | null; at: string | null }
  /** They answered a form of ours. */
  | { kind: "answer"; at: string }
  /** `said`: the words in which we name this list to those in it; null while nobody has given them. */
  | { kind: "list"; file: string; said: string | null; at: string | null }
  /** Noted by the team, from no file. Whether a partner recommended them stays with the team. */
  | { kind: "told"; at: string | null }
  /** A partner's message named them. We say which partner only to those who ask, and not when the partner asked us not to (`unnamed`). */
  | { kind: "partner"; unnamed?: true }
  /** Their structure told us: said to a front desk, and to a person whom a message of the structure only names. */
  | { kind: "structure" };

/** What an actor wrote of itself, as far as a message answers it. */
export interface OwnWriting {
  /** The actor's situation by its own texts alone, without what the team thinks. */
  situation: SituationOrUnknown;
  /** A whole sentence that may be said back to the actor; null when there is none. */
  sentence: OwnSentence | null;
}

/** Channels that a message does not propose: a message asks for no day to call where the actor would rather not be called. */
export interface WaysNotProposed {
  calls: boolean;
  mails: boolean;
}

export const nothingWritten: OwnWriting = { situation: "unknown", sentence: null };

/**
 * Everything that a message to an actor is made from: what they know of themselves, and what the mission says of itself. It
 * holds no assessment, note, reason or partner's name of ours, so that no template can tell these.
 */
export interface Message {
  actor: Pick<Actor, "id" | "name" | "acronym" | "kind" | "commune" | "territory">;
  frame: ActorFrame;
  themes: readonly string[];
  /** What they wrote; nothing when a front desk reads the message. */
  writing: OwnWriting;
  /** In which document their sentence stands; null without a sentence. */
  writtenIn: DataOrigin | null;
  application: { programme: string | null; reference: string | null; submitted: string | null } | null;
  /** The person's own address, else the structure's; null when neither is usable. */
  email: string | null;
  /** Null when no person is chosen, or a front desk reads the message. */
  person: Pick<PersonToMeet, "fullName" | "role"> | null;
  address: Address | null;
  /** Who reads it. */
  interlocutor: Addressee;
  origin: DataOrigin;
  illustration: ToldIllustration | null;
  /** The message says who writes: no other was prepared before, or it is the last message. */
  first: boolean;
  /** The message carries the whole legal notice: none is known to have reached them, or it is the last message. */
  informs: boolean;
  notProposed: WaysNotProposed;
  /** The last message that reached them before this one, or that this one reminds of: its kind, and its ISO date. */
  before: { kind: MailKind | null; at: string } | null;
  /** The last exchange; `withThem` when it was with the person written to. */
  exchange: (PastExchange & { withThem: boolean }) | null;
  occasion: Occasion;
  mission: MissionFacts;
}

/** What came before a message, and what it is about. */
export interface Circumstances {
  first: boolean;
  informs: boolean;
  latest: EarlierMessage | null;
  exchange: PastExchange | null;
  occasion: Occasion;
  writing?: OwnWriting;
  notProposed?: WaysNotProposed;
  /** The words in which each list is named to those in it, by the name of its file. */
  sources?: ReadonlyMap<string, string>;
}

const nothingBefore: Circumstances = {
  first: true,
  informs: true,
  latest: null,
  exchange: null,
  occasion: noOccasion,
};

/** Prepares what a message may say. Of the person to meet it takes only what is needed to greet and reach them. */
export function messageFor(
  actor: Actor,
  meeting: Meeting,
  mission: MissionFacts,
  {
    first,
    informs,
    latest,
    exchange,
    occasion,
    writing = nothingWritten,
    notProposed = { calls: false, mails: false },
    sources = new Map(),
  }: Circumstances = nothingBefore,
): Message {
  const { id, name, acronym, kind, commune, territory, programme, reference, submitted } = actor;
  const own = meeting.person?.emails.find(usableAddress) ?? null;
  const email = own ?? actor.emails.find(usableAddress) ?? null;
  const interlocutor = addresseeOf(actor, meeting);
  const ownWriting = interlocutor === "front-desk" ? nothingWritten : writing;
  const frame = frameOf(actor);
  const person = meeting.person && meeting.interlocutor !== "front-desk" ? meeting.person : null;
  const reachedBy =
    own === null
      ? ({ field: "emails", value: email } as const)
      : ({ field: "people", value: meeting.person!.fullName } as const);
  const forOthers = mission.illustrations.filter(({ audience }) => audience !== "team");
  const places = [territory, commune].filter((place) => place !== null);
  return {
    actor: { id, name, acronym, kind, commune, territory },
    frame,
    themes: actor.themes,
    writing: ownWriting,
    writtenIn: ownWriting.sentence && originOfSentence(actor, ownWriting.sentence, sources),
    application:
      interlocutor === "front-desk" || !hasApplied(actor, sources)
        ? null
        : { programme, reference, submitted },
    email,
    person: person && { fullName: person.fullName, role: postForOthers(person.role) },
    address: person && meeting.address,
    interlocutor,
    origin: originTold(interlocutor, originOf(actor, reachedBy, sources)),
    illustration: storyForMessage(forOthers, {
      situation: ownWriting.situation,
      themes: actor.themes,
      places,
      frame,
    }),
    first,
    informs,
    notProposed,
    before: latest && { kind: kindOfMailing(latest.mailing), at: latest.at.slice(0, 10) },
    exchange: exchange && {
      ...exchange,
      withThem: person !== null && exchange.person === person.fullName,
    },
    occasion,
    mission,
  };
}

/** The members read the mailbox of an association in which nobody is known; elsewhere a front desk reads it. */
const addresseeOf = (actor: Actor, { interlocutor, person }: Meeting): Addressee =>
  interlocutor === "front-desk" && person === null && frameOf(actor) === "association"
    ? "collective"
    : interlocutor;

/** Whether an address has the plain form that mail programs take without quotes, and is a single address. */
export const usableAddress = (address: string) =>
  address.length <= 254 &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]*\.[\p{L}]{2,}$/u.test(address);

/** A front desk that reads the message is not told that its structure sent an application, or answered a form. */
export const originTold = (interlocutor: Addressee, origin: DataOrigin): DataOrigin =>
  interlocutor === "front-desk" && (origin.kind === "application" || origin.kind === "answer")
    ? { kind: "structure" }
    : origin;

/** The document in which a sentence of theirs stands; it may be another than the list that gave their address. */
function originOfSentence(
  actor: Actor,
  { file }: OwnSentence,
  sources: ReadonlyMap<string, string>,
): DataOrigin {
  const { programme, submitted, provenance } = actor;
  const fileOf = (field: string) => provenance.find((one) => one.field === field)?.file ?? null;
  const applied = fileOf("programme") ?? fileOf("reference") ?? fileOf("submitted");
  if (hasApplied(actor, sources) && (file === null || applied === null || file === applied))
    return { kind: "application", programme, at: submitted };
  if (file === null) return { kind: "told", at: null };
  const said = sources.get(baseName(file)) ?? null;
  if (said === null && submitted !== null && file === fileOf("submitted"))
    return { kind: "answer", at: submitted };
  return { kind: "list", file: baseName(file), said, at: null };
}

/** Whether a file is a message saved from a mail program. */
export const isMessage = (file: string) => /\.(?:eml|msg)$/i.test(file);

/** Whether a partner wrote the message saved in `file`. */
const isPartners = ({ answers }: Actor, file: string) =>
  answers.some((answer) => answer.file === file && answer.author === "partner");

/** Whether this person wrote the message saved in `file`, which may also only name them. */
const hasWritten = ({ answers }: Actor, person: string | null, file: string) =>
  answers.some((answer) => answer.file === file && answer.authorName === person);

/** Fields that an application fills. */
const appliedFields: readonly string[] = ["programme", "reference", "submitted"];

/**
 * Where the address comes from, as the law asks us to say. A partner who told us is not named, nor is a list by words that name whoever
 * asked not to be.
 */
export function originOf(
  actor: Actor,
  reachedBy: { field: string; value: string | null },
  sources: ReadonlyMap<string, string> = new Map(),
): DataOrigin {
  const origin = writtenOrigin(actor, reachedBy, sources);
  if (origin.kind === "partner") return isSourceUnsaid(actor) ? { ...origin, unnamed: true } : origin;
  const namesSource = origin.kind === "list" && origin.said !== null && namesUnsaidSource(actor, origin.said);
  return namesSource ? { kind: "partner", unnamed: true } : origin;
}

function writtenOrigin(
  actor: Actor,
  { field, value }: { field: string; value: string | null },
  sources: ReadonlyMap<string, string>,
): DataOrigin {
  const { programme, submitted, provenance } = actor;
  const applied = provenance.find((one) => appliedFields.includes(one.field))?.file ?? null;
  const ofValue = provenance.filter((one) => one.field === field && one.value === value);
  const origin =
    ofValue.find((one) => one.file === applied) ??
    ofValue[0] ??
    provenance.find((one) => one.field === "name");
  const at = origin?.date || null;
  const isOfApplication = applied === null || !origin?.file || origin.file === applied;
  if (hasApplied(actor, sources) && isOfApplication && (submitted !== null || origin?.file))
    return { kind: "application", programme, at: submitted };
  if (!origin?.file) return { kind: "told", at };
  const file = baseName(origin.file);
  const said = sources.get(file) ?? null;
  if (isMessage(file) && isPartners(actor, origin.file))
    return said === null ? { kind: "partner" } : { kind: "list", file, said, at };
  if (field === "people" && isMessage(file) && !hasWritten(actor, value, origin.file))
    return { kind: "structure" };
  const answered = provenance.some((one) => one.field === "submitted" && one.file === origin.file);
  if (said === null && submitted !== null && answered) return { kind: "answer", at: submitted };
  return { kind: "list", file, said, at };
}
