// Decides what may be shown of a project, and of each participant, to an audience on a day.
import type { RecipientAudience } from "../audience/recipient-audience.ts";
import { holdsPhone } from "../values/phone.ts";
import { fold } from "../values/spelling.ts";
import { type CooperationProject, type ProjectParticipant, projectTexts } from "./cooperation-project.ts";
import { type ConsentScope, type ProjectConsent, standingOf } from "./project-consent.ts";

/** Why something is not shown: the audience of the project; a consent that is missing, was refused or withdrawn, or has ended; or an objection. */
export type WithheldReason = "audience" | "no_consent" | "consent_refused" | "consent_ended" | "objection";

export interface ParticipantVisibility extends ProjectParticipant {
  /** `anonymous`: the project may be shown without anything on them. Null: they may not be shown. */
  shown: ConsentScope | null;
  why: WithheldReason | null;
}

export type ProjectVisibility = {
  project: CooperationProject;
  participants: readonly ParticipantVisibility[];
} & (
  | { shown: "name" | "anonymous"; why: null }
  /** `named`: the participants that the project's texts would name, or whose place they would tell, without consent. */
  | { shown: null; why: WithheldReason; named: readonly string[] }
);

export interface VisibilityQuestion {
  audience: RecipientAudience;
  /** ISO date. */
  day: string;
  /** Actors that object to any contact. */
  objectors: ReadonlySet<string>;
  /** The names, addresses and telephone numbers by which a text may reveal an actor. */
  signsOf: (actor: string) => readonly string[];
  /** The places of an actor, in the words of a text. */
  placesOf: (actor: string) => readonly string[];
}

/**
 * A project of the audience `network` is shown when at least one participant agreed, and none refused, withdrew, let its consent end, or objected.
 * A participant that did not answer is not named. A project is not shown at all when its texts name such a participant, or name or place an
 * anonymous one.
 */
export function visibilityOf(
  project: CooperationProject,
  consents: readonly ProjectConsent[],
  question: VisibilityQuestion,
): ProjectVisibility {
  const participants = participantsOf(project, consents, question);
  const withheld = (why: WithheldReason, named: readonly string[] = []): ProjectVisibility => ({
    ...{ project, participants, shown: null, why, named },
  });
  if (project.audience !== "network") return withheld("audience");
  const against = participants.find(({ why }) => why !== null && why !== "no_consent");
  const agreeing = participants.filter(({ shown }) => shown !== null);
  if (against?.why) return withheld(against.why);
  if (agreeing.length === 0) return withheld("no_consent");
  const words = fold(projectTexts(project).join("\n"));
  const holds = (sign: string) => holdsSign(words, sign);
  // A place or a number that a named participant has too may be shown.
  const ofNamed = new Set(
    participants
      .filter(isNamed)
      .flatMap(({ actor }) => [...question.placesOf(actor), ...question.signsOf(actor)]),
  );
  const places = ({ actor, shown }: ParticipantVisibility) =>
    shown === "anonymous" ? question.placesOf(actor) : [];
  const named = participants.filter(
    (participant) =>
      !isNamed(participant) &&
      [...question.signsOf(participant.actor), ...places(participant)].some(
        (sign) => !ofNamed.has(sign) && holds(sign),
      ),
  );
  if (named.length > 0)
    return withheld(
      named[0]!.why ?? "no_consent",
      named.map(({ actor }) => actor),
    );
  return { project, participants, shown: agreeing.some(isNamed) ? "name" : "anonymous", why: null };
}

export const isNamed = ({ shown }: Pick<ParticipantVisibility, "shown">) =>
  shown === "name" || shown === "contact";

/** A participant whose consent ended may be asked again; one that refused is not. */
const whyNot = { none: "no_consent", refused: "consent_refused", ended: "consent_ended" } as const;

function participantsOf(
  { id, who }: CooperationProject,
  consents: readonly ProjectConsent[],
  { audience, day, objectors }: VisibilityQuestion,
): ParticipantVisibility[] {
  return who.map((participant) => {
    if (objectors.has(participant.actor)) return { ...participant, shown: null, why: "objection" };
    const own = consents.filter(({ project, actor }) => project === id && actor === participant.actor);
    const { agreed, why } = standingOf(own, audience, day);
    if (agreed) return { ...participant, shown: agreed, why: null };
    return { ...participant, shown: null, why: whyNot[why] };
  });
}

/** The least letters of a name that is searched for; shorter ones are in any text. */
const leastName = 3;

/** Whether a folded text has a name, an address, or a telephone number in any way of writing. */
export const holdsSign = (words: string, sign: string): boolean =>
  /^\+?\d{7,}$/.test(sign) ? holdsPhone(words, sign) : holdsName(words, fold(sign));

/** Whether a text has a name as whole words; both are folded. False for a name of less than three letters. */
export function holdsName(words: string, name: string): boolean {
  if (name.length < leastName) return false;
  const isWord = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (!isWord(words[at - 1]) && !isWord(words[at + name.length])) return true;
  return false;
}
