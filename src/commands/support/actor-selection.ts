import * as z from "zod";
import { resolveActors } from "../../application/actors/resolve-actors.ts";
import { rankActors } from "../../application/ranking/rank-actors.ts";
import { type ActorChoice, isChosen } from "../../domain/actors/actor-choice.ts";
import { selectTop } from "../../domain/priority/week-selection.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { situations } from "../../domain/situations/situation.ts";
import type { ActorFilter, ActorOverview } from "../../store/store.ts";
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

/** The actors to write for, in the order asked, and those who objected. */
export interface Selection {
  ids: readonly string[];
  objected: readonly Objection[];
}

export type Objection = Extract<Problem, { code: "actor-objected" }>;

/**
 * Which actors are meant: those named, the first of the ranking, or everybody, as far as they fit every other option. An
 * actor that objected and was asked for by name is refused; in a list it is left out, and given back to be said.
 */
export async function selectActors(asked: AskedSelection, world: CommandHost): Promise<Selection> {
  requireChoice(asked);
  const store = await (await world.workspace()).store();
  const named = asked.actor.length === 0 ? null : await resolveActors(store, asked.actor);
  const filter: ActorFilter = {
    ...(named ? { ids: named.map(({ id }) => id) } : {}),
    ...(asked.text === undefined ? {} : { text: asked.text }),
    ...(asked.actorKind === undefined ? {} : { kind: asked.actorKind }),
  };
  if (asked.top !== undefined && !narrowed(asked))
    return { ids: await firstOf(null, asked.top, filter, world), objected: [] };
  const fitting: string[] = [];
  const objected: Objection[] = [];
  for await (const page of store.overviewPages(filter))
    for (const one of page) {
      if (!isChosen(one, asked)) continue;
      const objection = objectionOf(one);
      if (objection) objected.push(objection);
      else fitting.push(one.id);
    }
  if (named && objected.length > 0) throw new Refusal("refused", ...objected);
  if (fitting.length === 0 && objected.length === 0) world.stderr.write(`${world.text.actors.nobody}\n`);
  if (asked.top !== undefined)
    return { ids: await firstOf(new Set(fitting), asked.top, filter, world), objected: [] };
  const order = named?.map(({ id }) => id) ?? fitting.sort();
  const kept = new Set(fitting);
  return { ids: order.filter((id) => kept.has(id)), objected };
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

/** An objection, or a last exchange in which they said no: either way, nothing is prepared for them. */
export function objectionOf({ id, name, objected, lastContact }: ActorOverview): Objection | null {
  const refused = lastContact?.outcome === "refused" ? lastContact.at : null;
  if (objected === null && refused === null) return null;
  return { code: "actor-objected", actor: id, name, at: objected ?? refused };
}
