// Tries whether the number of meetings, which a funder is told however small, gives a masked count away.
import { expect, test } from "vitest";
import { figuresForOthers, type ToldFigure } from "../../../src/domain/reporting/masked-figures.ts";
import {
  type Breakdown,
  type Figure,
  missionFigures,
} from "../../../src/domain/reporting/mission-figures.ts";
import type { MissionRecords } from "../../../src/domain/reporting/mission-records.ts";
import { yearOf } from "../../../src/domain/reporting/report-period.ts";

/** Actors known in every mission that is tried: a reader who knows the whole has no other number to start from. */
const known = 24;

/** How many actors were called, visited, and came to the first and to the second of the meetings held. */
interface SmallMission {
  called: number;
  visited: number;
  came: readonly number[];
  /** All who were counted at the first, whoever they were. */
  headcount: number | null;
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const anyCount = numbers(0, 6);
const turnouts = [
  [],
  ...anyCount.map((first) => [first]),
  ...anyCount.flatMap((a) => [0, 1, 5].map((b) => [a, b])),
];

const missions: SmallMission[] = anyCount.flatMap((called) =>
  anyCount.flatMap((visited) =>
    turnouts.flatMap((came) =>
      (came.length === 0 ? [null] : [null, 9]).map((headcount) => ({ called, visited, came, headcount })),
    ),
  ),
);

/** Each actor takes part in one thing only, so that every count is as near to one person as it can be. */
function recordsOf({ called, visited, came, headcount }: SmallMission): MissionRecords {
  let next = 0;
  const some = (count: number) => numbers(1, count).map(() => `a${next++}`);
  const exchange = (channel: "phone" | "visit" | "meeting", at: string) => (actor: string) => ({
    ...{ actor, at, channel, by: "Marie", person: null, outcome: "reached" as const },
    ...{ note: null, nextStep: null, nextAt: null },
  });
  const calls = some(called).map(exchange("phone", "2026-02-01"));
  const visits = some(visited).map(exchange("visit", "2026-02-02"));
  const days = ["2026-03-01", "2026-04-01"];
  const attendees = came.map(some);
  return {
    actors: numbers(0, known - 1).map((at) => ({
      ...{ id: `a${at}`, name: `a${at}`, since: "2025-01-01", kind: null, department: null, territory: null },
      ...{ programme: null, submitted: null, themes: [] },
    })),
    contacts: [
      ...calls,
      ...visits,
      ...attendees.flatMap((actors, at) => actors.map(exchange("meeting", days[at]!))),
    ],
    meetings: came.map((_, at) => ({
      ...{
        id: `m${at}`,
        title: "Rencontre",
        date: days[at]!,
        start: null,
        end: null,
        place: null,
        link: null,
      },
      ...{ convenedBy: "us" as const, convener: null, about: null, themes: [], territories: [] },
      ...{ timeZone: "Europe/Paris", sequence: 0, cancelled: null, headcount: at === 0 ? headcount : null },
      ...{ by: "Marie", at: `${days[at]}T18:00:00Z` },
    })),
    attendance: attendees.flatMap((actors, at) =>
      actors.map((actor) => ({
        ...{ meeting: `m${at}`, actor, person: null, reply: null, status: "present" as const },
        ...{ at: `${days[at]}T18:00:00Z`, by: "Marie" },
      })),
    ),
    ...{
      assessments: [],
      prepared: [],
      objections: [],
      surveyed: [],
      returned: [],
      projects: [],
      between: [],
    },
    ...{ disclosures: [], hours: { call: 0.5, visit: 3 }, today: "2026-12-31" },
  };
}

/** Every count of a report by its name: what is printed, where null is masked, and what it is. */
function* countsOf(told: readonly ToldFigure[], figures: readonly Figure[]) {
  for (const [at, { id, value, masked, parts }] of told.entries()) {
    yield { name: id as string, printed: masked ? null : value, real: figures[at]!.value };
    for (const [breakdown, toldParts] of Object.entries(parts))
      for (const { key, count } of toldParts) {
        const real = figures[at]!.parts[breakdown as Breakdown]!.find((part) => part.key === key)!.count;
        yield { name: `${id} ${breakdown} ${key}`, printed: count, real };
      }
  }
}

/** The values that each masked count has in all missions whose report is printed alike. */
class PossibleCounts {
  readonly #behind = new Map<string, Map<string, Set<number | null>>>();
  note(
    printed: string,
    counts: readonly { name: string; printed: number | null; real: number | null }[],
  ): void {
    const values = this.#behind.get(printed) ?? new Map<string, Set<number | null>>();
    this.#behind.set(printed, values);
    for (const { name, printed: shown, real } of counts)
      if (shown === null && real !== null) values.set(name, (values.get(name) ?? new Set()).add(real));
  }
  of = (printed: string) => this.#behind.get(printed)!;
}

test("the number of meetings leaves each masked count as open as it would be without, tried over small missions", () => {
  const [beside, without] = [new PossibleCounts(), new PossibleCounts()];
  const reports = missions.map((mission) => {
    const figures = missionFigures(recordsOf(mission), yearOf(2026));
    const counts = [...countsOf(figuresForOthers(figures), figures)];
    const printed = counts.map(({ name, printed: shown }) => [name, shown]);
    const whole = JSON.stringify(printed);
    const silent = JSON.stringify(printed.filter(([name]) => name !== "meetings"));
    beside.note(whole, counts);
    without.note(silent, counts);
    return { whole, silent };
  });
  const told = reports.flatMap(({ whole, silent }) =>
    [...beside.of(whole)]
      .filter(([name, possible]) => possible.size === 1 && without.of(silent).get(name)!.size > 1)
      // Hours count nobody, and are masked for the channels alone.
      .filter(([name]) => name !== "hours")
      .map(([name]) => `${name} in ${whole}`),
  );
  expect(missions.length).toBeGreaterThan(2500);
  expect(told).toEqual([]);
});
