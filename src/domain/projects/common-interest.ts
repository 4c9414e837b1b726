// Finds why a project may interest an actor: the themes, territory and département that they have in common.
import type { SharedDepartment, SharedInterest } from "../audience/shared-directory.ts";
import { fold } from "../values/spelling.ts";
import type { CooperationProject } from "./cooperation-project.ts";

/** The facts of the actor for whom projects are chosen. */
export interface InterestedActor {
  id: string;
  themes: readonly string[];
  territory: string | null;
  department: SharedDepartment | null;
}

/** What they have in common: themes first, then the territory, then the département. */
export function commonInterests(
  actor: InterestedActor,
  project: Pick<CooperationProject, "themes" | "territories">,
  departments: readonly SharedDepartment[],
): SharedInterest[] {
  const themes = new Set(project.themes.map(fold));
  const territories = new Set(project.territories.map(fold));
  const { territory, department } = actor;
  return [
    ...actor.themes
      .filter((theme) => themes.has(fold(theme)))
      .map((value): SharedInterest => ({ code: "theme", value })),
    ...(territory !== null && territories.has(fold(territory))
      ? [{ code: "territory" as const, value: territory }]
      : []),
    ...(department !== null && departments.some(({ code }) => code === department.code)
      ? [{ code: "department" as const, value: department.name }]
      : []),
  ];
}

/** Whether any fact is known that an actor and a project could have in common. */
export const hasInterests = ({ themes, territory, department }: InterestedActor) =>
  themes.length > 0 || territory !== null || department !== null;
