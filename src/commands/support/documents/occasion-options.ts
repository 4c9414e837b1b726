// Reads the occasion of a mailing from the options and from mission.yaml.

import * as z from "zod";
import type { MailKind } from "../../../domain/documents/mail-kinds.ts";
import { missingOf, noOccasion, type Occasion, overOf } from "../../../domain/documents/occasion.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { type DayWords, spokenDay } from "../../../domain/values/spoken-day.ts";
import type { Mission } from "../../../settings/mission-schema.ts";

/** Options that describe the occasion of one mailing, instead of `mailings` in mission.yaml. */
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

type GivenOccasion = z.infer<z.ZodObject<typeof occasionOptions>>;

/** The occasion of a mailing, from the options, else from mission.yaml. Refuses one that is incomplete or over. */
export function occasionOf(
  kind: MailKind,
  options: GivenOccasion,
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
  const firstGiven = <T extends string>(...values: (T | undefined)[]) =>
    values.find((value) => value !== undefined && value.trim() !== "");
  const { information, invitation, survey } = mailings;
  if (kind === "information") {
    occasion.about = firstGiven(options.about, information.about) ?? null;
    occasion.points = options.news.length > 0 ? options.news : information.news;
  } else if (kind === "invitation") {
    occasion.about = firstGiven(options.about, invitation.about) ?? null;
    occasion.date = day("date", firstGiven(options.date, invitation.date));
    occasion.time = firstGiven(options.time, invitation.time) ?? null;
    occasion.place = firstGiven(options.place, invitation.place) ?? null;
    occasion.link = firstGiven(options.link, invitation.link) ?? null;
    occasion.replyBy = day("reply-by", firstGiven(options.replyBy, invitation.reply_by));
    // The speakers are those of the meeting in mission.yaml, not of another one given by options.
    occasion.voices = options.about === undefined ? (firstGiven(invitation.voices) ?? null) : null;
  } else if (kind === "survey") {
    occasion.about = firstGiven(options.about, survey.about) ?? null;
    occasion.link = firstGiven(options.link, survey.link) ?? null;
    occasion.points = options.question.length > 0 ? options.question : survey.questions;
    occasion.minutes = survey.minutes;
    occasion.replyBy = day("reply-by", firstGiven(options.replyBy, survey.reply_by));
    occasion.resultsOn =
      options.about === undefined ? day("results-on", firstGiven(survey.results_on)) : null;
  }
  const missing = missingOf(kind, occasion);
  if (problems.length === 0 && missing.length > 0)
    problems.push({ code: "occasion-incomplete", kind, missing });
  for (const field of overOf(occasion, today))
    problems.push({ code: "occasion-over", kind, field, date: occasion[field]! });
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return occasion;
}
