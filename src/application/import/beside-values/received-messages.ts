// Stores the saved messages that an import reads as exchanges, so that nobody who wrote to us gets a first contact.
import type { ContactRefusal, ReceivedMessage } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import type { ContactOutcome } from "../../../domain/relationship/contact.ts";
import { asksForCall } from "../../../domain/relationship/reply-intent.ts";
import { replyOutcome } from "../../../domain/relationship/reply-outcome.ts";
import { dayAfter, dayOf } from "../../../domain/values/days.ts";
import type { StoreWriter } from "../../../store/store.ts";
import { missionCadence } from "../../follow-up/actor-outlooks.ts";
import type { ApplicationHost } from "../../workspace/application-host.ts";
import { actorsOfAddress } from "../actors-of-address.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A message, the refusal in it, and the actor that its row was stored in. */
export interface ReceivedRow {
  id: string;
  line: number;
  action: Action;
  message: ReceivedMessage;
  refusal: ContactRefusal | null;
  /** The last day until which they ask us to wait; null when they do not. ISO date. */
  waitsUntil: string | null;
}

/** An exchange that an import stored. ISO dates. */
export interface ImportedExchange {
  actor: string;
  name: string;
  line: number;
  on: string;
  outcome: ContactOutcome;
  nextAt: string | null;
}

/** Stores one exchange for the e-mails of one day with the same person. Skips messages that we sent. */
export async function keepReceived(
  writer: StoreWriter,
  rows: readonly ReceivedRow[],
  resolved: readonly ResolvedActor[],
  host: ApplicationHost,
): Promise<ImportedExchange[]> {
  if (rows.length === 0) return [];
  const workspace = await host.workspace();
  const { workingDays } = await missionCadence(workspace);
  const own = workspace.mission.sender.email.toLowerCase();
  const today = dayOf(host.now());
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const exchanges: ImportedExchange[] = [];
  for (const { id, line, message, refusal, waitsUntil } of rows) {
    const { address, words, sentOn, namesOthers } = message;
    if (address === own) continue;
    const actor = isNow.get(id) ?? id;
    const on = sentOn === null || sentOn > today ? today : sentOn;
    const holders = await actorsOfAddress(writer, address);
    const person = holders.find((holder) => holder.actor.id === actor)?.person ?? null;
    const isNoted = (await writer.contacts({ actor })).some(
      (contact) => contact.at === on && contact.channel === "email" && contact.person === person,
    );
    if (isNoted) continue;
    const reply = replyOutcome({ words, on, refusal, namesOthers, answersRequest: false }, workingDays);
    const asksLater = waitsUntil !== null && waitsUntil >= on && reply.outcome !== "refused";
    // A request for a call on a later day is no request to wait.
    const later = asksForCall(words) ? "call-back" : "not-now";
    const outcome = asksLater && reply.outcome === "reached" ? later : reply.outcome;
    // "En mars, à partir du 9": the wait ends before March, and the day that they name comes after it.
    const isNamed = reply.nextAt !== null && reply.nextAt > (waitsUntil ?? "");
    const nextAt = asksLater && !isNamed ? workingDays(dayAfter(waitsUntil, 1)) : reply.nextAt;
    await writer.addContact({
      ...{ actor, at: on, by: host.user, channel: "email", person, outcome },
      ...{ note: null, nextStep: null, nextAt, theirStep: null, received: true },
    });
    const name = (await writer.actor(actor))?.name ?? actor;
    exchanges.push({ actor, name, line, on, outcome, nextAt });
  }
  return exchanges;
}
