import { briefingSources } from "../../../application/documents/briefing-sources.ts";
import { judgeOf } from "../../../application/ranking/rank-actors.ts";
import { openSuggester } from "../../../application/suggesting/open-suggester.ts";
import { questionnaireOf } from "../../../application/triage/questionnaire-in-use.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { type Brief, briefOf } from "../../../domain/documents/first-contact-brief.ts";
import { messageFor } from "../../../domain/documents/message.ts";
import { meetingAt } from "../../../domain/documents/person-to-meet.ts";
import type { Questionnaire } from "../../../domain/situations/questionnaire.ts";
import { wordsOf } from "../../../domain/suggesting/words-of-language.ts";
import { boardView } from "../../../renderers/views/board-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import { teamView } from "../../../renderers/views/team-view.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { Selection } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { Progress } from "../progress-line.ts";
import type { NamedSheet } from "./document-output.ts";
import { documentWords } from "./document-templates.ts";
import { readActors } from "./mailing-run.ts";

/** Who reads a sheet: the team before a conversation, or a board with which it is left. */
export const readers = ["conversation", "board"] as const;
export type Reader = (typeof readers)[number];

/** A sheet and what it was made from; a sheet for a board is made from nothing that is only for the team. */
export interface BriefSheet extends NamedSheet {
  brief: Brief | null;
}

/**
 * The sheets of these actors, in order, in the mission's language, without the people and numbers that may not be used. `today` is
 * an ISO date.
 */
export async function* briefSheets(
  { ids, open, closed }: Pick<Selection, "ids" | "open" | "closed">,
  reader: Reader,
  today: string,
  world: CommandHost,
): AsyncGenerator<BriefSheet> {
  const workspace = await world.workspace();
  const { mission } = workspace;
  const [store, judge, suggesting, { text, library }] = await Promise.all([
    workspace.store(),
    judgeOf(workspace, world.now()),
    reader === "board" ? null : openSuggester(world, workspace),
    documentWords(workspace),
  ]);
  const views = new MissionViews(mission, text);
  const progress = new Progress(world, world.text.actors.progress);
  const suggest = (actor: Actor) => suggesting?.suggester.suggest(wordsOf(actor), suggesting.minimum) ?? null;
  let asked: Promise<Questionnaire> | undefined;
  const questionnaire = () => (asked ??= questionnaireOf(world, workspace));
  let done = 0;
  for await (const found of inOrder(ids, store)) {
    if (world.interrupted.aborted) break;
    progress.update({ done, total: ids.length, shown: done++ });
    const actor = open(found);
    if (reader === "board") {
      const view = boardView(messageFor(actor, meetingAt(actor, judge), mission), today, text, views);
      const variant = { interlocutor: "elected", situation: null } as const;
      const { markdown } = await library.render("brief-board", view, variant);
      yield { title: text.documents.boardTitle(actor.name), entry: actor.name, markdown, actor, brief: null };
      continue;
    }
    const brief = briefOf(
      await briefingSources(actor, { store, judge, suggest, mission, questionnaire, today }),
    );
    const variant = { interlocutor: brief.meeting.interlocutor, situation: brief.standing.situation };
    const view = teamView(brief, today, text, views, closed(found));
    const { markdown } = await library.render("brief", view, variant);
    yield { title: text.documents.sheetTitle(actor.name), entry: actor.name, markdown, actor, brief };
  }
  progress.end();
}

/** Actors read at a time. */
const batchSize = 64;

async function* inOrder(ids: readonly string[], store: StoreReader) {
  for (let start = 0; start < ids.length; start += batchSize)
    yield* await readActors(ids.slice(start, start + batchSize), store);
}
