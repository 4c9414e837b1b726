// Tests which day people mean by what they type.
import { expect, test } from "vitest";
import { spokenDay } from "../../../src/domain/values/spoken-day.ts";
import { sentences } from "../../../src/text/index.ts";

/** A Saturday. */
const today = "2026-11-28";

test.each([
  ["fr", "11/12", "2026-12-11"],
  ["fr", "le 11 décembre", "2026-12-11"],
  ["fr", "11 déc.", "2026-12-11"],
  ["fr", "1er mars", "2027-03-01"],
  ["fr", "vendredi 4 décembre", "2026-12-04"],
  ["fr", "le 11 décembre 2027", "2027-12-11"],
  ["fr", "dans dix jours", "2026-12-08"],
  ["fr", "d’ici deux semaines", "2026-12-12"],
  ["fr", "dans 3 mois", "2027-02-28"],
  ["fr", "demain", "2026-11-29"],
  ["fr", "après-demain", "2026-11-30"],
  ["fr", "lundi prochain", "2026-11-30"],
  ["fr", "samedi", "2026-12-05"],
  ["fr", "le 3", "2026-12-03"],
  ["fr", "29/02", "2028-02-29"],
  ["fr", "+7", "2026-12-05"],
  ["fr", "15/02/2027", "2027-02-15"],
  ["fr", "en mars", "2027-03-01"],
  ["fr", "janvier 2028", "2028-01-01"],
  ["fr", "novembre", "2027-11-01"],
  ["en", "in March", "2027-03-01"],
  ["en", "11 December", "2026-12-11"],
  ["en", "December 11th", "2026-12-11"],
  ["en", "on the 3rd of December", "2026-12-03"],
  ["en", "in ten days", "2026-12-08"],
  ["en", "in a month", "2026-12-28"],
  ["en", "next Monday", "2026-11-30"],
  ["en", "tomorrow", "2026-11-29"],
] as const)("in %s, “%s” is a day to come", async (language, said, day) => {
  expect(spokenDay(said, today, "future", (await sentences(language)).dayWords)).toBe(day);
});

test.each([
  ["fr", "hier", "2026-11-27"],
  ["fr", "il y a trois jours", "2026-11-25"],
  ["fr", "lundi", "2026-11-23"],
  ["fr", "samedi dernier", "2026-11-21"],
  ["fr", "25/11", "2026-11-25"],
  ["fr", "11/12", "2025-12-11"],
  ["fr", "le 30", "2026-10-30"],
  ["en", "three days ago", "2026-11-25"],
  ["en", "last Friday", "2026-11-27"],
  ["en", "yesterday", "2026-11-27"],
] as const)("in %s, “%s” is a day gone by", async (language, said, day) => {
  expect(spokenDay(said, today, "past", (await sentences(language)).dayWords)).toBe(day);
});

test.each(["", "bientôt", "31/02", "31 février", "dans dix", "32", "lundi mardi", "la semaine"])(
  "“%s” is no day",
  async (said) => {
    expect(spokenDay(said, today, "future", (await sentences("fr")).dayWords)).toBeNull();
  },
);
