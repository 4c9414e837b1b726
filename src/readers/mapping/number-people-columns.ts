// Gives each column of a person the number of that person, once all columns are decided.
import type { Column } from "../reading.ts";
import type { Header } from "../table/header-layout.ts";
import { personField } from "./canonical-fields.ts";
import type { TitleReader } from "./column-titles.ts";
import { type ArrangedColumn, contactColumnsOfPeople, isNumbered } from "./contact-columns-of-people.ts";
import { haveSameNames, numberPeople, type PersonColumn } from "./people-grouping.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** The columns, those of people with the number of their person in the field: `person2.email`. */
export function withPeople(
  decided: readonly Column[],
  columns: readonly ReadColumn[],
  headers: readonly Header[],
  titles: TitleReader,
): Column[] {
  const numbered = numberPeople(personColumns(decided, columns, headers, titles));
  giveLastNames(numbered, columns);
  return decided.map((column, index) => {
    const field = numbered.get(index);
    return field === undefined || isStated(column) ? column : { ...column, field };
  });
}

/** True for a column whose field the user or a known source says. */
const isStated = ({ by }: Column) => by === "user" || by === "source";
const isContactPoint = (field: string) => field === "email" || field === "phone";

/** The columns that are part of a person, with the number of the person where one is stated. */
function personColumns(
  decided: readonly Column[],
  columns: readonly ReadColumn[],
  headers: readonly Header[],
  titles: TitleReader,
): PersonColumn[] {
  const ranks = headers.map((header) => rankOf(header, titles));
  const titled = decided.map(({ field }, index) => ({ ...headers[index]!, field }));
  const ofPeople = contactsOfPeople(titled, columns, ranks, titles);
  const firstIsNumbered = isNumbered(titled);
  const namesPeople = decided.some(({ field }) =>
    /^person\d*\.(?:full_name|last_name|first_name|role)$/.test(field),
  );
  return decided.flatMap((column, index): PersonColumn[] => {
    const stated = isStated(column);
    const part =
      !stated && isContactPoint(column.field) && ofPeople.has(index)
        ? { person: 1, field: column.field as "email" | "phone" }
        : personField(column.field);
    if (!part || (!stated && !namesPeople && isContactPoint(part.field))) return [];
    const { last, group } = headers[index]!;
    const first = firstIsNumbered && /\D1\s*$/.test(last) ? 1 : null;
    const counted = stated ? part.person : (ranks[index] ?? first);
    return [{ index, field: part.field, counted, group, table: columns[index]! }];
  });
}

/** 2, 3… when a title counts people, or the title above it does; else null. */
function rankOf({ last, group }: Header, titles: TitleReader): number | null {
  const rank = Math.max(titles.read(last).rank, Number(/(\d)\s*$/.exec(group)?.[1] ?? 1));
  return rank > 1 ? rank : null;
}

/** The columns that belong to a person when they hold telephones or e-mails: by arrangement, post, number or the title above. */
function contactsOfPeople(
  titled: readonly ArrangedColumn[],
  columns: readonly ReadColumn[],
  ranks: readonly (number | null)[],
  titles: TitleReader,
): ReadonlySet<number> {
  const arranged = contactColumnsOfPeople(titled);
  /** The posts in titles of names: beside "Secrétaire", "Tél secrétaire" is that person's. */
  const namedPosts = new Set(
    titled.flatMap(({ field }, index) =>
      /^person\d*\.(?:full|last)_name$/.test(field) ? [...columns[index]!.title.posts] : [],
    ),
  );
  const hasPrivateEmail = titled.some(
    ({ field }, index) => /^person\d*\.email$/.test(field) && columns[index]!.title.about.has("home"),
  );
  const countedPeople = new Set(
    titled.flatMap(({ field }, index) => (personField(field) ? (ranks[index] ?? []) : [])),
  );
  const belongs = ({ field, group }: ArrangedColumn, index: number): boolean => {
    const { posts, about } = columns[index]!.title;
    const rank = ranks[index]!;
    const above = titles.read(group);
    return (
      arranged.has(index) ||
      [...posts].some((post) => namedPosts.has(post)) ||
      // "Mail pro" beside "Mail perso": of the same person.
      (hasPrivateEmail && field === "email" && about.has("work")) ||
      // "Courriel 2" beside "Contact 2" is that person's.
      (rank !== null && countedPeople.has(rank)) ||
      above.whose === "person" ||
      above.field === "person.full_name"
    );
  };
  return new Set(titled.flatMap((column, index) => (belongs(column, index) ? [index] : [])));
}

/** "Nom du président" beside "Prénom du président" is a last name, unless it says the first name too. */
function giveLastNames(numbered: Map<number, string>, columns: readonly ReadColumn[]): void {
  for (const [index, field] of numbered) {
    const first = field.replace("full_name", "first_name");
    const isRestOf = (at: number) =>
      first !== field &&
      numbered.get(at) === first &&
      !haveSameNames(columns[index]!.values, columns[at]!.values);
    if (isRestOf(index - 1) || isRestOf(index + 1))
      numbered.set(index, field.replace("full_name", "last_name"));
  }
}
