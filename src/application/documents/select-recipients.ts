// Finds the actors that a document is for: those that the options mean and that may be contacted.

import type { Actor } from "../../domain/actors/actor.ts";
import { type ActorChoice, isChosen } from "../../domain/actors/actor-choice.ts";
import { type ClosedChannels, closedChannels } from "../../domain/objections/closed-channels.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import { selectTop } from "../../domain/priority/week-selection.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import type { Mission } from "../../settings/mission-schema.ts";
import type { ActorFilter } from "../../store/store.ts";
import { resolveActors } from "../actors/resolve-actors.ts";
import { selectedKinds } from "../actors/structure-taxonomy-file.ts";
import { permissionsInUse } from "../objections/permissions-in-use.ts";
import { leavesOutOf } from "../ranking/left-out-states.ts";
import { rankActors } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** The options that say which actors a document is for. */
export interface AskedSelection extends ActorChoice {
  actor: readonly string[];
  top?: number | undefined;
  text?: string | undefined;
  actorKind?: string | undefined;
  all: boolean;
}

/** The actors that a document is for, in the order asked, and those left out, with the reason. */
export interface Selection {
  ids: readonly string[];
  excluded: readonly ExcludedRecipient[];
  /** True when no actor fits the options. Always false for `--top` without other conditions when nobody objects: the list is not counted then. */
  empty: boolean;
  /** With `--top`, how many fitting actors objected or no longer exist. Actors that the ranking leaves out are not counted. */
  unnamed: number;
  /** Returns an actor of `ids` without the people and addresses that may not be used. Returns an actor that objected unchanged. */
  open(actor: Actor): Actor;
  /** Who of an actor must not be contacted, and by which channel. */
  closed(actor: Actor): readonly ClosedChannels[];
}

export type ExcludedRecipient = Extract<
  Problem,
  {
    code:
      | "actor-objected"
      | "actor-gone"
      | "address-our-own"
      | "person-objected"
      | "actor-put-off"
      | "actor-to-be-met"
      | "actor-decided"
      | "actor-prefers";
  }
>;

/**
 * Selects the actors named, the first of the ranking, or all, that also fit every other option and may be contacted by the channel. An
 * actor that objected or no longer exists is refused when it is named, and left out otherwise.
 */
export async function selectRecipients(
  asked: AskedSelection,
  channel: ObjectionChannel,
  host: ApplicationHost,
): Promise<Selection> {
  requireChoice(asked);
  const store = await (await host.workspace()).store();
  const named = asked.actor.length === 0 ? null : await resolveActors(store, asked.actor);
  const filter: ActorFilter = {
    ...(named ? { ids: named.map(({ id }) => id) } : {}),
    ...(asked.text === undefined ? {} : { text: asked.text }),
    ...(asked.actorKind === undefined ? {} : { kinds: await selectedKinds(asked.actorKind, host) }),
  };
  const permissions = await permissionsInUse(host);
  const own = ownAddresses((await host.workspace()).mission);
  const open = (actor: Actor) => {
    const opening = permissions.open(actor, channel);
    return opening.closed ? actor : withoutOwnMailbox(opening.actor, own);
  };
  const permissionsOf = { open, closed: (actor: Actor) => closedChannels(permissions, actor) };
  if (asked.top !== undefined && !isNarrowed(asked) && permissions.empty)
    return {
      ...{ ids: await firstOfRanking(null, asked.top, filter, host), excluded: [], unnamed: 0, empty: false },
      ...permissionsOf,
    };
  const fitting: string[] = [];
  const closed: ExcludedRecipient[] = [];
  const without: ExcludedRecipient[] = [];
  const places = asked.territory.length > 0 ? await host.places() : null;
  const leavesOut = await leavesOutOf(host);
  for await (const page of store.overviewPages(filter))
    for (const overview of page) {
      if (!isChosen(overview, asked, places)) continue;
      const { id: actor, name } = overview;
      const opening = permissions.open(overview, channel);
      if (opening.closed) {
        closed.push({ code: "actor-objected", actor, name, channel, closure: opening.closed });
        continue;
      }
      if (leavesOut(overview) === "dissolved") {
        closed.push({ code: "actor-gone", actor, name, state: overview.state! });
        continue;
      }
      const ownAddress = channel === "email" ? onlyOwnMailbox(opening.actor, own) : null;
      if (ownAddress !== null) {
        closed.push({ code: "address-our-own", actor, name, address: ownAddress });
        continue;
      }
      fitting.push(actor);
      for (const { person, closure } of opening.without)
        without.push({ code: "person-objected", actor, name, person, channel, closure });
    }
  if (named && closed.length > 0) throw new Refusal("refused", ...closed);
  const empty = fitting.length === 0 && closed.length === 0;
  if (asked.top !== undefined) {
    const ids = await firstOfRanking(new Set(fitting), asked.top, filter, host);
    const first = new Set(ids);
    const excluded = without.filter(({ actor }) => first.has(actor));
    return { ids, excluded, unnamed: closed.length, empty, ...permissionsOf };
  }
  const order = named?.map(({ id }) => id) ?? fitting.sort();
  const fits = new Set(fitting);
  return {
    ids: order.filter((id) => fits.has(id)),
    excluded: [...closed, ...without],
    unnamed: 0,
    empty,
    ...permissionsOf,
  };
}

/** The addresses at which the mission itself reads its mail, in small letters. */
const ownAddresses = ({ sender, legal, mailbox }: Mission): ReadonlySet<string> =>
  new Set([sender.email, legal.contact, mailbox.user].map((address) => address.toLowerCase()));

const withoutOwnMailbox = (actor: Actor, own: ReadonlySet<string>): Actor => {
  const others = (emails: readonly string[]) => emails.filter((email) => !own.has(email.toLowerCase()));
  const people = actor.people.map((person) => ({ ...person, emails: others(person.emails) }));
  return { ...actor, emails: others(actor.emails), people };
};

/** Our own address, where an actor has no other one; null otherwise. */
function onlyOwnMailbox(
  { emails, people }: Pick<Actor, "emails"> & { people: readonly Pick<Actor["people"][number], "emails">[] },
  own: ReadonlySet<string>,
): string | null {
  const addresses = [...emails, ...people.flatMap((person) => person.emails)];
  return addresses.every((address) => own.has(address.toLowerCase())) ? (addresses[0] ?? null) : null;
}

/** Refuses a command that names no recipients: leaving an option out must not mean everybody. */
function requireChoice(asked: AskedSelection) {
  const { actor, top, all, text, actorKind, situation, tag, territory, theme, contact } = asked;
  const lists = [actor, situation, tag, territory, theme];
  if (lists.some((list) => list.length > 0) || all || !contact) return;
  if (top !== undefined || text !== undefined || actorKind !== undefined) return;
  throw new Refusal("usage", { code: "answer-needed", flag: "--actor, --top, --situation, --tag, --all" });
}

/** Whether the options name actors, or set a condition other than a text or a kind. */
const isNarrowed = ({ actor, situation, tag, territory, theme, contact }: AskedSelection) =>
  [actor, situation, tag, territory, theme].some((list) => list.length > 0) || !contact;

/** The first `count` actors of the ranking, with the share reserved for actors that find it hard to ask. `ids`: only these; null for all. */
async function firstOfRanking(
  ids: ReadonlySet<string> | null,
  count: number,
  filter: ActorFilter,
  host: ApplicationHost,
) {
  const { ranked } = await rankActors(host, filter);
  const { mission } = await host.workspace();
  const fitting = ids ? ranked.filter(({ id }) => ids.has(id)) : ranked;
  return selectTop(fitting, count, mission.priority.reserved_share).map(({ id }) => id);
}
