// The options `--map` and `--sheet` of `import` and `peek`.

import * as z from "zod";
import { fold } from "../../domain/values/spelling.ts";
import type { Sentences } from "../../text/index.ts";

/** `--map "Structure porteuse=name"`, repeatable: the user states the field of a column. */
export const columnMap = z
  .array(z.string().regex(/^.+=.+$/))
  .default([])
  .meta({ value: "title=field" });

/** `--sheet Contacts`, repeatable: the sheets of a workbook to read, by name or number; `?` lists their names. */
export const sheetNames = z.array(z.string().trim().min(1)).default([]).meta({ value: "name|N|?" });

/** Maps titles to fields, which the user names as in the data (`name`) or in the language of the screen. */
export const userMapping = (pairs: readonly string[], { peek }: Sentences): Record<string, string> =>
  Object.fromEntries(
    pairs.map(titleAndField).map(([title, field]) => [title, canonicalField(fold(field), peek) ?? field]),
  );

/** The numbers of the people of a row whose fields can be named: three at most. */
const personNumbers = [1, 2, 3];

function canonicalField(
  foldedName: string,
  { fieldNames, fieldWords, numberedPerson }: Sentences["peek"],
): string | undefined {
  const knownField = fieldWords[foldedName];
  if (knownField !== undefined) return knownField;
  for (const [field, label] of Object.entries(fieldNames)) {
    if (fold(label) === foldedName) return field;
    if (!field.startsWith("person.")) continue;
    const number = personNumbers.find((rank) => rank > 1 && fold(numberedPerson(label, rank)) === foldedName);
    if (number !== undefined) return field.replace("person.", `person${number}.`);
  }
  return undefined;
}

/** Splits a pair at its last equals sign, since a title may contain one and a field may not. */
export function titleAndField(text: string): [string, string] {
  const equalsSign = text.lastIndexOf("=");
  return [text.slice(0, equalsSign).trim(), text.slice(equalsSign + 1).trim()];
}
