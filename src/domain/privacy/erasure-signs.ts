// Makes the signs by which an erased structure or person is recognised in a file that is imported later.
import type { Candidate } from "../importing/candidate.ts";
import { wordsIn } from "./identity.ts";

/** Signs of a structure and of people; each is hashed before it is kept or compared. */
export interface ErasureSigns {
  structure: readonly string[];
  /** Its name alone, which counts only together with one of its people. */
  name: readonly string[];
  people: readonly (readonly string[])[];
}

interface Signed {
  name: string | null;
  commune: string | null;
  postcode: string | null;
  siret: string | null;
  rna: string | null;
  emails: readonly string[];
  phones: readonly string[];
  people: readonly { fullName: string; emails: readonly string[]; phones: readonly string[] }[];
}

/**
 * The signs of an actor or, with `ofRow`, of a row. Names of structures and people go with the commune and with the postcode, since
 * two associations of one name may be in two communes; alone only where neither is known, and always for a row.
 */
export function erasureSigns(
  { name, commune, postcode, siret, rna, emails, phones, people }: Signed,
  { ofRow = false } = {},
): ErasureSigns {
  const places = [commune, postcode].flatMap((place) => (place ? [words(place)] : []));
  const named = (prefix: string, text: string) => {
    const written = words(text);
    if (written === "") return [];
    const placed = places.map((place) => `${prefix}:${written}@${place}`);
    return ofRow || placed.length === 0 ? [...placed, `${prefix}:${written}@`] : placed;
  };
  const reached = (of: { emails: readonly string[]; phones: readonly string[] }) => [
    ...of.emails.map((email) => `mail:${email.trim().toLowerCase()}`),
    ...of.phones.map((phone) => `phone:${phone}`),
  ];
  return {
    structure: [
      ...(name === null ? [] : named("name", name)),
      ...[siret, rna].flatMap((one) => (one ? [`id:${one}`] : [])),
      ...reached({ emails, phones }),
    ],
    name: name === null || words(name) === "" ? [] : [`name:${words(name)}`],
    people: people.map((person) => [...named("person", person.fullName), ...reached(person)]),
  };
}

/** Sorts the words, so that `DUPONT Jeanne` is the same as `Jeanne Dupont`. */
const words = (text: string) => wordsIn(text).sort().join(" ");

/** The signs of a row. */
export const signsOfRow = ({ fields, several, people }: Pick<Candidate, "fields" | "several" | "people">) =>
  erasureSigns(
    {
      ...{ name: fields.name ?? null, commune: fields.commune ?? null, postcode: fields.postcode ?? null },
      ...{ siret: fields.siret ?? null, rna: fields.rna ?? null },
      ...{ emails: several.emails ?? [], phones: several.phones ?? [], people },
    },
    { ofRow: true },
  );
