// Answers to a form that were not sent yet are reported with their lines, and not imported.
import { expect, test } from "vitest";
import { codesOf, readWhole } from "./support.ts";

test.each([
  ["Brouillon", "Oui", "Non"],
  ["Draft", "1", "0"],
  ["Statut", "Brouillon (à finir)", "En instruction"],
])("a row whose “%s” is “%s” is no application yet", async (title, draft, sent) => {
  const whole = await readWhole(
    `Structure;${title};Votre projet\nLe Fournil;${sent};Une halle\nEssai;${draft};\nLe Four;${sent};Un marché\n`,
  );
  expect(whole.candidates.map(({ fields }) => fields.name)).toEqual(["Le Fournil", "Le Four"]);
  expect(codesOf(whole)).toContain("row-draft:3");
});
