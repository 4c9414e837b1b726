// Makes the ranking that commands show, from the store, the settings and the objections.

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

/** Judges people by what the team learnt of them, then by titles, with the mission's vocabulary or the one that ships. */
export async function judgeOf(workspace: Workspace, now: Date): Promise<Judge> {
  const [roles, store] = await Promise.all([workspace.template("roles.yaml"), workspace.store()]);
  const learnt = learntOf(await store.verdicts());
  return new Judge(vocabularyIn(roles), dayOf(now), learnt);
}

/** Made once for all that a command judges: a ranking, and then each document. */
let latest: { text: string; vocabulary: Vocabulary } | null = null;

function vocabularyIn({ text, file }: { text: string; file: string }): Vocabulary {
  if (latest?.text !== text) latest = { text, vocabulary: vocabularyOf(readRoles(text, file)) };
  return latest.vocabulary;
}

/** One actor of the ranking. */
export interface Ranked extends Selectable {
  /** First whatever the score, by a decision of the team. */
  pinned: PinningDecision | null;
  /** The score under the weights that `rankActors` was asked to try; `score` without any. */
  scoreThen: number;
  situation: SituationOrUnknown;
  /** The day of its next step, or the first on which it is not too soon to contact it, while that is to come; ISO date. */
  waitsFor: string | null;
  /** False when an objection, or a no to being called, keeps it from being called. */
  callable: boolean;
}

/** The ranking that `rank`, `brief`, `mail` and `next` all show. */
export interface WholeRanking {
  /** The most urgent first. */
  readonly ranked: readonly Ranked[];
  /** How many are ranked. */
  count: number;
  /** What `selectTop` needs of `ranked` to choose so many: far sooner in order than all. */
  leading(count: number): readonly Ranked[];
  leftOut: readonly LeftOut[];
  /** How many actors have texts that no suggestion was made from yet: too many to be read here. */
  unread: number;
  /** The next step with each actor that has one, in no order. */
  steps: readonly PlannedStep[];
  /** A score of `ranked` as it is shown, from 0 to 100; `then`: `score` is one under the weights that were tried. */
  outOfHundred(score: number, then?: boolean): number;
  /** ISO date. */
  today: string;
  judge: Judge;
  /** Adds the reasons to some of `ranked`, in the same order; read again, so that a long list does not keep them. */
  explain<T extends Ranked>(some: readonly T[]): Promise<(T & { priority: Priority })[]>;
}

/** Ranks the actors that match, by the mission's weights. The one place where commands compute a priority. */
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
  const frame = { aims, scale, judge, today };
  const scoring = scorer(frame, weights ? [weights] : []);
  const { highest, priority } = scoring;
  const [holds, permissions] = [await store.holds(), await permissionsInUse(host)];
  const held = holding(holds, today);
  const deferrals = [...held.values()].filter(({ kind }) => kind === "defer");
  const deferred = new Map(deferrals.map(({ actor, until }) => [actor, until]));
  const outlook = await actorOutlooks(workspace, {
    permissions,
    deferred,
    appointments: appointmentsOf(holds),
  });
  const ranked: Ranked[] = [];
  const leftOut: LeftOut[] = [];
  const steps: PlannedStep[] = [];
  const known = { held, permissions, all, today, judge, scorer: scoring };
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
      return some.flatMap((one) => {
        const actor = actors.get(one.id);
        return actor ? [{ ...one, priority: outOfHundred(priority(actor)) }] : [];
      });
    },
  };
}

/** The next step with an actor, if any, and its place in the ranking or why it has none. */
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

/** Why an actor that might be ranked is not, for now: nobody there may be contacted, the team put it off, or it was just contacted. */
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

/** The next step with an actor; a step that names no person gets the likeliest one there. */
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
