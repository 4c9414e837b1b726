import { describe, expect, test } from "vitest";
import { replyIntent } from "../../../src/domain/relationship/reply-intent.ts";

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

  test("what is asked for at once is no later", () => {
    expect(intent("Rappelez-moi. Nous avons commencé en mars.").outcome).toBe("reached");
    expect(intent("Avec plaisir. Rappelez-moi à partir du 7.")).toEqual({
      outcome: "interested",
      days: ["2026-12-07"],
    });
  });
});
