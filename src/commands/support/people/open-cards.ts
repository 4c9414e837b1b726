// Makes contact cards of actors, without the addresses and numbers that an objection closes.

import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import type { Actor, Person } from "../../../domain/actors/actor.ts";
import type { CommandHost } from "../command-host.ts";

/** A card for each actor and each person of `peopleOf`, unless there is neither address nor number to use. */
export async function* openCards(
  actors: AsyncIterable<Actor>,
  host: CommandHost,
  peopleOf: (actor: Actor) => readonly Person[] = ({ people }) => people,
): AsyncIterable<string> {
  const { contactCard } = await import("../../../renderers/contact-cards.ts");
  const permissions = await permissionsInUse(host);
  for await (const actor of actors) {
    const [email, phone] = [permissions.open(actor, "email"), permissions.open(actor, "phone")];
    const left = (opening: typeof email, of: string | null) => {
      if (opening.closed) return null;
      return of === null ? opening.actor : opening.actor.people.find(({ id }) => id === of);
    };
    for (const person of [null, ...peopleOf(actor)]) {
      const of = person?.id ?? null;
      const card = contactCard(actor, person, {
        emails: left(email, of)?.emails ?? [],
        phones: left(phone, of)?.phones ?? [],
      });
      if (card !== null) yield card;
    }
  }
}
