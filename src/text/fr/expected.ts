// The kind of value that a setting expects, for messages about a wrong one, in French.
import type { Expectation } from "../../domain/problems/expectation.ts";

const types = {
  text: "un texte",
  number: "un nombre",
  integer: "un nombre entier",
  "yes-no": "true (oui) ou false (non)",
  list: "une liste",
  mapping: "des rubriques «\u00a0nom: valeur\u00a0»",
  date: "une date AAAA-MM-JJ",
  email: "une adresse de courriel",
  url: "une adresse web (https://…)",
  colour: "une couleur en notation web, comme #1f5f4a",
  "mail-server": "l’adresse d’un serveur de messagerie, comme imap.exemple.fr",
  span: "une durée, comme 5d (jours), 2w (semaines) ou 6m (mois)\u00a0; on peut écrire 5 jours, 2 semaines, 6 mois",
  "follow-up-step":
    "une étape\u00a0: soit «\u00a0after\u00a0» et «\u00a0do\u00a0», soit «\u00a0stop\u00a0» seul",
  holiday: "un jour férié\u00a0: mois-jour (12-25), ou Easter+1 pour le lendemain de Pâques",
};
const units = { number: "", text: " caractères", list: " éléments" };

export function expected(expectation: Expectation): string {
  switch (expectation.expected) {
    case "one-of":
      return expectation.values.join(", ");
    case "type":
      return types[expectation.type];
    case "at-least":
      return expectation.of === "text" && expectation.bound === 1
        ? "un texte non vide"
        : `au moins ${expectation.bound}${units[expectation.of]}`;
    case "at-most":
      return `au plus ${expectation.bound}${units[expectation.of]}`;
    case "more-than":
      return `plus de ${expectation.bound}${units[expectation.of]}`;
    case "less-than":
      return `moins de ${expectation.bound}${units[expectation.of]}`;
    case "pattern":
      return `la forme ${expectation.pattern}`;
    case "other":
      return expectation.detail;
  }
}
