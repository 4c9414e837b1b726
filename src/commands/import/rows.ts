import type { Candidate } from "../../domain/candidate.ts";
import {
  type Action,
  type Call,
  type Decision,
  decide,
  type ExistingPolicy,
  type Subject,
  type Target,
} from "../../domain/importing.ts";
import type { Lexicon } from "../../domain/matching/lexicon.ts";
import { KeyList, Roll } from "../../domain/matching/roll.ts";
import { type Finding, Interrupted } from "../../domain/problem.ts";
import type { Batch, Reading, ReadingFacts } from "../../readers/reading.ts";
import type { Importer, StoreWriter } from "../../store/store.ts";

/** How many rows of a file ended in each way: each row once. */
export interface Counts extends Record<Action, number> {
  read: number;
  skipped: number;
  rejected: number;
}

/** Where one row ended. */
export interface Outcome {
  id: string;
  action: Action;
  file: string;
  line: number;
}

/** One value that a row gave to an actor that was already there. */
export interface Change {
  id: string;
  field: string;
  before: string | null;
  after: string;
  file: string;
  line: number;
}

/** One file, imported. */
export interface ImportedFile {
  facts: ReadingFacts;
  rows: Counts;
  findings: readonly Finding[];
  /** Values that differ from what is known, and did not take its place. */
  differing: number;
}

/** Rows dealt with at a time: enough for the database, few enough for memory. */
const batchSize = 1000;

/** Warnings of a file beyond these are not kept: a file that is wrong on every line says so in the first thousands. */
const mostWarnings = 10_000;

/** One row's batch read, in one of the two passes: rows and bytes of both. */
export type Step = Pick<Batch, "rows" | "bytes">;

interface ImportOptions {
  /** What is shown as the source of the values, and tells this file from others. */
  origin: string;
  policy: ExistingPolicy | null;
  lexicon: Lexicon;
  interrupted: AbortSignal;
  progress: (step: Step) => void;
  heard: ((outcomes: readonly Outcome[], changes: readonly Change[]) => void) | null;
}

/**
 * Imports the rows of one file in two passes: all are called, and settled who is who; then each is decided and written, a
 * batch at a time. Stops between two batches when `interrupted` is raised. `heard` is told where each row ended, and what
 * it changed, if it wants to know.
 */
export async function importRows(
  writer: StoreWriter,
  reading: Reading,
  options: ImportOptions,
): Promise<ImportedFile> {
  const { facts } = reading;
  const importer = writer.importer({ name: options.origin, file: facts.file });
  const called = await callRows(importer, reading, options);
  const { settled, keys } = called;
  const doubted = new Set(settled.doubts.map(({ second }) => second));
  const numbers = new Map<number, number>();
  const rows: Counts = { ...noRows };
  const findings: Finding[] = [];
  let [differing, next] = [0, 0];

  async function deal(batch: readonly Candidate[]) {
    const calls = batch.map((row) => {
      const at = next++;
      const group = settled.groupOf(at);
      const said = settled.isSaid(at) ? (called.targets.get(settled.knownOf(group)!) ?? null) : null;
      return { row, group, keys: keys.at(at), said, doubtful: doubted.has(group) };
    });
    const subjects = await knownSubjects(
      importer,
      calls,
      (group) => settled.knownOf(group) ?? numbers.get(group),
    );
    const decisions = decide(calls, subjects, options);
    await importer.write(decisions);
    for (const [group, { number }] of subjects) if (group >= 0 && number !== null) numbers.set(group, number);
    for (const { action, record } of decisions) {
      rows[action]++;
      differing += record?.differing.length ?? 0;
    }
    options.heard?.(outcomesOf(decisions, facts.file), changesOf(decisions, facts.file));
  }

  for await (const batch of inBatches(reading, options.interrupted)) {
    count(batch, rows, findings);
    await deal(batch.candidates);
    options.progress({ rows: called.rows, bytes: called.bytes / 2 + batch.bytes / 2 });
  }
  const numberOf = (group: number) => settled.knownOf(group) ?? numbers.get(group)!;
  await writer.addDoubts(
    settled.doubts.map(({ first, second, score, reasons }) => ({
      a: numberOf(first),
      b: numberOf(second),
      score,
      reasons,
    })),
  );
  return { facts, rows, findings, differing };
}

/** First pass: who each row is about. */
async function callRows(
  importer: Importer,
  reading: Reading,
  { origin, lexicon, interrupted, progress }: ImportOptions,
) {
  const roll = new Roll(lexicon);
  const keys = new KeyList();
  const targets = new Map<number, Target>();
  let [rows, bytes] = [0, 0];
  const introduce = async (actors: readonly number[]) => {
    const strangers = [...new Set(actors)].filter((actor) => !roll.isIntroduced(actor));
    for (let from = 0; from < strangers.length; from += batchSize)
      for (const [actor, subject] of await importer.subjects(strangers.slice(from, from + batchSize)))
        roll.introduce(
          actor,
          subject.held,
          subject.originOf("reference", subject.held.fields.reference ?? ""),
        );
  };
  await introduce(await importer.writtenByHand());
  for await (const batch of inBatches(reading, interrupted)) {
    const met = batch.candidates.map((row) => roll.meet(row, origin));
    const all = met.map(({ keys, content, print }) => [...keys, content, print]);
    const found = await importer.holders(all.flat());
    const sure = met.flatMap(({ print, content }) => [
      found.get(print)?.[0] ?? 0,
      found.get(content)?.[0] ?? 0,
    ]);
    for (const [number, target] of await importer.targets([...new Set(sure)])) targets.set(number, target);
    const none: readonly number[] = [];
    const there = (key: number) => found.get(key)?.filter((actor) => targets.has(actor)) ?? none;
    const actors = met.flatMap((one) => roll.call(one, there, (key) => found.get(key) ?? none));
    await introduce(actors);
    for (const list of all) keys.push(list);
    ({ rows, bytes } = batch);
    progress({ rows, bytes: bytes / 2 });
  }
  return { settled: roll.settle(), keys, targets, rows, bytes };
}

/** Batches large enough for the database, until `interrupted`. */
async function* inBatches(reading: Reading, interrupted: AbortSignal): AsyncIterable<Batch> {
  let held: Batch | null = null;
  for await (const batch of reading.batches()) {
    if (interrupted.aborted) throw new Interrupted();
    held =
      held === null
        ? batch
        : {
            ...batch,
            candidates: held.candidates.concat(batch.candidates),
            findings: held.findings.concat(batch.findings),
          };
    if (held.candidates.length < batchSize) continue;
    yield held;
    held = null;
  }
  if (interrupted.aborted) throw new Interrupted();
  if (held !== null) yield held;
}

async function knownSubjects(
  importer: Importer,
  calls: readonly Call[],
  numberOf: (group: number) => number | undefined,
): Promise<Map<number, Subject>> {
  const groups = new Map<number, number>();
  for (const { group, said } of calls) {
    if (said !== null) continue;
    const number = numberOf(group);
    if (number !== undefined) groups.set(group, number);
  }
  const known = await importer.subjects([...new Set(groups.values())]);
  const subjects = new Map<number, Subject>();
  for (const [group, number] of groups) {
    const subject = known.get(number);
    if (subject) subjects.set(group, subject);
  }
  return subjects;
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

function count({ candidates, findings }: Batch, rows: Counts, kept: Finding[]) {
  rows.read += candidates.length;
  for (const finding of findings) {
    if (finding.severity === "rejected" || finding.severity === "skipped") {
      rows[finding.severity]++;
      rows.read++;
    } else if (kept.length >= mostWarnings) continue;
    kept.push(finding);
  }
}

const outcomesOf = (decisions: readonly Decision[], file: string): Outcome[] =>
  decisions.map(({ target, action, line }) => ({ id: target.id!, action, file, line }));

const changesOf = (decisions: readonly Decision[], file: string): Change[] =>
  decisions
    .filter(({ action }) => action === "updated")
    .flatMap(({ target, told, line }) =>
      told.map(({ field, value, before }) => ({ id: target.id!, field, before, after: value, file, line })),
    );
