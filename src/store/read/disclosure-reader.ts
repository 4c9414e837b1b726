// Reads which documents were given to whom.
import type { Disclosure, DisclosureRecipient } from "../../domain/audience/disclosure.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { DisclosureStore } from "../project-records.ts";
import { audienceFrom } from "./agreed-audience.ts";

export class DisclosureReader implements DisclosureStore {
  protected readonly engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
  }

  async all(): Promise<Disclosure[]> {
    const { db } = this.engine;
    const shares = await db
      .selectFrom("shares")
      .leftJoin("actors as audience_of", "audience_of.number", "shares.audience_actor")
      .leftJoin("meetings", "meetings.number", "shares.audience_meeting")
      .selectAll("shares")
      .select(["audience_of.id as audience_actor_id", "meetings.id as audience_meeting_id"])
      .orderBy("shares.number")
      .execute();
    const rows = await db
      .selectFrom("recipients")
      .leftJoin("actors", "actors.number", "recipients.actor")
      .select(["recipients.share", "recipients.name", "actors.id"])
      .orderBy("recipients.number")
      .execute();
    const recipients = new Map<number, DisclosureRecipient[]>();
    for (const { share, name, id } of rows)
      recipients.set(share, [...(recipients.get(share) ?? []), { name, actor: id }]);
    return shares.map((row) => ({
      ...{ for: audienceFrom(row), at: row.at, format: row.format, file: row.file, by: row.made_by },
      ...{ shown: JSON.parse(row.shown), recipients: recipients.get(row.number) ?? [] },
    }));
  }
}
