import { expect, test } from "vitest";
import { en } from "../../src/text/en/index.ts";
import { fr } from "../../src/text/fr/index.ts";

test("themes stand small within a sentence, but for acronyms and names", () => {
  const because = (themes: string[]) => fr.documents.because({ themes, territory: null, situation: false });
  expect(because(["Circuits courts"])).toBe("même thème (circuits courts)");
  expect(because(["Culture", "SIG", "Europe"])).toBe("mêmes thèmes (culture, SIG, Europe)");
});

test("an answer that begins with its key word takes no second colon", () => {
  expect(fr.triage.answered("Frein", "Allié\u00a0: on ne sait pas avec qui")).toBe(
    "Frein\u00a0: Allié (on ne sait pas avec qui)",
  );
  expect(fr.triage.answered("Envie", "Oui, c’est clair")).toBe("Envie\u00a0: Oui, c’est clair");
  expect(en.triage.answered("Brake", "Ally: no idea who with")).toBe("Brake: Ally (no idea who with)");
});
