// Reads which states set an actor aside, as the mission's criteria say.

import { leftOutBy } from "../../domain/priority/ranking.ts";
import { readScale } from "../../settings/criteria-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Tells why an actor is set aside by its state or an objection; null for any other. */
export async function leavesOutOf(host: ApplicationHost): Promise<ReturnType<typeof leftOutBy>> {
  const workspace = await host.workspace();
  const { text, file } = await workspace.template("criteria.yaml");
  return leftOutBy(readScale(text, file));
}
