// Reads the file that the web page of a survey saves: the answers of a respondent, to be sent back.
import * as z from "zod";
import type { SavedResponse } from "../../domain/surveys/survey-response.ts";

const responseSchema = z.object({
  format: z.literal("outreach-survey-response"),
  survey: z.string(),
  code: z.string().default(""),
  structure: z.string().default(""),
  email: z.string().default(""),
  at: z.string().default(""),
  answers: z.record(z.string(), z.array(z.string())),
});

/** The response in the text of such a file; null when the text is anything else. */
export function savedResponseIn(json: string): SavedResponse | null {
  try {
    return responseSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
