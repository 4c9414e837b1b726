// Lays actors out as a table that people can edit and `import` can read back.

import { type Actor, type Person, severalFields, singleFields } from "../../domain/actors/actor.ts";
import { type OwnTextColumn, ownTextTitle } from "../../domain/importing/round-trip-columns.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import { objectionsWritten } from "../../domain/objections/objection-cells.ts";
import type { Sentences } from "../../text/index.ts";

/** What a table of actors must have room for: found in a first reading, so that the second one can stream. */
export interface ExportLayout {
  /** Most people of one actor. */
  people: number;
  /** Titles of texts in the order of their first use, one for each author, each as often as one actor has it. */
  texts: readonly { title: string; nth: number }[];
}

const fields = [...singleFields, ...severalFields];

/** Finds what the table must have room for. */
export async function exportLayout(actors: AsyncIterable<Actor>): Promise<ExportLayout> {
  let people = 0;
  const titles = new Map<string, number>();
  for await (const actor of actors) {
    people = Math.max(people, actor.people.length);
    for (const [title, texts] of textsOf(actor))
      titles.set(title, Math.max(titles.get(title) ?? 0, texts.length));
  }
  return {
    people,
    texts: [...titles].flatMap(([title, count]) =>
      Array.from({ length: count }, (_, nth) => ({ title, nth })),
    ),
  };
}

/**
 * Titles for people, each with the canonical field that `import` reads back: `Nom [name]`. Then comes a column of our own
 * with the id; all columns behind it are texts, whatever their titles, each with its author (`domain/importing/round-trip-columns.ts`).
 */
export function exportTitles({ people, texts }: ExportLayout, { actors, exporting }: Sentences): string[] {
  const person = (rank: number) =>
    personParts.map(({ part, field }) =>
      named(
        exporting.numberedContact(exporting.personParts[part], rank),
        `person${rank > 1 ? rank : ""}.${field}`,
      ),
    );
  return [
    ...fields.map((field) => named(actors.fields[field], canonical[field] ?? field)),
    named(actors.fields.tags, "tags"),
    named(exporting.objectionsTitle, "objections"),
    exporting.situationTitle,
    ...Array.from({ length: people }, (_, index) => person(index + 1)).flat(),
    exporting.identifierTitle,
    ...texts.map(({ title }) => title),
  ];
}

const named = (title: string, field: string) => `${title} [${field}]`;

const canonical: Readonly<Partial<Record<string, string>>> = {
  recommendedBy: "recommended_by",
  emails: "email",
  phones: "phone",
};

const personParts = [
  { part: "civility", field: "civility" },
  { part: "firstName", field: "first_name" },
  { part: "lastName", field: "last_name" },
  { part: "fullName", field: "full_name" },
  { part: "role", field: "role" },
  { part: "email", field: "email" },
  { part: "phone", field: "phone" },
] as const;

export function exportRow(
  actor: Actor,
  { people, texts }: ExportLayout,
  { objections, situation }: { objections: readonly Objection[]; situation: string },
): string[] {
  const actorTexts = textsOf(actor);
  return [
    ...singleFields.map((field) => actor[field] ?? ""),
    ...severalFields.map((field) => actor[field].join(" ; ")),
    actor.tags.join(" ; "),
    objectionsWritten(objections),
    situation,
    ...Array.from({ length: people }, (_, index) => personCells(actor.people[index])).flat(),
    actor.id,
    ...texts.map(({ title, nth }) => actorTexts.get(title)?.[nth] ?? ""),
  ];
}

/** A name whose parts are unknown is exported whole, so that the import need not guess them. */
function personCells(person: Person | undefined): string[] {
  if (!person) return personParts.map(() => "");
  const parts = person.firstName !== null || person.lastName !== null;
  return [
    person.civility ?? "",
    person.firstName ?? "",
    person.lastName ?? "",
    parts ? "" : person.fullName,
    person.role ?? "",
    person.emails.join(" ; "),
    person.phones.join(" ; "),
  ];
}

/** Title → texts of an actor. A title does not name the partner whom the column `recommended_by` names already. */
function textsOf({ answers, recommendedBy }: Actor): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { label, text, author, authorName } of answers) {
    const named = authorName !== undefined && !(author === "partner" && authorName === recommendedBy);
    const column: OwnTextColumn = { label, author, authorName: named ? authorName : null };
    const title = ownTextTitle(column);
    texts.set(title, [...(texts.get(title) ?? []), text]);
  }
  return texts;
}
