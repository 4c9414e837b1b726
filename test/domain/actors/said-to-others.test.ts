// Whether words noted of an actor were said to us, or to somebody else.
import { expect, test } from "vitest";
import { wasSaidToOthers } from "../../../src/domain/actors/said-to-others.ts";
import { quotationsOf } from "../../../src/domain/documents/quotable-words.ts";

test.each([
  "La présidente a dit à la Fédération : «",
  "Ils ont écrit au Département «",
  "Le maire a confié à Claire : «",
  "A expliqué devant le conseil régional : «",
  "Propos rapportés par la DDT : «",
  "Via Claire : «",
  "Entendu chez les voisins. Le président a répondu au maire : «",
  "The chair told the council: “",
  "She said to the mayor: “",
])("to somebody else: %s", (before) => {
  expect(wasSaidToOthers(before, "Remarques")).toBe(true);
});

test.each(["Retour de la Fédération", "Entretien avec le Département", "Échanges partenaires"])(
  "to somebody else, by the title: %s",
  (label) => {
    expect(wasSaidToOthers("«", label)).toBe(true);
  },
);

test.each([
  "La présidente m’a dit : «",
  "Le maire nous a dit à Najac : «",
  "Eu la directrice au téléphone : «",
  "Elle a répondu au téléphone : «",
  "A dit à plusieurs reprises : «",
  "Ils ont écrit à la Fédération. La présidente : «",
  "Le président dit «",
  "She told us: “",
  "",
])("to us: %s", (before) => {
  expect(wasSaidToOthers(before, "Compte rendu d’appel")).toBe(false);
});

test.each([
  ["Elle m’a dit : « Nous voulons un moulin à plusieurs. »", true],
  ["Elle a dit à la Région : « Nous voulons un moulin à plusieurs. »", false],
])("words of a note may be recalled only where they were said to us: %s", (text, theirs) => {
  const quote = "Nous voulons un moulin à plusieurs.";
  const start = text.indexOf(quote);
  const place = { label: "Remarques", file: "suivi.csv", line: 2 };
  const span = { start, end: start + quote.length };
  const answer = { ...place, text, author: "team" as const, quotes: [span] };
  const evidence = {
    ...place,
    ...span,
    quote,
    author: "actor" as const,
    points: { willing: 1 },
    signal: "want",
  };
  expect(quotationsOf([evidence], [answer], 1)).toMatchObject([{ theirs, heardBy: "team" }]);
});
