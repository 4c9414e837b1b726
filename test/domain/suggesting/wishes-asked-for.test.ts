// What answers a question about a wish is a wish, however it is worded, unless it tells of something done.
import { expect, test } from "vitest";
import { suggest } from "./some-signals.ts";

const asked = "Qu'auriez-vous envie de faire avec d'autres structures, si vous pouviez ?";
const askedInEnglish = "What would you like to do with other organisations, if you could?";

test.each([
  [asked, "Acheter ensemble le foin avec deux autres fermes."],
  [asked, "Monter un marché de producteurs entre deux vallées."],
  [asked, "Partager une salle de répétition avec nos voisins."],
  [askedInEnglish, "Share a rehearsal room with the two other valleys."],
])("%s %s", (label, text) => {
  expect(suggest(text, label).situation).not.toBe("engaged");
});

test("the same words say a wish where they would have said an approach", () => {
  const words = "Acheter ensemble le foin avec deux autres fermes.";
  expect(suggest(words, "Votre coopération avec d'autres").situation).toBe("engaged");
  expect(suggest(words, asked).situation).toBe("willing");
});

test("who answers by what is done already is engaged all the same", () => {
  const done = "Nous avons signé une convention avec la CUMA voisine et nous achetons ensemble depuis 2022.";
  expect(suggest(done, asked).situation).toBe("engaged");
});
