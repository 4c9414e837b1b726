import type { Candidate } from "../../domain/importing/candidate.ts";
import {
  type Action,
  type Decision,
  decide,
  type ExistingPolicy,
} from "../../domain/importing/row-import.ts";
import { netChanges, type ValueChange } from "../../domain/importing/value-changes.ts";
import { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { recordKeys, rowKeys } from "../../domain/matching/blocking/row-keys.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { type Finding, Interrupted } from "../../domain/problems/problem.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { Batch, Reading, ReadingFacts } from "../../readers/reading.ts";
import type { Importer, StoreWriter } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import {
  type ImportedRefusal,
  type ImportedTwin,
  keepRefusals,
  type RefusingRow,
  refusingRow,
  twinsOfObjectors,
} from "./imported-refusals.ts";
import { PlaceContradictions } from "./place-contradictions.ts";
import { type Settled, settle } from "./resolve-identities.ts";
import { assessSurveyed, type Survey, type SurveyedRow } from "./survey-assessments.ts";
import { keepMarks, type Marked } from "./tags-and-objections.ts";

/** How many rows of a file ended in each way: each row once. */
export interface Counts extends Record<Action, number> {
  read: number;
  skipped: number;
  rejected: number;
}

/** Where one row ended. */
export interface RowOutcome {
  id: string;
  action: Action;
  file: string;
  line: number;
}

/** What a row did to one value of an actor that was already there. */
export interface Change extends ValueChange {
  id: string;
  file: string;
  line: number;
}

/** One file, imported. */
export interface ImportedFile {
  facts: ReadingFacts;
  rows: Counts;
  findings: readonly Finding[];
  /** Warnings beyond those kept in `findings`. */
  unlisted: number;
  /** Values that differ from what is known, and did not take its place. */
  differing: number;
  /** Known values that the file's took the place of. */
  replaced: number;
  /** Actors whose answers to questions of ours led to a situation. */
  assessed: number;
  /** Those who do not want to be contacted, as the file says. */
  refusals: readonly ImportedRefusal[];
  /** Actors in doubt that may be somebody who objected. */
  twins: readonly ImportedTwin[];
}

/** Warnings of a file beyond these are not kept: a file that is wrong on every line says so in the first thousands. */
const mostWarnings = 10_000;

/**
 * Imports the rows of one file: recall, decide, write, batch after batch; then settles who is who among the actors made.
 * Stops between two batches when `interrupted` is raised. `heard` is told where each row ended, and what it changed, if it
 * wants to know.
 */
export async function importRows(
  writer: StoreWriter,
  reading: Reading,
  options: {
    /** What is shown as the source of the values, and tells this file from others. */
    origin: string;
    policy: ExistingPolicy | null;
    lexicon: MatchingLexicon;
    /** Null when no column asks a question of ours. */
    survey: Survey | null;
    now: Date;
    world: ApplicationHost;
    interrupted: AbortSignal;
    progress: (batch: Batch) => void;
    /** Told how much is settled, between 0 and 1. */
    settling: (share: number) => void;
    heard: ((outcomes: readonly RowOutcome[], changes: readonly Change[]) => void) | null;
  },
): Promise<ImportedFile> {
  const { facts } = reading;
  const importer = writer.importer({ name: options.origin, file: facts.file });
  const rows: Counts = { ...noRows };
  const findings: Finding[] = [];
  const roll = new ImportIndex(await importer.firstNew());
  const outcomes: RowOutcome[] = [];
  const changes: Change[] = [];
  const marked: Marked[] = [];
  const surveyed: SurveyedRow[] = [];
  const refusing: RefusingRow[] = [];
  let [differing, replaced, unlisted] = [0, 0, 0];

  // A reader's batch is so small that it is forgotten before it is moved to older memory.
  async function deal(batch: readonly Candidate[]) {
    const keys = batch.map((row) => rowKeys(row, options.origin, options.lexicon));
    const decisions = decide(batch, keys, await importer.recall(keys, options.policy), options);
    await importer.write(decisions);
    for (const { action, record, keys: written, target, changes: made } of decisions) {
      rows[action]++;
      replaced += made.filter(replacesKnown).length;
      differing += record?.differing.length ?? 0;
      if (written) roll.note(target.number!, written);
    }
    for (const [index, row] of batch.entries()) {
      const { marks, line, answers, fields, refusals } = row;
      const { target, action } = decisions[index]!;
      if (refusals) refusing.push(refusingRow(row, { id: target.id!, action }));
      if (marks) marked.push({ id: target.id!, line, marks, action });
      const said = options.survey?.reader.read(answers) ?? [];
      if (said.length > 0)
        surveyed.push({ id: target.id!, said, on: fields.submitted?.slice(0, 10) ?? null });
    }
    if (options.heard === null) return;
    outcomes.push(...outcomesOf(decisions, facts.file));
    changes.push(...changesOf(decisions, facts.file));
  }

  await rememberByHand(importer, options.lexicon);
  const places = new PlaceContradictions(options.world);

  for await (const batch of reading.batches()) {
    if (options.interrupted.aborted) throw new Interrupted();
    const contradictions = await places.in(batch.candidates, facts.file);
    unlisted += count({ ...batch, findings: [...batch.findings, ...contradictions] }, rows, findings);
    await deal(batch.candidates);
    options.progress(batch);
  }
  if (options.interrupted.aborted) throw new Interrupted();
  const settled: Settled[] = [];
  const listens = options.heard !== null || marked.length + surveyed.length + refusing.length > 0;
  for await (const some of settle(importer, roll, options)) {
    for (const { action, differing: more, changes: made } of some) {
      replaced += made.filter(replacesKnown).length;
      rows.created--;
      rows[action]++;
      differing += more;
    }
    settled.push(...(listens ? some : some.filter(({ action }) => action === "doubtful")));
  }
  const taught = new Set(await keepMarks(writer, marked, settled, options.origin));
  const { origin: source, world } = options;
  const refusals = await keepRefusals(writer, refusing, settled, {
    ...{ source, today: dayOf(options.now), by: world.user },
  });
  const twins = await twinsOfObjectors(writer, settled, world);
  const refused = new Set(refusals.map(({ line }) => line));
  for (const { action, line } of refusing) if (action === "unchanged" && refused.has(line)) taught.add(line);
  const assessed =
    options.survey === null
      ? 0
      : await assessSurveyed(writer, surveyed, settled, options.survey, options.now);
  rows.unchanged -= taught.size;
  rows.updated += taught.size;
  if (options.heard) {
    for (const outcome of outcomes) if (taught.has(outcome.line)) outcome.action = "updated";
    changes.push(...revise(outcomes, settled));
    options.heard(outcomes, netChanges(changes));
  }
  return { facts, rows, findings, unlisted, differing, replaced, assessed, refusals, twins };
}

const replacesKnown = ({ kind }: ValueChange) => kind === "replaced" || kind === "removed";

/** Actors that people wrote or changed are found by what they are now. */
async function rememberByHand(importer: Importer, lexicon: MatchingLexicon): Promise<void> {
  for await (const actors of importer.byHand())
    for (const { number, compared, giver } of actors)
      importer.remember(number, recordKeys(matchableOfKnown(compared, giver), lexicon));
}

/** Rows that made an actor which is another one ended in that one; gives what they changed there. */
function revise(outcomes: readonly RowOutcome[], settled: readonly Settled[]): Change[] {
  const settledOf = new Map(settled.map((one) => [one.made, one]));
  const changes: Change[] = [];
  for (const outcome of outcomes) {
    const one = settledOf.get(outcome.id);
    if (!one) continue;
    const { file, line } = outcome;
    if (outcome.action === "created") {
      outcome.action = one.action;
      changes.push(...one.changes.map((change) => ({ id: one.is, ...change, file, line })));
    }
    outcome.id = one.is;
  }
  return changes;
}

export const noRows: Counts = {
  read: 0,
  created: 0,
  merged: 0,
  updated: 0,
  unchanged: 0,
  doubtful: 0,
  skipped: 0,
  rejected: 0,
};

/** Counts a batch and keeps what is wrong with it; gives how many warnings were too many to keep. */
function count({ candidates, findings }: Batch, rows: Counts, kept: Finding[]): number {
  let unlisted = 0;
  rows.read += candidates.length;
  for (const finding of findings) {
    if (finding.severity === "rejected" || finding.severity === "skipped") {
      rows[finding.severity]++;
      rows.read++;
    } else if (kept.length >= mostWarnings) {
      unlisted++;
      continue;
    }
    kept.push(finding);
  }
  return unlisted;
}

const outcomesOf = (decisions: readonly Decision[], file: string): RowOutcome[] =>
  decisions.map(({ target, action, line }) => ({ id: target.id!, action, file, line }));

const changesOf = (decisions: readonly Decision[], file: string): Change[] =>
  decisions.flatMap(({ target, changes, line }) =>
    changes.map((change) => ({ id: target.id!, ...change, file, line })),
  );
