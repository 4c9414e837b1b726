// Sentences about problems with reports, in French.
import type { ReportProblem } from "../../../domain/problems/report-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";

export const reportProblems: ProblemSentences<ReportProblem> = {
  "period-unclear": (p) =>
    p.option === "quarter"
      ? `--quarter\u00a0: «\u00a0${p.found}\u00a0» n’est pas un trimestre. Par exemple\u00a0: --quarter 2026-T1`
      : p.option === "year"
        ? `--year\u00a0: «\u00a0${p.found}\u00a0» n’est pas une année. Par exemple\u00a0: --year 2026`
        : `--${p.option}\u00a0: «\u00a0${p.found}\u00a0» n’est pas une date. Par exemple\u00a0: --${p.option} 01/09/2026`,
  "period-backwards": (p) =>
    `La période finirait le ${longDate(p.to)}, avant de commencer (le ${longDate(p.from)}). Échangez --from et --to.`,
  "report-incomplete": (p) =>
    `Un bilan pour un financeur dit à quoi sert la mission. Notez au moins un objectif dans ${p.file} (objectives), puis recommencez.`,
};
