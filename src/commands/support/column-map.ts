// The options `--map` and `--sheet` of `import` and `peek`, and what they mean.

import * as z from "zod";
import { fold } from "../../domain/values/spelling.ts";
import type { Sentences } from "../../text/index.ts";

/** `--map "Structure porteuse=name"`, repeatable: what a column is, said by hand. */
export const columnMap = z
  .array(z.string().regex(/^.+=.+$/))
  .default([])
  .meta({ value: "title=field" });

/** `--sheet Contacts`, repeatable: the sheets of a workbook to read, by name or place; `?` asks for their names. */
export const sheetsAsked = z.array(z.string().trim().min(1)).default([]).meta({ value: "name|N|?" });

/** Title → field. The user names a field as in the data (`name`) or in the language of the screen. */
export const userMapping = (said: readonly string[], { peek }: Sentences): Record<string, string> =>
  Object.fromEntries(
    said.map(titleAndField).map(([title, field]) => [title, canonicalField(fold(field), peek) ?? field]),
  );

/** The people of a row whose fields can be named by hand: three at most. */
const people = [1, 2, 3];

function canonicalField(
  asked: string,
  { fieldNames, fieldWords, numberedPerson }: Sentences["peek"],
): string | undefined {
  const named = fieldWords[asked];
  if (named !== undefined) return named;
  for (const [field, label] of Object.entries(fieldNames)) {
    if (fold(label) === asked) return field;
    if (!field.startsWith("person.")) continue;
    const nth = people.find((rank) => rank > 1 && fold(numberedPerson(label, rank)) === asked);
    if (nth !== undefined) return field.replace("person.", `person${nth}.`);
  }
  return undefined;
}

/** A title may hold an equals sign, a field does not. */
export function titleAndField(text: string): [string, string] {
  const at = text.lastIndexOf("=");
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
