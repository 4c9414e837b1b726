// Gives each column of a person the number of that person, once all columns are decided.
import type { Column } from "../reading.ts";
import type { Header } from "../table/header-layout.ts";
import { personField } from "./canonical-fields.ts";
import type { TitleReader } from "./column-titles.ts";
import { contactColumnsOfPeople, isNumbered } from "./contact-columns-of-people.ts";
import { numberPeople, type PersonColumn, tellSameName } from "./people-grouping.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** Columns of people with the number of their person. */
export function withPeople(
  decided: readonly Column[],
  columns: readonly ReadColumn[],
  headers: readonly Header[],
  titles: TitleReader,
): Column[] {
  const named = decided.some(({ field }) =>
    /^person\d*\.(?:full_name|last_name|first_name|role)$/.test(field),
  );
  const countOf = (index: number) => {
    const { last, group } = headers[index]!;
    const rank = Math.max(titles.read(last).rank, Number(/(\d)\s*$/.exec(group)?.[1] ?? 1));
    return rank > 1 ? rank : null;
  };
  const counts = new Set(
    decided.flatMap(({ field }, index) => (personField(field) ? (countOf(index) ?? []) : [])),
  );
  const titled = decided.map(({ field }, index) => ({ ...headers[index]!, field }));
  const arranged = contactColumnsOfPeople(titled);
  const firstIsNumbered = isNumbered(titled);
  /** Posts of those whom columns name: "Tél secrétaire" is that of the secretary beside. */
  const namedPosts = new Set(
    decided.flatMap(({ field }, index) =>
      /^person\d*\.(?:full|last)_name$/.test(field) ? [...columns[index]!.title.posts] : [],
    ),
  );
  const hasPrivate = decided.some(
    ({ field }, index) => /^person\d*\.email$/.test(field) && columns[index]!.title.about.has("home"),
  );
  const parts = decided.flatMap(({ field, by }, index): PersonColumn[] => {
    const said = by === "user" || by === "source";
    const count = countOf(index);
    // "Courriel 2" counted as "Contact 2" is: it is that person's.
    const above = titles.read(headers[index]!.group);
    const ofPerson =
      arranged.has(index) ||
      [...columns[index]!.title.posts].some((post) => namedPosts.has(post)) ||
      // "Mail pro" beside "Mail perso": of the same person.
      (hasPrivate && field === "email" && columns[index]!.title.about.has("work")) ||
      (count !== null && counts.has(count)) ||
      above.whose === "person" ||
      above.field === "person.full_name";
    const means = !said && ofPerson && (field === "email" || field === "phone");
    const part = means ? { person: 1, field: field as "email" } : personField(field);
    if (!part) return [];
    if (!said && !named && (part.field === "email" || part.field === "phone")) return [];
    const first = firstIsNumbered && /\D1\s*$/.test(headers[index]!.last) ? 1 : null;
    const counted = said ? part.person : (count ?? first);
    return [{ index, field: part.field, counted, group: headers[index]!.group, table: columns[index]! }];
  });
  const numbered = numberPeople(parts);
  // "Nom du président" beside "Prénom du président" is a last name, unless it says the first name too.
  for (const [index, field] of numbered) {
    const first = field.replace("full_name", "first_name");
    const isFirst = (at: number) => first !== field && numbered.get(at) === first;
    const isRestOf = (at: number) =>
      isFirst(at) && !tellSameName(columns[index]!.values, columns[at]!.values);
    if (isRestOf(index - 1) || isRestOf(index + 1))
      numbered.set(index, field.replace("full_name", "last_name"));
  }
  return decided.map((column, index) => {
    const field = numbered.get(index);
    return field === undefined || column.by === "user" || column.by === "source"
      ? column
      : { ...column, field };
  });
}
