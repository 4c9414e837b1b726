// Records the proposals that the user agreed to.

import type { StoreWriter } from "../../store/store.ts";
import { endOpenWait } from "../relationship/open-waits.ts";
import type { AnsweredRequest, ProposedBounce, ProposedReply } from "./reply-proposals.ts";

/** Records exchanges, words, refusals, people, answers to requests, withdrawn consents, and addresses that take no mail. */
export async function recordReplies(
  writer: StoreWriter,
  agreed: readonly (ProposedReply | ProposedBounce)[],
  {
    by,
    now,
    label,
    promise,
  }: { by: string; now: Date; label: (on: string) => string; promise: (asked: string) => string },
): Promise<void> {
  for (const proposal of agreed) {
    if (proposal.kind === "bounce") {
      for (const { actor: _, ...bounced } of proposal.failures) await writer.messages.addBounced(bounced, by);
      continue;
    }
    const { actor, on, outcome, nextAt, words, unnoted, refusal, file, address, agreement, asked } = proposal;
    await writer.messages.clearBounced(address, on);
    if (unnoted.exchange) {
      await writer.addContact({
        ...{ actor: actor.id, at: on, by, channel: "email", person: actor.person, outcome },
        ...{ note: null, nextStep: asked === null ? null : promise(asked) },
        ...{ nextAt, theirStep: null, received: true },
      });
      await endOpenWait(writer, { actor: actor.id, at: on, outcome, by }, now);
    }
    // A text that may be a refusal counts as one until somebody decides.
    if (unnoted.exchange && refusal && outcome !== "refused")
      await writer.addObjections([
        {
          ...{ actor: actor.id, person: actor.person, scope: refusal.scope, certain: false, at: on },
          ...{ source: file, line: null, words: refusal.words, by },
        },
      ]);
    for (const person of proposal.people) await writer.addPerson(actor.id, person);
    if (agreement?.reply) await recordAnswer(writer, proposal, agreement, by);
    for (const { project } of proposal.withdrawnConsents.filter(({ confirmed }) => confirmed))
      await writer.projects.withdraw({ project, actor: actor.id, for: null, on });
    if (unnoted.words)
      await writer.messages.addWords(
        actor.id,
        { label: label(on), text: words, authorName: actor.person },
        file,
      );
  }
}

/** Records a yes or a no to a request. A no to a project withdraws the consents given before, and is stored when there were none. Only a consent to a project has a last day. */
async function recordAnswer(
  writer: StoreWriter,
  { actor, on }: ProposedReply,
  { request, reply, until }: AnsweredRequest,
  by: string,
): Promise<void> {
  if (reply === null) return;
  if (request.about === "introduction") {
    const scope = reply === "none" ? "no" : "contact";
    await writer.relations.addAgreement({
      ...{ actor: actor.id, scope, for: `actor:${request.other}`, on, until: null, by },
    });
    return;
  }
  const { project } = request;
  if (reply === "none") {
    const taken = await writer.projects.withdraw({ project, actor: actor.id, for: request.for, on });
    if (taken > 0) return;
  }
  await writer.projects.addConsent({
    ...{ project, actor: actor.id, person: actor.person, scope: reply, for: request.for, on },
    ...{ how: "mail", until: reply === "none" ? null : until, withdrawn: null, by },
  });
}
