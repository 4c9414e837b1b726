/**
 * Records an exchange with an actor as one step. When it was with the wrong person, records that too, so that they are not proposed again. Returns it
 * with the wait without a day that it ends.
 */
import type { Actor } from "../../domain/actors/actor.ts";
import type { PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import type { Contact } from "../../domain/relationship/contact.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { endOpenWait } from "./open-waits.ts";

export async function recordContact(
  { id, name, people }: Actor,
  exchange: Omit<Contact, "actor" | "by">,
  dryRun: boolean,
  host: ApplicationHost,
): Promise<{ contact: Contact; endedWait: PinningDecision | null }> {
  const store = await (await host.workspace()).store();
  const contact: Contact = { actor: id, by: host.user, ...exchange };
  let endedWait: PinningDecision | null = null;
  await store.step({ command: "log", at: host.now(), facts: { name }, dryRun }, async (writer) => {
    await writer.addContact(contact);
    endedWait = await endOpenWait(writer, contact, host.now());
    const wrong =
      contact.outcome === "wrong-person" && people.find(({ fullName }) => fullName === contact.person);
    if (wrong) {
      const at = host.now().toISOString();
      const learnt = { actor: id, person: wrong.id, note: contact.note, at, by: host.user };
      await writer.addVerdict({ ...learnt, verdict: "wrong" });
    }
  });
  return { contact, endedWait };
}
