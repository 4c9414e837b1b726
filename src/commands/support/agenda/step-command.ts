// Builds the command line that prepares a step of the agenda.
import type { PlannedStep } from "../../../domain/cadence/agenda.ts";

/** `withMessage`: the actors for whom a message was prepared before. */
export function stepCommand({ actor, action, met }: PlannedStep, withMessage: ReadonlySet<string>): string {
  if (action !== "mail" && action !== "letter") return `outreach brief --actor ${actor}`;
  const line = `outreach ${action} --actor ${actor}`;
  if (action === "letter") return met || withMessage.has(actor) ? `${line} --kind information` : line;
  if (met) return `${line} --kind follow-up`;
  return withMessage.has(actor) ? `${line} --kind reminder` : line;
}
