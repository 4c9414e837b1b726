// What the user says of columns, now or once for lists with the same titles.

import { Refusal } from "../../domain/problems/problem.ts";
import { fold, nearest } from "../../domain/values/spelling.ts";
import type { OpenOptions } from "../open-options.ts";
import type { Header } from "../table/header-layout.ts";
import { allFields, isField } from "./canonical-fields.ts";

/** The key under which the user's choices for the labels of applications are remembered: these have no set of titles. */
export const applicationLabels = "application";

/** What identifies a set of titles, whatever their order: a mapping corrected by hand is remembered under it. */
export function titlesKey(headers: readonly { label: string }[]): string {
  return headers
    .map(({ label }) => fold(label))
    .sort()
    .join("\u001f");
}

/** Titles that the user names now or named before, folded: where they stand there is a header. */
export const userTitles = ({
  userMapping,
  userAuthors,
  remembered,
}: Pick<OpenOptions, "userMapping" | "userAuthors" | "remembered">) =>
  new Set([
    ...Object.keys(userMapping ?? {}).map(fold),
    ...Object.keys(userAuthors ?? {}).map(fold),
    ...[...(remembered?.keys() ?? [])].flatMap((titles) => titles.split("\u001f")),
  ]);

/** A mapping with its titles folded, as they are compared. */
export const foldedTitles = <T>(mapping: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(mapping).map(([title, value]) => [fold(title), value]));

/** What the user says of the titles of one table, where a file holds several. */
export function choicesOfTitles(headers: readonly Header[], options: OpenOptions): OpenOptions {
  const labels = new Set(headers.flatMap(({ label, last }) => [fold(label), fold(last)]));
  const ofTitles = <T>(choices: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(choices).filter(([title]) => labels.has(fold(title))));
  const { userMapping, userAuthors } = options;
  return { ...options, userMapping: ofTitles(userMapping), userAuthors: ofTitles(userAuthors) };
}

/** Titles, folded, of which the user says something and which are none of these. */
export function titlesElsewhere(
  headers: readonly Header[],
  { userMapping, userAuthors }: OpenOptions,
): Set<string> {
  const labels = new Set(headers.flatMap(({ label, last }) => [fold(label), fold(last)]));
  const asked = [...Object.keys(userMapping ?? {}), ...Object.keys(userAuthors ?? {})].map(fold);
  return new Set(asked.filter((title) => !labels.has(title)));
}

/** What the user says of all titles but these. */
export function withoutTitles(titles: ReadonlySet<string>, options: OpenOptions): OpenOptions {
  const ofOthers = <T>(said: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(said).filter(([title]) => !titles.has(fold(title))));
  const { userMapping, userAuthors } = options;
  return { ...options, userMapping: ofOthers(userMapping), userAuthors: ofOthers(userAuthors) };
}

/** Folded title → field, as the user said it now, else as it was remembered for these titles. */
export function userColumns(
  file: string,
  headers: readonly Header[],
  options: Pick<OpenOptions, "userMapping" | "remembered">,
): Map<string, string> {
  const fieldOfTitle = new Map<string, string>();
  const labels = new Set(headers.flatMap(({ label, last }) => [fold(label), fold(last)]));
  for (const [header, field] of Object.entries(options.remembered?.get(titlesKey(headers)) ?? {}))
    if (labels.has(fold(header)) && isField(field)) fieldOfTitle.set(fold(header), field);
  for (const [header, field] of Object.entries(options.userMapping ?? {})) {
    if (!isField(field))
      throw new Refusal("usage", {
        code: "mapping-unknown-field",
        field,
        near: nearest(field, allFields),
        known: allFields,
      });
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
    fieldOfTitle.set(fold(header), field);
  }
  return fieldOfTitle;
}
