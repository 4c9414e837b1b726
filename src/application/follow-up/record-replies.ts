/** Writes what was agreed of messages: an exchange, their words, a refusal, or addresses that take no mail. */
import type { StoreWriter } from "../../store/store.ts";
import type { ProposedBounce, ProposedReply } from "./reply-proposals.ts";

export async function recordReplies(
  writer: StoreWriter,
  agreed: readonly (ProposedReply | ProposedBounce)[],
  { by, label }: { by: string; label: (on: string) => string },
): Promise<void> {
  for (const proposal of agreed) {
    if (proposal.kind === "bounce") {
      for (const { actor: _, ...bounced } of proposal.failures) await writer.messages.addBounced(bounced, by);
      continue;
    }
    const { actor, on, outcome, words, unnoted, refusal, file, address } = proposal;
    await writer.messages.clearBounced(address, on);
    if (unnoted.exchange)
      await writer.addContact({
        ...{ actor: actor.id, at: on, by, channel: "email", person: actor.person, outcome },
        ...{ note: null, nextStep: null, nextAt: null, theirStep: null, received: true },
      });
    // A text that reads as a refusal holds as one until somebody says whether it is.
    if (unnoted.exchange && refusal && outcome !== "refused")
      await writer.addObjections([
        {
          ...{ actor: actor.id, person: actor.person, scope: refusal.scope, certain: false, at: on },
          ...{ source: file, line: null, words: refusal.words, by },
        },
      ]);
    if (unnoted.words)
      await writer.messages.addWords(
        actor.id,
        { label: label(on), text: words, authorName: actor.person },
        file,
      );
  }
}
