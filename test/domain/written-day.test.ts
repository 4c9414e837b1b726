// By which day a note dates its words, and which days of a note are those of something else.
import { expect, test } from "vitest";
import { dayOfWords, pastDay, withoutHeadingDay } from "../../src/domain/objections/written-day.ts";
import { dayWords } from "../../src/text/fr/dates.ts";

/** The day of the words between asterisks. */
function dayOf(marked: string): string | null {
  const [before = "", words = "", behind = ""] = marked.split("*");
  return dayOfWords(before + words + behind, before.length, before.length + words.length);
}

test.each([
  ["12/03 *ne plus appeler*", "12/03"],
  ["12/03/2026 (CD) : *ne plus appeler*", "12/03/2026"],
  ["Le 12/03, vu le trésorier. *Ne plus appeler*.", "12/03"],
  ["12/03 appelé, rien. 05/06 *ne plus appeler*", "05/06"],
  ["2026-03-12 appelé\n2026-06-05 *ne plus appeler*", "2026-06-05"],
  ["*ne plus appeler* (12/03)", "12/03"],
  ["À relancer (02/02). *Ne plus appeler* (12/03).", "12/03"],
  ["*Ne plus appeler* depuis le 12 mars 2026", "12 mars 2026"],
  ["La présidente a demandé le 3 mars à *ne plus être appelée*", "3 mars"],
  ["Mail du 12/03. *Ne plus appeler*.", "12/03"],
  ["12.03.26 - *ne plus appeler*", "12.03.26"],
])("“%s” is dated by its own day", (marked, day) => expect(dayOf(marked)).toBe(day));

test.each([
  "*Ne plus appeler* avant le 12/03",
  "RDV 12/03. *Ne plus appeler*",
  "AG du 12/03 : *ne plus appeler*",
  "05 65 12 03 11, *ne plus appeler*",
  "3/4 des voix, *ne plus appeler*",
  "12h30 *ne plus appeler*",
  "*Ne plus appeler*",
])("in “%s” no day dates the words", (marked) => expect(dayOf(marked)).toBeNull());

test("a day without its year is the last one, and a day to come is none", () => {
  expect(pastDay("12/03", "2026-01-31", [dayWords])).toBe("2025-03-12");
  expect(pastDay("1er mars", "2026-11-30", [dayWords])).toBe("2026-03-01");
  expect(pastDay("12/03/2027", "2026-11-30", [dayWords])).toBeNull();
  expect(pastDay("31/02", "2026-11-30", [dayWords])).toBeNull();
});

test("an entry without the day at its head", () => {
  expect(withoutHeadingDay("12/03/2026 : refus net")).toBe("refus net");
  expect(withoutHeadingDay("Refus du 12/03")).toBe("Refus du 12/03");
});
