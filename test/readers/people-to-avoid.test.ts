// People whom a remark says to avoid: the remark stands beside their post, and they are never proposed.
import { expect, test } from "vitest";
import type { CandidatePerson } from "../../src/domain/importing/candidate.ts";
import { Judge } from "../../src/domain/people/choose-interlocutor.ts";
import { nameRemarks } from "../../src/readers/people/name-remarks.ts";
import { withPeopleToAvoid } from "../../src/readers/people/noted/people-to-avoid.ts";
import { aVocabulary } from "../domain/people/vocabulary.ts";
import { shippedMappings } from "./support.ts";

const reading = {
  remarks: nameRemarks(shippedMappings.columns.people),
  structures: shippedMappings.structures,
};
const somebody = (firstName: string, lastName: string, role: string | null): CandidatePerson => ({
  ...{
    fullName: `${firstName} ${lastName}`,
    civility: null,
    firstName,
    lastName,
    role,
    emails: [],
    phones: [],
  },
});
const people = [somebody("Rémi", "Castel", "Maire"), somebody("Ida", "Bonnet", "Secrétaire de mairie")];

/** Which of these people of one commune comes first. */
const firstOf = (all: readonly CandidatePerson[]) => {
  const colleagues = all.map(({ fullName, lastName, role }) => ({
    id: fullName,
    fullName,
    lastName,
    role,
    emails: [],
  }));
  const { person } = new Judge(aVocabulary(), "2026-01-31").interlocutor(
    { name: "Mairie de Lissac", kind: "commune" },
    colleagues,
  );
  return person?.person.fullName ?? null;
};

test.each([
  "ne pas passer par le maire",
  "Surtout pas par le maire, fâché",
  "éviter M. Castel",
  "sans passer par Rémi Castel",
  "don't go through the maire",
])("the mayor is to be avoided: %s", (remark) => {
  expect(firstOf(people)).toBe("Rémi Castel");
  const warned = withPeopleToAvoid(people, [remark], reading);
  expect(warned[0]!.role).toMatch(/^Maire \(.+\)$/);
  expect(warned[1]).toEqual(people[1]);
  expect(firstOf(warned)).toBe("Ida Bonnet");
});

test.each([
  "éviter le mardi",
  "pas par mail",
  "éviter la période des foins",
  "passer par le maire",
  "surtout pas en juillet",
  "pas par la préfecture",
  "ne pas commencer par le budget",
  "avoid August",
])("nobody is to be avoided: %s", (remark) =>
  expect(withPeopleToAvoid(people, [remark], reading)).toEqual(people),
);
