import type { ChosenInterlocutor, Judge } from "../people/choose-interlocutor.ts";
import { type Hardship, hardships, type Scale } from "./criteria.ts";
import type { CriterionMeasure } from "./criterion-measure.ts";
import type { RankedActor } from "./ranked-actor.ts";

/** A title says who somebody is, not what they do. */
const aTitle = 10;

/** Somebody likely to carry cooperation, and a way to reach them. */
export function somebodyToTalkTo({ somebody_to_talk_to: { nobody, unreachable } }: Scale): CriterionMeasure {
  const isReachable = (actor: RankedActor, { person }: ChosenInterlocutor) =>
    actor.emails.length + actor.phones.length > 0 ||
    actor.people.some(({ id, emails, phones }) => id === person?.id && emails.length + phones.length > 0);
  return {
    criterion: "somebody_to_talk_to",
    value(actor, best) {
      if (best.person === null) return nobody;
      const likely = nobody + (100 - nobody) * best.likelihood;
      return Math.max(nobody, likely - (isReachable(actor, best) ? 0 : unreachable));
    },
    unknown: ({ people }) => people.length === 0,
    uncertainty: () => aTitle,
    because: (actor, best) => ({
      criterion: "somebody_to_talk_to",
      fullName: best.person?.fullName ?? null,
      reason: best.reason,
      reachable: best.person !== null && isReachable(actor, best),
    }),
  };
}

/** Signs that an actor finds it hard to ask for help; they add up. */
export function hardToAsk({ finds_it_hard_to_ask: points }: Scale, judge: Judge): CriterionMeasure {
  const lacks = (actor: RankedActor, means: "emails" | "phones") =>
    actor[means].length === 0 && !actor.people.some((person) => person[means].length > 0);
  const unpaid = (actor: RankedActor, { paid }: ChosenInterlocutor, kind: string) =>
    !paid && actor.people.length > 0 && judge.kinds(actor).has(kind);
  const signs: Readonly<Record<Hardship, (actor: RankedActor, best: ChosenInterlocutor) => boolean>> = {
    no_email: (actor) => lacks(actor, "emails"),
    no_phone: (actor) => lacks(actor, "phones"),
    volunteer_run: (actor, best) => unpaid(actor, best, "association"),
    small_commune: (actor, best) => unpaid(actor, best, "commune"),
    no_answer: ({ lastContact }) => lastContact?.outcome === "no-answer",
    unplanned: ({ assessment }) => assessment?.situation === "unplanned",
  };
  return {
    criterion: "finds_it_hard_to_ask",
    value(actor, best) {
      let sum = 0;
      for (const sign of hardships) if (signs[sign](actor, best)) sum += points[sign];
      return sum;
    },
    unknown: () => false,
    uncertainty: () => aTitle,
    because: (actor, best) => ({
      criterion: "finds_it_hard_to_ask",
      signs: hardships.filter((sign) => signs[sign](actor, best)),
    }),
  };
}
