import { judgeOf } from "../../../application/ranking/rank-actors.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import type { MailKind } from "../../../domain/documents/mail-kinds.ts";
import { type Message, messageFor, usableAddress } from "../../../domain/documents/message.ts";
import type { Occasion } from "../../../domain/documents/occasion.ts";
import { meetingAt } from "../../../domain/documents/person-to-meet.ts";
import { meetingByMail } from "../../../domain/documents/shared-mailbox.ts";
import type { Judge } from "../../../domain/people/choose-interlocutor.ts";
import { exchangeStandingOf } from "../../../domain/relationship/exchange-history.ts";
import { type Draft, DraftWriter } from "../../../renderers/eml.ts";
import { splitTitle } from "../../../renderers/markdown.ts";
import { mailView } from "../../../renderers/views/mail-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import type { CommandHost } from "../command-host.ts";
import { documentWords } from "./document-templates.ts";
import { deducedCivility, type Maker } from "./mailing-run.ts";
import { shortEnough } from "./message-limits.ts";
import { brandOf } from "./mission-brand.ts";
import { ownWriting } from "./own-writing.ts";

/** What a mailing is: its kind, what it is about, and whether those who have it are to have it again. */
export interface Mailing {
  kind: MailKind;
  occasion: Occasion;
  again: boolean;
  /** ISO date. */
  today: string;
}

/** A maker of drafts from the template `mail-<kind>`, in the mission's language. */
export async function draftMaker(
  { kind, occasion, again, today }: Mailing,
  world: CommandHost,
): Promise<Maker<Draft>> {
  const workspace = await world.workspace();
  const { mission } = workspace;
  const [judge, { text, library }, places, store] = await Promise.all([
    judgeOf(workspace, world.now()),
    documentWords(workspace),
    world.places(),
    workspace.store(),
  ]);
  const [writing, sources] = await Promise.all([ownWriting(world, workspace, text), store.sourcePhrases()]);
  const views = new MissionViews(mission, text, (written) => places.communeNamed(written)?.name ?? null);
  const date = world.now();
  return async (actor, history) => {
    const { id, name } = actor;
    const promised = text.documents.messages.promiseIn(history.exchange?.nextStep ?? null);
    const standing = exchangeStandingOf(kind, history, occasion, today, { sends: promised.kind === "send" });
    if (standing.untimely)
      return { leftOut: { code: "message-untimely", actor: id, name, why: standing.untimely } };
    const { mailing, latest, first } = standing;
    const times = history.before.filter((one) => one.mailing === mailing);
    if (times.length > 0 && !again) return { already: { actor: id, name, at: times.at(-1)!.at } };
    const { exchange } = history;
    const meeting =
      kind === "follow-up" ? meetingAgain(actor, exchange?.person, judge) : meetingAt(actor, judge);
    const message = messageFor(actor, meetingByMail(actor, meeting), mission, {
      first,
      latest,
      exchange,
      occasion,
      writing: writing(actor),
      sources,
    });
    if (message.email === null) return { leftOut: { code: "address-missing", actor: id, name } };
    const variant = { interlocutor: message.interlocutor, situation: message.writing.situation };
    const { markdown, empty } = await shortEnough(message, (one) =>
      library.render(`mail-${kind}`, mailView(kind, one, today, text, views), variant),
    );
    const fields = [...empty, ...unsigned(message)];
    if (fields.length > 0) return { leftOut: { code: "message-incomplete", actor: id, name, fields } };
    const to = { name: message.person?.fullName ?? name, address: message.email };
    const draft: Draft = {
      id: `${mailing}.${id}.${times.length + 1}`,
      from: { name: mission.sender.name, address: mission.sender.email },
      to,
      markdown,
      date,
    };
    return {
      made: {
        ...{ actor, mailing, to: to.address, content: draft },
        others: history.before.filter((one) => one.mailing !== mailing),
        shown: () => ({
          to: `${to.name} <${to.address}>`,
          ...splitTitle(markdown),
          deduced: deducedCivility(message.address),
        }),
      },
    };
  };
}

/** Turns drafts into files that mail programs open, with the mission's look. */
export async function draftWriter(world: CommandHost): Promise<DraftWriter> {
  const workspace = await world.workspace();
  const [shell, look] = await Promise.all([workspace.template("mail.html"), brandOf(workspace, world)]);
  return new DraftWriter(shell.text, workspace.mission.language, look);
}

/** The person we talked with, as long as they are there and can be written to; else the one to write to anyway. */
function meetingAgain(actor: Actor, name: string | null | undefined, judge: Judge) {
  const known = actor.people.filter(
    ({ fullName, emails }) => fullName === name && emails.some(usableAddress),
  );
  const again = known.length > 0 ? meetingAt({ ...actor, people: known }, judge) : null;
  return again?.person ? again : meetingAt(actor, judge);
}

/** A message needs an address to come from, whether its template prints it or not. */
const unsigned = ({ mission: { sender } }: Message) =>
  sender.email === "" ? [{ field: "sender.email", file: "mission.yaml", line: null }] : [];
