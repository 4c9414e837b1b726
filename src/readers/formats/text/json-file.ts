/** Refuses JSON files that are empty or broken, which must not be read as tables without titles. */
import { Refusal } from "../../../domain/problems/problem.ts";

/** Refuses a text that begins as JSON and is empty or broken. A file with one JSON text on each line passes. */
export function refuseJsonWithoutData(text: string, file: string): void {
  const json = text.replace(/^\ufeff/, "").trim();
  if (!/^[[{]/.test(json)) return;
  const value = parsed(json);
  if (value === undefined) {
    if (parsed(json.split("\n", 1)[0]!) !== undefined) return;
    throw new Refusal("input", { code: "json-broken", file });
  }
  if (Object.keys(value as object).length === 0) throw new Refusal("input", { code: "json-empty", file });
}

/** The value of a JSON text; undefined when it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
