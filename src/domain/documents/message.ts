import type { Actor } from "../actors/actor.ts";
import type { Address } from "../people/form-of-address.ts";
import type { Channel } from "../relationship/contact.ts";
import type { EarlierMessage, PastExchange } from "../relationship/exchange-history.ts";
import { type ActorFrame, frameOf } from "./actor-frame.ts";
import { chooseIllustration, type ToldIllustration } from "./illustration-choice.ts";
import type { InterlocutorKind } from "./interlocutor-kind.ts";
import { kindOfMailing, type MailKind } from "./mail-kinds.ts";
import type { MissionFacts } from "./mission-facts.ts";
import { noOccasion, type Occasion } from "./occasion.ts";
import type { Meeting, PersonToMeet } from "./person-to-meet.ts";

/** What somebody may be told of where we have their address from. `at` is an ISO date. */
export type DataOrigin =
  | { kind: "application"; programme: string | null; at: string | null }
  | { kind: "list"; file: string; at: string | null }
  | { kind: "told"; at: string | null };

/**
 * Everything that a message to an actor may be made from, and nothing else: what they know of themselves, and what the
 * mission says of itself. Neither the situation, nor a note, a reason, an answer or a partner's name is in it, so that no
 * template can tell them.
 */
export interface Message {
  actor: Pick<Actor, "id" | "name" | "acronym" | "commune" | "territory">;
  frame: ActorFrame;
  application: { programme: string | null; reference: string | null; submitted: string | null } | null;
  /** Null when no usable address is known. */
  email: string | null;
  /** Null when the message goes to a shared address. */
  person: Pick<PersonToMeet, "fullName" | "role"> | null;
  address: Address | null;
  interlocutor: InterlocutorKind;
  origin: DataOrigin;
  illustration: ToldIllustration | null;
  /** Nothing was between us before: the message says who writes, and carries the whole legal notice. */
  first: boolean;
  /** The last message prepared before this one: its kind, and its ISO date. */
  before: { kind: MailKind | null; at: string } | null;
  /** The last exchange, as far as both sides know it; `withThem` when it was with the person written to. */
  exchange: { at: string; channel: Channel; withThem: boolean } | null;
  occasion: Occasion;
  mission: MissionFacts;
}

/** What a message comes after, and what it is about. */
export interface Circumstances {
  first: boolean;
  latest: EarlierMessage | null;
  exchange: PastExchange | null;
  occasion: Occasion;
}

const none: Circumstances = { first: true, latest: null, exchange: null, occasion: noOccasion };

/** Prepares what a message may say. The meeting chooses the person by post; what else we hold on them stays behind. */
export function messageFor(
  actor: Actor,
  meeting: Meeting,
  mission: MissionFacts,
  { first, latest, exchange, occasion }: Circumstances = none,
): Message {
  const { id, name, acronym, commune, territory, programme, reference, submitted } = actor;
  const own = meeting.person?.emails.find(usableAddress) ?? null;
  const email = own ?? actor.emails.find(usableAddress) ?? null;
  const person = meeting.person && meeting.interlocutor !== "front-desk" ? meeting.person : null;
  return {
    actor: { id, name, acronym, commune, territory },
    frame: frameOf(actor),
    application: programme === null && submitted === null ? null : { programme, reference, submitted },
    email,
    person: person && { fullName: person.fullName, role: person.role },
    address: person && meeting.address,
    interlocutor: meeting.interlocutor,
    origin: originOf(
      actor,
      own === null ? { field: "emails", value: email } : { field: "people", value: meeting.person!.fullName },
    ),
    illustration: chooseIllustration(
      mission.illustrations.filter(({ audience }) => audience !== "team"),
      {
        situation: "unknown", // The choice would tell what we think of them.
        themes: actor.themes,
        places: [territory, commune].filter((place) => place !== null),
      },
    ),
    first,
    before: latest && { kind: kindOfMailing(latest.mailing), at: latest.at.slice(0, 10) },
    exchange: exchange && {
      at: exchange.at,
      channel: exchange.channel,
      withThem: person !== null && exchange.person === person.fullName,
    },
    occasion,
    mission,
  };
}

/** An address that every mail program takes as it stands, and that can only be one address. */
export const usableAddress = (address: string) =>
  address.length <= 254 &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}][\p{L}\p{N}.-]*\.[\p{L}]{2,}$/u.test(address);

/** Where the address comes from, as the law asks us to say; a partner who told us is not named. */
export function originOf(
  { programme, submitted, provenance }: Actor,
  { field, value }: { field: string; value: string | null },
): DataOrigin {
  const origin =
    provenance.find((one) => one.field === field && one.value === value) ??
    provenance.find((one) => one.field === "name");
  const at = origin?.date || null;
  if (submitted !== null || (programme !== null && origin?.file))
    return { kind: "application", programme, at: submitted ?? at };
  return origin?.file ? { kind: "list", file: listName(origin.file), at } : { kind: "told", at };
}

/** The name of a list as people call it: neither folders nor the extension. */
const listName = (file: string) => file.replace(/^.*[\\/]/, "").replace(/\.[a-z0-9]{1,5}$/i, "");
