// What the user says of who wrote the texts of a column, now or earlier for lists with the same titles.
import { Refusal } from "../../domain/problems/problem.ts";
import { fold, nearest } from "../../domain/values/spelling.ts";
import { titlesKey } from "../mapping/user-mapping.ts";
import type { OpenOptions } from "../open-options.ts";
import type { ColumnAuthor } from "../reading.ts";

/** Folded title → author. Refused when the user names a title that the file has not. */
export function userColumnAuthors(
  file: string,
  headers: readonly { label: string }[],
  { userAuthors = {}, rememberedAuthors }: Pick<OpenOptions, "userAuthors" | "rememberedAuthors">,
): Map<string, ColumnAuthor> {
  const labels = new Set(headers.map(({ label }) => fold(label)));
  for (const header of Object.keys(userAuthors))
    if (!labels.has(fold(header)))
      throw new Refusal("usage", {
        code: "mapping-unknown-column",
        file,
        header,
        near: nearest(
          header,
          headers.map(({ label }) => label),
        ),
      });
  const all = { ...rememberedAuthors?.get(titlesKey(headers)), ...userAuthors };
  return new Map(Object.entries(all).map(([title, author]) => [fold(title), author]));
}
