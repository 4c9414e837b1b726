// Which remarks say that an actor withdrew its application or gave up its project.
import { expect, test } from "vitest";
import { withdrawalIn } from "../../src/domain/actors/noted-withdrawal.ts";

test.each([
  "ont abandonné le projet faute de bénévoles",
  "Retirent leur candidature",
  "12/10 : retire son dossier",
  "Dossier retiré le 3/11.",
  "L'association renonce à sa demande",
  "Vu le maire : candidature retirée",
  "S'est désisté",
  "Projet tombé à l'eau, abandon du projet",
  "Ils ont décidé d'abandonner la démarche, trop lourd : ont abandonné leur démarche",
  "They have withdrawn their application",
])("“%s” says so", (note) => expect(withdrawalIn(note)).not.toBeNull());

test.each([
  "Un partenaire a retiré son dossier",
  "Ont abandonné l'idée d'un site commun",
  "Retirent leur matériel du local",
  "Ont-ils abandonné le projet ?",
  "N'ont pas abandonné le projet",
  "Ont abandonné le projet en 2024, repris depuis",
  "Dossier retiré par la Région",
  "Retirer un dossier au guichet",
  "Annule la réunion",
])("“%s” does not", (note) => expect(withdrawalIn(note)).toBeNull());
