// Reads in the team's remarks on a row whom not to go through: "ne pas passer par le maire", "avoid the chair".
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { keysOf } from "../../../domain/people/title-words.ts";
import { fold } from "../../../domain/values/spelling.ts";
import names from "../../../knowledge/words/person-names.yaml";
import type { NameContext } from "../named-person.ts";

const civility = `(?:(?:${names.plain_civilities.join("|")})\\.?\\s+)?`;
const avoiding = new RegExp(
  `(?<!\\p{L})((?:${names.avoids.join("|")})\\s+(?:l[ae]\\s+|l['’]|the\\s+)?${civility})(\\p{L}[\\p{L}'’-]+)(?:\\s+(\\p{Lu}[\\p{L}'’-]+))?`,
  "giu",
);
const longestRemark = 400;

/** The people of a row. A remark that says to avoid one of them is put beside that person's post, where it is read. */
export function withPeopleToAvoid(
  people: CandidatePerson[],
  remarks: readonly string[],
  { remarks: { isRole } }: NameContext,
): CandidatePerson[] {
  let all = people;
  for (const text of remarks) {
    if (text.length > longestRemark || people.length === 0) continue;
    for (const [, before = "", first = "", second = ""] of text.matchAll(avoiding)) {
      const person = whoIsMeant([first, second], all, isRole);
      if (person === null) continue;
      const named = isRole(first) ? first : `${first} ${second}`.trim();
      const role = person.role === null ? `${before}${named}` : `${person.role} (${before}${named})`;
      all = all.map((one) => (one === person ? { ...one, role } : one));
    }
  }
  return all;
}

/** The person of the row who bears the name, else who holds the post; null for nobody, or for several. */
function whoIsMeant(
  [first, second]: readonly [string, string],
  people: readonly CandidatePerson[],
  isRole: (text: string) => boolean,
): CandidatePerson | null {
  const spellings = [first, second, `${first} ${second}`].map(fold);
  const named = people.filter(({ lastName, firstName, fullName }) =>
    [lastName, firstName, fullName].some((name) => name !== null && spellings.includes(fold(name))),
  );
  if (named.length === 1) return named[0]!;
  const [key] = isRole(first) ? keysOf(first) : [];
  const holders = people.filter(({ role }) => key !== undefined && keysOf(role ?? "")[0] === key);
  return holders.length === 1 ? holders[0]! : null;
}
