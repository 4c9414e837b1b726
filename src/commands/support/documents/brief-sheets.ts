// Writes first-contact sheets from the templates of the mission's language.
import { boardBriefs, teamBriefs } from "../../../application/documents/prepare-briefs.ts";
import type { Selection } from "../../../application/documents/select-recipients.ts";
import type { Brief } from "../../../domain/documents/first-contact-brief.ts";
import { boardView } from "../../../renderers/views/board-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import { teamView } from "../../../renderers/views/team-view.ts";
import type { CommandHost } from "../command-host.ts";
import { Progress } from "../progress-line.ts";
import type { NamedSheet } from "./document-output.ts";
import { documentWords } from "./document-templates.ts";

/** Who reads a sheet: the team before a conversation, or the board of an actor, to which it is given. */
export const readers = ["conversation", "board"] as const;
export type Reader = (typeof readers)[number];

/** A sheet and the brief it was made from; null for a board, whose sheet must hold nothing that is only for the team. */
export interface BriefSheet extends NamedSheet {
  brief: Brief | null;
}

/** Makes the sheets one by one. `today` is an ISO date. */
export async function* briefSheets(
  selection: Pick<Selection, "ids" | "open" | "closed">,
  reader: Reader,
  today: string,
  host: CommandHost,
): AsyncGenerator<BriefSheet> {
  const workspace = await host.workspace();
  const { text, library } = await documentWords(workspace);
  const views = new MissionViews(workspace.mission, text);
  const progress = new Progress(host, host.text.actors.progress);
  if (reader === "board") {
    for await (const { actor, message } of boardBriefs(selection, progress, host)) {
      const variant = { interlocutor: "elected", situation: null } as const;
      const { markdown } = await library.render(
        "brief-board",
        boardView(message, today, text, views),
        variant,
      );
      const title = text.documents.boardTitle(actor.name);
      yield { title, entry: actor.name, markdown, layout: "reading", actor, brief: null };
    }
    return;
  }
  for await (const { actor, brief, closed } of teamBriefs(
    selection,
    today,
    text.documents.quoting,
    progress,
    host,
  )) {
    const variant = {
      interlocutor: brief.meeting.interlocutor,
      situation: brief.spokenSituation,
    };
    const { markdown } = await library.render("brief", teamView(brief, today, text, views, closed), variant);
    const { sheetTitle, notesTitle } = text.documents;
    yield { title: sheetTitle(actor.name), entry: actor.name, markdown, notesTitle, actor, brief };
  }
}
