// Builds the condition that a column of actors contains a text.
import { type SqlBool, sql } from "kysely";
import type { DatabaseEngine } from "../engine.ts";
import type { ActorRow } from "../schema.ts";

/** Whether a text column contains (or starts with) a text. `%` and `_` in the text have no special meaning. */
export function contains(
  { like }: DatabaseEngine,
  column: keyof ActorRow,
  text: string,
  where: "start" | "anywhere" = "anywhere",
) {
  const pattern = `${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<SqlBool>`${sql.ref(`actors.${column}`)} ${like} ${where === "start" ? pattern : `%${pattern}`} escape '\\'`;
}
