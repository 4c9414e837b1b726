// Completes the people of a structure with what the item of a list says of them: who left, who took over, and whoever is named right behind the structure.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysAbsence } from "../../../domain/people/noted-remark.ts";
import { coupleIn, personNameIn } from "../../../domain/values/person-name.ts";
import { titleReader } from "../../mapping/column-titles.ts";
import type { OpenOptions } from "../../open-options.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";
import { isCalled, withNotedAbsences } from "../../people/noted/noted-absences.ts";
import { withNotedPeople } from "../../people/noted/noted-people.ts";
import { contactCells } from "../contacts/contact-entry-cells.ts";

/** `people`: those whom the message reader found in the item. `item`: its words, without greetings. */
export function peopleOfItem(
  people: CandidatePerson[],
  item: string,
  { columns, structures }: Pick<OpenOptions["mappings"], "columns" | "structures">,
): CandidatePerson[] {
  const reading: NameContext = { remarks: nameRemarks(columns.people), structures };
  const named = people.length > 0 ? people : peopleOfEntry(item, columns, reading);
  const before = withoutListed(leaversIn(item, reading), named);
  const noted = withNotedPeople([...before, ...named], [item], reading);
  // Those who are there come first.
  return noted.toSorted((one, other) => Number(isGone(one)) - Number(isGone(other)));
}

const isGone = ({ role }: CandidatePerson) => role !== null && saysAbsence(role);

/** The people whom the item names as an entry of a list of contacts does: "La Ronde : Ana et Tom, 06…". */
function peopleOfEntry(
  item: string,
  columns: OpenOptions["mappings"]["columns"],
  { structures }: NameContext,
): CandidatePerson[] {
  const titles = titleReader(columns);
  const fieldOf = (label: string) => titles.read(label).field;
  const { person, role } = contactCells(item, columns.people, fieldOf, structures);
  const written = person.split(" ; ").filter((name) => name !== "");
  const names = written.flatMap((name) => coupleIn(name) ?? personNameIn(name) ?? []);
  const ofAll = names.length === 1 && role !== "" ? role : null;
  return names.map((name) => ({ ...name, role: ofAll, emails: [], phones: [] }));
}

/** Whoever a sentence of the item says to be gone or away, with those words as the post: "Anne Roux est partie en mai". */
function leaversIn(item: string, reading: NameContext): CandidatePerson[] {
  return namesAmong(nameTokens(item), reading).flatMap(({ name, sureness }) => {
    const read = sureness === "sure" || sureness === "likely" ? personNameIn(name.replace(/\.$/, "")) : null;
    if (read === null) return [];
    const alone: CandidatePerson = { ...read, role: null, emails: [], phones: [] };
    const [noted] = withNotedAbsences([alone], [item], reading);
    return noted !== undefined && isGone(noted) ? [alone] : [];
  });
}

const withoutListed = (leavers: readonly CandidatePerson[], listed: readonly CandidatePerson[]) =>
  leavers.filter(({ fullName }) => !listed.some((person) => isCalled(fullName, person)));
