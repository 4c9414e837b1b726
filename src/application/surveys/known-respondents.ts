// Finds the actor of a response to a survey by the name and the address in it.
import { fold } from "../../domain/values/spelling.ts";
import type { StoreReader } from "../../store/store.ts";

/** The letters and digits of a name, without case, accents and signs. */
const nameKey = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The actors of the list by name and by address. A response to our own survey under a name that only one actor has is from this actor.
 */
export class KnownRespondents {
  readonly #byName = new Map<string, Set<string>>();
  readonly #byEmail = new Map<string, Set<string>>();

  private constructor() {}

  static async of(store: Pick<StoreReader, "overviewPages">): Promise<KnownRespondents> {
    const knownRespondents = new KnownRespondents();
    for await (const page of store.overviewPages())
      for (const { id, name, emails, people } of page) {
        knownRespondents.#add(knownRespondents.#byName, nameKey(name), id);
        for (const email of [...emails, ...people.flatMap((person) => person.emails)])
          knownRespondents.#add(knownRespondents.#byEmail, email.toLowerCase(), id);
      }
    return knownRespondents;
  }

  #add(to: Map<string, Set<string>>, key: string, id: string) {
    const ids = to.get(key);
    if (ids === undefined) to.set(key, new Set([id]));
    else ids.add(id);
  }

  /** The only actor of a name; null when none or several have it, or when the address is only that of others. */
  named(structure: string, email: string): string | null {
    const [id, ...others] = this.#byName.get(nameKey(structure)) ?? [];
    if (id === undefined || others.length > 0) return null;
    const bearers = this.#byEmail.get(email.toLowerCase());
    return bearers === undefined || bearers.has(id) ? id : null;
  }

  /** Whether the name or the address in a response is that of other actors, and neither is that of `actor`. */
  contradicts(actor: string, { structure, email }: { structure: string; email: string }): boolean {
    const bearers = [this.#byName.get(nameKey(structure)), this.#byEmail.get(email.toLowerCase())].filter(
      (ids) => ids !== undefined,
    );
    return bearers.length > 0 && bearers.every((ids) => !ids.has(actor));
  }
}
