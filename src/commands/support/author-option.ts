// `--author "Remarks=team"`, repeatable: the user states who wrote the texts of a column.
import * as z from "zod";
import { Refusal } from "../../domain/problems/problem.ts";
import { fold, nearest } from "../../domain/values/spelling.ts";
import type { ColumnAuthor } from "../../readers/reading.ts";
import type { Sentences } from "../../text/index.ts";
import { titleAndField } from "./column-map.ts";

export const columnAuthors = z
  .array(z.string().regex(/^.+=.+$/))
  .default([])
  .meta({ value: "title=author" });

/** Maps titles to authors, which are named as in the data or in the user's language; any other word is refused. */
export function authorsFromOptions(
  pairs: readonly string[],
  { importing }: Sentences,
): Record<string, ColumnAuthor> {
  const words: Readonly<Record<string, ColumnAuthor>> = importing.authorWords;
  return Object.fromEntries(
    pairs.map(titleAndField).map(([title, word]) => {
      const author = words[fold(word)];
      if (author !== undefined) return [title, author];
      const known = Object.keys(words);
      throw new Refusal("usage", { code: "author-unknown", found: word, near: nearest(word, known), known });
    }),
  );
}
