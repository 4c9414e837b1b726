// Reads and writes the audience of an agreement. An actor or a meeting is stored by its number, which stays when identifiers change.
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { AgreedAudienceColumns } from "../project-tables.ts";

/** The audience of a row, which is joined with the identifiers of the actor and the meeting. */
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
