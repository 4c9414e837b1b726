// Tests which story illustrates a document, and when it may name anybody.
import { expect, test } from "vitest";
import { chooseIllustration } from "../../../src/domain/documents/illustration-choice.ts";
import type { IllustrationFacts } from "../../../src/domain/documents/mission-facts.ts";

const story = (given: Partial<IllustrationFacts>): IllustrationFacts => ({
  id: "one",
  title: "Un atelier partagé",
  who: "Les Ateliers du Pont",
  where: "Brioude",
  what: "Trois ateliers partageaient un local.",
  result: "Ils ont embauché ensemble.",
  quote: "On respire.",
  said_short: "",
  agreed: true,
  audience: "network",
  themes: [],
  territories: [],
  situations: ["willing"],
  ...given,
});
const somewhere = { situation: "willing" as const, themes: ["Mobilité"], places: ["Haut-Allier"] };

test("the story that shares a theme comes before the one that shares the territory, and says why", () => {
  const chosen = chooseIllustration(
    [
      story({ id: "place", territories: ["Haut-Allier"], situations: [] }),
      story({ id: "theme", themes: ["mobilité douce"] }),
    ],
    somewhere,
  );
  expect(chosen).toMatchObject({
    id: "theme",
    because: { themes: ["Mobilité"], territory: null, situation: true },
  });
});

test("a story whose people agreed is told with their names", () => {
  expect(chooseIllustration([story({})], somewhere)?.named).toEqual({
    title: "Un atelier partagé",
    who: "Les Ateliers du Pont",
    where: "Brioude",
    quote: "On respire.",
  });
});

test("without agreement, nothing that is told names who or where", () => {
  const illustration = chooseIllustration(
    [
      story({
        agreed: false,
        what: "Trois ateliers partageaient un local. Les Ateliers du Pont ont écrit la convention avec Marie Vidal.",
        result: "À Brioude, ils ont embauché ensemble. La Région a suivi.",
      }),
    ],
    somewhere,
  );
  expect(illustration).toMatchObject({
    named: null,
    what: "Trois ateliers partageaient un local.",
    result: "La Région a suivi.",
  });
});

test("a story that cannot be told without a name gives way to one that can", () => {
  const chosen = chooseIllustration(
    [
      story({ id: "untellable", agreed: false, themes: ["mobilité"], what: "Brioude a tout lancé." }),
      story({ id: "other" }),
    ],
    somewhere,
  );
  expect(chosen?.id).toBe("other");
});

test("no story, or none that shares anything with them: no example", () => {
  expect(chooseIllustration([], somewhere)).toBeNull();
  const elsewhere = { themes: ["Forêt"], territories: ["Morvan"], situations: ["engaged" as const] };
  expect(chooseIllustration([story(elsewhere)], somewhere)).toBeNull();
});
