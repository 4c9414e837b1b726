// Imports one of our exports: restores the actors that are not known here, and completes those that are.

import type { Actor } from "../../domain/actors/actor.ts";
import {
  type ActorDossier,
  type ActorRecords,
  candidateOf,
  type DossierCollection,
} from "../../domain/importing/actor-dossier.ts";
import {
  bearerOf,
  complete,
  type ExistingPolicy,
  type ImportedSubject,
  recognised,
} from "../../domain/importing/row-import.ts";
import { netChanges } from "../../domain/importing/value-changes.ts";
import { rowKeys } from "../../domain/matching/blocking/row-keys.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import { type Finding, Interrupted } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Reading } from "../../readers/reading.ts";
import type { Restoration } from "../../store/restoration.ts";
import type { Importer, StoreWriter } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { withoutErasedPeople } from "./erased-dossiers.ts";
import { type ImportEvent, noRows, type RowChange, type RowCounts, type RowOutcome } from "./import-event.ts";
import { rememberByHand } from "./import-rows.ts";
import { replacesKnown } from "./import-tally.ts";
import { restoreMeetings } from "./restore-meetings.ts";
import { restoreProjects } from "./restore-projects.ts";
import { restoreResponses } from "./restore-responses.ts";

export interface RestoreOptions {
  origin: string;
  policy: ExistingPolicy | null;
  lexicon: MatchingLexicon;
  host: ApplicationHost;
  /** The text that replaces the name of an erased person. */
  erased: string;
  /** Whether to yield an event that says what became of each row, and what it changed. */
  everyRow: boolean;
}

export async function* restoreDossiers(
  writer: StoreWriter,
  { facts }: Reading,
  given: DossierCollection,
  options: RestoreOptions,
): AsyncGenerator<ImportEvent> {
  const importer = writer.importer({ name: options.origin, file: facts.file });
  const restoration = writer.restoration();
  const {
    dossiers,
    collection,
    findings: refused,
  } = withoutErasedPeople(given, facts.file, {
    erased: await writer.privacy.erased(),
    marker: options.erased,
  });
  const rows: RowCounts = { ...noRows, read: given.dossiers.length };
  rows.skipped += given.dossiers.length - dossiers.length;
  const outcomes: RowOutcome[] = [];
  const changes: RowChange[] = [];
  const faults = given.faults.map((fault): Finding => ({ ...fault, severity: "warning" }));
  const findings = [...faults, ...refused];
  let [differing, replaced] = [0, 0];
  const ids = new Set(given.dossiers.map(({ actor }) => actor.id));
  /** Identifier in the file → identifier here, where they differ. */
  const renamed = new Map<string, string>();
  const idHere = (id: string) => renamed.get(id) ?? id;
  await rememberByHand(importer, options.lexicon);
  for (const { dossier: exported, line } of dossiers) {
    if (options.host.interrupted.aborted) throw new Interrupted();
    const subject = await subjectOf(importer, exported.actor, ids, options);
    const id = subject?.id ?? (await freeId(writer, exported.actor.id));
    if (id !== exported.actor.id) renamed.set(exported.actor.id, id);
    const dossier = { ...exported, actor: { ...exported.actor, id } };
    const actor = subject ? await writer.actor(id) : null;
    const completed = subject ? await completeActor(importer, subject, { dossier, line }, options) : null;
    if (!subject) await restoration.addActor(dossier.actor);
    const addsNews = await addNews(writer, restoration, dossier, actor);
    const action = !actor ? "created" : addsNews || completed!.isChanged ? "updated" : "unchanged";
    rows[action]++;
    differing += completed?.differing ?? 0;
    replaced += completed?.changes.filter(replacesKnown).length ?? 0;
    outcomes.push({ id, action, file: facts.file, line });
    for (const change of completed?.changes ?? []) changes.push({ ...change, id, file: facts.file, line });
  }
  await addOrphans(writer, restoration, collection.objections);
  for (const pair of collection.pairs)
    await restoration.addPair({ ...pair, a: idHere(pair.a), b: idHere(pair.b) });
  await restoreMeetings(writer, collection.meetings, idHere);
  await restoreResponses(writer, collection.surveys, idHere);
  for (const bounced of collection.bounced) await writer.messages.addBounced(bounced, options.host.user);
  await restoreProjects(writer, collection.projects, idHere);
  const knownPhrases = await writer.sourcePhrases();
  for (const { file, said: phrase } of collection.sourcePhrases)
    if (!knownPhrases.has(file)) await writer.setSourcePhrase(file, phrase);
  if (options.everyRow) yield { kind: "rows-ended", outcomes, changes: netChanges(changes) };
  const imported = { facts, rows, findings, unlisted: 0, differing, replaced };
  yield {
    kind: "file-imported",
    imported: {
      ...{
        ...imported,
        assessed: 0,
        refusals: [],
        agreedSince: [],
        possibleObjectors: [],
        waits: [],
        appointments: [],
        cancelled: [],
        deadMailboxes: [],
      },
      ...{ exchanges: [], calls: null },
    },
  };
}

/** Finds the known actor that an exported actor is: by its identifier, else as a row of a list is recognised; null when it is new. */
async function subjectOf(
  importer: Importer,
  actor: Actor,
  ids: ReadonlySet<string>,
  { origin, policy, lexicon }: RestoreOptions,
): Promise<ImportedSubject | null> {
  const row = candidateOf(actor, 1);
  const bearers = await importer.bearing([actor.id]);
  const bearer = bearerOf(row, actor.id, { bearing: (id) => bearers.get(id) ?? null });
  if (bearer) return bearer;
  const keys = rowKeys(row, origin, lexicon);
  const other = recognised(row, keys.sure, await importer.recall([keys], policy), origin);
  // An actor here that has the identifier of another dossier of the file is that other actor.
  return other && !ids.has(other.id!) ? other : null;
}

async function freeId(writer: StoreWriter, id: string): Promise<string> {
  let free = id;
  for (let number = 2; (await writer.actor(free)) !== null; number++) free = `${id}-${number}`;
  return free;
}

/** Completes a known actor with an exported one, as with a row of a list. */
async function completeActor(
  importer: Importer,
  subject: ImportedSubject,
  { dossier: { actor }, line }: { dossier: ActorDossier; line: number },
  { origin, policy, lexicon }: RestoreOptions,
) {
  const row = candidateOf(actor, line);
  const decision = complete(row, subject, { origin, policy });
  const isChanged = decision.action !== "unchanged";
  if (isChanged) {
    decision.keys = rowKeys(row, origin, lexicon);
    await importer.write([decision]);
  }
  return { isChanged, changes: decision.changes, differing: decision.record?.differing.length ?? 0 };
}

/** Adds the records and tags of an actor that are not known here. True when it added any; the tags of a new actor are already there. */
async function addNews(
  writer: StoreWriter,
  restoration: Restoration,
  { actor, ...records }: ActorDossier,
  known: Actor | null,
): Promise<boolean> {
  const before = known ? await recordsOf(writer, known.id) : noRecords;
  const newRecords: ActorRecords = {
    assessments: unknown(records.assessments, before.assessments),
    contacts: unknown(records.contacts, before.contacts),
    prepared: unknown(records.prepared, before.prepared),
    pinningDecisions: unknown(records.pinningDecisions, before.pinningDecisions),
    verdicts: unknown(records.verdicts, before.verdicts),
    objections: unknownObjections(records.objections, before.objections),
  };
  await restoration.addRecords(actor.id, newRecords);
  const actorHere = known ? ((await writer.actor(actor.id)) ?? actor) : actor;
  for (const objection of newRecords.objections) await restoration.addObjection(objection, actorHere);
  const tags = known
    ? actor.tags.filter((tag) => !known.tags.some((knownTag) => fold(knownTag) === fold(tag)))
    : [];
  if (tags.length > 0) await writer.changeActor(actor.id, { tags: [...actorHere.tags, ...tags] }, "");
  return tags.length > 0 || Object.values(newRecords).some(({ length }) => length > 0);
}

async function recordsOf(writer: StoreWriter, actor: string): Promise<ActorRecords> {
  const [assessments, contacts, prepared, pinningDecisions, verdicts, objections] = await Promise.all([
    writer.assessments(actor),
    writer.contacts({ actor }),
    writer.prepared({ actor }),
    writer.pinningDecisions({ actor }),
    writer.verdicts({ actor }),
    writer.objections({ actor }),
  ]);
  return { assessments, contacts, prepared, pinningDecisions, verdicts, objections };
}

const noRecords: ActorRecords = {
  ...{ assessments: [], contacts: [], prepared: [], pinningDecisions: [], verdicts: [], objections: [] },
};

function unknown<T extends object>(records: readonly T[], before: readonly T[]): T[] {
  const known = new Set(before.map(printOf));
  return records.filter((record) => !known.has(printOf(record)));
}

/** Equal for records with the same values, in any order of their keys; `actor` is not compared. */
const printOf = (record: object): string =>
  JSON.stringify(
    Object.entries(record)
      .filter(([key]) => key !== "actor")
      .map(([key, value]) => [key, isMap(value) ? Object.entries(value).sort() : (value ?? null)])
      .sort(),
  );

const isMap = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objections that are not here yet. One that was lifted here is not added again, and one that was lifted in the export is not lifted here. */
function unknownObjections(objections: readonly Objection[], before: readonly Objection[]): Objection[] {
  const objectionPrint = ({ person, scope, at, words, source }: Objection) =>
    JSON.stringify([person, scope, at, words, source]);
  const known = new Set(before.map(objectionPrint));
  return objections.filter((objection) => !known.has(objectionPrint(objection)));
}

async function addOrphans(
  writer: StoreWriter,
  restoration: Restoration,
  objections: readonly Objection[],
): Promise<void> {
  if (objections.length === 0) return;
  const before = await writer.objections();
  for (const objection of unknownObjections(objections, before))
    await restoration.addObjection(objection, null);
}
