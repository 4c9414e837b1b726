import type { StoreProblem } from "../../../domain/problems/store.ts";
import type { ProblemSentences } from "../../index.ts";

export const storeProblems: ProblemSentences<StoreProblem> = {
  "store-locked": (p) =>
    `${p.database} est utilisé par un autre outreach. Rien n’a été changé ; recommencez quand il aura fini.`,
  "store-damaged": (p) =>
    `${p.database} est abîmée (${p.found}). Le fichier a été laissé tel quel ; restaurez une sauvegarde.`,
  "store-newer": (p) =>
    `${p.database} vient d’une version plus récente d’outreach (base ${p.version}, connue jusqu’à ${p.known}). Mettez outreach à jour.`,
  "store-unreadable": (p) => `${p.database} : ouverture impossible (${p.reason}).`,
  "store-read-only": (p) => `${p.database} est en lecture seule : rien n’a été changé.`,
  "undo-nothing": () => "Il n’y a rien à annuler.",
};
