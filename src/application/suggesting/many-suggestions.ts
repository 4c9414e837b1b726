// Suggests the situations of many actors, in their order, here and in other threads at the same time.

import type { Suggestion } from "../../domain/situations/situation.ts";
import type { Learnt } from "../../domain/suggesting/learn-from-team.ts";
import { type SourceText, Suggester } from "../../domain/suggesting/suggester.ts";
import { type SignalTexts, signalSourceOf } from "../../settings/signals-file.ts";

/** What suggestions are made with. Plain data, which threads can give each other. */
export interface SuggestingJob {
  signals: readonly SignalTexts[];
  /** Confidence (0–1) under which nothing is concluded. */
  minimum: number;
  /** Null where the team's assessments teach nothing. */
  learnt: Learnt | null;
}

export interface ActorTexts {
  texts: readonly SourceText[];
  /** Whether the suggestion without what was learnt is wanted as well, to be stored. */
  isUnread: boolean;
}

export interface ActorSuggestion {
  suggestion: Suggestion;
  /** At any confidence, without what was learnt; null where nobody asked for it. */
  untaught: Suggestion | null;
}

export type SuggestFor = (actor: ActorTexts) => ActorSuggestion;

/** `suggester`: where one is open already. */
export function suggestingFor(job: SuggestingJob, suggester?: Suggester): SuggestFor {
  const reading = suggester ?? new Suggester(job.signals.map(signalSourceOf));
  return ({ texts, isUnread }) => {
    if (job.learnt === null) {
      const untaught = reading.suggest(texts, 0);
      const isSure = untaught.confidence >= job.minimum;
      return { suggestion: isSure ? untaught : { ...untaught, situation: null }, untaught };
    }
    return {
      suggestion: reading.suggest(texts, job.minimum, job.learnt),
      untaught: isUnread ? reading.suggest(texts, 0) : null,
    };
  };
}

/** A thread that suggests for some actors at a time, in the order in which it is asked. */
export interface SuggestingThread {
  suggest(some: readonly ActorTexts[]): Promise<readonly ActorSuggestion[]>;
  close(): Promise<void>;
}

/** Fewer actors are read before other threads have started. */
const worthThreads = 2000;
/** Groups of actors that wait for one thread: it finds the next one when it is done, and memory does not grow with the list. */
const mostWaiting = 2;

/** Actors in groups (the last may be smaller), so that the list of a whole country is not held in memory. */
export async function* inGroups<T>(all: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const one of all) {
    group.push(one);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

interface Group<T> {
  members: readonly T[];
  suggestions: Promise<readonly ActorSuggestion[]>;
}

/**
 * Groups of actors, each with what its texts suggest. `count`: how many actors there may be. Whatever goes wrong in a thread, the group is
 * read here.
 */
export async function* suggestInOrder<T>(
  groups: AsyncIterable<readonly T[]>,
  given: {
    count: number;
    textsOf: (member: T) => ActorTexts;
    here: SuggestFor;
    startThreads: () => readonly SuggestingThread[];
  },
): AsyncGenerator<{ members: readonly T[]; suggestions: readonly ActorSuggestion[] }> {
  const threads = (given.count < worthThreads ? [] : given.startThreads()).map((thread) => ({
    thread,
    waiting: 0,
  }));
  const begun: Group<T>[] = [];
  const begin = (members: readonly T[]): Group<T> => {
    const texts = members.map(given.textsOf);
    const here = () => texts.map(given.here);
    const free = threads.find(({ waiting }) => waiting < mostWaiting);
    if (!free) return { members, suggestions: Promise.resolve(here()) };
    free.waiting += 1;
    const suggestions = free.thread.suggest(texts).catch(here);
    return { members, suggestions: suggestions.finally(() => (free.waiting -= 1)) };
  };
  const ended = async ({ members, suggestions }: Group<T>) => ({ members, suggestions: await suggestions });
  try {
    for await (const members of groups) {
      begun.push(begin(members));
      if (begun.length > threads.length * mostWaiting) yield await ended(begun.shift()!);
    }
    for (const group of begun) yield await ended(group);
  } finally {
    await Promise.all(threads.map(({ thread }) => thread.close()));
  }
}
