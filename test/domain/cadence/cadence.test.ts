// Tests when the cadence proposes which contact: laws for any exchanges, follow-ups, and the usual ladder of reminders.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Cadence,
  contactActions,
  type Outlook,
  outlookOf,
  type Relationship,
  waitsUntil,
} from "../../../src/domain/cadence/contact-cadence.ts";
import { dayAfterSpan, spanOfTime } from "../../../src/domain/cadence/span-of-time.ts";
import { easterSunday, workingDays } from "../../../src/domain/cadence/working-days.ts";
import type { DatedFollowUp } from "../../../src/domain/meetings/standing-follow-ups.ts";
import { type Contact, channels, metUs, outcomes } from "../../../src/domain/relationship/contact.ts";
import { isPresence } from "../../../src/domain/relationship/standing-promise.ts";
import { dayAfter } from "../../../src/domain/values/days.ts";
import { cadenceOf } from "../../../src/settings/cadence-schema.ts";
import { readHolidays } from "../../../src/settings/holidays-file.ts";
import { missionSchema } from "../../../src/settings/mission-schema.ts";

const holidays = (zone: Parameters<typeof readHolidays>[2]) =>
  readHolidays(readFileSync("templates/holidays.yaml", "utf8"), "holidays.yaml", zone);
const french = workingDays(holidays("FR"), { august: false });
const usual: Cadence = cadenceOf(missionSchema.parse({}), french);

const contact = (at: string, over: Partial<Contact> = {}): Contact => ({
  ...{ actor: "a", at, by: "camille", channel: "phone", person: "Claire Roux", outcome: "no-answer" },
  ...{ note: null, nextStep: null, nextAt: null, theirStep: null },
  ...over,
});
const followUp = (on: string, over: Partial<DatedFollowUp> = {}): DatedFollowUp => ({
  ...{ actor: "a", meeting: "circuits", heldOn: "2026-01-29", person: null, by: "sacha", on },
  ...{ at: "2026-01-30T09:00:00.000Z", proposed: "call", why: { code: "said-yes" } },
  ...over,
});
const relationship = (contacts: readonly Contact[], over: Partial<Relationship> = {}): Relationship => ({
  ...{
    contacts,
    agreed: [],
    surveyAnswered: null,
    deferredUntil: null,
    allowed: contactActions,
    unreachable: [],
  },
  ...over,
});
const outlookAfter = (contacts: readonly Contact[], over: Partial<Relationship> = {}) =>
  outlookOf(relationship(contacts, over), usual);
const on = (outlook: Outlook) => (outlook.kind === "step" ? outlook.on : outlook.kind);

const day = fc.integer({ min: 0, max: 1200 }).map((days) => dayAfter("2026-01-01", days));
const someContact = fc
  .record({
    at: day,
    channel: fc.constantFrom(...channels),
    outcome: fc.constantFrom(...outcomes.filter((outcome) => outcome !== "refused")),
    person: fc.constantFrom("Claire Roux", "Paul Brun", null),
    nextStep: fc.option(fc.constant("envoyer la grille"), { freq: 6 }),
    nextIn: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 6 }),
  })
  .map(({ nextIn, at, ...rest }) =>
    contact(at, { ...rest, nextAt: nextIn === null ? null : dayAfter(at, nextIn) }),
  );
const someContacts = fc
  .array(someContact, { maxLength: 8 })
  .map((all) => all.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
const span = fc.constantFrom("1d", "3d", "2w", "1m", "6m").map((text) => spanOfTime(text)!);
const someStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ after: span, action: fc.constantFrom(...contactActions) }) },
  { weight: 1, arbitrary: fc.record({ stop: span }) },
);
const someCadence: fc.Arbitrary<Cadence> = fc.record({
  steps: fc.record(
    Object.fromEntries(
      Object.keys(usual.steps).map((occasion) => [occasion, fc.array(someStep, { maxLength: 3 })]),
    ),
  ) as unknown as fc.Arbitrary<Cadence["steps"]>,
  grace: span,
  maximum: fc.integer({ min: 1, max: 6 }),
  rest: span,
  workingDays: fc.constant(french),
});

describe("laws of the cadence", () => {
  const spontaneous = (outlook: Outlook) => outlook.kind === "step" && outlook.from !== "promise";

  test("whoever objected to everything is never contacted, and no action that an objection forbids is proposed", () => {
    fc.assert(
      fc.property(
        someContacts,
        someCadence,
        fc.subarray([...contactActions]),
        (contacts, cadence, allowed) => {
          const outlook = outlookOf(relationship(contacts, { allowed }), cadence);
          if (allowed.length === 0) expect(outlook).toEqual({ kind: "closed" });
          else if (outlook.kind === "step" && outlook.from !== "promise")
            expect(allowed).toContain(outlook.action);
        },
      ),
    );
  });

  test("nobody who objected for themselves is named by a step", () => {
    fc.assert(
      fc.property(someContacts, someCadence, (contacts, cadence) => {
        const outlook = outlookOf(relationship(contacts, { unreachable: ["Claire Roux"] }), cadence);
        if (outlook.kind === "step") expect(outlook.person).not.toBe("Claire Roux");
      }),
    );
  });

  test("postponing never brings a date forward", () => {
    fc.assert(
      fc.property(someContacts, someCadence, day, fc.nat(300), (contacts, cadence, until, more) => {
        const dates = [null, until, dayAfter(until, more)].map((deferredUntil) =>
          waitsUntil(outlookOf(relationship(contacts, { deferredUntil }), cadence)),
        );
        expect(dates).toEqual(dates.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1)));
      }),
    );
  });

  test("without a promise, the cadence leaves everybody alone for the grace period, and proposes working days", () => {
    fc.assert(
      fc.property(someContacts, someCadence, (contacts, cadence) => {
        const outlook = outlookOf(relationship(contacts), cadence);
        if (!spontaneous(outlook) || outlook.kind !== "step") return;
        expect(outlook.on >= dayAfterSpan(contacts.at(-1)!.at, cadence.grace)).toBe(true);
        expect(french(outlook.on)).toBe(outlook.on);
      }),
    );
  });

  test("an exchange resets: what was before it no longer counts, but for what was promised", () => {
    fc.assert(
      fc.property(someContacts, someContact, someCadence, (all, exchange, cadence) => {
        const before = all.map((one) => ({ ...one, nextStep: null, nextAt: null }));
        const last = { ...exchange, at: "2031-01-06", nextAt: null };
        fc.pre(metUs.includes(last.outcome) && !isPresence(last));
        expect(outlookOf(relationship([...before, last]), cadence)).toEqual(
          outlookOf(relationship([last]), cadence),
        );
      }),
    );
  });

  test("the end is reached: whoever never answers is left alone after the maximum at the latest", () => {
    fc.assert(
      fc.property(someContacts, someCadence, (before, cadence) => {
        const contacts: Contact[] = before.map((one) => ({ ...one, nextStep: null, nextAt: null }));
        for (let attempts = 0; attempts <= cadence.maximum; attempts++) {
          const outlook = outlookOf(relationship(contacts), cadence);
          if (outlook.kind === "rest") return;
          const at = dayAfter(waitsUntil(outlook) ?? "2026-01-01", 1);
          contacts.push(contact(at > (contacts.at(-1)?.at ?? "") ? at : contacts.at(-1)!.at));
        }
        expect(outlookOf(relationship(contacts), cadence).kind).toBe("rest");
      }),
    );
  });

  test("a promise comes first, on its day, whatever the cadence", () => {
    fc.assert(
      fc.property(someContacts, fc.nat(200), someCadence, day, (before, ahead, cadence, deferredUntil) => {
        const nextAt = dayAfter("2030-01-01", ahead);
        const promise = contact("2030-01-01", { outcome: "interested", nextAt });
        expect(outlookOf(relationship([...before, promise], { deferredUntil }), cadence)).toMatchObject({
          ...{ kind: "step", from: "promise", on: nextAt },
        });
      }),
    );
  });

  /** Each kind of promise, its words, and which contacts leave it still to be done. */
  const promises = [
    ["call", "les rappeler", (one: Contact) => !metUs.includes(one.outcome) || isInWriting(one)],
    ["send", "envoyer la convention", (one: Contact) => !isInWriting(one)],
    ["visit", "passer les voir", (one: Contact) => !["visit", "meeting"].includes(one.channel)],
  ] as const;
  const isInWriting = ({ channel }: Contact) => channel === "email" || channel === "letter";

  test.each(promises)(
    "a promise to %s stays first until it is done, replaced or refused",
    (kind, nextStep, leaves) => {
      const promise = contact("2030-01-01", { outcome: "interested", nextStep, nextAt: "2030-03-20" });
      const silent = someContacts.map((all) =>
        all
          .map((one) => ({ ...one, at: dayAfter(one.at, 1500), nextStep: null, nextAt: null }))
          .filter(leaves),
      );
      fc.assert(
        fc.property(someContacts, silent, someCadence, (before, since, cadence) => {
          const outlookWith = (...more: Contact[]) =>
            outlookOf(relationship([...before, promise, ...since, ...more]), {
              ...cadence,
              // The maximum is too high to end the cadence after vain calls.
              ...{
                maximum: 100,
                steps: { ...cadence.steps, "no-answer": usual.steps["no-answer"].slice(0, 3) },
              },
            });
          const outlook = outlookWith();
          expect(outlook).toMatchObject({ kind: "step", from: "promise", promise: nextStep });
          if (kind === "call") expect(on(outlook) >= "2030-03-20").toBe(true);
          else expect(on(outlook)).toBe("2030-03-20");
          const doing = contact("2036-01-01", { channel: "email", outcome: "reached", done: true });
          expect(outlookWith(doing)).not.toMatchObject({ from: "promise" });
          expect(outlookWith(contact("2036-01-01", { outcome: "refused" }))).not.toMatchObject({
            from: "promise",
          });
          const other = contact("2036-01-01", { nextStep: "lui écrire", nextAt: "2036-02-01" });
          expect(outlookWith(other)).toMatchObject({ from: "promise", promise: "lui écrire" });
        }),
      );
    },
  );

  test.each<[string, Partial<Contact>]>([
    ["being at a meeting", { channel: "meeting", outcome: "reached" }],
    ["a message from them", { channel: "email", outcome: "interested", received: true }],
  ])("%s neither makes, keeps nor moves a promise", (_, given) => {
    fc.assert(
      fc.property(someContacts, someCadence, fc.nat(8), (contacts, cadence, index) => {
        const outlook = outlookOf(relationship(contacts), cadence);
        fc.pre(outlook.kind === "step" && outlook.from === "promise");
        const at = contacts[Math.min(index, contacts.length - 1)]!.at;
        const withIt = contacts.toSpliced(index, 0, contact(at, { person: null, ...given }));
        expect(outlookOf(relationship(withIt), cadence)).toEqual(outlook);
      }),
    );
  });

  test("every follow-up that was agreed to comes in its turn: each contact does one, and none is hidden", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
        someCadence,
        (days, cadence) => {
          const agreed = days.map((ahead) => followUp(dayAfter("2030-01-01", ahead)));
          const contacts: Contact[] = [];
          const seen: string[] = [];
          for (let turn = 0; turn < days.length; turn++) {
            const outlook = outlookOf(relationship(contacts, { agreed }), cadence);
            if (outlook.kind !== "step" || outlook.from !== "meeting") break;
            seen.push(outlook.on);
            contacts.push(contact(outlook.on, { outcome: "reached" }));
          }
          expect(seen).toEqual(agreed.map(({ on }) => on).sort());
          const after = outlookOf(relationship(contacts, { agreed }), cadence);
          if (after.kind === "step") expect(after.reason.because).not.toBe("agreed");
        },
      ),
    );
  });
});

describe("follow-ups of meetings", () => {
  const promise = contact("2026-01-20", {
    ...{ outcome: "reached", nextStep: "envoyer la grille", nextAt: "2026-02-20" },
  });

  test("of a promise and a follow-up, the earlier is first, and the other stands", () => {
    const agreed = [followUp("2026-02-03", { proposed: "thank", why: { code: "came" } })];
    expect(outlookAfter([promise], { agreed })).toMatchObject({
      ...{ on: "2026-02-03", from: "meeting", by: "sacha", promise: { proposed: "thank" } },
      reason: { because: "agreed", on: "2026-01-29" },
    });
    const thanked = contact("2026-02-03", { channel: "email" });
    expect(outlookAfter([promise, thanked], { agreed })).toMatchObject({
      ...{ on: "2026-02-20", from: "promise" },
    });
  });

  test("a follow-up to send what was promised moves that promise to another day, and adds no second one", () => {
    const agreed = [
      followUp("2026-02-23", { proposed: "send", why: { code: "promised", what: "la grille" } }),
    ];
    expect(outlookAfter([promise], { agreed })).toMatchObject({ on: "2026-02-23", from: "meeting" });
    expect(outlookAfter([promise, contact("2026-02-23")], { agreed })).toMatchObject({ from: "meeting" });
    const sent = contact("2026-02-23", { channel: "email" });
    expect(outlookAfter([promise, sent], { agreed })).toMatchObject({ from: "cadence" });
  });

  test("of two people to follow up, the one who was reached needs no more", () => {
    const [amelie, paul] = ["Amélie Dubois", "Paul Brun"].map((person) => followUp("2026-02-03", { person }));
    const reached = contact("2026-02-02", { outcome: "reached", person: "Paul Brun" });
    expect(outlookAfter([reached], { agreed: [amelie!, paul!] })).toMatchObject({ person: "Amélie Dubois" });
  });

  test("neither an attempt before its day nor an exchange before it was agreed to does the follow-up", () => {
    const agreed = [followUp("2026-02-10")];
    const before = [contact("2026-01-29", { outcome: "reached" }), contact("2026-02-05")];
    expect(outlookAfter(before, { agreed })).toMatchObject({ on: "2026-02-10", from: "meeting" });
  });

  test("a message from them does not do the follow-up, but a refusal ends it", () => {
    const agreed = [followUp("2026-02-03")];
    const received = contact("2026-02-03", { channel: "email", outcome: "reached", received: true });
    expect(outlookAfter([received], { agreed })).toMatchObject({ on: "2026-02-03", from: "meeting" });
    const refused = { ...received, outcome: "refused" as const };
    expect(outlookAfter([refused], { agreed })).not.toMatchObject({ from: "meeting" });
  });

  test("of two calls on the day on which the follow-up was agreed to, the one noted afterwards does it", () => {
    const agreed = [followUp("2026-02-03", { at: "2026-01-30T09:00:00.000Z", earlierThatDay: 1 })];
    const call = contact("2026-01-30", { outcome: "reached" });
    expect(outlookAfter([call], { agreed })).toMatchObject({ on: "2026-02-03", from: "meeting" });
    expect(outlookAfter([call, call], { agreed })).toMatchObject({ from: "cadence" });
  });

  test("an exchange at the meeting itself does not do the follow-up, even when it is noted afterwards", () => {
    const agreed = [followUp("2026-02-03", { at: "2026-01-29T18:00:00.000Z" })];
    const said = contact("2026-01-29", { channel: "meeting", outcome: "interested", note: "très en avance" });
    expect(outlookAfter([said], { agreed })).toMatchObject({ on: "2026-02-03", from: "meeting" });
    const called = { ...said, channel: "phone" as const };
    expect(outlookAfter([called], { agreed })).toMatchObject({ from: "cadence" });
  });

  test("whoever objected for themselves is not followed up, and no call that an objection forbids is made", () => {
    const agreed = [followUp("2026-02-03", { person: "Claire Roux" }), followUp("2026-02-10")];
    expect(outlookAfter([], { agreed, unreachable: ["Claire Roux"] })).toMatchObject({ on: "2026-02-10" });
    expect(outlookAfter([], { agreed, allowed: ["letter"] })).toMatchObject({
      ...{ on: "2026-02-03", action: "letter", promise: null },
    });
  });
});

describe("the usual cadence", () => {
  test("nobody answers: five days, ten, twenty, then six months of peace", () => {
    const [first, second, third, fourth] = ["2026-02-02", "2026-02-09", "2026-02-19", "2026-03-11"].map(
      (at) => contact(at),
    ) as [Contact, Contact, Contact, Contact];
    expect(outlookAfter([first])).toMatchObject({ on: "2026-02-09", action: "call", from: "cadence" }); // the seventh is a Saturday
    expect(outlookAfter([first, second])).toMatchObject({ on: "2026-02-19", action: "mail" });
    expect(outlookAfter([first, second, third])).toMatchObject({ on: "2026-03-11", action: "call" });
    expect(outlookAfter([first, second, third, fourth])).toEqual({ kind: "rest", until: "2026-09-11" });
  });

  test("each outcome has its own time, and a meeting and a survey theirs", () => {
    const at = "2026-02-02";
    expect(on(outlookAfter([contact(at, { outcome: "interested" })]))).toBe("2026-02-09");
    expect(on(outlookAfter([contact(at, { outcome: "not-now" })]))).toBe("2026-09-01"); // not in August
    expect(outlookAfter([contact(at, { outcome: "reached", channel: "meeting" })])).toMatchObject({
      ...{ from: "meeting", on: "2026-02-09" },
    });
    expect(outlookAfter([contact(at)], { surveyAnswered: "2026-02-04" })).toMatchObject({
      ...{ from: "survey", on: "2026-02-11" },
    });
    expect(outlookAfter([contact(at, { outcome: "refused" })])).toMatchObject({ kind: "rest" });
  });

  test("after an exchange, silence is counted from the attempt that nobody answered", () => {
    const exchange = contact("2026-02-02", { outcome: "interested" });
    expect(outlookAfter([exchange, contact("2026-02-10")])).toMatchObject({
      ...{ on: "2026-02-16", action: "call", reason: { because: "no-answer", on: "2026-02-10" } },
    });
  });

  test("a promise to call survives an attempt before its day, and is followed by one on its day", () => {
    const promise = contact("2026-02-02", { outcome: "reached", nextStep: "rappeler", nextAt: "2026-02-20" });
    expect(outlookAfter([promise, contact("2026-02-10")])).toMatchObject({
      from: "promise",
      on: "2026-02-20",
    });
    const tries = ["2026-02-20", "2026-02-25", "2026-03-09", "2026-03-30"].map((at) => contact(at));
    expect(outlookAfter([promise, tries[0]!])).toMatchObject({
      ...{ from: "promise", promise: "rappeler", on: "2026-02-25" },
    });
    expect(outlookAfter([promise, ...tries.slice(0, 2)])).toMatchObject({
      from: "promise",
      on: "2026-03-09",
    });
    expect(outlookAfter([promise, ...tries])).not.toMatchObject({ from: "promise" });
  });

  test.each<[string, boolean, Partial<Contact>]>([
    ["a call that they answer", true, { outcome: "reached" }],
    ["a visit", true, { channel: "visit", outcome: "interested" }],
    ["an e-mail of ours", false, { channel: "email" }],
    ["an e-mail noted as an exchange", false, { channel: "email", outcome: "interested" }],
    ["a letter", false, { channel: "letter" }],
    ["a call that another person takes", false, { outcome: "wrong-person" }],
  ])("after %s on its day, a promised call counts as made: %s", (_, isKept, given) => {
    for (const nextStep of ["les rappeler", null]) {
      const promise = contact("2026-02-02", { outcome: "reached", nextStep, nextAt: "2026-02-20" });
      const outlook = outlookAfter([promise, contact("2026-02-20", given)]);
      expect(outlook.kind === "step" && outlook.from === "promise").toBe(!isKept);
    }
  });

  test.each<[string, string, Partial<Contact>]>([
    ["envoyer la convention", "a message of ours", { channel: "email" }],
    ["leur transmettre la grille", "a letter of ours", { channel: "letter" }],
    ["passer les voir", "a visit", { channel: "visit", outcome: "reached" }],
    ["préparer une note", "what says so", { channel: "phone", outcome: "reached", done: true }],
  ])("“%s” is kept by %s on its day or later, not by a call", (nextStep, _, given) => {
    const promise = contact("2026-02-02", { outcome: "reached", nextStep, nextAt: "2026-02-20" });
    const called = contact("2026-02-23", { outcome: "reached", note: "de tout autre chose" });
    expect(outlookAfter([promise, contact("2026-02-21"), called])).toMatchObject({
      ...{ from: "promise", on: "2026-02-20", promise: nextStep },
    });
    expect(outlookAfter([promise, contact("2026-02-24", given)])).toMatchObject({ from: "cadence" });
  });

  test("an action that an objection forbids gives way to one that none does", () => {
    expect(outlookAfter([contact("2026-02-02")], { allowed: ["mail", "letter"] })).toMatchObject({
      action: "mail",
    });
  });
});

describe("working days", () => {
  test("weekends, holidays and August are skipped", () => {
    expect(french("2026-05-01")).toBe("2026-05-04");
    expect(french("2026-04-03")).toBe("2026-04-03");
    expect(french("2027-03-26")).toBe("2027-03-26");
    expect(workingDays(holidays("alsace-moselle"), { august: false })("2027-03-26")).toBe("2027-03-30");
    expect(french("2026-08-12")).toBe("2026-09-01");
    expect(workingDays(holidays("FR"), { august: true })("2026-08-12")).toBe("2026-08-12");
    expect(french("2026-12-25")).toBe("2026-12-28");
  });

  test("Easter, as almanacs print it", () => {
    expect([1961, 2000, 2019, 2024, 2025, 2038].map(easterSunday)).toEqual([
      ...["1961-04-02", "2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"],
    ]);
  });

  test("spans are read in both languages; what is none is none", () => {
    expect(["10d", "10 jours", "2s", "6m", "6 mois"].map(spanOfTime)).toEqual([
      ...[
        { count: 10, unit: "day" },
        { count: 10, unit: "day" },
        { count: 14, unit: "day" },
      ],
      ...[
        { count: 6, unit: "month" },
        { count: 6, unit: "month" },
      ],
    ]);
    expect(["", "d", "10", "-3d", "9999m", "constructor", "3 constructor"].map(spanOfTime)).toEqual(
      Array(7).fill(null),
    );
    expect(dayAfterSpan("2026-01-31", { count: 1, unit: "month" })).toBe("2026-02-28");
  });
});
