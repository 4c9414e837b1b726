// Stores the refusals that an import finds as objections, and finds new actors that may be somebody who objected.

import type { Candidate, ContactRefusal } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import type { Closure } from "../../../domain/objections/contact-permissions.ts";
import { covers, type NewObjection, type Objection } from "../../../domain/objections/objection.ts";
import { personWhoRefuses } from "../../../domain/objections/who-refuses.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { ActorOverview, StoreWriter } from "../../../store/store.ts";
import { permissionsInUse } from "../../objections/permissions-in-use.ts";
import type { ApplicationHost } from "../../workspace/application-host.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A row that says no, with the actor that it was stored in. */
export interface RefusingRow {
  id: string;
  line: number;
  action: Action;
  refusals: readonly ContactRefusal[];
  /** Who the row names, and its addresses. */
  people: readonly string[];
  addresses: readonly string[];
  /** The day of the row itself; ISO date. */
  on: string | null;
}

export const refusingRow = (
  { line, refusals, people, several, fields }: Candidate,
  { id, action }: { id: string; action: Action },
): RefusingRow => ({
  ...{ id, line, action, refusals: refusals ?? [] },
  people: people.map(({ fullName }) => fullName),
  addresses: [
    ...(several.emails ?? []),
    ...(several.phones ?? []),
    ...people.flatMap(({ emails, phones }) => [...emails, ...phones]),
  ],
  on: fields.submitted?.slice(0, 10) ?? null,
});

/** A refusal that an import found, as its summary says it. */
export interface ImportedRefusal extends Pick<NewObjection, "person" | "scope" | "certain" | "at"> {
  /** Null when nobody known has the addresses of whoever refuses. */
  actor: string | null;
  /** The name of the actor; without an actor, that of whoever refuses. */
  name: string;
  label: string;
  words: string;
  line: number;
}

/** An actor that an import made and that may be one that objected. */
export interface ImportedTwin {
  id: string;
  name: string;
  closure: Closure;
}

/**
 * Keeps the refusals in the rows of a file, and returns those that it kept. Where an actor has other people, a row that names one of
 * them refuses for that person alone; otherwise it refuses for the whole actor. A refusal that is known already, or that somebody
 * lifted after this file had said it, is not kept again.
 */
export async function keepRefusals(
  writer: StoreWriter,
  rows: readonly RefusingRow[],
  resolved: readonly ResolvedActor[],
  { source, today, by }: { source: string; today: string; by: string },
): Promise<ImportedRefusal[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const actorOf = ({ id }: RefusingRow) => isNow.get(id) ?? id;
  const overviews = await writer.overviews({ ids: [...new Set(rows.map(actorOf))] });
  const actors = new Map(overviews.map((actor) => [actor.id, actor]));
  const speaking = peopleWhoRefuse(rows, actorOf);
  const known = new Map<string, Objection[]>();
  for (const objection of await writer.objections())
    if (objection.actor !== null) pushTo(known, objection.actor, objection);
  const refusals: ImportedRefusal[] = [];
  const objections: NewObjection[] = [];
  for (const row of rows) {
    const actor = actors.get(actorOf(row));
    if (!actor) continue;
    for (const refusal of row.refusals)
      for (const person of whoRefuses(row, refusal, actor, speaking.get(actor.id)!)) {
        const { scope, certain, label, words, on, exported } = refusal;
        const at = on ?? row.on ?? today;
        const objection = { actor: actor.id, person, scope, certain, at };
        const said = label === "" ? words : `${label} : ${words}`;
        const before = known.get(actor.id) ?? [];
        const repeats = (other: Objection) =>
          covers(other, objection) || wasLifted(other, objection, said, source);
        if (before.some(repeats)) continue;
        const where = exported?.source ? { source: exported.source, line: null } : { source, line: row.line };
        const full: NewObjection = {
          ...{ ...objection, ...where, words: said || null, by },
          // The other addresses of the row are not those of the one person who refuses.
          alsoAt: exported || isOfOneNamed(refusal, actor) ? [] : row.addresses,
        };
        objections.push(full);
        pushTo(known, actor.id, asStoredObjection(full));
        refusals.push({ ...objection, name: actor.name, label, words, line: row.line });
      }
  }
  await writer.addObjections(objections);
  return refusals;
}

/** The folded names of the people in rows that refuse, by actor. */
function peopleWhoRefuse(
  rows: readonly RefusingRow[],
  actorOf: (row: RefusingRow) => string,
): Map<string, Set<string>> {
  const speaking = new Map<string, Set<string>>();
  for (const row of rows) {
    const names = speaking.get(actorOf(row)) ?? new Set<string>();
    for (const name of row.people) names.add(fold(name));
    speaking.set(actorOf(row), names);
  }
  return speaking;
}

/** For whom a refusal of a row speaks; null stands for the whole actor. */
function whoRefuses(
  row: RefusingRow,
  { exported, sentence }: ContactRefusal,
  { people }: ActorOverview,
  speaking: ReadonlySet<string>,
): readonly (string | null)[] {
  if (exported) return [exported.person];
  const refusing = sentence === undefined ? null : personWhoRefuses(sentence, people);
  if (refusing !== null) return [refusing];
  const named = people.filter(({ fullName }) => row.people.some((name) => fold(name) === fold(fullName)));
  const others = people.some(({ fullName }) => !speaking.has(fold(fullName)));
  return named.length > 0 && others ? named.map(({ fullName }) => fullName) : [null];
}

const isOfOneNamed = ({ sentence }: ContactRefusal, { people }: ActorOverview) =>
  sentence !== undefined && personWhoRefuses(sentence, people) !== null;

/** Whether somebody lifted this refusal before: the same file said it, or neither text is a certain refusal. */
const wasLifted = (
  { lifted, person, certain, source, words }: Objection,
  objection: Pick<NewObjection, "person" | "certain">,
  said: string,
  from: string,
) =>
  lifted !== null &&
  person === objection.person &&
  words === said &&
  (source === from || (!certain && !objection.certain));

const asStoredObjection = ({
  actor,
  person,
  scope,
  certain,
  at,
  source,
  line,
  words,
  by,
}: NewObjection): Objection => ({
  ...{ number: 0, actor, person, scope, certain, at, source, line, words, by, noted: at, lifted: null },
  signs: { emails: [], phones: [], personalEmails: [], personalPhones: [], people: [], structure: null },
});

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** New actors that may be one who objected: nothing is prepared for them until somebody has decided. */
export async function twinsOfObjectors(
  writer: StoreWriter,
  resolved: readonly ResolvedActor[],
  host: ApplicationHost,
): Promise<ImportedTwin[]> {
  const doubtful = [...new Set(resolved.filter(({ action }) => action === "doubtful").map(({ is }) => is))];
  if (doubtful.length === 0) return [];
  const permissions = await permissionsInUse(host, writer);
  if (permissions.empty) return [];
  return (await writer.overviews({ ids: doubtful })).flatMap((actor) => {
    const { closed: closure } = permissions.open(actor, "email");
    return closure !== null && closure.of !== actor.id ? [{ id: actor.id, name: actor.name, closure }] : [];
  });
}
