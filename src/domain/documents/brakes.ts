// The reasons for not cooperating that a colleague should be ready to hear from an actor.
import wordsOfBrakes from "../../knowledge/words/brakes.yaml";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";
import type { InterlocutorKind } from "./interlocutor-kind.ts";

/** Reasons that people give for not cooperating (“freins”), as practitioners hear them. */
const brakes = [
  "past-failure",
  "no-time",
  "no-staff",
  "paperwork",
  "money",
  "losing-autonomy",
  "copied",
  "enmity",
  "no-idea",
  "not-convinced",
  "already-helped",
] as const;
export type Brake = (typeof brakes)[number];

/** A brake to be ready for. `heard`: a text on the actor points to it, be it theirs or a note of the team. */
export interface LikelyBrake {
  brake: Brake;
  heard: boolean;
}

/** Patterns that find a brake in a folded text. */
const signs = new Map(
  brakes.map((brake) => [brake, new RegExp(`\\b(?:${wordsOfBrakes[brake]!.join("|")})\\b`)]),
);

/** The brakes that a text points to. */
export function brakesHeard(text: string): Brake[] {
  const folded = fold(text);
  return brakes.filter((brake) => signs.get(brake)!.test(folded));
}

/** The brakes heard most in each situation. They fill the places that the texts leave. */
const usualInSituation: Record<SituationOrUnknown, readonly Brake[]> = {
  unplanned: ["past-failure", "not-convinced", "no-time"],
  willing: ["no-idea", "no-staff", "paperwork"],
  engaged: ["already-helped", "no-time", "enmity"],
  unknown: ["not-convinced", "no-time", "no-idea"],
};

/** Brakes to expect from a kind of person: directors lack staff, elected people fear to lose autonomy, volunteer presidents lack time. */
const byInterlocutorKind: Record<InterlocutorKind, readonly Brake[]> = {
  staff: [],
  director: ["no-staff"],
  elected: ["losing-autonomy"],
  "volunteer-president": ["no-time"],
  "front-desk": [],
};

/** At most `limit` brakes: those that the texts point to, then those of the kind of person, then those of the situation. */
export function likelyBrakes(
  texts: readonly string[],
  situation: SituationOrUnknown,
  interlocutor: InterlocutorKind,
  limit = 3,
): LikelyBrake[] {
  const foldedTexts = texts.map(fold);
  const heard = brakes.filter((brake) => foldedTexts.some((text) => signs.get(brake)!.test(text)));
  const expected = [...byInterlocutorKind[interlocutor], ...usualInSituation[situation]];
  return [...new Set([...heard, ...expected])]
    .slice(0, limit)
    .map((brake) => ({ brake, heard: heard.includes(brake) }));
}
