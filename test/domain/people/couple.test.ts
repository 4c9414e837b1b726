// Two people of one surname are greeted together only when something besides the surname joins them.
import { expect, test } from "vitest";
import type { Person, Provenance } from "../../../src/domain/actors/actor.ts";
import { isOfCouple } from "../../../src/domain/people/couple.ts";

type Noted = Partial<Pick<Person, "civility" | "firstName" | "lastName" | "role" | "emails">>;

const person = (noted: Noted): Person => {
  const { firstName = null, lastName = "Salles" } = noted;
  const fullName = [firstName, lastName].filter(Boolean).join(" ");
  return {
    id: fullName,
    fullName,
    civility: null,
    role: null,
    emails: [],
    phones: [],
    ...noted,
    firstName,
    lastName,
  };
};
const him = (noted: Noted = {}) => person({ civility: "M.", firstName: "Luc", ...noted });
const her = (noted: Noted = {}) => person({ civility: "Mme", firstName: "Anne", ...noted });
const bare = { firstName: null };
const row = (value: string, line: number | null): Provenance => ({
  ...{ field: "people", value, source: "liste.csv", file: "liste.csv", line, date: "2026-03-02" },
});

test.each([
  ["one post", [him({ role: "Gérants" }), her({ role: "gérants" })], {}],
  ["one mailbox", [her({ emails: ["salles@a.example"] }), him({ emails: ["salles@a.example"] })], {}],
  [
    "the structure’s mailbox under their surname",
    [him(), her()],
    { emails: ["info@a.example", "salles@a.example"] },
  ],
  [
    "one row that says “M. et Mme Salles”",
    [him(bare), her(bare)],
    { provenance: [row("Salles", 4), row("Salles", 4)] },
  ],
  [
    "a post and a mailbox",
    [him({ role: "Gérants", emails: ["a@a.example"] }), her({ role: "Gérants", emails: ["a@a.example"] })],
    {},
  ],
] as const)("%s joins a couple", (_, people, listed) => {
  for (const one of people) expect(isOfCouple(one, { people, ...listed })).toBe(true);
});

test.each([
  ["nothing but the surname", [him(), her()], { emails: ["info@a.example"] }],
  [
    "two rows that name them by their surname",
    [him(bare), her(bare)],
    { provenance: [row("Salles", 4), row("Salles", 9)] },
  ],
  [
    "entries of theirs without a row",
    [him(bare), her(bare)],
    { provenance: [row("Salles", null), row("Salles", null)] },
  ],
  [
    "one row that gives each a first name",
    [him(), her()],
    { provenance: [row("Luc Salles", 4), row("Anne Salles", 4)] },
  ],
  ["a mailbox with an initial", [him(), her()], { emails: ["l.salles@a.example"] }],
  ["two posts", [him({ role: "Trésorier" }), her({ role: "Directrice" })], { emails: ["salles@a.example"] }],
  [
    "a mailbox of one of them",
    [him({ role: "Gérants", emails: ["luc@a.example"] }), her({ role: "Gérants" })],
    {},
  ],
  [
    "a third namesake",
    [him({ role: "Élus" }), her({ role: "Élus" }), her({ role: "Élus", firstName: "Zoé" })],
    {},
  ],
  ["two men", [him({ role: "Élus" }), him({ role: "Élus", firstName: "Paul" })], {}],
] as const)("%s makes no couple", (_, people, listed) => {
  for (const one of people) expect(isOfCouple(one, { people, ...listed })).toBe(false);
});
