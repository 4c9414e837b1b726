// The schema of `surveys/<id>.yaml`, from which its JSON Schema is made too.
import * as z from "zod";
import { surveyAudiences, surveyQuestionTypes } from "../../domain/surveys/survey-definition.ts";
import { languages } from "../../domain/values/language.ts";

const words = z.string().trim().min(1);
/** A text in the language of the survey, or one in each of its languages. */
const localText = z.union([words, z.strictObject({ fr: words, en: words }).partial()]);
/** Must not begin with `outreach`, as the fields that forms add do (`outreach_code`). */
const id = z
  .string()
  .trim()
  .max(40)
  .regex(/^(?!outreach)[a-z][a-z0-9_-]*$/);
const key = z
  .string()
  .trim()
  .regex(/^[a-z0-9]$/);

const choice = z.strictObject({ key, label: localText });

const question = z.strictObject({
  id,
  from: z.enum(["questionnaire"]).optional(),
  type: z.enum(surveyQuestionTypes).optional(),
  ask: localText.optional(),
  hint: localText.optional(),
  required: z.boolean().default(false),
  choices: z.array(choice).min(1).max(30).optional(),
  scale: z
    .strictObject({
      from: z.number().int(),
      to: z.number().int(),
      low: localText.optional(),
      high: localText.optional(),
    })
    .optional(),
  condition: z.record(id, z.array(z.string().trim().min(1)).min(1)).default({}),
  audience: z.enum(surveyAudiences).default("team"),
});

export const surveySchema = z.strictObject({
  title: localText,
  purpose: localText,
  deadline: z.iso.date(),
  results_on: z.iso.date().optional(),
  minutes: z.number().int().min(1).max(60).default(5),
  languages: z.array(z.enum(languages)).min(1).max(languages.length).optional(),
  questions: z.array(question).min(1).max(60),
});

export type WrittenSurvey = z.infer<typeof surveySchema>;
export type WrittenQuestion = WrittenSurvey["questions"][number];
export type WrittenText = z.infer<typeof localText>;
