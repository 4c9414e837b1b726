// Writes the e-mails of a mailing from their templates, as drafts.
import { type MailOrder, mailComposer } from "../../../application/documents/compose-mail.ts";
import { deducedCivility, type Maker } from "../../../application/documents/prepare-mailing.ts";
import { foreignRecipient } from "../../../domain/documents/foreign-recipient.ts";
import type { Message } from "../../../domain/documents/message.ts";
import type { Problem } from "../../../domain/problems/problem.ts";
import { type Draft, type DraftAttachment, DraftWriter, type MailAddress } from "../../../renderers/eml.ts";
import { splitTitle } from "../../../renderers/markdown.ts";
import { mailView } from "../../../renderers/views/mail-view.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import type { Sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { documentWords } from "./document-templates.ts";
import { shortEnough } from "./message-limits.ts";
import { brandOf } from "./mission-brand.ts";

/** Returns a maker of drafts from the template `mail-<kind>`, in the mission's language. `attach` makes the attachment of each. */
export async function draftMaker(
  order: MailOrder,
  host: CommandHost,
  attach: ((to: MailAddress, actor: string) => DraftAttachment) | null = null,
): Promise<Maker<Draft>> {
  const { kind, today } = order;
  const { mission } = await host.workspace();
  const [{ text, library }, places] = await Promise.all([
    documentWords(await host.workspace()),
    host.places(),
  ]);
  const { quoting, messages } = text.documents;
  const compose = await mailComposer(order, { quoting, promiseIn: messages.promiseOf }, host);
  const views = new MissionViews(mission, text, (written) => places.communeNamed(written)?.name ?? null);
  const date = host.now();
  return async (actor, history) => {
    const { id, name } = actor;
    const result = compose(actor, history);
    if (!("composed" in result)) return result;
    const { message, mailing, times, others } = result.composed;
    const variant = { interlocutor: message.interlocutor, situation: message.writing.situation };
    const { markdown, empty } = await shortEnough(message, (shorter) =>
      library.render(`mail-${kind}`, mailView(kind, shorter, today, text, views), variant),
    );
    const fields = [...empty, ...missingSender(message)];
    if (fields.length > 0) return { leftOut: { code: "message-incomplete", actor: id, name, fields } };
    const to = { name: message.person?.fullName ?? name, address: message.email };
    const from = { name: mission.sender.name, address: mission.sender.email };
    const attachment = attach && { attachment: attach(to, id) };
    const draft: Draft = { id: `${mailing}.${id}.${times + 1}`, from, to, markdown, date, ...attachment };
    const shown = () => ({
      to: `${to.name} <${to.address}>`,
      ...splitTitle(markdown),
      deduced: deducedCivility(message.address),
    });
    const foreign = foreignRecipient(actor, mission.language);
    const reminders: Problem[] = [
      ...(kind === "follow-up" && !attach ? remindersOf(message, name, messages) : []),
      ...(foreign
        ? [{ code: "reads-other-language" as const, actor: id, name, written: mission.language, ...foreign }]
        : []),
    ];
    return { made: { actor, mailing, to: to.address, content: draft, others, shown, reminders } };
  };
}

/** Reminders to the sender of a follow-up: to attach what was promised, and to add what the message could not say. */
function remindersOf(
  { actor: { id: actor }, exchange }: Message,
  name: string,
  { promiseOf, stepToRecall }: Sentences["documents"]["messages"],
): Problem[] {
  if (exchange === null || exchange.outcome === "not-now") return [];
  const { nextStep, theirStep } = exchange;
  return [
    ...(nextStep !== null && promiseOf(nextStep).kind === "send"
      ? [{ code: "promise-to-attach" as const, actor, name, step: nextStep }]
      : []),
    ...(theirStep !== null && stepToRecall(theirStep) === null
      ? [{ code: "their-step-unsaid" as const, actor, name, step: theirStep }]
      : []),
  ];
}

/** Returns the writer that turns drafts into files for mail programs, with the mission's logo and colour. */
export async function draftWriter(host: CommandHost): Promise<DraftWriter> {
  const workspace = await host.workspace();
  const [shell, look] = await Promise.all([workspace.template("mail.html"), brandOf(workspace, host)]);
  return new DraftWriter(shell.text, workspace.mission.language, look);
}

/** The missing field of a message without a sender's address, which it needs even if its template does not print it. */
const missingSender = ({ mission: { sender } }: Message) =>
  sender.email === "" ? [{ field: "sender.email", file: "mission.yaml", line: null }] : [];
