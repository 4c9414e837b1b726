// Whom a brief, a message or a letter is for at an actor, and which script suits that person.
import type { Actor, Person } from "../actors/actor.ts";
import type { Judge } from "../people/choose-interlocutor.ts";
import { isOfCouple, type PeopleOfActor } from "../people/couple.ts";
import { type Address, addressOf } from "../people/form-of-address.ts";
import type { Judged, PersonReason } from "../people/interlocutor.ts";
import { frameOf, holdsPublicOffice } from "./actor-frame.ts";
import type { InterlocutorKind } from "./interlocutor-kind.ts";

/** What is needed to reach the person to ask for. They may be named in somebody else's title only, and not be on the list themselves. */
export type PersonToMeet = Pick<
  Person,
  "fullName" | "civility" | "firstName" | "lastName" | "role" | "emails" | "phones"
>;

/** Whom to speak to at an actor, and how. `person` is null when nobody on the list is plausible: then one asks at the front desk. */
export interface Meeting {
  person: PersonToMeet | null;
  address: Address | null;
  interlocutor: InterlocutorKind;
  reasons: readonly PersonReason[];
  alternatives: readonly { fullName: string; role: string | null; elected: boolean }[];
  /** The kind of structure by which documents say which post to ask for; null when it is not known. */
  askAs: string | null;
}

/** Chooses the person and the way to speak to them. */
export function meetingAt(actor: Pick<Actor, "name" | "kind"> & PeopleOfActor, judge: Judge): Meeting {
  const { person: chosen, alternatives, askAs } = judge.interlocutor(actor, actor.people);
  const person = chosen && (actor.people.find(({ id }) => id === chosen.person.id) ?? unlisted(chosen));
  const addressed = person && addressOf(person, actor, judge);
  const address =
    addressed && isOfCouple(person!, actor)
      ? { ...addressed, gender: "unknown" as const, office: null, isCouple: true }
      : addressed;
  return {
    person,
    address,
    interlocutor: chosen === null ? "front-desk" : kindOf(chosen, address, actor),
    reasons: chosen?.reasons ?? [],
    alternatives: alternatives.map(({ person: { fullName, role }, elected }) => ({
      fullName,
      role,
      elected,
    })),
    askAs,
  };
}

const unlisted = ({ person: { fullName, role } }: Judged): PersonToMeet => ({
  fullName,
  role,
  civility: null,
  firstName: null,
  lastName: null,
  emails: [],
  phones: [],
});

/** Rungs of the ladder of roles on which somebody directs. */
const directing = ["director", "company-head", "deputy-director", "lead", "development-direction"];

/** An elected person holds an office in a public body, directs an enterprise, and is a volunteer elsewhere. */
function kindOf(
  { relay, elected, reasons, person }: Judged,
  address: Address | null,
  actor: Pick<Actor, "name" | "kind">,
): InterlocutorKind {
  if (relay || address?.anonymous) return "front-desk";
  if (elected) {
    const frame = frameOf(actor);
    if (holdsPublicOffice(frame, person.role)) return "elected";
    return frame === "enterprise" ? "director" : "volunteer-president";
  }
  const rung = reasons.find((reason) => reason.because === "title" || reason.because === "replaces")?.rung;
  return rung != null && directing.includes(rung) ? "director" : "staff";
}
