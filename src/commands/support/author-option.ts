// `--author "Remarks=team"`, repeatable: who wrote the texts of a column, said by hand.
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

/** Title → author, in the words of the user's language or those of the data. Refused when a word is none of them. */
export function authorsSaid(said: readonly string[], { importing }: Sentences): Record<string, ColumnAuthor> {
  const words: Readonly<Record<string, ColumnAuthor>> = importing.authorWords;
  return Object.fromEntries(
    said.map(titleAndField).map(([title, word]) => {
      const author = words[fold(word)];
      if (author !== undefined) return [title, author];
      const known = Object.keys(words);
      throw new Refusal("usage", { code: "author-unknown", found: word, near: nearest(word, known), known });
    }),
  );
}
