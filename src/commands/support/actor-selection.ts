import * as z from "zod";
import { resolveActors } from "../../application/actors/resolve-actors.ts";
import { selectedKinds } from "../../application/actors/structure-taxonomy-file.ts";
import { openDoors } from "../../application/objections/open-doors.ts";
import { rankActors } from "../../application/ranking/rank-actors.ts";
import type { Actor } from "../../domain/actors/actor.ts";
import { type ActorChoice, isChosen } from "../../domain/actors/actor-choice.ts";
import { type ClosedChannels, closedChannels } from "../../domain/objections/closed-channels.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import { selectTop } from "../../domain/priority/week-selection.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { situations } from "../../domain/situations/situation.ts";
import type { ActorFilter } from "../../store/store.ts";
import { say } from "../../text/index.ts";
import type { CommandHost } from "./command-host.ts";

/** Options that narrow a list; they mean the same in every command that has them. */
export const choiceOptions = {
  situation: z.array(z.enum([...situations, "unknown"])).default([]),
  tag: z.array(z.string()).default([]),
  territory: z.array(z.string()).default([]),
  theme: z.array(z.string()).default([]),
  text: z.string().optional(),
  /** `--no-contact`: only those with whom there never was an exchange. */
  contact: z.boolean().default(true),
};

/** Options by which a document says for whom it is. The actor's own kind is `--actor-kind`: `--kind` is the document's. */
export const selectionOptions = {
  actor: z.array(z.string()).default([]),
  top: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
  ...choiceOptions,
  actorKind: z.string().optional(),
  all: z.boolean().default(false),
};

/** Which actors a document is asked for, as the options say it. */
export interface AskedSelection extends ActorChoice {
  actor: readonly string[];
  top?: number | undefined;
  text?: string | undefined;
  actorKind?: string | undefined;
  all: boolean;
}

/** The actors to write for, in the order asked, and who is left out because of an objection. */
export interface Selection {
  ids: readonly string[];
  objected: readonly LeftOutByObjection[];
  /** Whoever is left out of a ranking is counted, not named. */
  unnamed: number;
  /** An actor without the people and addresses that may not be used. */
  open(actor: Actor): Actor;
  /** Who of an actor does not want to be reached, and how. */
  closed(actor: Actor): readonly ClosedChannels[];
}

export type LeftOutByObjection = Extract<Problem, { code: "actor-objected" | "person-objected" }>;

/**
 * Which actors are meant: those named, the first of the ranking, or everybody, as far as they fit every other option, and may be
 * reached on the channel. An actor that objected and was asked for by name is refused; in a list it is left out, and given
 * back to be said.
 */
export async function selectActors(
  asked: AskedSelection,
  channel: ObjectionChannel,
  world: CommandHost,
): Promise<Selection> {
  requireChoice(asked);
  const store = await (await world.workspace()).store();
  const named = asked.actor.length === 0 ? null : await resolveActors(store, asked.actor);
  const filter: ActorFilter = {
    ...(named ? { ids: named.map(({ id }) => id) } : {}),
    ...(asked.text === undefined ? {} : { text: asked.text }),
    ...(asked.actorKind === undefined ? {} : { kinds: await selectedKinds(asked.actorKind, world) }),
  };
  const doors = await openDoors(world);
  const open = (actor: Actor) => {
    const opening = doors.open(actor, channel);
    return opening.closed ? actor : opening.actor;
  };
  const doorsOf = { open, closed: (actor: Actor) => closedChannels(doors, actor) };
  if (asked.top !== undefined && !narrowed(asked) && doors.empty)
    return { ids: await firstOf(null, asked.top, filter, world), objected: [], unnamed: 0, ...doorsOf };
  const fitting: string[] = [];
  const closed: LeftOutByObjection[] = [];
  const without: LeftOutByObjection[] = [];
  for await (const page of store.overviewPages(filter))
    for (const one of page) {
      if (!isChosen(one, asked)) continue;
      const { id: actor, name } = one;
      const opening = doors.open(one, channel);
      if (opening.closed) {
        closed.push({ code: "actor-objected", actor, name, channel, closure: opening.closed });
        continue;
      }
      fitting.push(actor);
      for (const { person, closure } of opening.without)
        without.push({ code: "person-objected", actor, name, person, channel, closure });
    }
  if (named && closed.length > 0) throw new Refusal("refused", ...closed);
  if (fitting.length === 0 && closed.length === 0) world.stderr.write(`${world.text.actors.nobody}\n`);
  if (asked.top !== undefined) {
    const ids = await firstOf(new Set(fitting), asked.top, filter, world);
    const first = new Set(ids);
    const objected = without.filter(({ actor }) => first.has(actor));
    return { ids, objected, unnamed: closed.length, ...doorsOf };
  }
  const order = named?.map(({ id }) => id) ?? fitting.sort();
  const kept = new Set(fitting);
  return {
    ids: order.filter((id) => kept.has(id)),
    objected: [...closed, ...without],
    unnamed: 0,
    ...doorsOf,
  };
}

/** Those whom an objection keeps out of what is prepared are named as far as a screen holds them. */
const mostNamed = 20;

/** Says who is left out because of an objection, and why. */
export function sayWhoObjected(
  { objected, unnamed }: Pick<Selection, "objected" | "unnamed">,
  { stderr, text }: Pick<CommandHost, "stderr" | "text">,
): void {
  for (const problem of objected.slice(0, mostNamed)) stderr.write(`${say(problem, text)}\n`);
  const rest = objected.length - mostNamed;
  if (rest > 0) stderr.write(`${text.objections.moreLeftOut(rest)}\n`);
  if (unnamed > 0) stderr.write(`${text.objections.notRanked(unnamed)}\n`);
}

/** Nobody is written to for want of an option. */
function requireChoice(asked: AskedSelection) {
  const { actor, top, all, text, actorKind, situation, tag, territory, theme, contact } = asked;
  const lists = [actor, situation, tag, territory, theme];
  if (lists.some((list) => list.length > 0) || all || !contact) return;
  if (top !== undefined || text !== undefined || actorKind !== undefined) return;
  throw new Refusal("usage", { code: "answer-needed", flag: "--actor, --top, --situation, --tag, --all" });
}

/** Whether more than a filter of the store is asked for: actors that are named may have objected, which is said. */
const narrowed = ({ actor, situation, tag, territory, theme, contact }: AskedSelection) =>
  [actor, situation, tag, territory, theme].some((list) => list.length > 0) || !contact;

/** The most urgent first, with the part kept for those who find it hard to ask. */
async function firstOf(
  ids: ReadonlySet<string> | null,
  count: number,
  filter: ActorFilter,
  world: CommandHost,
) {
  const { ranked } = await rankActors(world, filter);
  const { mission } = await world.workspace();
  const fitting = ids ? ranked.filter(({ id }) => ids.has(id)) : ranked;
  return selectTop(fitting, count, mission.priority.reserved_share).map(({ id }) => id);
}
