// Reads and writes whom an agreement is for. An actor or a meeting is stored by its number, so that merges are followed.
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { AgreedAudienceColumns } from "../project-tables.ts";

/** An audience read back, from the identifiers that its row was joined with. */
export function audienceFrom(row: {
  audience: string;
  audience_actor_id: string | null;
  audience_meeting_id: string | null;
}): RecipientAudience {
  if (row.audience === "actor") return `actor:${row.audience_actor_id ?? ""}`;
  if (row.audience === "meeting") return `meeting:${row.audience_meeting_id ?? ""}`;
  return "network";
}

/** The columns that store an audience. */
export async function audienceColumns(
  { db }: DatabaseEngine,
  audience: RecipientAudience,
): Promise<AgreedAudienceColumns> {
  const nobody = { audience_actor: null, audience_meeting: null };
  if (audience === "network") return { audience, ...nobody };
  const id = audience.slice(audience.indexOf(":") + 1);
  const kind = audience.startsWith("actor:") ? "actor" : "meeting";
  const { number } = await db
    .selectFrom(kind === "actor" ? "actors" : "meetings")
    .select("number")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { audience: kind, ...nobody, [`audience_${kind}`]: number };
}
