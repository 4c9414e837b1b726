// Makes contact cards of actors, without addresses and numbers that an objection closes.

import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import type { Actor, Person } from "../../../domain/actors/actor.ts";
import type { CommandHost } from "../command-host.ts";

/** One card for each actor and each person of `peopleOf`, unless no address or number may be used. */
export async function* openCards(
  actors: AsyncIterable<Actor>,
  host: CommandHost,
  peopleOf: (actor: Actor) => readonly Person[] = ({ people }) => people,
): AsyncIterable<string> {
  const { contactCard } = await import("../../../renderers/contact-cards.ts");
  const permissions = await permissionsInUse(host);
  for await (const actor of actors) {
    const [email, phone] = [permissions.open(actor, "email"), permissions.open(actor, "phone")];
    const openContact = (opening: typeof email, personId: string | null) => {
      if (opening.closed) return null;
      return personId === null ? opening.actor : opening.actor.people.find(({ id }) => id === personId);
    };
    for (const person of [null, ...peopleOf(actor)]) {
      const personId = person?.id ?? null;
      const card = contactCard(actor, person, {
        emails: openContact(email, personId)?.emails ?? [],
        phones: openContact(phone, personId)?.phones ?? [],
      });
      if (card !== null) yield card;
    }
  }
}
