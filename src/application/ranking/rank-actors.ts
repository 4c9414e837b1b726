// Ranks the actors of the store by the settings, the team's decisions and the objections.

import type { PlannedStep } from "../../domain/cadence/agenda.ts";
import { isPromised, waitsUntil } from "../../domain/cadence/contact-cadence.ts";
import type { Closure, ContactPermissions } from "../../domain/objections/contact-permissions.ts";
import { Judge } from "../../domain/people/choose-interlocutor.ts";
import { type Vocabulary, vocabularyOf } from "../../domain/people/title-vocabulary.ts";
import { decidedStates } from "../../domain/priority/criteria.ts";
import {
  appointmentsOf,
  holding,
  learntOf,
  type PinningDecision,
  untilReleased,
} from "../../domain/priority/pinning-decisions.ts";
import { RankOrder } from "../../domain/priority/rank-order.ts";
import {
  type CriterionWeights,
  type LeftOut,
  type Priority,
  type Scorer,
  scorer,
} from "../../domain/priority/ranking.ts";
import { outOfHundred } from "../../domain/priority/score-out-of-hundred.ts";
import type { Selectable } from "../../domain/priority/week-selection.ts";
import { metUs } from "../../domain/relationship/contact.ts";
import type { SituationOrUnknown } from "../../domain/situations/situation.ts";
import { dayAfter, dayOf } from "../../domain/values/days.ts";
import { aimsOf, readScale } from "../../settings/criteria-file.ts";
import { readRoles } from "../../settings/roles-file.ts";
import type { ActorFilter, ActorOverview } from "../../store/store.ts";
import { type ActorOutlook, actorOutlooks } from "../follow-up/actor-outlooks.ts";
import { permissionsInUse } from "../objections/permissions-in-use.ts";
import { readTexts } from "../suggesting/suggestion-refresh.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Judges people by what the team learnt of them, then by their posts, with the mission's `roles.yaml` or the one that ships. */
export async function judgeOf(workspace: Workspace, now: Date): Promise<Judge> {
  const [roles, store] = await Promise.all([workspace.template("roles.yaml"), workspace.store()]);
  const learnt = learntOf(await store.verdicts());
  return new Judge(vocabularyIn(roles), dayOf(now), learnt);
}

/** The vocabulary of the text read last: a command judges people many times with the same text. */
let latest: { text: string; vocabulary: Vocabulary } | null = null;

function vocabularyIn({ text, file }: { text: string; file: string }): Vocabulary {
  if (latest?.text !== text) latest = { text, vocabulary: vocabularyOf(readRoles(text, file)) };
  return latest.vocabulary;
}

export interface Ranked extends Selectable {
  /** The decision of the team that puts it first whatever its score; null without one. */
  pinned: PinningDecision | null;
  /** The score with the weights that `rankActors` tries; the same as `score` without any. */
  scoreThen: number;
  situation: SituationOrUnknown;
  /** The first day on which it is not too soon to contact it; null when that day has come, or when there is none. ISO date. */
  waitsFor: string | null;
  /** False when it objected to calls, or answered a survey that it does not want any. */
  callable: boolean;
}

export interface WholeRanking {
  /** All ranked actors, the first one first. */
  readonly ranked: readonly Ranked[];
  /** How many are ranked. */
  count: number;
  /** The part of `ranked` that `selectTop` needs to choose `count` actors. Sorting it takes far less time than sorting all. */
  leading(count: number): readonly Ranked[];
  leftOut: readonly LeftOut[];
  /** Those left out of it until somebody ends a wait without a day, with the words of the wait. */
  openWaits: readonly { name: string; reason: string }[];
  /** How many actors have texts from which no suggestion was made yet, because there were too many to read now. */
  unread: number;
  /** The next step with each actor that has one, in the order of the store. */
  steps: readonly PlannedStep[];
  /** A score as it is shown, from 0 to 100. `then`: `score` is a `scoreThen`. */
  outOfHundred(score: number, then?: boolean): number;
  /** ISO date. */
  today: string;
  judge: Judge;
  /** Adds the reasons to some of `ranked`, in the same order. They are computed again, since keeping them for a long list takes memory. */
  explain<T extends Ranked>(some: readonly T[]): Promise<(T & { priority: Priority })[]>;
}

/** Ranks the actors that match by the mission's weights. `weights`: others to try; `all`: also ranks actors whose application was decided. */
export async function rankActors(
  host: ApplicationHost,
  filter: ActorFilter = {},
  { weights, all = false }: { weights?: CriterionWeights; all?: boolean } = {},
): Promise<WholeRanking> {
  const workspace = await host.workspace();
  const [judge, criteria, store] = await Promise.all([
    judgeOf(workspace, host.now()),
    workspace.template("criteria.yaml"),
    workspace.store(),
  ]);
  const today = dayOf(host.now());
  const scale = readScale(criteria.text, criteria.file);
  const aims = aimsOf(workspace.mission);
  const { read, left } =
    aims.suggestionsFrom === null ? { read: null, left: 0 } : await readTexts(host, workspace);
  const withRead = (actor: ActorOverview) => {
    const suggestion = read?.get(actor.id);
    return suggestion === undefined ? actor : { ...actor, suggestion };
  };
  const context = { aims, scale, judge, today };
  const scoring = scorer(context, weights ? [weights] : []);
  const { highest, priority } = scoring;
  const [decisions, permissions] = [await store.pinningDecisions(), await permissionsInUse(host)];
  const decisionOf = holding(decisions, today);
  const deferrals = [...decisionOf.values()].filter(({ kind }) => kind === "defer");
  const deferred = new Map(deferrals.map(({ actor, until }) => [actor, until]));
  const outlook = await actorOutlooks(workspace, {
    permissions,
    deferred,
    appointments: appointmentsOf(decisions),
  });
  const ranked: Ranked[] = [];
  const leftOut: LeftOut[] = [];
  const steps: PlannedStep[] = [];
  const known = { held: decisionOf, permissions, all, today, judge, scorer: scoring };
  for await (const page of store.overviewPages(filter))
    for (const overview of page) {
      const actor = withRead(overview);
      const place = placeOf(actor, outlook(actor), known);
      if (place.step) steps.push(place.step);
      if ("because" in place) leftOut.push({ id: actor.id, name: actor.name, because: place.because });
      else ranked.push(place.ranked);
    }
  const order = new RankOrder(ranked);
  return {
    get ranked() {
      return order.all();
    },
    count: order.length,
    leading: (count) => order.leading(count),
    leftOut,
    openWaits: leftOut.flatMap(({ id, name, because }) => {
      const decision = because === "deferred" ? decisionOf.get(id) : undefined;
      return decision?.until === untilReleased ? [{ name, reason: decision.reason }] : [];
    }),
    unread: left,
    outOfHundred: (score, then = false) => {
      const whole = highest[then ? highest.length - 1 : 0]!;
      return whole === 0 ? score : Math.round((100 * score) / whole);
    },
    steps,
    today,
    judge,
    async explain(some) {
      const overviews = await store.overviews({ ids: some.map(({ id }) => id) });
      const actors = new Map(overviews.map((overview) => [overview.id, withRead(overview)]));
      return some.flatMap((line) => {
        const actor = actors.get(line.id);
        return actor ? [{ ...line, priority: outOfHundred(priority(actor)) }] : [];
      });
    },
  };
}

/** The next step with an actor, if any, and its entry in the ranking, or why the ranking leaves it out. */
function placeOf(
  actor: ActorOverview,
  planned: ActorOutlook,
  {
    held,
    permissions,
    all,
    today,
    judge,
    scorer,
  }: {
    held: ReadonlyMap<string, PinningDecision>;
    permissions: ContactPermissions;
    all: boolean;
    today: string;
    judge: Judge;
    scorer: Scorer;
  },
): { step: PlannedStep | null } & ({ ranked: Ranked } | { because: LeftOut["because"] }) {
  const { id, name } = actor;
  const hold = held.get(id) ?? null;
  const pinned = hold?.kind === "pin" ? hold : null;
  const wait = waitsUntil(planned.outlook);
  const out = scorer.leavesOut(actor);
  const ended = out !== null && decidedStates.has(out) && (all || pinned) ? null : out;
  const isResting = planned.outlook.kind === "rest" && wait! >= today;
  const because = ended ?? notNowBecause(actor, { permissions, hold, isResting });
  const next = stepOf(actor, planned, judge);
  const step = next && (ended === null || isPromised(next)) ? next : null;
  if (because) return { step, because };
  const {
    scores: [score = 0, scoreThen = score],
    hard,
  } = scorer.scores(actor);
  return {
    step,
    ranked: {
      rank: 0,
      id,
      name,
      score,
      scoreThen,
      hard,
      pinned,
      situation: actor.assessment?.situation ?? "unknown",
      waitsFor: wait !== null && wait >= today ? dayAfter(wait, 1) : null,
      callable: planned.callable && (permissions.empty || permissions.open(actor, "phone").closed === null),
    },
  };
}

/** Why an actor is not ranked now: it may not be contacted, a refusal awaits a decision, the team put it off, or it was just contacted. */
function notNowBecause(
  actor: ActorOverview,
  {
    permissions,
    hold,
    isResting,
  }: { permissions: ContactPermissions; hold: PinningDecision | null; isResting: boolean },
): LeftOut["because"] | null {
  const shut = closedBecause(permissions.shut(actor));
  if (shut !== null) return shut;
  if (permissions.isUndecided(actor)) return "undecided";
  if (hold?.kind === "defer") return "deferred";
  return isResting ? "resting" : null;
}

/** The next step with an actor. A step that names no person gets the person most likely to work on cooperation. */
function stepOf(
  actor: ActorOverview,
  { outlook, contacts, unreachable }: ActorOutlook,
  judge: Judge,
): PlannedStep | null {
  if (outlook.kind !== "step") return null;
  const { kind: _, ...step } = outlook;
  const people = actor.people.filter(({ fullName }) => !unreachable.includes(fullName));
  return {
    ...step,
    person: step.person ?? judge.best(actor, people).person?.fullName ?? null,
    actor: actor.id,
    name: actor.name,
    met: contacts.some(({ outcome }) => metUs.includes(outcome)),
  };
}

const closedBecause = (closure: Closure | null): LeftOut["because"] | null =>
  closure === null ? null : closure.because === "twin" ? "maybe-objected" : "objected";
