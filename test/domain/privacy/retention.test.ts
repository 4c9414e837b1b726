// Tests from when on an actor's data are kept too long.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isRealExchange, type RetentionFacts, retentionEnd } from "../../../src/domain/privacy/retention.ts";
import { metUs, outcomes } from "../../../src/domain/relationship/contact.ts";

const facts = (given: Partial<RetentionFacts> = {}): RetentionFacts => ({
  ...{ arrived: "2022-03-10", submitted: null, exchanges: [], agreedUntil: [] },
  ...given,
});

test("three years are counted from the last exchange, or else from the day on which an actor came in or applied", () => {
  expect(retentionEnd(facts(), 3)).toEqual({ lastRealContact: null, on: "2025-03-10" });
  expect(retentionEnd(facts({ submitted: "2023-01-05" }), 3).on).toBe("2026-01-05");
  // An application of 2019 that was received in 2022 is known of since 2022.
  expect(retentionEnd(facts({ submitted: "2019-01-05" }), 3).on).toBe("2025-03-10");
  expect(retentionEnd(facts({ exchanges: ["2024-02-29", "2023-05-01"] }), 3)).toEqual({
    ...{ lastRealContact: "2024-02-29", on: "2027-02-28" },
  });
});

test("an agreement that ends later keeps an actor until it ends", () => {
  expect(retentionEnd(facts({ agreedUntil: ["2028-12-31"] }), 3).on).toBe("2029-01-01");
  expect(retentionEnd(facts({ agreedUntil: ["2023-12-31"] }), 3).on).toBe("2025-03-10");
});

test("a call that nobody answered is no exchange; a message of theirs is, whatever came of it", () => {
  for (const outcome of outcomes) {
    expect(isRealExchange({ outcome })).toBe(metUs.includes(outcome));
    expect(isRealExchange({ outcome, received: true })).toBe(true);
  }
});

test("one more exchange never shortens the time, nor does a longer setting", () => {
  const day = fc
    .date({ min: new Date("2015-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.record({
        arrived: day,
        submitted: fc.option(day),
        exchanges: fc.array(day, { maxLength: 4 }),
        agreedUntil: fc.array(day, { maxLength: 2 }),
      }),
      day,
      fc.integer({ min: 1, max: 9 }),
      (given, another, years) => {
        const { on } = retentionEnd(given, years);
        const more = { ...given, exchanges: [...given.exchanges, another] };
        expect(retentionEnd(more, years).on >= on).toBe(true);
        expect(retentionEnd(given, years + 1).on >= on).toBe(true);
        expect(on > given.arrived).toBe(true);
      },
    ),
  );
});
