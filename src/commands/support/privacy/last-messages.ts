// Drafts the last message to actors who are due for erasure. Any answer keeps them on the list.
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { registerMade } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import { type Maker, prepareMailing } from "../../../application/documents/prepare-mailing.ts";
import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import type { RetentionList } from "../../../application/privacy/retention-list.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { answerAwaitedUntil } from "../../../domain/privacy/retention.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { reportMailing } from "../documents/mail-report.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { Progress } from "../progress-line.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function writeLastMessages(
  { due }: RetentionList,
  { output, yes, dryRun }: PrivacyInput,
  host: CommandHost,
): Promise<number> {
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const workspace = await host.workspace();
  requireCompleteMission(workspace, host);
  const { text } = host;
  const { mailing } = await sentences(workspace.mission.language);
  const today = dayOf(host.now());
  const { open, excluded } = await openForEmail(due, host);
  const ids = due.flatMap(({ actor }) =>
    excluded.some((problem) => problem.actor === actor) ? [] : [actor],
  );
  const folder = output ?? host.files.resolve(workspace.root, "out");
  const fileNaming = { date: today, kind: mailing.kindNames["last-message"], extension: "eml" };
  const writer = await draftWriter(host);
  const render = (draft: Draft) => writer.compose(draft);
  const result = await prepareMailing(
    ids,
    {
      document: "mail",
      open,
      make: await lastMessageMaker(due, today, host),
      outbox: await folderOutbox({ folder, ...fileNaming, again: false, dryRun, render }, host),
      agree: previewAgreement({ count: ids.length, yes, dryRun }, host),
      progress: new Progress(host, text.actors.progress),
    },
    host,
  );
  if (!dryRun) await registerMade(result, { document: "mail", template: "last-message" }, host);
  refuseWhenNothingIsMade(result, host);
  const until = answerAwaitedUntil(today);
  const further = { facts: { answer_until: until }, sentence: text.privacy.retention.afterMessages(until) };
  reportMailing(result, { excluded, unnamed: 0 }, { mailbox: null, recalls: false, dryRun, further }, host);
  return host.interrupted.aborted ? 130 : 0;
}

/** Makes messages that name the day of the last real exchange, even if another exchange came after it. */
async function lastMessageMaker(
  due: RetentionList["due"],
  today: string,
  host: CommandHost,
): Promise<Maker<Draft>> {
  const occasion = { ...noOccasion, replyBy: answerAwaitedUntil(today) };
  const make = await draftMaker({ kind: "last-message", occasion, again: false, today }, host);
  const lastContact = new Map(due.map(({ actor, lastRealContact }) => [actor, lastRealContact]));
  return (actor, history) => {
    const { exchange } = history;
    const at = lastContact.get(actor.id);
    return make(actor, exchange && at ? { ...history, exchange: { ...exchange, at } } : history);
  };
}

/** What may be used of each actor, and the actors who get no message because they object to e-mail. */
async function openForEmail(due: RetentionList["due"], host: CommandHost) {
  const permissions = await permissionsInUse(host);
  const store = await (await host.workspace()).store();
  const excluded: Extract<Problem, { code: "actor-objected" }>[] = [];
  if (!permissions.empty)
    for (const actor of await store.overviews({ ids: due.map(({ actor }) => actor) })) {
      const { closed } = permissions.open(actor, "email");
      if (closed)
        excluded.push({
          ...{ code: "actor-objected", actor: actor.id, name: actor.name, channel: "email", closure: closed },
        });
    }
  const open = (actor: Actor) => {
    const opening = permissions.open(actor, "email");
    return opening.closed ? { ...actor, emails: [], people: [] } : opening.actor;
  };
  return { open, excluded };
}
