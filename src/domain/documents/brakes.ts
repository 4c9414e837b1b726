// The reasons for not cooperating that a colleague should be ready to hear from an actor.
import wordsOfBrakes from "../../knowledge/words/brakes.yaml";
import type { SituationOrUnknown } from "../situations/situation.ts";
import { fold } from "../values/spelling.ts";
import type { InterlocutorKind } from "./interlocutor-kind.ts";

/** What holds people back from cooperating, as practitioners hear it (the guide, and the levers beside it). */
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

/** A brake to be ready for. `heard`: their own words point to it. */
export interface LikelyBrake {
  brake: Brake;
  heard: boolean;
}

/** Words, folded, by which a brake shows in what somebody wrote. */
const signs = new Map(
  brakes.map((brake) => [brake, new RegExp(`\\b(?:${wordsOfBrakes[brake]!.join("|")})\\b`)]),
);

/** The brakes that somebody's words point to. */
export function brakesHeard(text: string): Brake[] {
  const folded = fold(text);
  return brakes.filter((brake) => signs.get(brake)!.test(folded));
}

/** What is heard most in each situation, when their words say nothing. */
const usual: Record<SituationOrUnknown, readonly Brake[]> = {
  unplanned: ["past-failure", "not-convinced", "no-time"],
  willing: ["no-idea", "no-staff", "paperwork"],
  engaged: ["already-helped", "no-time", "enmity"],
  unknown: ["not-convinced", "no-time", "no-idea"],
};

/** What an interlocutor adds from their seat: elected people fear for autonomy, volunteers for their evenings. */
const ofTheirSeat: Record<InterlocutorKind, readonly Brake[]> = {
  staff: [],
  director: ["no-staff"],
  elected: ["losing-autonomy"],
  "volunteer-president": ["no-time"],
  "front-desk": [],
};

/** At most `limit` brakes: those their words point to, then those of their seat and of their situation. */
export function likelyBrakes(
  texts: readonly string[],
  situation: SituationOrUnknown,
  interlocutor: InterlocutorKind,
  limit = 3,
): LikelyBrake[] {
  const said = texts.map(fold);
  const heard = brakes.filter((brake) => said.some((text) => signs.get(brake)!.test(text)));
  const expected = [...ofTheirSeat[interlocutor], ...usual[situation]];
  return [...new Set([...heard, ...expected])]
    .slice(0, limit)
    .map((brake) => ({ brake, heard: heard.includes(brake) }));
}
