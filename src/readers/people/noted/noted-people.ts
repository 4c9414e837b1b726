// Adds to the people of a row what the remarks on it note of them: who is away, who comes, whom to ask for.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import type { NameContext } from "../named-person.ts";
import { withNewHolders } from "./new-holders.ts";
import { withNotedAbsences } from "./noted-absences.ts";
import { withNotedArrivals } from "./noted-arrivals.ts";
import { withNotedSuccessions } from "./noted-successions.ts";
import { withPeopleSentTo } from "./people-sent-to.ts";
import { withPeopleToAvoid } from "./people-to-avoid.ts";

export function withNotedPeople(
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameContext,
): CandidatePerson[] {
  const succeeded = people.length === 0 ? people : withNotedSuccessions(people, remarks, reading);
  const present = succeeded.length === 0 ? succeeded : withNotedAbsences(succeeded, remarks, reading);
  const renewed = present.length === 0 ? present : withNewHolders(present, remarks, reading);
  const awaited = withNotedArrivals(renewed, remarks, reading);
  const warned = withPeopleToAvoid(awaited, remarks, reading);
  return withPeopleSentTo(warned, remarks, reading);
}

const firstPerson = new RegExp(`(?<!\\p{L})${words.first_person}(?=\\s)`, "iu");

/** The remarks, with the name of the first person of the row for "je" in those beside an address or a number: "06… – je suis en congé". */
export function withFirstPerson(
  remarks: readonly string[],
  beside: readonly { text: string }[],
  [first]: readonly CandidatePerson[],
): readonly string[] {
  if (beside.length === 0 || first === undefined) return remarks;
  const texts = new Set(beside.map(({ text }) => text));
  return remarks.map((remark) => (texts.has(remark) ? remark.replace(firstPerson, first.fullName) : remark));
}

const oneself = Object.entries(words.said_of_oneself);
const ofOneself = new RegExp(
  `[«“"]\\s*(?:\\p{L}+,\\s+)?(${oneself.map(([said]) => said.replaceAll("'", "['’]")).join("|")})(?!\\p{L})`,
  "iu",
);

/** The remarks, with what the only person of a row is quoted to say of their leaving in the third person: “je quitte l'association en mai”. */
export const withOwnLeaving = (
  remarks: readonly string[],
  people: readonly CandidatePerson[],
): readonly string[] =>
  people.length === 1 ? remarks.flatMap((remark) => notedOfThem(remark) ?? [remark]) : remarks;

function notedOfThem(remark: string): string[] | null {
  const match = ofOneself.exec(remark);
  if (match === null) return null;
  const { 0: whole, 1: said, index } = match;
  const [, noted] = oneself.find(([own]) => own === said!.toLowerCase().replace("’", "'"))!;
  return [remark.slice(0, index), noted + remark.slice(index + whole.length).replace(/\s*[»”"]/u, "")];
}
