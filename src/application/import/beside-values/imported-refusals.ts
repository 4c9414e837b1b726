// Stores the refusals that an import finds as objections, and finds new actors that may be the same as an actor that objected.

import type { Candidate, ContactRefusal } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import type { Closure } from "../../../domain/objections/contact-permissions.ts";
import type { NewObjection, Objection } from "../../../domain/objections/objection.ts";
import { dayOfRefusal, repeats, underTitle } from "../../../domain/objections/repeated-refusal.ts";
import {
  addressesRefused,
  personWhoRefuses,
  reachOfRefusal,
} from "../../../domain/objections/who-refuses.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { compareText, fold } from "../../../domain/values/spelling.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { ActorOverview, StoreWriter } from "../../../store/store.ts";
import { permissionsInUse } from "../../objections/permissions-in-use.ts";
import type { ApplicationHost } from "../../workspace/application-host.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A row with refusals, and the actor that it was stored in. */
export interface RefusingRow {
  id: string;
  line: number;
  action: Action;
  refusals: readonly ContactRefusal[];
  /** The names of the people in the row. */
  people: readonly string[];
  /** For whom the row says that it refuses; null when it does not say it. */
  reach: ReturnType<typeof reachOfRefusal>;
  /** E-mail addresses and telephone numbers of the row. */
  addresses: readonly string[];
  /** The day of the exchange in the row, or on which the row was written or submitted; null when it does not say. ISO date. */
  on: string | null;
}

export const refusingRow = (
  { line, refusals = [], people, several, fields, cells }: Candidate,
  { id, action, writtenOn }: { id: string; action: Action; writtenOn: string | null },
): RefusingRow => ({
  ...{ id, line, action, refusals, reach: refusals.length === 0 ? null : reachOfRefusal(cells) },
  people: people.map(({ fullName }) => fullName),
  addresses: [
    ...(several.emails ?? []),
    ...(several.phones ?? []),
    ...people.flatMap(({ emails, phones }) => [...emails, ...phones]),
  ],
  on: writtenOn ?? fields.submitted?.slice(0, 10) ?? null,
});

/** A refusal that an import stored. */
export interface ImportedRefusal extends Pick<NewObjection, "person" | "scope" | "certain" | "at"> {
  /** Null when no known actor has the addresses of the row. */
  actor: string | null;
  /** The name of the actor; without an actor, the name or an address in the row. */
  name: string;
  label: string;
  words: string;
  line: number;
}

/** A new actor that may be the same as an actor that objected. */
export interface PossibleObjector {
  id: string;
  name: string;
  closure: Closure;
}

/**
 * Stores the refusals in the rows of a file, and returns those that it stored (whose they are: `whoRefuses`). A refusal that repeats a known
 * one, or one that somebody confirmed or lifted (`repeats`), is not stored; the same words of a later day are.
 */
export async function keepRefusals(
  writer: StoreWriter,
  rows: readonly RefusingRow[],
  resolved: readonly ResolvedActor[],
  { source, today, by, days }: { source: string; today: string; by: string; days: readonly DayWords[] },
): Promise<ImportedRefusal[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const actorOf = ({ id }: RefusingRow) => isNow.get(id) ?? id;
  const overviews = await writer.overviews({ ids: [...new Set(rows.map(actorOf))] });
  const actors = new Map(overviews.map((actor) => [actor.id, actor]));
  const refusingNames = peopleWhoRefuse(rows, actorOf);
  const known = new Map<string, Objection[]>();
  for (const objection of await writer.objections())
    if (objection.actor !== null) pushTo(known, objection.actor, objection);
  const refusals: ImportedRefusal[] = [];
  const objections: NewObjection[] = [];
  for (const row of rows) {
    const actor = actors.get(actorOf(row));
    if (!actor) continue;
    for (const { refusal, ownDay } of inOrder(row.refusals, today, days))
      for (const person of whoRefuses(row, refusal, actor, refusingNames.get(actor.id)!)) {
        const { scope, certain, label, words, exported } = refusal;
        const at = ownDay ?? row.on ?? today;
        const objection = { actor: actor.id, person, scope, certain, at };
        const text = underTitle({ label, words });
        const before = known.get(actor.id) ?? [];
        const statement = { ...objection, words, source: exported?.source || source, ownDay };
        if (before.some((other) => repeats(other, statement))) continue;
        const where = exported?.source ? { source: exported.source, line: null } : { source, line: row.line };
        const isOfOne = row.reach === "person" && person !== null;
        const full: NewObjection = {
          ...{ ...objection, ...where, words: text || null, by },
          // When one person refuses, the addresses of the row are not all theirs.
          alsoAt: exported
            ? []
            : [
                ...(isOfOne || isOfOneNamed(refusal, actor)
                  ? addressesOfOne(row, person, actor)
                  : row.addresses),
                ...addressesRefused(words),
              ],
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
  const namesByActor = new Map<string, Set<string>>();
  for (const row of rows) {
    const names = namesByActor.get(actorOf(row)) ?? new Set<string>();
    for (const name of row.people) names.add(fold(name));
    namesByActor.set(actorOf(row), names);
  }
  return namesByActor;
}

/**
 * The names of the people for whom a row refuses; null for the whole actor. An export says who; so does a sentence that names a person of
 * the actor. Else a cell may say it: "toute la structure". Else it is the people in the row, if the actor has others who refuse in no row; if
 * not, the actor.
 */
function whoRefuses(
  row: RefusingRow,
  { exported, sentence, isOfWhole }: ContactRefusal,
  { people }: ActorOverview,
  refusingNames: ReadonlySet<string>,
): readonly (string | null)[] {
  if (exported) return [exported.person];
  if (isOfWhole) return [null];
  const refusing = sentence === undefined ? null : personWhoRefuses(sentence, people);
  if (refusing !== null) return [refusing, ...alsoCalled(refusing, people)];
  if (row.reach === "structure") return [null];
  const named = people.filter(({ fullName }) => row.people.some((name) => fold(name) === fold(fullName)));
  const others = people.some(({ fullName }) => !refusingNames.has(fold(fullName)));
  return named.length > 0 && (others || row.reach === "person")
    ? named.map(({ fullName }) => fullName)
    : [null];
}

/** "M. Roux" beside "Paul Roux": the same person, listed twice. */
const alsoCalled = (refusing: string, people: ActorOverview["people"]): string[] => {
  const own = personNameIn(refusing);
  return people.flatMap(({ fullName }) => {
    const other = personNameIn(fullName);
    const isSame =
      own?.lastName &&
      other?.lastName &&
      fold(own.lastName) === fold(other.lastName) &&
      fullName !== refusing;
    return isSame && (own.firstName === null || other.firstName === null) ? [fullName] : [];
  });
};

const isOfOneNamed = ({ sentence }: ContactRefusal, { people }: ActorOverview) =>
  sentence !== undefined && personWhoRefuses(sentence, people) !== null;

/**
 * The addresses of a row that names nobody but the person who refuses, as far as the actor has others: in a list of one row a person,
 * they are theirs even where the actor holds them.
 */
function addressesOfOne(row: RefusingRow, person: string | null, actor: ActorOverview): readonly string[] {
  const [only, ...more] = row.people;
  if (only === undefined || person === null || more.length > 0 || fold(only) !== fold(person)) return [];
  const kindOf = (address: string) => (address.includes("@") ? "emails" : "phones");
  return row.addresses.filter((address) =>
    [...actor[kindOf(address)], ...actor.people.flatMap((one) => one[kindOf(address)])].some(
      (other) => !row.addresses.includes(other),
    ),
  );
}

/** The refusals of a row with the day in their words: those of any contact first, then by day, the latest first. */
const inOrder = (refusals: readonly ContactRefusal[], today: string, days: readonly DayWords[]) =>
  refusals
    .map((refusal) => ({ refusal, ownDay: dayOfRefusal(refusal, today, days) }))
    .toSorted(
      (a, b) =>
        Number(b.refusal.scope === "all") - Number(a.refusal.scope === "all") ||
        compareText(b.ownDay ?? "", a.ownDay ?? ""),
    );

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

/** The new actors that may be the same as an actor that objected: nothing is prepared for them until somebody decides. */
export async function possibleObjectors(
  writer: StoreWriter,
  resolved: readonly ResolvedActor[],
  host: ApplicationHost,
): Promise<PossibleObjector[]> {
  const doubtful = [...new Set(resolved.filter(({ action }) => action === "doubtful").map(({ is }) => is))];
  if (doubtful.length === 0) return [];
  const permissions = await permissionsInUse(host, writer);
  if (permissions.empty) return [];
  return (await writer.overviews({ ids: doubtful })).flatMap((actor) => {
    const { closed: closure } = permissions.open(actor, "email");
    return closure !== null && closure.of !== actor.id ? [{ id: actor.id, name: actor.name, closure }] : [];
  });
}
