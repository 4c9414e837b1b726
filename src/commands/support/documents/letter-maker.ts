import { judgeOf } from "../../../application/ranking/rank-actors.ts";
import { mailingName } from "../../../domain/documents/mail-kinds.ts";
import { messageFor } from "../../../domain/documents/message.ts";
import type { Occasion } from "../../../domain/documents/occasion.ts";
import { meetingAt } from "../../../domain/documents/person-to-meet.ts";
import { type Letter, type LetterKind, letterFor } from "../../../domain/documents/postal-letter.ts";
import { splitTitle } from "../../../renderers/markdown.ts";
import { type LetterSheet, letterSheet, letterView } from "../../../renderers/views/letter-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import type { CommandHost } from "../command-host.ts";
import { documentWords } from "./document-templates.ts";
import { deducedCivility, type Maker } from "./mailing-run.ts";
import { shortEnough } from "./message-limits.ts";
import { ownWriting } from "./own-writing.ts";

export interface LettersOrder {
  kind: LetterKind;
  occasion: Occasion;
  /** Only those whom no message reaches. */
  noEmail: boolean;
  /** ISO date. */
  today: string;
  again: boolean;
}

/**
 * A maker of letters, from the template `letter-<kind>`, in the mission's language. Nobody whom we have talked with gets a
 * first contact.
 */
export async function letterMaker(order: LettersOrder, world: CommandHost): Promise<Maker<LetterSheet>> {
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
  const mailing = mailingName(order.kind, order.occasion);
  const circumstances = { first: true, latest: null, exchange: null, occasion: order.occasion };
  return async (actor, { before, exchange }) => {
    const { id, name } = actor;
    const message = messageFor(actor, meetingAt(actor, judge), mission, {
      ...circumstances,
      writing: writing(actor),
      sources,
    });
    if (order.noEmail && message.email !== null) return null;
    const times = before.filter((one) => one.mailing === mailing);
    if (times.length > 0 && !order.again) return { already: { actor: id, name, at: times.at(-1)!.at } };
    if (order.kind === "first-contact" && exchange) {
      const why = { because: "already-met", at: exchange.at } as const;
      return { leftOut: { code: "message-untimely", actor: id, name, why } };
    }
    const letter = letterFor(message, actor, sources);
    if ("missing" in letter)
      return { leftOut: { code: "postal-address-missing", actor: id, name, missing: letter.missing } };
    const { fields, title, sheet } = await written(letter);
    if (fields.length > 0) return { leftOut: { code: "message-incomplete", actor: id, name, fields } };
    const to = sheet.recipient.join(", ");
    return {
      made: {
        ...{ actor, mailing, to, content: sheet },
        others: before.filter((one) => one.mailing !== mailing),
        shown: () => ({ to, title, body: sheet.markdown, deduced: deducedCivility(letter.address) }),
      },
    };
  };

  async function written(letter: Letter) {
    const variant = { interlocutor: letter.interlocutor, situation: letter.writing.situation };
    const { markdown, empty } = await shortEnough(letter, (one) =>
      library.render(`letter-${order.kind}`, letterView(order.kind, one, order.today, text, views), variant),
    );
    const { title, body } = splitTitle(markdown);
    const subject = `${text.letters.subject}${title}`;
    return {
      fields: empty,
      title,
      sheet: letterSheet(letter, { subject, markdown: body }, order.today, text),
    };
  }
}
