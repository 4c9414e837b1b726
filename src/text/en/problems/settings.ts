import type { SettingsProblem } from "../../../domain/problems/settings.ts";
import type { ProblemSentences } from "../../index.ts";

export const settingsProblems: ProblemSentences<SettingsProblem> = {
  "workspace-missing": (p) =>
    `No workspace here (no mission.yaml in ${p.from} or above).\nMake one: outreach init`,
  "workspace-exists": (p) => `${p.folder} already holds a mission.yaml; it was left alone.`,
};
