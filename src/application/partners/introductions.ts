// Prepares what each of two actors is told before they are introduced, and once both agreed: nothing that the other did not agree to.

import type { Actor } from "../../domain/actors/actor.ts";
import { usableAddress } from "../../domain/documents/message.ts";
import type { IntroducedActor, ToldIntroduction } from "../../domain/documents/occasion.ts";
import { meetingAt } from "../../domain/documents/person-to-meet.ts";
import type { PartnerMatch } from "../../domain/partners/partner-match.ts";
import { ownPartner } from "../../domain/partners/partner-sources.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { introductionTo, requestName } from "../../domain/projects/agreement-request.ts";
import { type ProjectConsent, standingOf } from "../../domain/projects/project-consent.ts";
import { type ActorAgreement, agreesToContact } from "../../domain/relationship/actor-agreement.ts";
import { pairKey } from "../../domain/relationship/between-actors.ts";
import type { PreparedDocument } from "../../domain/relationship/contact.ts";
import { dayOf } from "../../domain/values/days.ts";
import { memoize } from "../../domain/values/memoize.ts";
import type { StoreReader } from "../../store/store.ts";
import { openRequests } from "../follow-up/open-requests.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { type KnownNetwork, knownNetwork } from "./known-network.ts";
import { matchPartners } from "./match-partners.ts";

export interface IntroductionQuestion {
  /** Two actors for one pair, one for its best partners, none for the best of the whole list. */
  actors: readonly string[];
  top: number;
  /** Those whose request waits, or who were introduced, have their message again. */
  again: boolean;
}

/** One message to one of the two. */
export interface IntroductionMessage {
  actor: string;
  introduction: ToldIntroduction;
}

export interface PreparedIntroductions {
  messages: readonly IntroductionMessage[];
  /** Those whose request waits, or who were introduced. `at` is an ISO instant. */
  already: readonly { actor: string; name: string; at: string }[];
  leftOut: readonly Problem[];
}

/** `open` takes away the people and addresses that may not be used; null for an actor that is not to be written to. */
export async function prepareIntroductions(
  question: IntroductionQuestion,
  open: (actor: Actor) => Actor | null,
  host: ApplicationHost,
): Promise<PreparedIntroductions> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const known = await knownNetwork(host);
  const [prepared, agreements, consents, judge] = await Promise.all([
    store.prepared({ document: "mail" }),
    store.relations.agreements(),
    store.projects.consents(),
    judgeOf(workspace, host.now()),
  ]);
  const day = dayOf(host.now());
  const messages: IntroductionMessage[] = [];
  const already: PreparedIntroductions["already"][number][] = [];
  const leftOut: Problem[] = [];
  const asked = new Set<string>();
  const waiting = memoize(async (actor: string) => introductionsAwaited(actor, day, store));
  // Nobody is asked about two others at once, in the same words: a yes would not say to which.
  const isBusy = async ({ actor, other }: { actor: string; other: string }) =>
    asked.has(actor) || (!question.again && [...(await waiting(actor))].some((one) => one !== other));
  for (const pair of await pairsOf(question, known, host)) {
    const sides = [
      { actor: pair.a.id, other: pair.b.id, project: null },
      { actor: pair.b.id, other: pair.a.id, project: pair.project?.id ?? null },
    ] as const;
    const names = { name: pair.a.name, otherName: pair.b.name };
    if (sides.some(({ actor, other }) => known.agreedBy(actor, other) === "no")) {
      leftOut.push({ code: "introduction-declined", ...names });
      continue;
    }
    const lacking = sides.filter(
      ({ actor, other, project }) => !isAgreed({ actor, other, project }, agreements, consents, day),
    );
    const busy = await firstThat(lacking, isBusy);
    if (busy) {
      const { actor, other } = busy;
      const code = "introduction-one-at-a-time" as const;
      leftOut.push({ code, actor, name: nameOf(actor, known), otherName: nameOf(other, known) });
      continue;
    }
    const isRequest = lacking.length > 0;
    for (const { actor, other } of isRequest ? lacking : sides) {
      const mailing = isRequest ? requestName({ about: "introduction", other }) : introductionTo(other);
      const stands = !isRequest || (await waiting(actor)).has(other);
      const before = stands ? lastPrepared(actor, mailing, prepared) : null;
      if (before !== null && !question.again) {
        already.push({ actor, name: nameOf(actor, known), at: before });
        continue;
      }
      if (isRequest) asked.add(actor);
      const content = isRequest
        ? { ownWish: ownWish(actor, pair, known), other: null }
        : { ownWish: null, other: await introduced(actor, { other, pair, open, judge }, known, host) };
      messages.push({ actor, introduction: { mailing, ...content } });
    }
  }
  return { messages, already, leftOut };
}

const nameOf = (id: string, known: KnownNetwork) => known.actors.get(id)?.actor.name ?? id;

type Pair = PartnerMatch & { b: NonNullable<PartnerMatch["b"]> };

/** The pairs that are meant, each once; one that was named and must not meet is refused. */
async function pairsOf(
  { actors, top }: IntroductionQuestion,
  known: KnownNetwork,
  host: ApplicationHost,
): Promise<Pair[]> {
  const [a, b] = actors;
  if (a !== undefined && b !== undefined) {
    const why = known.keptApart(a, b);
    const names = { name: nameOf(a, known), otherName: nameOf(b, known) };
    if (why !== null) throw new Refusal("refused", { code: "pair-apart", ...names, why });
    const matches = await matchPartners({ actor: a, forActor: false, top: mostPartners }, host);
    const found = matches.find(
      (match): match is Pair => match.b !== null && pairKey(match.a.id, match.b.id) === pairKey(a, b),
    );
    const named = (id: string) => ({ id, name: nameOf(id, known) });
    return [found ?? { a: named(a), b: named(b), project: null, score: 0, reasons: [] }];
  }
  const matches = await matchPartners({ actor: a ?? null, forActor: false, top }, host);
  const pairs = new Map<string, Pair>();
  for (const match of matches) {
    if (match.b === null) continue;
    const key = pairKey(match.a.id, match.b.id);
    if (!pairs.has(key)) pairs.set(key, { ...match, b: match.b });
  }
  return [...pairs.values()].slice(0, top);
}

/** So many partners of one actor are looked through for the reasons of a pair that was named. */
const mostPartners = 100;

/** To be put in contact is agreed in so many words: by the actor for this other or for all, or with the project that is meant. */
function isAgreed(
  { actor, other, project }: { actor: string; other: string; project: string | null },
  agreements: readonly ActorAgreement[],
  consents: readonly ProjectConsent[],
  day: string,
): boolean {
  if (agreesToContact(agreements, actor, `actor:${other}`, day)) return true;
  const answers = consents.filter((consent) => consent.actor === actor && consent.project === project);
  return standingOf(answers, `actor:${other}`, day).agreed === "contact";
}

/** The others about whom an actor was asked and has not answered. */
async function introductionsAwaited(
  actor: string,
  day: string,
  store: StoreReader,
): Promise<ReadonlySet<string>> {
  const open = await openRequests(actor, day, store);
  return new Set(open.flatMap(({ request }) => (request.about === "introduction" ? [request.other] : [])));
}

/** ISO instant. */
const lastPrepared = (actor: string, mailing: string, prepared: readonly PreparedDocument[]): string | null =>
  prepared.findLast((document) => document.actor === actor && document.template === mailing)?.at ?? null;

async function firstThat<T>(
  items: readonly T[],
  holds: (item: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const item of items) if (await holds(item)) return item;
  return undefined;
}

/** In words: a longer sentence is no wish that one says back. */
const wishLength = { least: 4, most: 30 };

/** A sentence in which the actor itself says what it seeks, and for which the other was thought of. */
function ownWish(actor: string, { reasons }: Pair, known: KnownNetwork): string | null {
  const placed = known.actors.get(actor);
  if (!placed) return null;
  const meant = new Set(
    reasons.flatMap((reason) => (reason.code === "seeks_offer" ? [...reason.seeker.words] : [])),
  );
  const fits = (sentence: string) => {
    const words = sentence.split(/\s+/).length;
    return words >= wishLength.least && words <= wishLength.most;
  };
  return ownPartner(placed).seeks.find((sentence) => meant.has(sentence) && fits(sentence)) ?? null;
}

async function introduced(
  reader: string,
  {
    other,
    pair,
    open,
    judge,
  }: {
    other: string;
    pair: Pair;
    open: (actor: Actor) => Actor | null;
    judge: Awaited<ReturnType<typeof judgeOf>>;
  },
  known: KnownNetwork,
  host: ApplicationHost,
): Promise<IntroducedActor> {
  const store = await (await host.workspace()).store();
  const whole = (await store.actor(other))!;
  const reachable = open(whole);
  const { person } = reachable ? meetingAt(reachable, judge) : { person: null };
  const email = [...(person?.emails ?? []), ...(reachable?.emails ?? [])].find(usableAddress);
  const phone = [...(person?.phones ?? []), ...(reachable?.phones ?? [])][0];
  const matches = await matchPartners({ actor: reader, forActor: true, top: mostPartners }, host);
  const readable = matches.find(({ a, b }) => (a.id === reader ? b?.id === other : a.id === other));
  const project =
    pair.project === null || pair.b.id !== other
      ? undefined
      : known.projects.find(({ id }) => id === pair.project?.id);
  const shown = project && known.shownTo(project, reader);
  return {
    ...{ name: whole.name, kind: whole.kind, person: person?.fullName ?? null },
    ways: [email, phone].filter((way) => way !== undefined),
    project: shown?.shown === "name" ? (project?.title ?? null) : null,
    reasons: readable?.reasons ?? [],
  };
}
