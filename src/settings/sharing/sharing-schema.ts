/** Checks `sharing:` of `mission.yaml`: which facts of projects, and of the actors in them, may be told to the network. */
import * as z from "zod";
import { audiences, neverShared, sharableFields } from "../../domain/audience/field-audience.ts";
import type { Problem } from "../../domain/problems/problem.ts";

const { project, actor } = sharableFields;
const audience = z.enum(audiences);

export const sharingSchema = z.strictObject({
  project: z
    .strictObject({
      summary: audience.default(project.summary),
      themes: audience.default(project.themes),
      territories: audience.default(project.territories),
      stage: audience.default(project.stage),
      seeks: audience.default(project.seeks),
      offers: audience.default(project.offers),
      since: audience.default(project.since),
      contact: audience.default(project.contact),
      pictures: audience.default(project.pictures),
    })
    .prefault({}),
  actor: z
    .strictObject({
      name: audience.default(actor.name),
      role: audience.default(actor.role),
      kind: audience.default(actor.kind),
      commune: audience.default(actor.commune),
      contact: audience.default(actor.contact),
    })
    .prefault({}),
});

/** Gives a setting for a field that is never shared a problem of its own, rather than that of an unknown setting. */
export function explainForbiddenSharing(problem: Problem): Problem {
  if (problem.code !== "setting-unknown" || !problem.setting.startsWith("sharing.")) return problem;
  const field = problem.setting.split(".").at(-1) ?? "";
  if (!(neverShared as readonly string[]).includes(field)) return problem;
  const { setting, file, line, column } = problem;
  return { code: "sharing-never", setting, file, line, column };
}
