// Tests what an import makes of each row: a new actor, a completed one, or nothing.
import { expect, test } from "vitest";
import { valuesOfFirstRow } from "../../src/domain/actors/merge-values.ts";
import type { Candidate } from "../../src/domain/importing/candidate.ts";
import { decide, type ImportedSubject, type PreviousImport } from "../../src/domain/importing/row-import.ts";
import { rowKeys } from "../../src/domain/matching/blocking/row-keys.ts";
import { lexicon } from "./matching/rows.ts";

const nobody: PreviousImport = {
  seen: () => null,
  same: () => null,
  actorsWithKey: () => [],
  bearing: () => null,
};
const row = (line: number, fields: Candidate["fields"], answers: Candidate["answers"] = []): Candidate => ({
  line,
  fields,
  several: {},
  people: [],
  answers,
  cells: [],
});
const auto = { origin: "a.csv", policy: null };
const run = (rows: Candidate[], recall = nobody, options: Parameters<typeof decide>[3] = auto) =>
  decide(
    rows,
    rows.map((candidate) => rowKeys(candidate, options.origin, lexicon)),
    recall,
    options,
  );
const known = (candidate: Candidate, told: Partial<ImportedSubject> = {}): PreviousImport => {
  const subject: ImportedSubject = {
    number: 1,
    id: "gal",
    stored: valuesOfFirstRow(candidate),
    fresh: false,
    originOf: () => "a.csv",
    toldNow: new Set(),
    records: [
      { number: 7, origin: "a.csv", answers: candidate.answers.map(({ label, text }) => [label, text]) },
    ],
    ...told,
  };
  const { print, content, sure } = rowKeys(candidate, "a.csv", lexicon);
  return {
    seen: (asked) => (asked === print ? subject : null),
    same: (asked) => (asked === content ? subject : null),
    actorsWithKey: (key) => (sure.includes(key) ? [subject] : []),
    bearing: (id) => (id === subject.id ? subject : null),
  };
};
const gal = { name: "GAL", commune: "Figeac", siret: "20003456700012" };
const project = [{ label: "Projet", text: "une régie" }];

test("rows that are recognised by the same things become one, those that add nothing included", () => {
  const decisions = run([row(2, gal), row(3, { ...gal, note: "à rappeler" }), row(4, gal)]);
  expect(decisions.map(({ action }) => action)).toEqual(["created", "merged", "merged"]);
  expect(new Set(decisions.map(({ target }) => target)).size).toBe(1);
  expect(decisions[0]!.subject!.stored.fields.note).toBe("à rappeler");
});

test("a row met again word for word changes nothing and is written nowhere", () => {
  const [decision] = run(
    [row(2, gal, project)],
    known(row(2, gal, project), { originOf: () => null, records: [] }),
  );
  expect(decision).toMatchObject({ action: "unchanged", record: null, keys: null });
});

test("a file corrects what it said itself, and only completes what others said", () => {
  const moved = row(2, { ...gal, commune: "Capdenac", website: "x.fr" });
  const [own] = run([moved], known(row(2, gal)));
  expect(own!.subject!.stored.fields).toMatchObject({ commune: "Capdenac", website: "x.fr" });
  const [other] = run([moved], known(row(2, gal), { originOf: () => null }));
  expect(other!.action).toBe("updated");
  expect(other!.subject!.stored.fields).toMatchObject({ commune: "Figeac", website: "x.fr" });
  expect(other!.record!.differing).toEqual([["commune", "Capdenac"]]);
});

test.each([
  ["fill", "Figeac", "updated"],
  ["replace", "Capdenac", "updated"],
  ["keep", "Figeac", "unchanged"],
] as const)("with --on-existing %s, a value that differs ends as %s", (policy, commune, action) => {
  const recall = known(row(2, gal), { originOf: (field) => (policy === "fill" ? "a.csv" : field) });
  const [decision] = run([row(2, { ...gal, commune: "Capdenac" })], recall, { origin: "a.csv", policy });
  expect(decision!.subject!.stored.fields.commune).toBe(commune);
  expect(decision!.action).toBe(action);
});

test("a second row of the same file does not undo what the first has just corrected", () => {
  const decisions = run(
    [row(2, { ...gal, commune: "Capdenac" }), row(3, { ...gal, commune: "Cahors" })],
    known(row(2, gal)),
  );
  expect(decisions[0]!.subject!.stored.fields.commune).toBe("Capdenac");
  expect(decisions[1]!.record!.differing).toEqual([["commune", "Cahors"]]);
});

test("a new version of an application takes the place of the old one, and keeps the answers it no longer has", () => {
  const before = row(2, gal, [...project, { label: "Besoin", text: "un outil" }]);
  const [decision] = run([row(2, gal, [{ label: "Projet", text: "deux régies" }])], known(before));
  expect(decision!.record).toEqual({
    answers: [
      ["Besoin", "un outil"],
      ["Projet", "deux régies", null, "team"],
    ],
    differing: [],
    replaces: 7,
  });
});

test("a value that another file gave already is not noted twice", () => {
  const recall = known(row(2, gal, project), { originOf: () => "b.csv" });
  const [decision] = run([row(9, { ...gal, website: "x.fr" }, project)], recall);
  expect(decision).toMatchObject({ action: "updated", record: null });
});

test("when two known actors match equally surely, neither is taken: they are weighed with the others", () => {
  const bare = { name: "Mairie", commune: "Albi" };
  const [previousImport, other] = [known(row(2, bare)), known(row(3, bare), { number: 2, id: "other" })];
  const both: PreviousImport = {
    ...nobody,
    actorsWithKey: (key) => [...previousImport.actorsWithKey(key), ...other.actorsWithKey(key)],
  };
  const [decision] = run([row(4, { ...bare, website: "x.fr" })], both);
  expect(decision!.action).toBe("created");
});
