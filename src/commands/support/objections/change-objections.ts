// Adds, confirms and lifts objections of an actor, for `edit` and `privacy object`.

import { personNamed } from "../../../application/actors/resolve-person.ts";
import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { Closure, ContactPermissions } from "../../../domain/objections/contact-permissions.ts";
import {
  type NewObjection,
  type Objection,
  type ObjectionChannel,
  type ObjectionScope,
  objectionChannels,
} from "../../../domain/objections/objection.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import type { StoreReader, StoreWriter } from "../../../store/store.ts";
import type { Sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** The changes to the objections of an actor. */
export interface ObjectionChanges {
  lift: readonly Objection[];
  reason: string;
  /** Objections read in texts that the user confirms. */
  confirm: readonly { objection: Objection; scope: ObjectionScope }[];
  add: NewObjection | null;
  /** An objection that another actor made and that does not apply to this one. It is stored for this actor as already lifted. */
  notTheirs: NewObjection | null;
}

interface ObjectionOptions {
  objection?: ObjectionScope | undefined;
  clear: boolean;
  reason?: string | undefined;
  person?: string | undefined;
  source?: string | undefined;
}

/** Reads and checks all changes to objections; null when there are none. */
export async function objectionChanges(
  { objection: scope, clear, reason, person: personName, source }: ObjectionOptions,
  actor: Actor,
  store: StoreReader,
  host: CommandHost,
): Promise<ObjectionChanges | null> {
  if (scope === undefined && !clear) {
    if (reason !== undefined)
      throw new Refusal("usage", { code: "option-without", option: "--reason", needs: "--clear objection" });
    return null;
  }
  if (clear && reason === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--reason" });
  const problems: Problem[] = [];
  const standing = (await store.objections({ actor: actor.id })).filter(({ lifted }) => lifted === null);
  const person = personName === undefined ? null : personOf(personName, actor, standing, problems);
  if (problems.length > 0) throw new Refusal("input", ...problems);
  const ofPerson = standing.filter(
    (objection) => (objection.person === null ? null : fold(objection.person)) === (person && fold(person)),
  );
  const changes = { lift: [], reason: reason ?? "", confirm: [], add: null, notTheirs: null };
  const base = {
    ...{ actor: actor.id, person, scope: scope ?? "all", certain: true, at: dayOf(host.now()) },
    ...{ source: source ?? host.user, line: null, words: clear ? null : (reason ?? null), by: host.user },
  } satisfies NewObjection;
  if (!clear) {
    const confirm = ofPerson
      .filter((objection) => !objection.certain && confirms(scope!, objection.scope))
      .map((objection) => ({ objection, scope: scope! }));
    const isStored = ofPerson.some(
      (stored) => stored.certain && (stored.scope === "all" || stored.scope === scope),
    );
    return { ...changes, confirm, add: confirm.length > 0 || isStored ? null : base };
  }
  const add = scope === undefined ? null : { ...base, words: reason ?? null };
  if (ofPerson.length > 0) return { ...changes, lift: ofPerson, add };
  return { ...changes, add, notTheirs: await notTheirs(base, actor, person, standing, host) };
}

/** Whether an objection by one channel confirms a doubtful one: an objection to post leaves a doubtful one to calls in doubt. */
const confirms = (scope: ObjectionScope, doubtful: ObjectionScope): boolean =>
  scope === doubtful || scope === "all" || doubtful === "all";

/** The name of a person of the actor, or of one who was there when they objected. */
function personOf(
  personName: string,
  actor: Actor,
  standing: readonly Objection[],
  problems: Problem[],
): string | null {
  const objection = standing.find(({ person }) => person !== null && fold(person) === fold(personName));
  return objection?.person ?? personNamed(actor, personName, problems)?.fullName ?? null;
}

/**
 * The objection to store as lifted, for one that another actor made. Refuses when this would not reopen the channel: the user
 * must lift the objection at the actor who made it, or decide whether the two are one.
 */
async function notTheirs(
  objection: NewObjection,
  actor: Actor,
  person: string | null,
  standing: readonly Objection[],
  host: CommandHost,
): Promise<NewObjection> {
  const { id, name } = actor;
  const others = standing.flatMap(({ person }) => person ?? []);
  if (others.length > 0)
    throw new Refusal("usage", { code: "objection-of-person", actor: id, people: others });
  const permissions = await permissionsInUse(host);
  const afterClearing = permissions.clearedFor(id, person, host.now().toISOString());
  for (const channel of objectionChannels) {
    const closure = closureOf(permissions, actor, person, channel);
    if (closure === null) continue;
    if (closureOf(afterClearing, actor, person, channel) === null) return objection;
    throw new Refusal("refused", { code: "actor-objected", actor: id, name, channel, closure });
  }
  throw new Refusal("input", { code: "objection-none", actor: id, name });
}

function closureOf(
  permissions: ContactPermissions,
  actor: Actor,
  person: string | null,
  channel: ObjectionChannel,
): Closure | null {
  const opening = permissions.open(actor, channel);
  if (opening.closed) return opening.closed;
  return (
    opening.without.find((without) => person !== null && fold(without.person) === fold(person))?.closure ??
    null
  );
}

/** Stores the changes, in the step of the command. */
export async function writeObjections(
  writer: StoreWriter,
  { lift, reason, confirm, add, notTheirs }: ObjectionChanges,
  { user: by }: Pick<CommandHost, "user">,
): Promise<void> {
  await writer.liftObjections(
    lift.map(({ number }) => number),
    { by, reason },
  );
  for (const { objection, scope } of confirm) await writer.confirmObjection(objection.number, scope);
  if (notTheirs) await writer.addObjections([notTheirs], { by, reason });
  if (add) await writer.addObjections([add]);
}

export const objectionChangesAsJson = ({ lift, reason, confirm, add, notTheirs }: ObjectionChanges) =>
  inSnakeCase({
    lifted: [...lift, ...(notTheirs ? [notTheirs] : [])].map(({ person, scope, at }) => ({
      person,
      scope,
      at,
      reason,
    })),
    confirmed: confirm.map(({ objection: { person, at }, scope }) => ({ person, scope, at })),
    added: add ? [{ person: add.person, scope: add.scope, at: add.at }] : [],
  });

/** The changes in sentences. */
export function objectionChangesInWords(
  { lift, confirm, add, notTheirs }: ObjectionChanges,
  { name }: Pick<Actor, "name">,
  dryRun: boolean,
  { objections }: Sentences,
): string {
  const lifted = [...lift, ...(notTheirs ? [notTheirs] : [])].map(({ person }) => person ?? name);
  const set = [
    ...confirm.map(({ objection: { person }, scope }) => ({ person, scope })),
    ...(add ? [add] : []),
  ];
  const lines = [
    ...(lifted.length > 0 ? [objections.objectionsLifted([...new Set(lifted)], dryRun)] : []),
    ...set.map(({ person, scope }) => objections.objectionNoted({ name, person, scope }, dryRun)),
  ];
  return lines.length === 0
    ? `${objections.alreadyNoted(name)}\n`
    : lines.map((line) => `${line}\n`).join("");
}
