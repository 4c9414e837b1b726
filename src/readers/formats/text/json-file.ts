/** Tells a JSON file that holds nothing, or is cut off, from one that holds something: neither is a table without titles. */
import { Refusal } from "../../../domain/problems/problem.ts";

/** Refuses a text that begins as JSON and is empty or broken. A file of one JSON text a line is neither. */
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

/** Undefined when it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
