// Makes the names of mailings in the register of documents, and reads from a name what its mailing is.

import { requestName } from "../projects/agreement-request.ts";
import { slug } from "../values/slug.ts";
import { type MailKind, mailKinds } from "./mail-kinds.ts";
import type { Occasion } from "./occasion.ts";

/** How many words of its subject the name of a mailing keeps. */
const mostWords = 5;

/**
 * The name of a mailing in the register, by which the same one is not prepared twice: two invitations to two meetings are
 * two mailings (`invitation-2026-12-10-circuits-courts`).
 */
export function mailingName(
  kind: MailKind,
  {
    about,
    date,
    meeting,
    survey,
    agreement,
    introduction,
  }: Pick<Occasion, "about" | "date" | "meeting" | "survey" | "agreement" | "introduction">,
): string {
  if (kind === "invitation" && meeting !== undefined) return meeting.mailing;
  if (kind === "survey" && survey !== undefined)
    return survey.times === 0 ? `survey-of-${survey.id}` : `survey-reminder-${survey.times}-of-${survey.id}`;
  if (kind === "consent" && agreement !== undefined) return requestName(agreement.request);
  if (kind === "introduction" && introduction !== undefined) return introduction.mailing;
  const subject = about === null ? "" : slug(about, "").split("-").slice(0, mostWords).join("-");
  return [kind, date, subject].filter(Boolean).join("-");
}

/** The kind of a mailing, read from its name; null for a name that this version does not make. */
export const kindOfMailing = (name: string): MailKind | null =>
  mailKinds.find((kind) => name === kind || name.startsWith(`${kind}-`)) ?? null;

/** The survey that a mailing asks to answer, or reminds of; null for other mailings. */
export const surveyOfMailing = (name: string): string | null =>
  /^survey-(?:reminder-\d+-)?of-([a-z][a-z0-9_-]*)$/.exec(name)?.[1] ?? null;

/** The day of the meeting that a mailing invites to; null for other mailings, and when the name gives no day. ISO date. */
export const dayOfMailing = (name: string): string | null =>
  /^invitation-(\d{4}-\d\d-\d\d)/.exec(name)?.[1] ?? null;
