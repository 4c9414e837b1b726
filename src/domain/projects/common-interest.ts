// Why a project may interest an actor: what its public facts have in common with what the actor is known for itself.
import type { SharedDepartment, SharedInterest } from "../audience/shared-directory.ts";
import { fold } from "../values/spelling.ts";
import type { CooperationProject } from "./cooperation-project.ts";

/** What is known of the actor that the projects are chosen for. */
export interface InterestedActor {
  id: string;
  themes: readonly string[];
  territory: string | null;
  department: SharedDepartment | null;
}

/** Themes first, then its territory and its département; empty when they have nothing in common. */
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

/** Whether anything is known of an actor that a project could have in common with it. */
export const hasInterests = ({ themes, territory, department }: InterestedActor) =>
  themes.length > 0 || territory !== null || department !== null;
