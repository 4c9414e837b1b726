// Tests sentences of documents.
import { expect, test } from "vitest";
import { en } from "../../src/text/en/index.ts";
import { fr } from "../../src/text/fr/index.ts";

test("themes within a sentence begin in lower case, except acronyms and names", () => {
  const because = (themes: string[]) =>
    fr.documents.illustrationReason({ themes, territory: null, situation: false });
  expect(because(["Circuits courts"])).toBe("même thème (circuits courts)");
  expect(because(["Culture", "SIG", "Europe"])).toBe("mêmes thèmes (culture, SIG, Europe)");
});

test("an answer that already has a colon gets brackets instead of a second one", () => {
  expect(fr.triage.answerLine("Frein", "Allié\u00a0: on ne sait pas avec qui")).toBe(
    "Frein\u00a0: Allié (on ne sait pas avec qui)",
  );
  expect(fr.triage.answerLine("Envie", "Oui, c’est clair")).toBe("Envie\u00a0: Oui, c’est clair");
  expect(en.triage.answerLine("Brake", "Ally: no idea who with")).toBe("Brake: Ally (no idea who with)");
});

test("the paper handed over describes an exchange, and separates our note and our promise", () => {
  const contact = {
    ...{ kind: "contact", at: "2026-11-29", channel: "phone", outcome: "interested", received: false },
    ...{ person: "Odette Salles", by: "camille", note: "Très partants", theirStep: null },
    ...{ nextStep: "envoyer la grille", nextAt: "2026-12-10" },
  };
  const nothing = { fields: [], people: [], sources: [], written: [], noted: [], assessments: [], holds: [] };
  const lists = { verdicts: [], surveys: [], projects: [], given: [], elsewhere: [], files: [], unread: [] };
  const facts = {
    ...{ ...nothing, ...lists, backups: [], mailboxDrafts: 0, masked: 0, suggestion: null },
    ...{ name: "X", structure: null, today: "2026-12-01", controller: "", contact: "", years: 3 },
    events: [contact],
  };
  const section = fr.heldPaper.paper(facts as never).sections.find(({ heading }) => /échanges/.test(heading));
  const said = JSON.stringify(section).replaceAll("\u00a0", " ");
  expect(said).toContain("téléphone, avec Odette Salles : intéressé (noté par camille)");
  expect(said).toContain("Notre note : Très partants");
  expect(said).toContain("Ce que nous avons promis : envoyer la grille, le 10 décembre 2026");
});

test("the heading of a page has no name in a register's capitals", () => {
  expect(fr.documents.pageHeading("CC DU HAUT VERNET")).toBe("CC du Haut Vernet");
  expect(fr.documents.pageHeading("AMICALE LAIQUE DE VILLEFRANQUE")).toBe("Amicale laïque de Villefranque");
  expect(fr.documents.pageHeading("SCIC Bois et Vallées")).toBe("SCIC Bois et Vallées");
});
