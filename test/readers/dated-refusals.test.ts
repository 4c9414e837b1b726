// Columns beside a refusal that say since when it holds, and that it was lifted.
import { expect, test } from "vitest";
import type { ContactRefusal } from "../../src/domain/importing/candidate.ts";
import { datedRefusals } from "../../src/readers/refusals/dated-refusals.ts";

const ticked: ContactRefusal = { scope: "all", certain: true, label: "Opposition", words: "oui", on: null };
const beside = (label: string, text: string, refusal = ticked) => datedRefusals([refusal], [{ label, text }]);

test.each(["Depuis", "Depuis le", "Date de la demande", "Date d’opposition", "Opposé le", "Since"])(
  "the day under “%s” is that of the refusal",
  (label) => {
    expect(beside(label, "12/03/2025")).toEqual([{ ...ticked, on: "2025-03-12" }]);
  },
);

test.each([
  ["Levé le", "01/06/2026"],
  ["Date de levée", "01/06/2026"],
  ["Fin de l’opposition", "2026-06-01"],
  ["Levée de l'opposition", "oui"],
  ["Lifted on", "01/06/2026"],
  ["DATE_REABONNEMENT", "2026-06-01"],
  ["Date de réinscription", "01/06/2026"],
])("a refusal is over when “%s” says %s", (label, text) => {
  expect(beside(label, text)).toEqual([]);
});

test.each([
  ["Fin de mandat", "01/06/2026"],
  ["Fin du projet", "01/06/2026"],
  ["Levée de fonds", "oui"],
  ["Levé le", "non"],
  ["Levé le", ""],
  ["Date de création", "12/03/2025"],
])("“%s” with “%s” says nothing of the refusal", (label, text) => {
  expect(beside(label, text)).toEqual([ticked]);
});

test("a refusal of a later day holds, and one in a sentence is not dated by the column beside it", () => {
  const later = { ...ticked, on: "2026-09-01" };
  expect(beside("Levé le", "01/06/2026", later)).toEqual([later]);
  const said = { ...ticked, words: "Ne veulent plus de nos courriers" };
  expect(beside("Depuis", "12/03/2015", said)).toEqual([said]);
});
