// Imports the rows of one file: reads, decides and writes batch after batch, then resolves the identities of the new actors.

import { decide, type ExistingPolicy } from "../../domain/importing/row-import.ts";
import type { RowsOfMission } from "../../domain/importing/rows-of-mission.ts";
import { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { recordKeys } from "../../domain/matching/blocking/row-keys.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { MatchingVocabulary } from "../../domain/matching/matching-vocabulary.ts";
import { Interrupted } from "../../domain/problems/problem.ts";
import type { OtherLanguage } from "../../domain/suggesting/other-language.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { DayWords } from "../../domain/values/spoken-day.ts";
import type { Batch, Reading } from "../../readers/reading.ts";
import type { Importer, StoreWriter } from "../../store/store.ts";
import { structureTaxonomy } from "../actors/structure-taxonomy-file.ts";
import { consentsInFile } from "../objections/consents-after-objections.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { ListAhead } from "./ahead/list-ahead.ts";
import { type PreparedBatch, RowPreparer } from "./ahead/row-preparer.ts";
import { keepDeadMailboxes } from "./beside-values/dead-mailboxes.ts";
import { keepRefusals, possibleObjectors } from "./beside-values/imported-refusals.ts";
import { keepLoggedCalls } from "./beside-values/logged-calls.ts";
import { keepNamelessRefusals } from "./beside-values/nameless-refusals.ts";
import { cancelAppointments, keepAppointments } from "./beside-values/noted-appointments.ts";
import { isSettledByWait, keepWaits } from "./beside-values/noted-waits.ts";
import { keepReceived } from "./beside-values/received-messages.ts";
import { addTags } from "./beside-values/tags-of-rows.ts";
import { refusalsOfOthers, withoutErased } from "./erased-rows.ts";
import type { ImportEvent } from "./import-event.ts";
import { ImportTally } from "./import-tally.ts";
import { withoutMission } from "./mission-left-out.ts";
import { holdersOfNames } from "./names-in-exchanges.ts";
import { type ResolvedActor, resolveIdentities } from "./resolve-identities.ts";
import { assessSurveyed, type SurveyInUse } from "./survey-assessments.ts";

export interface RowImportOptions {
  /** The name of the list: its source when that is a known one, else its file. It is stored as the source of the values. */
  origin: string;
  policy: ExistingPolicy | null;
  lexicon: MatchingLexicon;
  /** Null when no column is one of our questions. */
  survey: SurveyInUse | null;
  now: Date;
  /** How the team writes days in its notes. */
  days: readonly DayWords[];
  host: ApplicationHost;
  /** Whether to yield an event that says what became of each row, and what it changed. */
  everyRow: boolean;
  /** Recognises rows about the mission itself, which become no actors; absent for answers to a survey, which are added to their actors. */
  ofMission?: RowsOfMission | undefined;
  /** The list that another thread reads; absent when this thread reads it. */
  ahead?: { list: ListAhead; vocabulary: MatchingVocabulary } | undefined;
}

/** What the steps of importing one file share. */
interface FileImport {
  writer: StoreWriter;
  reading: Reading;
  importer: Importer;
  index: ImportIndex;
  tally: ImportTally;
  /** Actors of rows with an identifier, as our own lists have: no two of them are joined. */
  identified: Set<number>;
  options: RowImportOptions;
}

/** Throws `Interrupted` between two batches when the host is interrupted. */
export async function* importRows(
  writer: StoreWriter,
  reading: Reading,
  options: RowImportOptions,
): AsyncGenerator<ImportEvent> {
  const { facts } = reading;
  const importer = writer.importer({ name: options.origin, file: facts.file });
  const index = new ImportIndex(await importer.firstNew());
  const tally = new ImportTally(facts, options);
  const identified = new Set<number>();
  const work: FileImport = { writer, reading, importer, index, tally, identified, options };

  await rememberByHand(importer, options.lexicon);
  yield* takeBatches(work);
  const resolved = yield* compareMade(work);
  const besideValues = await keepWhatRowsSay(work, resolved);
  if (options.everyRow) yield tally.rowsEnded(resolved);
  const { rows, unlisted, differing, replaced } = tally;
  const findings = tally.findings.filter((finding) => !isSettledByWait(finding, tally));
  yield {
    kind: "file-imported",
    imported: { facts, rows, findings, unlisted, differing, replaced, ...besideValues },
  };
}

/** Stores the keys of actors that somebody entered or changed by hand, so that rows find them by their present values. */
export async function rememberByHand(importer: Importer, lexicon: MatchingLexicon): Promise<void> {
  for await (const actors of importer.byHand())
    for (const { number, compared, giver } of actors)
      importer.remember(number, recordKeys(matchableOfKnown(compared, giver), lexicon));
}

async function* takeBatches(work: FileImport): AsyncGenerator<ImportEvent> {
  const { reading, tally } = work;
  const { host, origin, lexicon } = work.options;
  const { file } = reading.facts;
  const preparer = new RowPreparer({ file, origin, lexicon, placeSource: host });
  const erased = await work.writer.privacy.erased();
  const foreign: OtherLanguage[] = [];
  for await (const given of await batchesOf(work, { prepared: erased.empty })) {
    if (host.interrupted.aborted) throw new Interrupted();
    const others = withoutMission(given.candidates, file, work.options.ofMission);
    const { kept: candidates, findings: refused } = withoutErased(others.kept, file, erased);
    // A prepared batch has one entry of keys for each row: when a row was left out, they are made again.
    const isWhole = isPrepared(given) && others.findings.length === 0;
    const batch = isWhole ? given : await preparer.prepare({ ...given, candidates });
    tally.addRead(
      batch.candidates,
      [...batch.findings, ...others.findings, ...refused, ...batch.contradictions],
      refusalsOfOthers(batch.nameless ?? [], erased),
    );
    await takeBatch(work, batch);
    foreign.push(...batch.foreign);
    yield { kind: "batch-read", rows: batch.rows, bytes: batch.bytes };
  }
  if (host.interrupted.aborted) throw new Interrupted();
  const warning = { code: "texts-in-other-language" as const, severity: "warning" as const, file };
  if (foreign.length >= manyForeign)
    tally.addRead([], [{ ...warning, count: foreign.length, languages: [...new Set(foreign)].sort() }]);
}

/** The batches of a list, from another thread if there is one. `prepared`: the thread prepares the rows too, since no erased people are to be left out first. */
async function batchesOf(
  { reading, options: { ahead, host, origin } }: FileImport,
  { prepared }: { prepared: boolean },
): Promise<AsyncIterable<Batch | PreparedBatch>> {
  if (!ahead) return reading.batches();
  const using = prepared ? { origin, vocabulary: ahead.vocabulary } : null;
  return (await host.ahead.batches(ahead.list, reading.facts, using)) ?? reading.batches();
}

const isPrepared = (batch: Batch | PreparedBatch): batch is PreparedBatch => "keys" in batch;

/** From this many texts in another language on, the user is warned that suggestions ignore them. Fewer may be quotations. */
const manyForeign = 3;

// A reader's batch is small enough for V8 to free it while it is young.
async function takeBatch(
  { importer, index, tally, identified, options }: FileImport,
  { candidates: batch, keys }: PreparedBatch,
) {
  const ids = batch.flatMap(({ id }) => id ?? []);
  const bearers = ids.length === 0 ? null : await importer.bearing(ids);
  const recalled = await importer.recall(keys, options.policy);
  const recall = { ...recalled, bearing: (id: string) => bearers?.get(id) ?? null };
  const decisions = decide(batch, keys, recall, options);
  await importer.write(decisions);
  for (const [row, { id }] of batch.entries())
    if (id !== undefined) identified.add(decisions[row]!.target.number!);
  for (const { keys: written, target } of decisions) if (written) index.note(target.number!, written);
  tally.addDecided(batch, decisions);
}

/** Compares the actors that the file made with each other and with those known before. Returns what became of them; of all only when the tally needs it, else of the doubtful ones. */
async function* compareMade({
  importer,
  index,
  tally,
  identified,
  options,
}: FileImport): AsyncGenerator<ImportEvent, ResolvedActor[]> {
  const resolved: ResolvedActor[] = [];
  const keepsAll = tally.needsResolutions;
  const { host, ...rest } = options;
  const made = tally.madeByExchanges;
  const named =
    made.size === 0
      ? new Map()
      : await holdersOfNames(made, importer, rest.lexicon, await structureTaxonomy(host));
  const resolving = { ...rest, identified, named };
  for await (const { share, actors } of resolveIdentities(importer, index, resolving)) {
    if (host.interrupted.aborted) throw new Interrupted();
    tally.addResolved(actors);
    resolved.push(...(keepsAll ? actors : actors.filter(({ action }) => action === "doubtful")));
    yield { kind: "resolving", share };
  }
  return resolved;
}

/** Stores what rows say beside the values of an actor: tags, refusals, waits, exchanges, appointments, dead mailboxes, answers to a survey. */
async function keepWhatRowsSay(
  { writer, reading, tally, options }: FileImport,
  resolved: readonly ResolvedActor[],
) {
  const { origin, host, survey, now, days } = options;
  const linesWithNews = await addTags(writer, tally.tagged, resolved, origin);
  const about = { source: origin, today: dayOf(now), by: host.user };
  const refusals = await keepRefusals(writer, tally.refusing, resolved, { ...about, days });
  const nameless = await keepNamelessRefusals(writer, tally.nameless, { ...about, noted: now, days });
  tally.addRead([], nameless.unknown);
  const agreedSince = await consentsInFile(writer, reading.facts.file, { today: about.today, days });
  const objectors = await possibleObjectors(writer, resolved, host);
  // Before the waits of this list, which are newer than the exchanges that end earlier ones.
  const calls = await keepLoggedCalls(writer, tally, resolved, { now, by: host.user });
  const waits = await keepWaits(writer, tally, resolved, { now, by: host.user });
  const exchanges = await keepReceived(writer, tally.received, resolved, host);
  const cancelled = await cancelAppointments(writer, tally.cancelling, resolved, { now, by: host.user });
  const appointments = await keepAppointments(writer, tally, resolved, { now, by: host.user });
  const deadMailboxes = await keepDeadMailboxes(writer, tally.deadMailboxes, about);
  const lines = new Set(
    [...refusals, ...waits, ...exchanges, ...cancelled, ...appointments, ...deadMailboxes]
      .map(({ line }) => line)
      .concat(calls?.lines ?? []),
  );
  const { refusing, waiting, received, logged, appointed, cancelling } = tally;
  for (const { action, line } of [
    ...[...refusing, ...waiting, ...received, ...logged, ...appointed, ...cancelling],
    ...tally.deadMailboxes,
  ])
    if (action === "unchanged" && lines.has(line)) linesWithNews.add(line);
  const assessed = survey === null ? 0 : await assessSurveyed(writer, tally.surveyed, resolved, survey, now);
  tally.countAsUpdated(linesWithNews);
  return {
    ...{ refusals: [...refusals, ...nameless.kept], agreedSince, possibleObjectors: objectors, waits },
    ...{ appointments, cancelled, deadMailboxes, exchanges, calls, assessed },
  };
}
