// Tests which days a reply names, and for what.
import { describe, expect, test } from "vitest";
import { awayUntil, replyIntent } from "../../../src/domain/relationship/reply-intent.ts";

const daysOf = (words: string) => replyIntent(`Avec plaisir. ${words}`, "2026-11-29").days;

describe("the days that a reply names", () => {
  test.each<[string, readonly string[]]>([
    ["Mardi 8 décembre à 14 h.", ["2026-12-08"]],
    ["Le 8/12, si cela vous va.", ["2026-12-08"]],
    ["Le 1er mars.", ["2027-03-01"]],
    ["En mars.", ["2027-03-01"]],
    ["À la mi-mars.", ["2027-03-15"]],
    ["Le 12 ou le 14 décembre.", ["2026-12-12", "2026-12-14"]],
    ["Mardi 8 ou jeudi 10 décembre, ou le 5 janvier.", ["2026-12-08", "2026-12-10", "2027-01-05"]],
    ["Les 8, 9 et 10 décembre.", ["2026-12-08", "2026-12-09", "2026-12-10"]],
    ["Le 8/12 ou le 10/12.", ["2026-12-08", "2026-12-10"]],
    ["Le 12 ou le 14 ?", ["2026-12-12", "2026-12-14"]],
    ["En mars ou en avril.", ["2027-03-01", "2027-04-01"]],
    ["On 8 December or 10 December.", ["2026-12-08", "2026-12-10"]],
    ["The 12th or the 14th of the list.", []],
    ["Appelez-moi au 06.12.34.56.78.", []],
    ["Appelez-moi au 06 12 34 56 78, en mars.", ["2027-03-01"]],
    ["Appelez le 05/12/34/56/78, ou le +33 6 12 34 56 78.", []],
    ["Nous serions 30 personnes, le 8 décembre.", ["2026-12-08"]],
    ["About 30 may come.", []],
    ["Comptez 3/4 d’heure, 12.5 jours et 1/2 journée.", []],
  ])("%s", (words, days) => expect(daysOf(words)).toEqual(days));
});

describe("a day from which they may be called back", () => {
  const intent = (words: string) => replyIntent(words, "2026-11-29");
  test.each<[string, readonly string[]]>([
    ["Rappelez-moi en mars, à partir du 9, de préférence le jeudi.", ["2027-03-11"]],
    ["Rappelez-moi en mars, à partir du 9.", ["2027-03-09"]],
    ["Vous pouvez me recontacter à partir du 7.", ["2026-12-07"]],
    ["Merci de nous rappeler en février, plutôt un vendredi.", ["2027-02-05"]],
    ["Rappelez-moi en mars, plutôt le mardi ou plutôt le jeudi.", ["2027-03-01"]],
    ["Call me back in March, after the 9th, preferably on a Thursday.", ["2027-03-11"]],
    ["Rappelez-moi après le 12 mars, plutôt le matin.", ["2027-03-12"]],
  ])("%s", (words, days) => expect(intent(words)).toEqual({ outcome: "not-now", days }));

  test("a reply that asks for a call at once names no later day", () => {
    expect(intent("Rappelez-moi. Nous avons commencé en mars.").outcome).toBe("reached");
    expect(intent("Avec plaisir. Rappelez-moi à partir du 7.")).toEqual({
      outcome: "interested",
      days: ["2026-12-07"],
    });
  });
});

test.each([
  ["Je suis absente du 2 novembre au 18 novembre inclus.", "2026-11-18"],
  ["Absent du lundi 2 au vendredi 20 novembre, je vous répondrai à mon retour.", "2026-11-20"],
  ["En congé maternité depuis le 5 octobre jusqu'au 12 mars.", "2027-03-12"],
  ["Fermeture du 28/10 au 16/11", "2026-11-16"],
  ["Absence : 28 octobre → 16 novembre", "2026-11-16"],
  ["I am out of the office from 1 November to 30 November.", "2026-11-30"],
  ["En mission du 9 décembre au 14 janvier.", "2027-01-14"],
  ["De retour le 16 novembre.", "2026-11-16"],
  ["Je reviens le 3 octobre 2027.", "2027-10-03"],
  ["Je suis absente quelques jours.", null],
])("“%s”, sent on 2 November 2026, is an absence until %s", (words, until) => {
  expect(awayUntil(words, "2026-11-02")).toBe(until);
});
