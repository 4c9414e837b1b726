import { expect, test } from "vitest";
import { type FigureId, missionFigures } from "../../../src/domain/reporting/mission-figures.ts";
import type { MissionRecords } from "../../../src/domain/reporting/mission-records.ts";
import { yearOf } from "../../../src/domain/reporting/report-period.ts";

const anActor = (id: string, given: Partial<MissionRecords["actors"][number]> = {}) => ({
  ...{ id, name: id, since: "2025-01-01", kind: null, department: null, territory: null, programme: null },
  ...{ submitted: null, themes: [] },
  ...given,
});
const anExchange = (actor: string, at: string, given = {}): MissionRecords["contacts"][number] => ({
  ...{ actor, at, by: "Marie", channel: "phone", person: null, outcome: "reached", note: null },
  ...{ nextStep: null, nextAt: null },
  ...given,
});
const anAssessment = (
  actor: string,
  at: string,
  situation: "willing" | "engaged" | "unplanned",
  needs: string[] = [],
): MissionRecords["assessments"][number] => ({
  ...{ actor, at, situation, needs, by: "Marie", answers: {}, deciding: [], notes: {}, reason: null },
  origin: "questionnaire",
});
const records = (given: Partial<MissionRecords>): MissionRecords => ({
  ...{
    actors: [],
    assessments: [],
    contacts: [],
    prepared: [],
    objections: [],
    meetings: [],
    attendance: [],
  },
  ...{ between: [], disclosures: [] },
  ...{ surveyed: [], returned: [], projects: [], hours: { call: 0.5, visit: 3 } },
  ...given,
});
const figuresOf = (given: Partial<MissionRecords>) => {
  const figures = missionFigures(records(given), yearOf(2026));
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (id: FigureId) => byId.get(id)!;
};

test("who was tried, reached and met in the year is counted once each, and not before or after", () => {
  const figure = figuresOf({
    actors: ["a", "b", "c", "d"].map((id) => anActor(id)),
    contacts: [
      anExchange("a", "2026-01-01", { outcome: "no-answer" }),
      anExchange("a", "2026-12-31", { channel: "visit" }),
      anExchange("b", "2026-03-01", { outcome: "no-answer" }),
      anExchange("c", "2025-12-31"),
      anExchange("d", "2026-06-01", { channel: "email", received: true }),
      anExchange("d", "2027-01-01"),
    ],
  });
  expect(figure("contacted").actors).toEqual(["a", "b"]);
  expect(figure("reached").actors).toEqual(["a", "d"]);
  expect(figure("met").actors).toEqual(["a"]);
  expect(figure("answered").actors).toEqual(["d"]);
  expect(figure("exchanges").value).toBe(4);
  expect(figure("hours").value).toBe(0.5 + 3 + 0.5);
});

test("an actor told of after the period is not known in it, and its parts make up the whole", () => {
  const figure = figuresOf({
    actors: [
      anActor("a", { kind: "commune", themes: ["Bois", "Eau"] }),
      anActor("b", { kind: "commune", themes: ["Eau"] }),
      anActor("c"),
      anActor("d", { since: "2027-01-01" }),
    ],
    assessments: [anAssessment("a", "2026-02-01T10:00:00Z", "willing")],
  });
  expect(figure("known").value).toBe(3);
  expect(figure("known").parts.kind).toMatchObject([
    { key: "commune", count: 2 },
    { key: null, count: 1 },
  ]);
  expect(figure("known").parts.situation).toMatchObject([
    { key: "unknown", count: 2 },
    { key: "willing", count: 1 },
  ]);
  expect(figure("known").parts.theme).toMatchObject([
    { key: "Eau", count: 2 },
    { key: "Bois", count: 1 },
  ]);
});

test("a situation changed when the last day of the period differs from the eve of the first", () => {
  const figure = figuresOf({
    actors: ["a", "b", "c"].map((id) => anActor(id)),
    assessments: [
      anAssessment("a", "2025-05-01T10:00:00Z", "unplanned"),
      anAssessment("a", "2026-05-01T10:00:00Z", "willing", ["start"]),
      anAssessment("b", "2025-05-01T10:00:00Z", "engaged"),
      anAssessment("b", "2026-05-01T10:00:00Z", "engaged", ["start", "tools"]),
      anAssessment("c", "2027-01-01T10:00:00Z", "engaged"),
    ],
    contacts: [anExchange("a", "2026-05-01"), anExchange("b", "2026-05-02")],
  });
  expect(figure("changes").parts.change).toMatchObject([
    { key: "unplanned>willing", count: 1, actors: ["a"] },
  ]);
  expect(figure("hard_to_ask").actors).toEqual(["a"]);
  expect(figure("needs").parts.need).toMatchObject([
    { key: "start", count: 2 },
    { key: "tools", count: 1 },
  ]);
});

test("delays run from the application to the first try, and from there to the first exchange", () => {
  const figure = figuresOf({
    actors: [
      anActor("a", { submitted: "2026-01-01" }),
      anActor("b", { submitted: "2026-01-01" }),
      anActor("c"),
    ],
    contacts: [
      anExchange("a", "2026-01-11", { outcome: "no-answer" }),
      anExchange("a", "2026-01-15"),
      anExchange("b", "2026-01-31"),
      anExchange("c", "2026-02-01"),
    ],
  });
  expect(figure("delay_contact").value).toBe(20);
  expect(figure("delay_exchange").value).toBe(0);
  expect(figuresOf({})("delay_contact").value).toBeNull();
});

test("an introduction is a pair, and what came of it is what was known at the end of the period", () => {
  const given = {
    actors: ["a", "b", "c"].map((id) => anActor(id)),
    prepared: ["b", "c"].map((other) => ({
      ...{ actor: "a", document: "mail", template: `introduction-made-to-${other}`, recipient: null },
      ...{ file: null, at: "2026-02-01T10:00:00Z" },
    })),
    between: [
      { actor: "b", other: "a", outcome: "met", on: "2026-02-10", note: null, by: "Marie" },
      { actor: "a", other: "b", outcome: "together", on: "2026-06-01", note: null, by: "Marie" },
      // They found each other without us; and others were rivals before.
      { actor: "b", other: "c", outcome: "together", on: "2026-03-01", note: null, by: "Marie" },
      { actor: "c", other: "a", outcome: "competing", on: "2026-03-01", note: null, by: "Marie" },
    ],
  } satisfies Partial<MissionRecords>;
  const year = figuresOf(given)("introductions");
  expect(year.value).toBe(2);
  expect(year.actors).toEqual(["a", "b", "c"]);
  const outcomes = (parts: typeof year.parts) => parts.outcome!.map(({ key, count }) => [key, count]);
  expect(outcomes(year.parts)).toEqual([
    ["met", 1],
    ["together", 1],
  ]);
  const spring = missionFigures(records(given), { from: "2026-01-01", to: "2026-04-30" });
  expect(outcomes(spring.find(({ id }) => id === "introductions")!.parts)).toEqual([["met", 2]]);
});

test("an answer that a later one replaced still counts in its own period, and a share counts each project once", () => {
  const answer = (respondent: string, at: string) => ({ survey: "besoins", respondent, actor: null, at });
  const given = (to: string, name: string) => ({
    ...{ for: "network" as const, at: to, format: "html", file: null, by: "Marie" },
    ...{ shown: { p1: {}, p2: {} }, recipients: [{ name, actor: null }] },
  });
  const figure = figuresOf({
    returned: [answer("r1", "2026-02-01"), answer("r1", "2026-03-01"), answer("r1", "2027-01-05")],
    disclosures: [given("2026-02-01T10:00:00Z", "Mairie"), given("2026-05-01T10:00:00Z", "mairie")],
  });
  expect(figure("survey_answers").value).toBe(1);
  expect(figure("shared").value).toBe(2);
  expect(figure("recipients").value).toBe(1);
});
