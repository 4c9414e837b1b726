// Tests the figures of a report: who and what is counted in which period.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type FigureId, missionFigures } from "../../../src/domain/reporting/mission-figures.ts";
import type { MissionRecords } from "../../../src/domain/reporting/mission-records.ts";
import { quarterOf, yearOf } from "../../../src/domain/reporting/report-period.ts";

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
  ...{ surveyed: [], returned: [], projects: [], hours: { call: 0.5, visit: 3 }, today: "2026-12-31" },
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
  expect(figure("contacted").actors).toEqual(["a", "b", "d"]);
  expect(figure("came").actors).toEqual(["d"]);
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

const aMeeting = (id: string, date: string, given = {}): MissionRecords["meetings"][number] => ({
  ...{ id, title: id, date, start: null, end: null, place: null, link: null, convenedBy: "us" as const },
  ...{ convener: null, about: null, themes: [], territories: [], timeZone: "Europe/Paris", sequence: 0 },
  ...{ cancelled: null, headcount: null, by: "Marie", at: `${date}T18:00:00.000Z` },
  ...given,
});
const aPresence = (meeting: string, actor: string): MissionRecords["attendance"][number] => ({
  ...{ meeting, actor, person: null, reply: null, status: "present" as const },
  ...{ at: "2026-11-29T10:00:00.000Z", by: "Marie" },
});
const aRefusal = (actor: string, at: string, given = {}): MissionRecords["objections"][number] => ({
  ...{
    number: 1,
    actor,
    person: null,
    scope: "all" as const,
    certain: true,
    at,
    source: "Marie",
    line: null,
  },
  signs: { emails: [], phones: [], personalEmails: [], personalPhones: [], people: [], structure: null },
  ...{ words: null, by: "Marie", noted: `${at}T10:00:00.000Z`, lifted: null },
  ...given,
});

test("a dated fact counts in its quarter though the list came after; quarters make up the year", () => {
  const ids = ["a", "b", "c", "d"];
  const someDay = fc
    .integer({ min: 0, max: 364 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const ofActor = fc.record({ actor: fc.constantFrom(...ids), at: someDay });
  const some = <T>(make: (actor: string, at: string) => T) =>
    fc.array(
      ofActor.map(({ actor, at }) => make(actor, at)),
      { maxLength: 6 },
    );
  const facts = fc.record({
    calls: some((actor, at) => anExchange(actor, at)),
    written: some((actor, at) => anExchange(actor, at, { channel: "email", received: true })),
    refusals: some((actor, at) => aRefusal(actor, at)),
    prepared: some((actor, at) => ({
      ...{ actor, document: "mail", template: "first-contact", recipient: null, file: null },
      at: `${at}T09:00:00.000Z`,
    })),
    returned: fc
      .array(ofActor, { maxLength: 6 })
      .map((all) => all.map((one, index) => ({ ...one, survey: "besoins", respondent: `r${index}` }))),
    presences: some((actor, at) => ({ actor, at })),
    since: fc.array(someDay, { minLength: ids.length, maxLength: ids.length }),
  });
  fc.assert(
    fc.property(facts, ({ calls, written, refusals, prepared, returned, presences, since }) => {
      const all = records({
        actors: ids.map((id, index) => anActor(id, { since: since[index]! })),
        ...{ contacts: [...calls, ...written], objections: refusals, prepared, returned },
        meetings: presences.map(({ at }, index) => aMeeting(`m${index}`, at)),
        attendance: presences.map(({ actor }, index) => aPresence(`m${index}`, actor)),
      });
      const year = missionFigures(all, yearOf(2026));
      const quarters = [1, 2, 3, 4].map((one) => missionFigures(all, quarterOf(`2026-T${one}`)!));
      for (const figure of year) {
        const parts = quarters.map((quarter) => quarter.find(({ id }) => id === figure.id)!);
        if (
          ["exchanges", "documents", "meetings", "attendances", "survey_answers", "hours"].includes(figure.id)
        )
          expect([figure.id, parts.reduce((sum, { value }) => sum + value!, 0)]).toEqual([
            figure.id,
            figure.value,
          ]);
        if (["exchanges", "documents"].includes(figure.id))
          expect(
            figure.counts!.reduce((sum, count) => sum + count, 0),
            figure.id,
          ).toBe(figure.value);
        if (["contacted", "reached", "met", "answered", "came", "refusals"].includes(figure.id))
          expect([figure.id, [...new Set(parts.flatMap(({ actors }) => actors))].sort()]).toEqual([
            figure.id,
            figure.actors,
          ]);
      }
    }),
  );
});

test("whoever was reached is among those contacted, and who came to us first is told apart", () => {
  const figure = figuresOf({
    actors: ["a", "b", "c", "d", "e"].map((id) =>
      anActor(id, id === "e" ? { submitted: "2026-01-02", programme: "LEADER" } : {}),
    ),
    contacts: [
      anExchange("a", "2026-02-01"),
      anExchange("b", "2026-02-02", { channel: "email", received: true }),
      anExchange("d", "2026-02-03", { outcome: "no-answer" }),
      anExchange("d", "2026-02-04", { channel: "email", received: true }),
      anExchange("e", "2026-02-05"),
    ],
    meetings: [aMeeting("m", "2026-03-01")],
    attendance: [aPresence("m", "c")],
  });
  expect(figure("contacted").actors).toEqual(["a", "b", "c", "d", "e"]);
  expect(figure("reached").actors).toEqual(["a", "b", "c", "d", "e"]);
  expect(figure("reached").of).toBe("contacted");
  expect(figure("came").actors).toEqual(["b", "c"]);
  // The applicant and those who came to us first asked for something.
  expect(figure("hard_to_ask").actors).toEqual(["a", "d"]);
});

test("the hours of a meeting count once, however many came", () => {
  const came = ["a", "b", "c", "d", "e", "f"];
  const figure = figuresOf({
    actors: came.map((id) => anActor(id)),
    contacts: [
      ...came.map((id) => anExchange(id, "2026-03-01", { channel: "meeting" })),
      anExchange("a", "2026-04-01"),
      anExchange("a", "2026-05-01", { channel: "meeting" }),
    ],
    meetings: [aMeeting("m", "2026-03-01")],
    attendance: came.map((id) => aPresence("m", id)),
  });
  expect(figure("hours").value).toBe(3 + 0.5 + 3);
  expect(figure("exchanges").value).toBe(8);
});

test("refusals are those of whole actors, said for sure and not taken back", () => {
  const figure = figuresOf({
    actors: ["a", "b", "c", "d", "e", "f"].map((id) => anActor(id)),
    objections: [
      aRefusal("a", "2026-02-01"),
      aRefusal("b", "2026-02-01", { certain: false }),
      aRefusal("c", "2026-02-01", { person: "Claire Roux", scope: "phone" }),
      aRefusal("d", "2026-02-01", { lifted: { at: "2026-03-01T10:00:00Z", by: "Marie", reason: "erreur" } }),
      aRefusal("e", "2026-02-01", { lifted: { at: "2027-03-01T10:00:00Z", by: "Marie", reason: "accord" } }),
      aRefusal("f", "2026-02-01", { scope: "email" }),
      aRefusal("a", "2026-02-01", { scope: "phone" }),
    ],
  });
  expect(figure("refusals").actors).toEqual(["a", "e"]);
  expect(figure("partial_refusals").actors).toEqual(["c", "f"]);
});

test("at a meeting of ours everybody who was counted came, at one of others those whom we noted", () => {
  const figure = figuresOf({
    actors: ["a", "b"].map((id) => anActor(id)),
    meetings: [
      aMeeting("counted", "2026-03-01", { headcount: 31 }),
      aMeeting("miscounted", "2026-03-02", { headcount: 1 }),
      aMeeting("uncounted", "2026-03-03"),
      aMeeting("assembly", "2026-03-04", { headcount: 300, convenedBy: "others" }),
    ],
    attendance: ["counted", "miscounted", "uncounted", "assembly"].flatMap((meeting) => [
      aPresence(meeting, "a"),
      aPresence(meeting, "b"),
    ]),
  });
  expect(figure("attendances").value).toBe(31 + 2 + 2 + 2);
  expect(figure("attendances").actors).toEqual(["a", "b"]);
});

test("a figure that counts things lists the actors that they belong to, each with its count, the highest first", () => {
  const figure = figuresOf({
    actors: ["a", "b", "c"].map((id) => anActor(id, id === "b" ? { submitted: "2026-01-01" } : {})),
    contacts: [
      anExchange("a", "2026-02-01"),
      ...["2026-02-01", "2026-03-01", "2026-04-01"].map((day) => anExchange("b", day)),
    ],
    assessments: [anAssessment("c", "2026-02-01T10:00:00Z", "willing", ["start", "tools"])],
    returned: [
      { survey: "s", respondent: "1", actor: null, at: "2026-05-01" },
      { survey: "s", respondent: "2", actor: "c", at: "2026-05-01" },
    ],
    meetings: [aMeeting("m", "2026-06-01", { headcount: 12 })],
    attendance: [aPresence("m", "c"), { ...aPresence("m", "c"), person: "Lou" }, aPresence("m", "a")],
  });
  const list = (id: FigureId) => figure(id).actors.map((actor, at) => [actor, figure(id).counts![at]]);
  expect(list("exchanges")).toEqual([
    ["b", 3],
    ["a", 1],
  ]);
  expect(list("needs")).toEqual([["c", 2]]);
  expect(list("survey_answers")).toEqual([["c", 1]]);
  expect(list("delay_contact")).toEqual([["b", 31]]);
  expect(list("attendances")).toEqual([
    ["c", 2],
    ["a", 1],
  ]);
  expect(figure("known").counts).toBeUndefined();
});

test("a meeting still to come is not counted yet", () => {
  const figure = figuresOf({
    today: "2026-06-01",
    meetings: [aMeeting("past", "2026-03-01"), aMeeting("to-come", "2026-09-01")],
  });
  expect(figure("meetings").value).toBe(1);
});
