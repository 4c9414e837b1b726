import * as z from "zod";

/** `--map "Structure porteuse=name"`, repeatable: what a column is, said by hand. */
export const columnMap = z
  .array(z.string().regex(/^.+=.+$/))
  .default([])
  .meta({ value: "title=field" });

/** A title may hold an equals sign, a field does not. */
export function titleAndField(text: string): [string, string] {
  const at = text.lastIndexOf("=");
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
