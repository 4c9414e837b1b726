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

/** A maker of drafts from the template `mail-<kind>`, in the mission's language. `attach` makes the file that goes with each. */
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
  const compose = await mailComposer(order, { quoting, promiseIn: messages.promiseIn }, host);
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
    const fields = [...empty, ...unsigned(message)];
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

/** Reminders for the sender of a follow-up: attach what was promised, and add what the message could not say. */
function remindersOf(
  { actor: { id: actor }, exchange }: Message,
  name: string,
  { promiseIn, stepSaid }: Sentences["documents"]["messages"],
): Problem[] {
  if (exchange === null || exchange.outcome === "not-now") return [];
  const { nextStep, theirStep } = exchange;
  return [
    ...(nextStep !== null && promiseIn(nextStep).kind === "send"
      ? [{ code: "promise-to-attach" as const, actor, name, step: nextStep }]
      : []),
    ...(theirStep !== null && stepSaid(theirStep) === null
      ? [{ code: "their-step-unsaid" as const, actor, name, step: theirStep }]
      : []),
  ];
}

/** Turns drafts into files that mail programs open, with the mission's look. */
export async function draftWriter(host: CommandHost): Promise<DraftWriter> {
  const workspace = await host.workspace();
  const [shell, look] = await Promise.all([workspace.template("mail.html"), brandOf(workspace, host)]);
  return new DraftWriter(shell.text, workspace.mission.language, look);
}

/** A message needs an address to come from, whether its template prints it or not. */
const unsigned = ({ mission: { sender } }: Message) =>
  sender.email === "" ? [{ field: "sender.email", file: "mission.yaml", line: null }] : [];
