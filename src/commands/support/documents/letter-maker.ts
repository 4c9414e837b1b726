// Writes the letters of a mailing from their templates.
import { type LettersOrder, letterComposer } from "../../../application/documents/compose-letter.ts";
import { deducedCivility, type Maker } from "../../../application/documents/prepare-mailing.ts";
import { splitTitle } from "../../../renderers/markdown.ts";
import { type LetterSheet, letterSheet, letterView } from "../../../renderers/views/letter-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import type { CommandHost } from "../command-host.ts";
import { documentWords } from "./document-templates.ts";
import { shortEnough } from "./message-limits.ts";

/** Returns a maker of letters from the template `letter-<kind>`, in the mission's language. */
export async function letterMaker(order: LettersOrder, host: CommandHost): Promise<Maker<LetterSheet>> {
  const { kind, today } = order;
  const workspace = await host.workspace();
  const [{ text, library }, places] = await Promise.all([documentWords(workspace), host.places()]);
  const { quoting, messages } = text.documents;
  const compose = await letterComposer(order, { quoting, promiseIn: messages.promiseOf }, host);
  const communeNamed = (written: string) => places.communeNamed(written)?.name ?? null;
  const views = new MissionViews(workspace.mission, text, communeNamed);
  return async (actor, history) => {
    const { id, name } = actor;
    const result = compose(actor, history);
    if (result === null || !("composed" in result)) return result;
    const { letter, mailing, others } = result.composed;
    const variant = { interlocutor: letter.interlocutor, situation: letter.writing.situation };
    const { markdown, empty: fields } = await shortEnough(letter, (shorter) =>
      library.render(`letter-${kind}`, letterView(kind, shorter, today, text, views), variant),
    );
    if (fields.length > 0) return { leftOut: { code: "message-incomplete", actor: id, name, fields } };
    const { title, body } = splitTitle(markdown);
    const subject = `${text.letters.subject}${title}`;
    const sheet = letterSheet(letter, { subject, markdown: body }, today, text);
    const to = sheet.recipient.join(", ");
    const shown = () => ({ to, title, body: sheet.markdown, deduced: deducedCivility(letter.address) });
    return { made: { actor, mailing, to, content: sheet, others, shown } };
  };
}
