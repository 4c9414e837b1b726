// Tests calendar files (iCalendar), and reads them back with other programs.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "../../../src/renderers/calendar/calendar-file.ts";
import { calendarReader, eventsInKhal, eventsRead } from "../../calendars.ts";
import { naughtyStrings } from "../../naughty-strings.ts";
import { fakeWorld } from "../../support.ts";

const meeting: CalendarEvent = {
  ...{ uid: "meeting.circuits-courts@reseau.example", sequence: 0, busy: true, alarmAt: -1440 },
  summary: "Coopérer sur les circuits courts : qui, quoi ; comment, et à quel prix ?",
  description: "Trois associations racontent.\nVenez avec une question, une seule.",
  location: "Salle des fêtes, 3 place de l’Église, 46000 Valdoire",
  url: "https://visio.example/r/1?a=b&c=d",
  when: { start: "2027-03-18T14:00", end: "2027-03-18T16:00", zone: "Europe/Paris" },
  organizer: { name: "Camille Aubert", address: "camille@reseau.example" },
  attendees: [{ name: 'Jean "Jo" Brun; élu, maire', address: "jo@mairie.example" }],
};
const file = (events: readonly CalendarEvent[], over = {}) =>
  calendarFile({
    ...{ method: "REQUEST", language: "fr", stamp: new Date("2026-11-28T10:00:00Z"), events, ...over },
  });
const written = (text: string) => {
  const path = join(fakeWorld().folder, "events.ics");
  writeFileSync(path, text);
  return path;
};

test("lines end with CRLF and have at most 75 bytes, and no character is cut", () => {
  const text = file([{ ...meeting, summary: "é😀".repeat(80) }]);
  const lines = text.split("\r\n");
  expect(lines.at(-1)).toBe("");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replace(/\r\n /g, "")).toContain(`SUMMARY:${"é😀".repeat(80)}\r\n`);
});

test("no data can add a property or component", () => {
  const shape = (event: CalendarEvent) =>
    file([event], { name: event.summary })
      .replace(/\r\n /g, "")
      .split("\r\n")
      .map((line) => line.split(/[:;]/)[0]);
  const expected = shape(meeting);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom(...naughtyStrings),
        fc.constant("x\r\nATTENDEE:mailto:evil@x"),
      ),
      (data) => {
        const text = `x${data}`;
        const address = { name: text, address: text };
        const event = { ...meeting, uid: text, summary: text, description: text, location: text, url: text };
        expect(shape({ ...event, organizer: address, attendees: [address] })).toEqual(expected);
      },
    ),
  );
});

describe.skipIf(!calendarReader)("read back by python3-icalendar", () => {
  test("a meeting has its texts, people, time and reminder", () => {
    const { method, events } = eventsRead(written(file([meeting])));
    expect(method).toBe("REQUEST");
    expect(events).toMatchObject([
      {
        ...{ uid: meeting.uid, summary: meeting.summary, description: meeting.description, url: meeting.url },
        ...{
          location: meeting.location,
          status: "CONFIRMED",
          class: "PUBLIC",
          sequence: 0,
          alarms: ["-P1D"],
        },
        ...{ start: "2027-03-18T13:00:00+00:00", end: "2027-03-18T15:00:00+00:00" },
        attendees: [["Jean 'Jo' Brun; élu, maire", "mailto:jo@mairie.example"]],
      },
    ]);
  });

  test.each([
    ["Europe/Paris", "2027-07-01T14:00", "12:00"],
    ["Europe/Paris", "2027-03-28T03:30", "01:30"],
    ["Europe/Paris", "2027-10-31T12:00", "11:00"],
    ["America/Guadeloupe", "2027-07-01T14:00", "18:00"],
    ["America/Cayenne", "2027-07-01T14:00", "17:00"],
    ["America/Miquelon", "2027-07-01T14:00", "16:00"],
    ["America/Miquelon", "2027-12-01T14:00", "17:00"],
    ["Indian/Reunion", "2027-07-01T14:00", "10:00"],
    ["Indian/Mayotte", "2027-07-01T14:00", "11:00"],
    ["Pacific/Noumea", "2027-07-01T14:00", "03:00"],
    ["Pacific/Marquesas", "2027-07-01T14:00", "23:30"],
  ])("in %s, %s is %s UTC", (zone, start, there) => {
    const event = { ...meeting, when: { start, end: start.replace(/:00$/, ":30"), zone } };
    expect(eventsRead(written(file([event]))).events[0]!.start.slice(11, 16)).toBe(there);
  });

  test("a cancellation has the UID of the meeting", () => {
    const cancelled = { ...meeting, sequence: 2, cancelled: true };
    const { method, events } = eventsRead(written(file([cancelled], { method: "CANCEL" })));
    expect(method).toBe("CANCEL");
    expect(events).toMatchObject([{ uid: meeting.uid, sequence: 2, status: "CANCELLED", alarms: [] }]);
  });
});

describe.skipIf(!eventsInKhal)("imported by khal", () => {
  test("a moved meeting is there once, and an all-day event is on its day", () => {
    const moved = {
      ...meeting,
      sequence: 1,
      when: { ...meeting.when, start: "2027-03-18T15:00" },
    } as CalendarEvent;
    const whole: CalendarEvent = {
      uid: "d@x",
      sequence: 0,
      summary: "Envoyer la grille",
      when: { day: "2027-03-19" },
      busy: false,
    };
    const list = eventsInKhal!(
      [file([meeting]), file([moved, whole], { method: "PUBLISH" })],
      "2027-03-01",
      "60d",
    );
    expect(list.filter(({ title }) => title === meeting.summary)).toMatchObject([
      { start: "2027-03-18 15:00" },
    ]);
    expect(list.filter(({ title }) => title === "Envoyer la grille")).toMatchObject([
      { start: "2027-03-19" },
    ]);
  });
});
