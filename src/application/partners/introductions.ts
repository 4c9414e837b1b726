// Prepares the messages that ask two actors, and then introduce them to each other. No message tells what the other did not agree to.

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
  /** Two actors: this pair. One: its best pairs. None: the best pairs of the whole list. */
  actors: readonly string[];
  top: number;
  /** Whether actors whose request is open, or that were introduced, get their message again. */
  again: boolean;
}

/** A message to one actor of a pair. */
export interface IntroductionMessage {
  actor: string;
  introduction: ToldIntroduction;
}

export interface PreparedIntroductions {
  messages: readonly IntroductionMessage[];
  /** Actors whose request is open, or that were introduced. `at` is an ISO instant. */
  already: readonly { actor: string; name: string; at: string }[];
  leftOut: readonly Problem[];
}

/** `open` removes the people and addresses that may not be used; it returns null for an actor that may not be written to. */
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
  const { again } = question;
  const introductions = new Introductions({ again, known, prepared, agreements, consents, day, store });
  for (const pair of await pairsOf(question, known, host))
    await introductions.add(pair, (actor, other) =>
      introduced(actor, { other, pair, open, judge }, known, host),
    );
  return introductions;
}

/** An actor of a pair, the other actor, and the project of `actor` that fits the other; null when there is none. */
interface PairSide {
  actor: string;
  other: string;
  project: string | null;
}

interface IntroductionFacts {
  again: boolean;
  known: KnownNetwork;
  prepared: readonly PreparedDocument[];
  agreements: readonly ActorAgreement[];
  consents: readonly ProjectConsent[];
  /** ISO date. */
  day: string;
  store: StoreReader;
}

/** Collects the messages of the pairs, one pair after the other. An actor that is asked about one pair is not asked about the next. */
class Introductions implements PreparedIntroductions {
  readonly messages: IntroductionMessage[] = [];
  readonly already: PreparedIntroductions["already"][number][] = [];
  readonly leftOut: Problem[] = [];
  readonly #facts: IntroductionFacts;
  /** The actors that `messages` asks. */
  readonly #asked = new Set<string>();
  /** The actors about which an actor was asked and has not answered. */
  readonly #awaited: (actor: string) => Promise<ReadonlySet<string>>;

  constructor(facts: IntroductionFacts) {
    this.#facts = facts;
    this.#awaited = memoize(async (actor: string) => introductionsAwaited(actor, facts.day, facts.store));
  }

  /** Asks each actor of a pair that has not agreed yet. When both have, introduces them to each other. */
  async add(
    pair: Pair,
    introducedTo: (actor: string, other: string) => Promise<IntroducedActor>,
  ): Promise<void> {
    const { known } = this.#facts;
    const sides: readonly PairSide[] = [
      { actor: pair.a.id, other: pair.b.id, project: null },
      { actor: pair.b.id, other: pair.a.id, project: pair.project?.id ?? null },
    ];
    if (sides.some(({ actor, other }) => known.agreedBy(actor, other) === "no")) {
      this.leftOut.push({ code: "introduction-declined", name: pair.a.name, otherName: pair.b.name });
      return;
    }
    const { agreements, consents, day } = this.#facts;
    const lacking = sides.filter((side) => !isAgreed(side, agreements, consents, day));
    const busy = await firstThat(lacking, (side) => this.#isBusy(side));
    if (busy) this.#leaveOut(busy);
    else if (lacking.length > 0) for (const side of lacking) await this.#ask(side, pair);
    else for (const side of sides) await this.#introduce(side, introducedTo);
  }

  /** Whether an actor is already being asked about another one. Both requests have the same words: a yes would not say to which. */
  async #isBusy({ actor, other }: PairSide): Promise<boolean> {
    if (this.#asked.has(actor)) return true;
    return !this.#facts.again && [...(await this.#awaited(actor))].some((awaited) => awaited !== other);
  }

  #leaveOut({ actor, other }: PairSide): void {
    const [name, otherName] = [this.#nameOf(actor), this.#nameOf(other)];
    this.leftOut.push({ code: "introduction-one-at-a-time", actor, name, otherName });
  }

  async #ask({ actor, other }: PairSide, pair: Pair): Promise<void> {
    const mailing = requestName({ about: "introduction", other });
    // A request that was answered may be made again.
    if ((await this.#awaited(actor)).has(other) && this.#isPrepared(actor, mailing)) return;
    this.#asked.add(actor);
    const introduction = { mailing, ownWish: ownWish(actor, pair, this.#facts.known), other: null };
    this.messages.push({ actor, introduction });
  }

  async #introduce(
    { actor, other }: PairSide,
    introducedTo: (actor: string, other: string) => Promise<IntroducedActor>,
  ): Promise<void> {
    const mailing = introductionTo(other);
    if (this.#isPrepared(actor, mailing)) return;
    const introduction = { mailing, ownWish: null, other: await introducedTo(actor, other) };
    this.messages.push({ actor, introduction });
  }

  /** Whether the message was made before and is not made again. If so, adds it to `already`. */
  #isPrepared(actor: string, mailing: string): boolean {
    const at = lastPrepared(actor, mailing, this.#facts.prepared);
    if (at === null || this.#facts.again) return false;
    this.already.push({ actor, name: this.#nameOf(actor), at });
    return true;
  }

  #nameOf(actor: string): string {
    return nameOf(actor, this.#facts.known);
  }
}

const nameOf = (id: string, known: KnownNetwork) => known.actors.get(id)?.actor.name ?? id;

type Pair = PartnerMatch & { b: NonNullable<PartnerMatch["b"]> };

/** The pairs to introduce, each once. Refuses a named pair that is kept apart. */
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
    const matchOfPair = matches.find(
      (match): match is Pair => match.b !== null && pairKey(match.a.id, match.b.id) === pairKey(a, b),
    );
    const named = (id: string) => ({ id, name: nameOf(id, known) });
    return [matchOfPair ?? { a: named(a), b: named(b), project: null, score: 0, reasons: [] }];
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

/** How many partners of an actor are searched for the reasons of a given pair. */
const mostPartners = 100;

/** Whether an actor agreed to be put in contact: with this other actor or with all, or by its consent to the project of the pair. */
function isAgreed(
  { actor, other, project }: PairSide,
  agreements: readonly ActorAgreement[],
  consents: readonly ProjectConsent[],
  day: string,
): boolean {
  if (agreesToContact(agreements, actor, `actor:${other}`, day)) return true;
  const answers = consents.filter((consent) => consent.actor === actor && consent.project === project);
  return standingOf(answers, `actor:${other}`, day).agreed === "contact";
}

/** The actors about which an actor was asked and has not answered. */
async function introductionsAwaited(
  actor: string,
  day: string,
  store: StoreReader,
): Promise<ReadonlySet<string>> {
  const open = await openRequests(actor, day, store);
  return new Set(open.flatMap(({ request }) => (request.about === "introduction" ? [request.other] : [])));
}

/** When a message was last prepared for an actor, as an ISO instant; null when it never was. */
const lastPrepared = (actor: string, mailing: string, prepared: readonly PreparedDocument[]): string | null =>
  prepared.findLast((document) => document.actor === actor && document.template === mailing)?.at ?? null;

async function firstThat<T>(
  items: readonly T[],
  holds: (item: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const item of items) if (await holds(item)) return item;
  return undefined;
}

/** How many words a sentence needs, and may have at most, to be quoted as a wish. */
const wishLength = { least: 4, most: 30 };

/** A sentence in which the actor says what it seeks, and which is a reason for the pair; null when none is of a length to quote. */
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
