// Reads what a mailing is about from the options of the line and from mission.yaml.

import * as z from "zod";
import type { MailKind } from "../../../domain/documents/mail-kinds.ts";
import { missingOf, noOccasion, type Occasion, overOf } from "../../../domain/documents/occasion.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { type DayWords, spokenDay } from "../../../domain/values/spoken-day.ts";
import type { Mission } from "../../../settings/mission-schema.ts";

/** Options that say what one mailing is about, instead of `mailings` in mission.yaml. */
export const occasionOptions = {
  about: z.string().optional(),
  date: z.string().optional(),
  time: z.string().optional(),
  place: z.string().optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
  replyBy: z.string().optional(),
  question: z.array(z.string()).default([]),
  news: z.array(z.string()).default([]),
};

type Given = z.infer<z.ZodObject<typeof occasionOptions>>;

/** What the mailing is about: the line first, then mission.yaml. Refused when something is missing, or over. */
export function occasionOf(
  kind: MailKind,
  given: Given,
  { mailings }: Mission,
  { today, words }: { today: string; words: DayWords },
): Occasion {
  const problems: Problem[] = [];
  const day = (option: string, text: string | undefined) => {
    const date = text ? spokenDay(text, today, "future", words) : null;
    if (text && date === null) problems.push({ code: "when-invalid", option, found: text });
    return date;
  };
  const occasion = { ...noOccasion };
  const said = <T extends string>(...values: (T | undefined)[]) =>
    values.find((value) => value !== undefined && value.trim() !== "");
  const { information, invitation, survey } = mailings;
  if (kind === "information") {
    occasion.about = said(given.about, information.about) ?? null;
    occasion.points = given.news.length > 0 ? given.news : information.news;
  } else if (kind === "invitation") {
    occasion.about = said(given.about, invitation.about) ?? null;
    occasion.date = day("date", said(given.date, invitation.date));
    occasion.time = said(given.time, invitation.time) ?? null;
    occasion.place = said(given.place, invitation.place) ?? null;
    occasion.link = said(given.link, invitation.link) ?? null;
    occasion.replyBy = day("reply-by", said(given.replyBy, invitation.reply_by));
    // Who speaks belongs to the meeting of mission.yaml, not to another one given on the line.
    occasion.voices = given.about === undefined ? (said(invitation.voices) ?? null) : null;
  } else if (kind === "survey") {
    occasion.about = said(given.about, survey.about) ?? null;
    occasion.link = said(given.link, survey.link) ?? null;
    occasion.points = given.question.length > 0 ? given.question : survey.questions;
    occasion.minutes = survey.minutes;
    occasion.replyBy = day("reply-by", said(given.replyBy, survey.reply_by));
    occasion.resultsOn = given.about === undefined ? day("results-on", said(survey.results_on)) : null;
  }
  const missing = missingOf(kind, occasion);
  if (problems.length === 0 && missing.length > 0)
    problems.push({ code: "occasion-incomplete", kind, missing });
  for (const field of overOf(occasion, today))
    problems.push({ code: "occasion-over", kind, field, date: occasion[field]! });
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return occasion;
}
