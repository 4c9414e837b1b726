// Finds the known actors that have an e-mail address.
import type { Actor } from "../../domain/actors/actor.ts";
import type { KnownSender } from "../../readers/open-options.ts";
import type { StoreReader } from "../../store/store.ts";

/** An actor that has an address. `person`: the name of the person who has it; null when only the actor itself does. */
export interface AddressHolder {
  actor: Actor;
  person: string | null;
}

/** How many results of the search are checked. It also finds longer addresses that contain this one ("ancien-contact@…" for "contact@…"). */
const mostSearched = 200;

/** The actors that have an address, as their own or as a person's. */
export async function actorsOfAddress(store: StoreReader, address: string): Promise<AddressHolder[]> {
  const holders: AddressHolder[] = [];
  const wanted = address.toLowerCase();
  const isIt = (email: string) => email.toLowerCase() === wanted;
  for (const { id } of await store.find(wanted, mostSearched)) {
    const actor = await store.actor(id);
    const person = actor?.people.find(({ emails }) => emails.some(isIt));
    if (actor && (person || actor.emails.some(isIt)))
      holders.push({ actor, person: person?.fullName ?? null });
  }
  return holders;
}

/** The only actor that has this address; null when there is none, or several. */
export async function knownSender(store: StoreReader, address: string): Promise<KnownSender | null> {
  const holders = await actorsOfAddress(store, address);
  return holders.length === 1 ? holders[0]!.actor : null;
}
