// A state that an import reads as refused is also one that a mailing to many leaves out.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { decidedStates } from "../../src/domain/priority/criteria.ts";
import { leftOutBy } from "../../src/domain/priority/ranking.ts";

const read = (path: string) => parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const refused: string[] = read("src/knowledge/imports/columns.yaml").states.refused;
const leavesOut = leftOutBy(read("templates/criteria.yaml"));

test.each(refused)("the ranking also treats “%s” as decided", (state) => {
  const actor = { objected: null, state, programme: "leader", submitted: null };
  expect(decidedStates.has(leavesOut(actor) ?? "")).toBe(true);
});
