// Erases a structure or a person to the last byte: first what will go is found, then all of it goes, or the next opening ends it.

import type { DatabaseCleaning } from "../../domain/privacy/database-cleaning.ts";
import { erasureSigns } from "../../domain/privacy/erasure-signs.ts";
import { Refusal } from "../../domain/problems/problem.ts";
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
import { identityOf, type NamedSubject, type SubjectIdentity } from "./privacy-subject.ts";

/** What an erasure will take out. */
export interface ErasurePlan extends ErasureTraces, WorkspaceFiles {
  subject: NamedSubject;
  identity: SubjectIdentity;
  /** Drafts of theirs that were put into a mailbox, where only its owner can remove them. */
  mailboxDrafts: number;
}

export interface ErasureOutcome {
  counts: ErasureTraces["counts"];
  files: readonly IdentifyingFile[];
  /** One hash of those that are kept, to speak of the erasure without a name. */
  hash: string | null;
  /** Whether the files of the database hold nothing of them any more. */
  cleaning: DatabaseCleaning;
}

export async function planErasure(
  subject: NamedSubject,
  marker: string,
  host: ApplicationHost,
): Promise<ErasurePlan> {
  const store = await (await host.workspace()).store();
  const identity = await identityOf(subject, store);
  const traces = await store.privacy.traces(scopeOf(identity, marker));
  const prepared = await store.prepared({ actor: subject.actor.id });
  const own = new Set(prepared.flatMap(({ file }) => file ?? []));
  const found = await identifyingFiles(
    identity.finder,
    { prepared: [...own], whole: subject.person === null },
    host,
  );
  const mailboxDrafts = prepared.filter(({ document, file }) => document === "mail" && file === null).length;
  return { ...traces, ...found, subject, identity, mailboxDrafts };
}

/** All that is held on somebody: what an erasure would take out, and each row of it. */
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
  names: finder.names,
  blanked: (text) => finder.blanked(text, marker),
});

/** `reworded`: texts of others as somebody wants them from now on; in all others, the marker stands for the name. */
export async function eraseSubject(
  plan: ErasurePlan,
  {
    by,
    reason,
    marker,
    reworded,
  }: Omit<PendingErasure, "actor" | "person" | "cleaning"> & {
    reworded: readonly { from: NamingText; to: string }[];
  },
  host: ApplicationHost,
): Promise<ErasureOutcome> {
  const store = await (await host.workspace()).store();
  const { actor, person } = plan.subject;
  const { finder } = plan.identity;
  const pending: PendingErasure = {
    ...{ actor: actor.id, person: person?.id ?? null, by, marker, cleaning: false },
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
  const files = await eraseFiles(identifying, identity.finder, marker, host);
  const trace = { at: host.now(), by, reason, signs: identity.signs };
  const { counts, hash } = await store.privacy.eraseRows(scopeOf(identity, marker), trace);
  return { counts, hash, files, cleaning: await finished(store) };
}

async function finished(store: Store): Promise<DatabaseCleaning> {
  const cleaning = await store.privacy.clean();
  if (cleaning.outcome === "clean") await store.privacy.end();
  return cleaning;
}

/** Ends an erasure that was cut; false when there was none. To be called when a database is opened. */
export async function resumeErasure(host: ApplicationHost): Promise<boolean> {
  const store = await (await host.workspace()).store();
  const pending = await store.privacy.pending();
  if (pending === null) return false;
  const actor = pending.cleaning ? null : await store.actor(pending.actor);
  const person = actor?.people.find(({ id }) => id === pending.person) ?? null;
  if (actor === null || (pending.person !== null && person === null))
    return (await finished(store)).outcome === "clean";
  const plan = await planErasure({ actor, person }, pending.marker, host);
  await carryOut(pending, plan, store, host);
  return true;
}

/** Somebody who was erased elsewhere, or before an older copy was put back, and is here. */
export interface Comeback {
  actor: string;
  /** Its name, and the person's identifier and name; null: the actor whole. */
  name: string;
  person: string | null;
  fullName: string | null;
}

/** Who of those erased is here. */
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

/** Erases again, after an older copy was put back, those whom it brought back. Gives how many. */
export async function eraseAgain(
  kept: readonly ErasureRecord[],
  marker: string,
  host: ApplicationHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  await store.privacy.adopt(kept);
  const back = await comebacksOf(await store.privacy.erasures(), store);
  for (const { actor: id, person: personId } of back) {
    const actor = await store.actor(id);
    const person = actor?.people.find((one) => one.id === personId) ?? null;
    if (actor === null || (personId !== null && person === null)) continue;
    const identity = await identityOf({ actor, person }, store);
    const trace = { at: host.now(), by: host.user, reason: null, signs: identity.signs };
    await store.privacy.eraseRows(scopeOf(identity, marker), trace);
  }
  const cleaning: DatabaseCleaning = back.length > 0 ? await store.privacy.clean() : { outcome: "clean" };
  if (cleaning.outcome !== "clean") throw new Refusal("failure", { code: "erasure-unclean", cleaning });
  return back.length;
}
