// Writes what was given to whom.
import type { Disclosure } from "../../domain/audience/disclosure.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { DisclosureChanges } from "../project-records.ts";
import { audienceColumns } from "../read/agreed-audience.ts";
import { DisclosureReader } from "../read/disclosure-reader.ts";
import type { Journal } from "./journal.ts";

export class DisclosureWriter extends DisclosureReader implements DisclosureChanges {
  readonly #journal: Journal;

  constructor(engine: DatabaseEngine, journal: Journal) {
    super(engine);
    this.#journal = journal;
  }

  async add({ for: audience, at, format, file, shown, recipients, by }: Disclosure): Promise<void> {
    const share = await this.#journal.insert("shares", {
      ...(await audienceColumns(this.engine, audience)),
      ...{ at, format, file, shown: JSON.stringify(shown), made_by: by },
    });
    for (const { name, actor } of recipients)
      await this.#journal.insert("recipients", { share, name, actor: await this.#actor(actor) });
  }

  async #actor(id: string | null): Promise<number | null> {
    if (id === null) return null;
    const row = await this.engine.db
      .selectFrom("actors")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return row.number;
  }
}
