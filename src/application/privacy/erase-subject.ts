// Erases structures or a person from the database and the files. When a database is opened, an interrupted erasure is finished.

import type { Actor } from "../../domain/actors/actor.ts";
import type { DatabaseCleaning, UncleanTables } from "../../domain/privacy/database-cleaning.ts";
import { erasureSigns } from "../../domain/privacy/erasure-signs.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { ProgressReport } from "../../ports/progress.ts";
import { erasedMatcher } from "../../store/privacy/erased-matcher.ts";
import type {
  ErasureRecord,
  ErasureScope,
  ErasureTraces,
  HeldRows,
  NamingText,
  PendingErasure,
} from "../../store/privacy-store.ts";
import type { Store, StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { eraseFiles, type IdentifyingFile, identifyingFiles, type WorkspaceFiles } from "./erased-files.ts";
import { identityOf, identityOfAll, type NamedSubject, type SubjectIdentity } from "./privacy-subject.ts";

/** What an erasure will remove. */
export interface ErasurePlan extends ErasureTraces, WorkspaceFiles {
  /** Structures that are erased together, or one person. */
  subjects: readonly NamedSubject[];
  identity: SubjectIdentity;
  /** How many drafts to them were put into a mailbox, where only its owner can remove them. */
  mailboxDrafts: number;
}

export interface ErasureOutcome {
  counts: ErasureTraces["counts"];
  files: readonly IdentifyingFile[];
  /** One of the hashes that are stored, which names the erasure without a name; null when none is stored. */
  hash: string | null;
  /** Whether bytes of the erased rows are gone from the database, or why not. */
  cleaning: DatabaseCleaning;
}

export const planErasure = (subject: NamedSubject, marker: string, host: ApplicationHost) =>
  planOf([subject], marker, host, unseen);

/** One plan for many structures: the database and each file are read once. */
export const planErasures = (
  actors: readonly Actor[],
  marker: string,
  host: ApplicationHost,
  progress: ProgressReport,
) =>
  planOf(
    actors.map((actor) => ({ actor, person: null })),
    ...([marker, host, progress] as const),
  );

async function planOf(
  subjects: readonly NamedSubject[],
  marker: string,
  host: ApplicationHost,
  progress: ProgressReport,
): Promise<ErasurePlan> {
  const store = await (await host.workspace()).store();
  const [first] = subjects;
  const whole = subjects.every(({ person }) => person === null);
  const identity =
    whole || first === undefined
      ? await identityOfAll(
          subjects.map(({ actor }) => actor),
          store,
        )
      : await identityOf(first, store);
  const traces = await store.privacy.traces(scopeOf(identity, marker));
  const gone = new Set(subjects.map(({ actor }) => actor.id));
  const prepared = (await store.prepared(first && gone.size === 1 ? { actor: first.actor.id } : {})).filter(
    ({ actor }) => gone.has(actor),
  );
  const own = new Set(prepared.flatMap(({ file }) => file ?? []));
  const files = await identifyingFiles(identity.finder, { prepared: [...own], whole }, host, progress);
  const mailboxDrafts = prepared.filter(({ document, file }) => document === "mail" && file === null).length;
  return { ...traces, ...files, subjects, identity, mailboxDrafts };
}

const unseen: ProgressReport = { update: () => {}, end: () => {} };

/** All that is held on somebody: what an erasure would remove, and each row about them. */
export async function heldOn(
  subject: NamedSubject,
  marker: string,
  host: ApplicationHost,
): Promise<ErasurePlan & { rows: HeldRows }> {
  const store = await (await host.workspace()).store();
  const plan = await planErasure(subject, marker, host);
  return { ...plan, rows: await store.privacy.rows(scopeOf(plan.identity, marker)) };
}

const scopeOf = ({ members, finder }: SubjectIdentity, marker: string): ErasureScope => ({
  members,
  names: finder.finds,
  blanked: (text) => finder.blanked(text, marker),
});

/** `reworded`: texts about others, with their new wording. In all other texts, the marker replaces the name. */
export async function eraseSubject(
  plan: ErasurePlan,
  {
    by,
    reason,
    marker,
    reworded,
  }: Omit<PendingErasure, "subjects" | "cleaning"> & {
    reworded: readonly { from: NamingText; to: string }[];
  },
  host: ApplicationHost,
): Promise<ErasureOutcome> {
  const store = await (await host.workspace()).store();
  const { finder } = plan.identity;
  const pending: PendingErasure = {
    subjects: plan.subjects.map(({ actor, person }) => ({ actor: actor.id, person: person?.id ?? null })),
    ...{ by, marker, cleaning: false },
    reason: reason === null ? null : finder.blanked(reason, marker),
  };
  await store.privacy.begin(pending, reworded);
  return carryOut(pending, plan, store, host);
}

async function carryOut(
  { by, reason, marker }: PendingErasure,
  { identity, identifying }: Pick<ErasurePlan, "identity" | "identifying">,
  store: Store,
  host: ApplicationHost,
): Promise<ErasureOutcome> {
  const files = await eraseFiles(identifying, identity, marker, host);
  const trace = { at: host.now(), by, reason, signs: identity.signs };
  const { counts, hash } = await store.privacy.eraseRows(scopeOf(identity, marker), trace);
  return { counts, hash, files, cleaning: await finished(store) };
}

async function finished(store: Store, left?: UncleanTables): Promise<DatabaseCleaning> {
  const cleaning = await store.privacy.clean(left);
  if (cleaning.outcome === "clean") await store.privacy.end();
  if (cleaning.outcome === "not-allowed" && !left) await store.privacy.leave(cleaning.left);
  return cleaning;
}

/** Finishes an interrupted erasure. False when there was none, or when only its traces in the database were left and cannot be cleaned. Called when a database is opened. */
export async function resumeErasure(host: ApplicationHost): Promise<boolean> {
  const store = await (await host.workspace()).store();
  const pending = await store.privacy.pending();
  if (pending === null) return false;
  const subjects: NamedSubject[] = [];
  for (const { actor: id, person: personId } of pending.subjects) {
    const actor = await store.actor(id);
    const person = actor?.people.find((candidate) => candidate.id === personId) ?? null;
    if (actor !== null && (personId === null || person !== null)) subjects.push({ actor, person });
  }
  if (subjects.length === 0) return (await finished(store, pending.left)).outcome === "clean";
  await carryOut(pending, await planOf(subjects, pending.marker, host, unseen), store, host);
  return true;
}

/** Somebody who was erased and is here: erased on another laptop, or before an older copy of the database was restored. */
export interface Comeback {
  actor: string;
  /** The name of the actor. */
  name: string;
  /** The identifier of the person; null, like `fullName`, for a whole actor. */
  person: string | null;
  fullName: string | null;
}

/** The erased actors and people that are here. */
export async function comebacksOf(
  erasures: readonly Pick<ErasureRecord, "salt" | "hashes">[],
  store: StoreReader,
): Promise<Comeback[]> {
  const matcher = erasedMatcher(erasures);
  if (matcher.empty) return [];
  const back: Comeback[] = [];
  for await (const actor of store.actors()) {
    const { structure, people } = matcher.match(erasureSigns(actor, { ofRow: true }));
    const of = { actor: actor.id, name: actor.name };
    if (structure) back.push({ ...of, person: null, fullName: null });
    else
      for (const place of people) {
        const { id, fullName } = actor.people[place]!;
        back.push({ ...of, person: id, fullName });
      }
  }
  return back;
}

/** After an older copy was restored, erases again those that it brought back. Returns how many actors and people. */
export async function eraseAgain(
  erasures: readonly ErasureRecord[],
  marker: string,
  host: ApplicationHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  await store.privacy.adopt(erasures);
  const back = await comebacksOf(await store.privacy.erasures(), store);
  const eraseOnceMore = async (identity: SubjectIdentity) => {
    const trace = { at: host.now(), by: host.user, reason: null, signs: identity.signs };
    await store.privacy.eraseRows(scopeOf(identity, marker), trace);
  };
  const actorsOf = await Promise.all(
    back.map(async (comeback) => ({ ...comeback, whole: await store.actor(comeback.actor) })),
  );
  const structures = actorsOf.flatMap(({ person, whole }) => (person === null ? (whole ?? []) : []));
  if (structures.length > 0) await eraseOnceMore(await identityOfAll(structures, store));
  for (const { actor: id, person: personId } of back) {
    if (personId === null) continue;
    const actor = await store.actor(id);
    const person = actor?.people.find((candidate) => candidate.id === personId);
    if (actor && person) await eraseOnceMore(await identityOf({ actor, person }, store));
  }
  const cleaning: DatabaseCleaning = back.length > 0 ? await store.privacy.clean() : { outcome: "clean" };
  if (cleaning.outcome !== "clean") throw new Refusal("failure", { code: "erasure-unclean", cleaning });
  return back.length;
}
