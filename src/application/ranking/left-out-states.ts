// Reads which states leave an actor out of the ranking, as the mission's criteria say.

import { leftOutBy } from "../../domain/priority/ranking.ts";
import { readScale } from "../../settings/criteria-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Tells why its state or an objection leaves an actor out; null for any other. */
export async function leavesOutOf(host: ApplicationHost): Promise<ReturnType<typeof leftOutBy>> {
  const workspace = await host.workspace();
  const { text, file } = await workspace.template("criteria.yaml");
  return leftOutBy(readScale(text, file));
}
