// Tests how a mission's own vocabulary of roles is read.
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { readRoles } from "../../src/settings/roles-file.ts";

const roles = (ladder: string) => `
functions:
  - { id: animator, level: staff, titles: [animateur] }
subjects: []
presence: {}
civilities: {}
ladder:
${ladder}
`;

test("a step with an unknown function is reported by line, with the existing ones", () => {
  const refused = () =>
    readRoles(
      roles("  - { id: first, likelihood: 0.9, functions: [animatrice], subjects: [none] }"),
      "roles.yaml",
    );
  expect(refused).toThrow(Refusal);
  try {
    refused();
  } catch (error) {
    expect((error as Refusal).problems).toMatchObject([
      { code: "setting-invalid", found: "animatrice", file: "roles.yaml", line: 8, column: 47 },
    ]);
  }
});

test("a small vocabulary is valid", () => {
  expect(
    readRoles(roles("  - { id: first, likelihood: 0.9, functions: [animator] }"), "roles.yaml").ladder,
  ).toHaveLength(1);
});
