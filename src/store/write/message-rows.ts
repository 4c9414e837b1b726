// Writes what saved messages say: the words of actors, and addresses that take no mail.
import type { BouncedAddress } from "../../domain/objections/bounced-address.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { DatabaseEngine } from "../engine.ts";
import { keepList } from "../row-values.ts";
import type { ActorWords, MessageChanges } from "../store.ts";
import type { Journal } from "./journal.ts";

export class MessageWriter implements MessageChanges {
  readonly #engine: DatabaseEngine;
  readonly #journal: Journal;
  readonly #at: Date;

  constructor(engine: DatabaseEngine, journal: Journal, at: Date) {
    this.#engine = engine;
    this.#journal = journal;
    this.#at = at;
  }

  async addWords(actor: string, { label, text, authorName }: ActorWords, source: string): Promise<void> {
    const row = await this.#engine.db
      .selectFrom("actors")
      .select("number")
      .where("id", "=", actor)
      .executeTakeFirst();
    if (!row) throw new Refusal("usage", { code: "actor-unknown", asked: actor, near: [] });
    const date = this.#at.toISOString().slice(0, 10);
    await this.#journal.insert("records", {
      ...{ actor: row.number, line: null, differing: null },
      source: await this.#journal.insert("sources", { name: source, file: source, date }),
      answers: keepList([[label, text, null, "actor", authorName]]),
    });
  }

  async addBounced({ address, at, status }: BouncedAddress, by: string): Promise<void> {
    const known = await this.#engine.db
      .selectFrom("bounced_addresses")
      .select("cleared")
      .where("address", "=", address)
      .execute();
    // It is stored already, or a message came from the address on this day or later.
    if (known.some(({ cleared }) => cleared === null || cleared >= at)) return;
    await this.#journal.insert("bounced_addresses", { address, at, status, made_by: by, cleared: null });
  }

  async clearBounced(address: string, cleared: string): Promise<void> {
    const rows = await this.#engine.db
      .selectFrom("bounced_addresses")
      .select("number")
      .where("address", "=", address)
      .where("cleared", "is", null)
      .execute();
    for (const { number } of rows) await this.#journal.update("bounced_addresses", number, { cleared });
  }
}
