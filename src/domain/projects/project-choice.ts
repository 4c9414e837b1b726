// Finds the project that somebody means by a word of a command line.
import type { Problem } from "../problems/problem.ts";
import { fold, nearest } from "../values/spelling.ts";
import type { CooperationProject } from "./cooperation-project.ts";

/** The project with this identifier or title, or the only one with this part in either; else the problem. */
export function projectAmong(
  asked: string,
  projects: readonly CooperationProject[],
): CooperationProject | Extract<Problem, { code: "project-unknown" | "project-ambiguous" }> {
  const wanted = fold(asked.trim());
  const ways: ((project: CooperationProject) => boolean)[] = [
    ({ id }) => id === asked,
    ({ title }) => fold(title) === wanted,
    ({ id, title }) => wanted !== "" && (id.includes(wanted) || fold(title).includes(wanted)),
  ];
  for (const way of ways) {
    const matching = projects.filter(way);
    if (matching.length === 1) return matching[0]!;
    if (matching.length > 1)
      return {
        code: "project-ambiguous",
        asked,
        candidates: matching.map(({ id, title }) => ({ id, title })),
      };
  }
  return {
    code: "project-unknown",
    asked,
    near: nearest(
      asked,
      projects.map(({ id }) => id),
    ),
  };
}
