// Rows that somebody wrote only to try a form or a list: the name says so, and so does something else in the row, or nothing else is told.
import { expect, test } from "vitest";
import { isTrialRow } from "../../src/readers/table/parts/trial-rows.ts";

test.each([
  [["TEST ne pas tenir compte", "", "", ""]],
  [["Structure test", "Crest", "Jean Test", "test@mairie.fr"]],
  [["xxx", "xxx", "", "06 00 00 00 00"]],
  [["Exemple", "", "", "prenom.nom@example.org"]],
  [["Test 2", "", "12/01/2026", ""]],
  [["Example organisation", "", "", "please ignore this row"]],
  [["Asso de test", "azerty", "", ""]],
  [["essai", "à supprimer", "", ""]],
])("%j is a trial", (cells) => {
  expect(isTrialRow(cells[0]!, cells)).toBe(true);
});

test.each([
  [["Test", "Die", "Luc Petit", "luc@test-die.fr"]],
  [["Espace-test agricole du Val", "test", "", "test@example.org"]],
  [["Les Essais", "", "", ""]],
  [["Exemples et partages", "", "", "test@example.org"]],
  [["Association Le Test", "", "Anne Roux", "a.roux@letest.fr"]],
  [["Structure", "Die", "", "à supprimer de la liste"]],
  [["Xavier", "", "", ""]],
  [["Le Moulin", "xxx", "", "test@example.org"]],
])("%j is none", (cells) => {
  expect(isTrialRow(cells[0]!, cells)).toBe(false);
});
