// The shape of `mailings` in mission.yaml.

import * as z from "zod";

const text = z.string().trim();
const day = z.union([z.literal(""), z.iso.date()]).default("");
const webAddress = z.union([z.literal(""), z.url({ protocol: /^https?$/ })]);

/** What the mailings of the mission are about. An option of the command can replace each value for one mailing. */
export const mailingsSchema = z.strictObject({
  information: z
    .strictObject({ about: text.default(""), news: z.array(text.min(1)).default([]) })
    .prefault({}),
  invitation: z
    .strictObject({
      about: text.default(""),
      date: day,
      /** As it is printed in the message: `14 h à 16 h`. */
      time: text.default(""),
      place: text.default(""),
      link: webAddress.default(""),
      reply_by: day,
      /** Who will speak. */
      voices: text.default(""),
    })
    .prefault({}),
  survey: z
    .strictObject({
      /** What the answers are used for. */
      about: text.default(""),
      link: webAddress.default(""),
      questions: z.array(text.min(1)).default([]),
      /** How long an answer takes. */
      minutes: z.number().int().min(1).max(120).default(5),
      reply_by: day,
      /** The day on which respondents are told the results. */
      results_on: day,
      /** The days from one message to the next reminder of those who did not answer; no reminder follows the last. */
      remind_after: z.array(z.number().int().min(7).max(90)).max(4).default([10, 20]),
    })
    .prefault({}),
});
