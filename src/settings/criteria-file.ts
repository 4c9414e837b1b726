// Reads `criteria.yaml` and the settings that say how actors are ranked.

import * as z from "zod";
import type { Aims, Scale } from "../domain/priority/criteria.ts";
import { readYaml } from "./located-yaml.ts";
import type { Mission } from "./mission-schema.ts";

const value = z.number().int().min(0).max(100);
const days = z.number().int().min(0).max(3660);
const words = z.array(z.string().trim().min(1)).default([]);

const scaleSchema = z.strictObject({
  unknown: value,
  situation: z.strictObject({ willing: value, engaged: value, unknown: value, unplanned: value }),
  deadline: z
    .strictObject({ soon: days, far: days })
    .refine(({ soon, far }) => soon < far, { path: ["far"], message: "> soon" }),
  themes: z.strictObject({ first: value, more: value }),
  somebody_to_talk_to: z.strictObject({ nobody: value, unreachable: value }),
  not_contacted: z.strictObject({ no_answer: value }),
  finds_it_hard_to_ask: z.strictObject({
    no_email: value,
    no_phone: value,
    volunteer_run: value,
    small_commune: value,
    no_answer: value,
    unplanned: value,
  }),
  left_out: z.strictObject({
    dissolved: words,
    draft: words,
    // A copy of the file made before the program knew these states lacks their keys.
    refused: words.default([]),
    closed: words.default([]),
    withdrawn: words.default([]),
    out_of_scope: words.default([]),
  }),
});

/** How criteria get their values, from a `criteria.yaml`; an invalid file is refused (kind "input") with every problem and its place. */
export const readScale = (text: string, file: string): Scale => readYaml(scaleSchema, text, file);

/** What the mission's settings say about its ranking. */
export const aimsOf = ({ priority, assessment }: Mission): Aims => ({
  weights: priority.weights,
  themes: priority.themes,
  territories: priority.territories,
  deadlines: priority.deadlines,
  contactAgainAfterMonths: priority.contact_again_after_months,
  staleAfterMonths: assessment.stale_after_months,
  suggestionsFrom: priority.count_suggestions ? assessment.minimum_confidence : null,
});
