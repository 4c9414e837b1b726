// Opens the suggester of situations with the signals in use, and learns from the team's assessments.

import { Refusal } from "../../domain/problems/problem.ts";
import type { Situation } from "../../domain/situations/situation.ts";
import { type Confirmed, type Learnt, learn } from "../../domain/suggesting/learn-from-team.ts";
import { Suggester } from "../../domain/suggesting/suggester.ts";
import { total } from "../../domain/suggesting/weigh-evidence.ts";
import { wordsOf } from "../../domain/suggesting/words-of-language.ts";
import { missionSchema } from "../../settings/mission-schema.ts";
import { type SignalTexts, signalSourceOf } from "../../settings/signals-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { SuggestingJob } from "./many-suggestions.ts";
import { signalTexts } from "./signal-files.ts";

/** A suggester, and the confidence (0–1) below which it suggests nothing. */
export interface Suggesting {
  suggester: Suggester;
  minimum: number;
  /** The texts of the signals, from which a worker opens the same suggester. */
  signals: readonly SignalTexts[];
}

/** From how many assessments at most the suggester learns: the newest ones, since old ones matter less and learning must be quick. */
const mostAssessments = 1000;

/**
 * Opens the suggester with the signals in all languages: the workspace's own files replace those that ship. A broken file of the
 * workspace is refused.
 */
export async function openSuggester(host: ApplicationHost, workspace: Workspace | null): Promise<Suggesting> {
  const signals = await signalTexts(host, workspace?.root ?? null);
  const { assessment } = workspace?.mission ?? missionSchema.parse({});
  const suggester = new Suggester(signals.map(signalSourceOf));
  return { suggester, minimum: assessment.minimum_confidence, signals };
}

/** The workspace around the current folder, or null when there is none. */
export async function workspaceIfAny(host: ApplicationHost): Promise<Workspace | null> {
  try {
    await host.workspaceFolder();
  } catch (error) {
    if (error instanceof Refusal && error.problems[0]?.code === "workspace-missing") return null;
    throw error;
  }
  return host.workspace();
}

/** Whether what was learnt changes no suggestion. */
const teachesNothing = (learnt: Learnt | null): boolean =>
  learnt === null || (learnt.words.size === 0 && learnt.trust === 1);

interface ConfirmedSituation {
  id: string;
  situation: Situation;
  by: string;
  at: string;
}

/** Learns from the situations that people assessed, not from those of surveys. Null when the settings say not to learn. */
export async function learnFrom(
  workspace: Workspace,
  { suggester, minimum }: Suggesting,
): Promise<Learnt | null> {
  if (!workspace.mission.assessment.learn) return null;
  const store = await workspace.store();
  const settled: ConfirmedSituation[] = [];
  for await (const page of store.overviewPages())
    for (const { id, assessment } of page)
      if (assessment && assessment.situation !== "unknown" && assessment.origin !== "survey")
        settled.push({ id, situation: assessment.situation, by: assessment.by, at: assessment.at });
  const assessed = settled
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, mostAssessments);
  if (assessed.length === 0) return learn([], minimum);
  const byId = new Map(assessed.map((assessment) => [assessment.id, assessment]));
  const confirmed: Confirmed[] = [];
  for await (const actor of store.actors({ ids: [...byId.keys()] })) {
    const { evidence, leaning, words } = suggester.examine(wordsOf(actor), true);
    const scores = total([...evidence, ...leaning]);
    if (evidence.length > 0 || words.size > 0)
      confirmed.push({ ...byId.get(actor.id)!, scores, words: new Set(words.keys()) });
  }
  return learn(confirmed, minimum);
}

/** What a thread needs to suggest. `learnt`: what `learnFrom` returned. */
export const suggestingJob = ({ signals, minimum }: Suggesting, learnt: Learnt | null): SuggestingJob => ({
  ...{ signals, minimum },
  learnt: teachesNothing(learnt) ? null : learnt,
});
