// Who withdrew their own application, by the state of it.
import { expect, test } from "vitest";
import { withdrawalOf } from "../../src/domain/actors/withdrawal.ts";

const on = [{ label: "Date du statut", text: "2026-10-22", author: null, file: null, line: null }];
const withdrawn = (state: string) => withdrawalOf({ state, answers: on });

test.each([
  "Désistement",
  "Abandonné (faute de partenaire)",
  "Retrait du porteur, 22/10",
  "Dossier retiré par le demandeur",
  "S'est désistée",
  "Withdrawn by the applicant",
  "Annulé à la demande du bénéficiaire",
])("“%s” is a withdrawal, of the day of its row", (state) => {
  expect(withdrawn(state)).toEqual({ words: state, on: "2026-10-22" });
});

test.each([
  "Abandonné par le service instructeur",
  "Retirée par la Région",
  "Annulé",
  "Complet",
  "Refusé",
  "À retirer au guichet",
  "En instruction, un partenaire s'est retiré",
])("“%s” is no withdrawal", (state) => expect(withdrawn(state)).toBeNull());
