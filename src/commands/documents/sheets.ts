import { type Brief, briefOf } from "../../domain/briefing.ts";
import { MissionViews } from "../../renderers/views/mission.ts";
import { teamView } from "../../renderers/views/team.ts";
import { judgeOf } from "../ranking.ts";
import { suggesterOf } from "../suggestions.ts";
import type { World } from "../world.ts";
import type { NamedSheet } from "./output.ts";
import { briefingSources } from "./sources.ts";
import { documentWords } from "./templates.ts";

/** A sheet and what it was made from. */
export interface BriefSheet extends NamedSheet {
  brief: Brief;
}

/** The sheets of these actors, in order, in the mission's language. `today` is an ISO date. */
export async function* briefSheets(
  ids: readonly string[],
  today: string,
  world: World,
): AsyncGenerator<BriefSheet> {
  const workspace = await world.workspace();
  const { mission } = workspace;
  const [store, judge, suggest, { text, library }] = await Promise.all([
    workspace.store(),
    judgeOf(workspace, world.now()),
    suggesterOf(workspace),
    documentWords(workspace),
  ]);
  const views = new MissionViews(mission, text);
  for (const id of ids) {
    if (world.interrupted.aborted) return;
    const actor = await store.actor(id);
    if (actor === null) continue;
    const brief = briefOf(await briefingSources(actor, { store, judge, suggest, mission, today }));
    const variant = { interlocutor: brief.meeting.interlocutor, situation: brief.standing.situation };
    const { markdown } = await library.render("brief", teamView(brief, today, text, views), variant);
    yield { title: text.documents.sheetTitle(actor.name), markdown, actor, brief };
  }
}
