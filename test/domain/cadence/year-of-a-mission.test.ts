// A year of a mission with 200 actors: whom the cadence has the team contact, day after day, and whom it forgets.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { agendaOf, type PlannedStep } from "../../../src/domain/cadence/agenda.ts";
import { contactActions, outlookOf, waitsUntil } from "../../../src/domain/cadence/contact-cadence.ts";
import { dayAfterSpan } from "../../../src/domain/cadence/span-of-time.ts";
import { workingDays } from "../../../src/domain/cadence/working-days.ts";
import type { Contact, ContactOutcome } from "../../../src/domain/relationship/contact.ts";
import { dayAfter, daysBetween } from "../../../src/domain/values/days.ts";
import { cadenceOf } from "../../../src/settings/cadence-schema.ts";
import { readHolidays } from "../../../src/settings/holidays-file.ts";
import { missionSchema } from "../../../src/settings/mission-schema.ts";

const holidays = readHolidays(readFileSync("templates/holidays.yaml", "utf8"), "holidays.yaml", "FR");
const isWorked = workingDays(holidays, { august: false });
const cadence = cadenceOf(missionSchema.parse({}), isWorked);

/** What two advisers do in a day. */
const capacity = 12;
const actors = 200;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Simulated {
  contacts: Contact[];
  /** Kept promises, by the day on which they were due. */
  promised: Set<string>;
  objected: boolean;
}

function simulate(seed: number) {
  const random = randomFrom(seed);
  const pick = <T>(...choices: readonly T[]) => choices[Math.floor(random() * choices.length)]!;
  const people: Simulated[] = Array.from({ length: actors }, () => ({
    ...{ contacts: [], promised: new Set<string>(), objected: false },
  }));
  const outlook = ({ contacts, objected }: Simulated) =>
    outlookOf(
      {
        ...{ contacts, agreed: [], surveyAnswered: null, deferredUntil: null, unreachable: [] },
        allowed: objected ? [] : contactActions,
      },
      cadence,
    );
  const contact = (who: Simulated, index: number, today: string, done = false) => {
    const outcome: ContactOutcome = pick(
      ...(["no-answer", "no-answer", "no-answer", "no-answer", "reached", "interested", "not-now"] as const),
      ...(["call-back", "wrong-person", random() < 0.3 ? "refused" : "reached"] as const),
    );
    const promises = !["no-answer", "wrong-person", "refused"].includes(outcome) && random() < 0.5;
    who.contacts.push({
      ...{ actor: String(index), at: today, by: pick("camille", "sacha"), channel: "phone", person: null },
      ...{ outcome, note: null, nextStep: promises ? "envoyer" : null },
      nextAt: promises ? dayAfter(today, 1 + Math.floor(random() * 40)) : null,
      ...(done ? { done } : {}),
    });
    who.objected ||= outcome === "refused";
  };
  let latest = 0;
  const end = "2026-12-31";
  for (let today = "2026-01-05"; today <= end; today = dayAfter(today, 1)) {
    if (isWorked(today) !== today) continue;
    const steps = people.flatMap((who, index): PlannedStep[] => {
      const what = outlook(who);
      if (what.kind !== "step") return [];
      return [{ ...what, actor: String(index), name: `Acteur ${index}`, met: true }];
    });
    const { late, today: due } = agendaOf(steps, today);
    const doing = [...late, ...due].slice(0, capacity);
    latest = Math.max(latest, ...doing.map(({ on }) => daysBetween(on, today)));
    for (const step of doing) {
      const who = people[Number(step.actor)]!;
      if (step.from === "promise") who.promised.add(today);
      contact(who, Number(step.actor), today, step.from === "promise");
    }
    const free = people.flatMap((who, index) => {
      const what = outlook(who);
      const wait = waitsUntil(what);
      return what.kind === "open" && (wait === null || wait < today)
        ? [index]
        : what.kind === "rest" && wait! < today
          ? [index]
          : [];
    });
    for (const index of free.slice(0, capacity - doing.length)) contact(people[index]!, index, today);
  }
  return { people, latest, end };
}

test.each([1, 2, 3])("nobody is forgotten, nobody contacted twice in a grace period: seed %i", (seed) => {
  const { people, latest, end } = simulate(seed);
  expect(latest, "days that the latest step waited, over a summer without calls").toBeLessThanOrEqual(45);
  for (const { contacts, promised } of people) {
    expect(contacts.length).toBeGreaterThan(0);
    for (const [index, { at, outcome }] of contacts.entries()) {
      const next = contacts[index + 1];
      if (next === undefined) {
        // From the last contact on, there is something to come: a step, a rest that ends, or an objection.
        if (outcome !== "refused") expect(daysBetween(at, end)).toBeLessThanOrEqual(250);
        continue;
      }
      expect(outcome, "whoever objected is never contacted again").not.toBe("refused");
      if (!promised.has(next.at)) expect(next.at >= dayAfterSpan(at, cadence.grace)).toBe(true);
    }
  }
});
