// Suggests the situations of many actors, in order, in this thread and others at the same time.

import type { Suggestion } from "../../domain/situations/situation.ts";
import type { Learnt } from "../../domain/suggesting/learn-from-team.ts";
import { type SourceText, Suggester } from "../../domain/suggesting/suggester.ts";
import { type SignalTexts, signalSourceOf } from "../../settings/signals-file.ts";

/** What suggestions are made with, as plain data that can be sent to a thread. */
export interface SuggestingJob {
  signals: readonly SignalTexts[];
  /** The confidence (0–1) below which no situation is suggested. */
  minimum: number;
  /** What was learnt from the team's assessments; null when that changes nothing. */
  learnt: Learnt | null;
}

export interface ActorTexts {
  texts: readonly SourceText[];
  /** Whether to make the suggestion without what was learnt too, which is stored. */
  isUnread: boolean;
}

export interface ActorSuggestion {
  suggestion: Suggestion;
  /** The suggestion at any confidence and without what was learnt; null when it was not made. */
  untaught: Suggestion | null;
}

export type SuggestFor = (actor: ActorTexts) => ActorSuggestion;

/** `suggester`: one with these signals that is open already. */
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

/** A thread that suggests for groups of actors, in the order of the calls. */
export interface SuggestingThread {
  suggest(some: readonly ActorTexts[]): Promise<readonly ActorSuggestion[]>;
  close(): Promise<void>;
}

/** For fewer actors, starting threads takes longer than reading the texts. */
const worthThreads = 2000;
/** How many groups of actors a thread has at most: two, so that the next one waits while it works, and memory does not grow with the list. */
const mostWaiting = 2;

/** Yields actors in groups of `size`; the last may be smaller. */
export async function* inGroups<T>(all: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const member of all) {
    group.push(member);
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
 * Yields the groups of actors in order, with what their texts suggest. `count`: about how many actors there are. When a thread fails, this
 * thread reads its group.
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
