// Tests which message an actor may get, and whom it greets.
import { describe, expect, test } from "vitest";
import { mailKinds } from "../../src/domain/documents/mail-kinds.ts";
import { kindOfMailing, mailingName } from "../../src/domain/documents/mailing-name.ts";
import { messageFor } from "../../src/domain/documents/message.ts";
import { missingOf, noOccasion } from "../../src/domain/documents/occasion.ts";
import { letterFor } from "../../src/domain/documents/postal-letter.ts";
import { meetingByMail, readsAsSomebodyElses } from "../../src/domain/documents/shared-mailbox.ts";
import type { Contact } from "../../src/domain/relationship/contact.ts";
import {
  exchangeStandingOf,
  type History,
  lastExchanges,
  lastWritten,
  messagesBefore,
  noHistory,
  type PastExchange,
} from "../../src/domain/relationship/exchange-history.ts";
import { stepToRecall } from "../../src/text/fr/phrases-of-messages.ts";
import { aMeeting, aMission, anActor, aPerson } from "../documents.ts";

const today = "2026-11-24";
const at = (day: string) => `${day}T09:00:00.000Z`;
const nothingPromised = { outcome: "reached", nextStep: null, nextAt: null, theirStep: null } as const;
const phone = (day: string, given: Partial<PastExchange> = {}): PastExchange => ({
  ...{ at: day, channel: "phone", person: null, ...nothingPromised },
  ...given,
});

describe("where a message stands", () => {
  test("the first message to somebody never met is a first one", () => {
    for (const kind of ["first-contact", "information", "invitation", "survey"] as const)
      expect(
        exchangeStandingOf(kind, { ...noHistory, before: [], exchange: null }, noOccasion, today),
      ).toMatchObject({
        first: true,
        untimely: null,
      });
  });

  test("made again, a first message is still the first; after another mailing it is not", () => {
    const own = [{ mailing: "first-contact", at: at("2026-11-01"), file: null }];
    const other = [{ mailing: "information", at: at("2026-11-01"), file: null }];
    expect(
      exchangeStandingOf("first-contact", { ...noHistory, before: own, exchange: null }, noOccasion, today),
    ).toMatchObject({
      first: true,
    });
    expect(
      exchangeStandingOf("first-contact", { ...noHistory, before: other, exchange: null }, noOccasion, today),
    ).toMatchObject({
      first: false,
      latest: null,
    });
  });

  test("“I wrote to you” is said of a message noted as sent, never of a draft", () => {
    const before = [
      { mailing: "information", at: at("2026-11-01"), file: null },
      { mailing: "survey", at: at("2026-11-05"), file: null },
    ];
    const latest = (writtenOn: string | null) => {
      const history = { ...noHistory, before, writtenOn };
      return exchangeStandingOf("first-contact", history, noOccasion, today);
    };
    expect(latest(null)).toMatchObject({ latest: null });
    expect(latest("2026-10-31")).toMatchObject({ latest: null });
    expect(latest("2026-11-02")).toMatchObject({ latest: before[0] });
    expect(latest("2026-11-05")).toMatchObject({ latest: before[1] });
  });

  test("a message carries the legal notice until one that was prepared is known to have reached them", () => {
    const before = [{ mailing: "first-contact", at: at("2026-11-02"), file: null }];
    const informs = (given: Partial<History>, kind: "information" | "reminder" = "information") =>
      exchangeStandingOf(kind, { ...noHistory, before, ...given }, noOccasion, today);
    for (const kind of ["information", "reminder"] as const) {
      expect(informs({}, kind)).toMatchObject({ first: false, informs: true });
      expect(informs({ writtenOn: "2026-11-01" }, kind)).toMatchObject({ informs: true });
      expect(informs({ writtenOn: "2026-11-02" }, kind)).toMatchObject({ informs: false });
    }
    // A call tells nobody what is kept: its follow-up says it, unless the letter is known to have gone.
    const called = { exchange: phone("2026-11-05") };
    const followUp = (given: Partial<History>) =>
      exchangeStandingOf("follow-up", { ...noHistory, before, ...called, ...given }, noOccasion, today);
    expect(followUp({})).toMatchObject({ informs: true });
    expect(followUp({ writtenOn: "2026-11-03" })).toEqual({
      untimely: { because: "nothing-promised", at: "2026-11-05" },
    });
  });

  test("the last written message is found among the noted exchanges: e-mails and letters, not calls", () => {
    const contact: Contact = {
      ...{ actor: "a", by: "c", person: null, note: null, nextStep: null, nextAt: null },
      ...{ channel: "email", outcome: "no-answer", at: "2026-11-02" },
    };
    expect(lastWritten([contact]).get("a")).toBe("2026-11-02");
    expect(lastWritten([contact, { ...contact, channel: "letter", at: "2026-10-01" }]).get("a")).toBe(
      "2026-11-02",
    );
    expect(lastWritten([{ ...contact, channel: "phone", outcome: "reached" }]).get("a")).toBeUndefined();
    expect(lastWritten([{ ...contact, outcome: "wrong-person" }]).get("a")).toBeUndefined();
  });

  test("nobody whom we have met gets a first contact", () => {
    const history = { ...noHistory, before: [], exchange: phone("2026-11-02") };
    expect(exchangeStandingOf("first-contact", history, noOccasion, today)).toEqual({
      untimely: { because: "already-met", at: "2026-11-02" },
    });
    expect(exchangeStandingOf("information", history, noOccasion, today)).toMatchObject({ first: true });
  });

  test("a reminder is of the last message that was not one, unless it was answered or is over", () => {
    const reminder = (before: History["before"], exchange: History["exchange"] = null) =>
      exchangeStandingOf("reminder", { ...noHistory, before, exchange }, noOccasion, today);
    const first = { mailing: "first-contact", at: at("2026-11-01"), file: null };
    expect(reminder([])).toEqual({ untimely: { because: "nothing-to-remind" } });
    expect(
      reminder([first, { mailing: "reminder-of-first-contact", at: at("2026-11-10"), file: null }]),
    ).toMatchObject({
      mailing: "reminder-of-first-contact",
      reminds: first,
      first: false,
    });
    expect(reminder([first], phone("2026-11-02"))).toEqual({
      untimely: { because: "answered-since", at: "2026-11-02" },
    });
    expect(reminder([first], phone("2026-10-02"))).toMatchObject({ untimely: null });
    expect(reminder([{ mailing: "invitation-2026-11-20-forets", at: at("2026-11-01"), file: null }])).toEqual(
      {
        untimely: { because: "meeting-over", at: "2026-11-20" },
      },
    );
  });

  test("each exchange has its own follow-up, and there is none without one", () => {
    expect(
      exchangeStandingOf("follow-up", { ...noHistory, before: [], exchange: null }, noOccasion, today),
    ).toEqual({
      untimely: { because: "never-met" },
    });
    expect(
      exchangeStandingOf(
        "follow-up",
        { ...noHistory, before: [], exchange: phone("2026-11-02") },
        noOccasion,
        today,
      ),
    ).toMatchObject({ mailing: "follow-up-2026-11-02", first: true });
  });
});

test("two invitations to two meetings are two mailings, and every name tells its kind", () => {
  const meeting = { about: "Les circuits courts, et après ?", date: "2026-12-10" };
  expect(mailingName("invitation", meeting)).toBe("invitation-2026-12-10-les-circuits-courts-et-apres");
  expect(mailingName("invitation", { ...meeting, date: "2026-12-11" })).not.toBe(
    mailingName("invitation", meeting),
  );
  for (const kind of mailKinds) expect(kindOfMailing(mailingName(kind, meeting))).toBe(kind);
  expect(kindOfMailing("autre-chose")).toBeNull();
});

test("a meeting has a place or a link, a survey a purpose, a deadline and something to answer", () => {
  expect(
    missingOf("invitation", { ...noOccasion, about: "x", date: "2026-12-10", link: "https://a.example" }),
  ).toEqual([]);
  expect(missingOf("invitation", noOccasion)).toEqual([["about"], ["date"], ["place", "link"]]);
  expect(missingOf("survey", noOccasion)).toEqual([["about"], ["link", "questions"], ["replyBy"]]);
  expect(missingOf("information", noOccasion)).toEqual([]);
});

test("only exchanges in which somebody was reached count, the last of them, and what they left to do, without our note", () => {
  const contact = {
    actor: "a",
    by: "c",
    channel: "phone",
    person: null,
    note: "N",
    nextStep: "N",
    nextAt: null,
  } as const;
  const last = lastExchanges([
    { ...contact, at: "2026-10-02", outcome: "reached" },
    { ...contact, at: "2026-10-01", outcome: "interested" },
    { ...contact, at: "2026-11-01", outcome: "no-answer" },
  ]);
  expect(last.get("a")).toEqual({
    ...{ at: "2026-10-02", channel: "phone", person: null },
    ...{ outcome: "reached", nextStep: "N", nextAt: null, theirStep: null },
  });
});

test("messages come the oldest first, whatever the order of the register", () => {
  const prepared = { document: "mail", recipient: null, file: null };
  const before = messagesBefore([
    { ...prepared, actor: "a", template: "reminder", at: at("2026-11-02") },
    { ...prepared, actor: "a", template: "survey", at: at("2026-11-01") },
  ]);
  expect(before.get("a")?.map(({ mailing }) => mailing)).toEqual(["survey", "reminder"]);
});

describe("whose mailbox an address is", () => {
  const dubois = { fullName: "Amélie Dubois", lastName: "Dubois", emails: [] };
  const martin = { fullName: "Jean Martin", lastName: "Martin", emails: ["jm46@orange.example"] };
  const people = [dubois, martin];

  test.each([
    "contact@pays.example",
    "mairie.figeac@pays.example",
    "amelie.dubois@pays.example",
    "a-dubois@pays.example",
  ])("%s may be written to in the person's name", (email) =>
    expect(readsAsSomebodyElses(email, dubois, people)).toBe(false),
  );

  test.each([
    "jean.martin@pays.example",
    "jmartin@pays.example",
    "jm46@orange.example",
    "l.berger@pays.example",
  ])("%s reads as somebody else's", (email) =>
    expect(readsAsSomebodyElses(email, dubois, people)).toBe(true),
  );

  const actor = anActor({ emails: ["l.berger@pays.example"], people: [aPerson({ emails: [] })] });
  const meeting = { ...aMeeting("staff"), person: actor.people[0]! };

  test("then an e-mail greets nobody by name, and asks to be passed on", () => {
    const message = messageFor(actor, meetingByMail(actor, meeting), aMission("fr"));
    expect(message).toMatchObject({ person: null, address: null, interlocutor: "front-desk" });
  });

  test("a letter by post is for the person all the same", () => {
    const letter = letterFor(messageFor(actor, meeting, aMission("fr")), actor);
    expect(letter).toMatchObject({ person: { fullName: "Amélie Dubois" } });
  });
});

test.each([
  ["en parler au bureau", true],
  ["nous envoyer la délibération", true],
  ["la liste des communes", true],
  ["il envoie la délibération", false],
  ["enverra la délibération", false],
  ["doit en parler au bureau", false],
])("their own step “%s” is recalled to them only where it reads well: %s", (step, recalled) => {
  expect(stepToRecall(step)).toBe(recalled ? step : null);
});
