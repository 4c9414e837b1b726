import type { Actor } from "../../domain/actor.ts";
import { meetingAt } from "../../domain/briefing/meeting.ts";
import { type Message, messageFor } from "../../domain/mailing.ts";
import type { Problem } from "../../domain/problem.ts";
import { DraftWriter } from "../../renderers/eml.ts";
import { actorView } from "../../renderers/views/actor.ts";
import { MissionViews } from "../../renderers/views/mission.ts";
import { judgeOf } from "../ranking.ts";
import type { World } from "../world.ts";
import { documentWords } from "./templates.ts";

/** A draft that can be sent, or why it cannot be made. */
export type Drafted =
  | { actor: Actor; to: string; content: Uint8Array }
  | { actor: Actor; leftOut: Extract<Problem, { code: "message-incomplete" | "address-missing" }> };

/** Makes the messages of one mailing, one at a time. */
export type DraftMaker = (actor: Actor) => Promise<Drafted>;

/** A maker of drafts from the template `mail-<mailing>`, in the mission's language. `today` is an ISO date. */
export async function draftMaker(mailing: string, today: string, world: World): Promise<DraftMaker> {
  const workspace = await world.workspace();
  const { mission } = workspace;
  const [judge, { text, library }, shell] = await Promise.all([
    judgeOf(workspace, world.now()),
    documentWords(workspace),
    workspace.template("mail.html"),
  ]);
  const views = new MissionViews(mission, text);
  const writer = new DraftWriter(shell.text, mission.language);
  return async (actor) => {
    const message = messageFor(actor, meetingAt(actor, judge), mission);
    const { id, name } = actor;
    if (message.email === null) return { actor, leftOut: { code: "address-missing", actor: id, name } };
    const { markdown, empty } = await library.render(
      `mail-${mailing}`,
      actorView(message, today, text, views),
      {
        interlocutor: message.interlocutor,
        situation: null,
      },
    );
    const fields = [...empty, ...unsigned(message)];
    if (fields.length > 0) return { actor, leftOut: { code: "message-incomplete", actor: id, name, fields } };
    const content = await writer.write({
      from: { name: mission.sender.name, address: mission.sender.email },
      to: { name: message.person?.fullName ?? name, address: message.email },
      markdown,
      date: world.now(),
    });
    return { actor, to: message.email, content };
  };
}

/** A message needs an address to come from, whether its template prints it or not. */
const unsigned = ({ mission: { sender } }: Message) =>
  sender.email === "" ? [{ field: "sender.email", file: "mission.yaml", line: null }] : [];
