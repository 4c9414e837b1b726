import type { SettingsProblem } from "../../../domain/problems/settings.ts";
import type { ProblemSentences } from "../../index.ts";

export const settingsProblems: ProblemSentences<SettingsProblem> = {
  "workspace-missing": (p) =>
    `Pas d’espace de travail ici (aucun mission.yaml dans ${p.from} ni au-dessus).\nCréez-en un : outreach init`,
  "workspace-exists": (p) => `${p.folder} contient déjà un mission.yaml ; il n’a pas été touché.`,
};
