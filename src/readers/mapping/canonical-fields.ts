// The names of the fields that a column can hold, as `--map` and the titles of exports write them.

/** The fields of an actor. */
const actorFields = [
  "name",
  "acronym",
  "kind",
  "siret",
  "siren",
  "rna",
  "address",
  "postcode",
  "commune",
  "insee",
  "territory",
  "website",
  "email",
  "phone",
  "themes",
  "reference",
  "programme",
  "submitted",
  "state",
  "recommended_by",
  "note",
  "contact_consent",
] as const;
const personFields = ["civility", "first_name", "last_name", "full_name", "role", "email", "phone"] as const;
export type PersonField = (typeof personFields)[number];

/** True for a canonical field, `person2.email` and the like included, and for `text` and `ignore`. */
export function isField(field: string): boolean {
  if (field === "text" || field === "ignore" || (actorFields as readonly string[]).includes(field))
    return true;
  const person = personField(field);
  return person !== null;
}

/** `person2.email` → the second person's e-mail; null for a field that is not a person's. Persons count from 1. */
export function personField(field: string): { person: number; field: PersonField } | null {
  const match = /^person(\d{0,2})\.(\w+)$/.exec(field);
  if (!match || !(personFields as readonly string[]).includes(match[2]!)) return null;
  return { person: match[1] ? Number(match[1]) : 1, field: match[2] as PersonField };
}

/** The field of a person: `person.email` for the first, `person2.email` for the second. */
export const fieldOfPerson = (person: number, field: string) =>
  person === 1 ? `person.${field}` : `person${person}.${field}`;

export const allFields: readonly string[] = [
  ...actorFields,
  ...personFields.map((field) => `person.${field}`),
  "text",
  "ignore",
];
