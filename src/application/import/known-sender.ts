// Finds whom a message comes from among the actors that are known.
import type { KnownSender } from "../../readers/open-options.ts";
import type { StoreReader } from "../../store/store.ts";

/** More actors than these with an address in common share a mailbox that tells nothing. */
const mostSharing = 5;

/** The only actor that has this address, its own or a person's; null when there is none, or several. */
export async function knownSender(store: StoreReader, address: string): Promise<KnownSender | null> {
  const having: KnownSender[] = [];
  for (const { id } of await store.find(address, mostSharing)) {
    const actor = await store.actor(id);
    const addresses = [...(actor?.emails ?? []), ...(actor?.people.flatMap(({ emails }) => emails) ?? [])];
    if (actor && addresses.some((one) => one.toLowerCase() === address)) having.push(actor);
  }
  return having.length === 1 ? having[0]! : null;
}
