// Tests the threads that suggest situations: same results as without them, failures, early ends.
import { expect, onTestFinished, test } from "vitest";
import {
  type ActorTexts,
  type SuggestingJob,
  type SuggestingThread,
  suggestInOrder,
  suggestingFor,
} from "../../src/application/suggesting/many-suggestions.ts";
import { installedProgram } from "../../src/cli/installed-program.ts";
import { startSuggesting } from "../../src/cli/threads/start-suggesting.ts";
import type { Learnt } from "../../src/domain/suggesting/learn-from-team.ts";
import { languages } from "../../src/domain/values/language.ts";
import type { SignalTexts } from "../../src/settings/signals-file.ts";

const signals: SignalTexts[] = await Promise.all(
  languages.map(async (language) => ({
    language,
    compiled: await installedProgram.readText(`dist/templates/signals.${language}.json`),
  })),
);
const learnt: Learnt = {
  ...{ from: 30, by: [{ who: "Zoé", count: 30 }], right: { before: 20, after: 24 }, trust: 1.2 },
  words: new Map([["moulin", { situation: "willing", value: 1.4 }]]),
};
const untaught: SuggestingJob = { signals, minimum: 0.7, learnt: null };
const withoutThread = { readingThread: { file: "missing.js" } };

const sentences = [
  "Nous aimerions monter un projet de coopération avec un territoire voisin, sans savoir par où commencer.",
  "Depuis 2021 nous menons avec trois Pays un projet de cuisine partagée, dont la convention est signée.",
  "La coopération n'est pas à l'ordre du jour de notre commune.",
  "We would like to work with another region on our old mill, but we have nobody to ask.",
  "Réunion le 12 mars à 14 heures.",
];
const actors = (count: number): ActorTexts[] =>
  Array.from({ length: count }, (_, at) => ({
    texts: [
      {
        ...{ label: null, author: "actor", file: null, line: at },
        text: `Moulin ${at}. ${sentences[at % sentences.length]}`,
      },
    ],
    isUnread: at % 2 === 0,
  }));

async function* inGroups(all: readonly ActorTexts[], size: number) {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

async function everySuggestion(
  all: readonly ActorTexts[],
  job: SuggestingJob,
  startThreads: () => readonly SuggestingThread[],
  count = 100_000,
) {
  const groups = suggestInOrder(inGroups(all, 7), {
    ...{ count, textsOf: (actor: ActorTexts) => actor, here: suggestingFor(job), startThreads },
  });
  const ordered = [];
  for await (const { members, suggestions } of groups)
    ordered.push(...members.map((actor, at) => ({ line: actor.texts[0]!.line, ...suggestions[at]! })));
  return ordered;
}

test.each([
  ["with what the team taught", { ...untaught, learnt }],
  ["with nothing taught", untaught],
])("other threads give the same suggestions as this one, in the same order, %s", async (_, job) => {
  const all = actors(60);
  const here = await everySuggestion(all, job, () => []);
  expect(new Set(here.map(({ suggestion }) => suggestion.situation)).size).toBeGreaterThan(2);
  expect(await everySuggestion(all, job, () => startSuggesting(installedProgram, job))).toEqual(here);
});

test("this thread takes over when no other thread starts, or when one ends in the middle", async () => {
  const all = actors(60);
  const here = await everySuggestion(all, untaught, () => []);
  expect(await everySuggestion(all, untaught, () => startSuggesting(withoutThread, untaught))).toEqual(here);
  const [thread] = startSuggesting(installedProgram, untaught);
  if (!thread) return;
  onTestFinished(() => thread.close());
  let asked = 0;
  const mortal: SuggestingThread = {
    suggest: async (some) => {
      asked += 1;
      if (asked === 3) await thread.close();
      return thread.suggest(some);
    },
    close: () => thread.close(),
  };
  expect(await everySuggestion(all, untaught, () => [mortal])).toEqual(here);
  expect(asked).toBeGreaterThan(2);
});

test("no thread is started for a few actors", async () => {
  const start = () => {
    throw new Error("a thread was started");
  };
  expect(await everySuggestion(actors(5), untaught, start, 5)).toHaveLength(5);
});

test("actors are read from the store only shortly before they are needed, and all threads are closed at an early end", async () => {
  let taken = 0;
  let closed = 0;
  const endless = async function* () {
    for (;;) {
      taken += 1;
      yield actors(1);
    }
  };
  const slow = (): SuggestingThread => ({
    suggest: async (some) => some.map(suggestingFor(untaught)),
    close: async () => {
      closed += 1;
    },
  });
  const groups = suggestInOrder(endless(), {
    ...{ count: 100_000, textsOf: (actor: ActorTexts) => actor, here: suggestingFor(untaught) },
    startThreads: () => [slow(), slow()],
  });
  for (let group = 1; group <= 3; group++) {
    await groups.next();
    expect(taken).toBeLessThanOrEqual(group + 4);
  }
  await groups.return(undefined);
  expect(closed).toBe(2);
});
