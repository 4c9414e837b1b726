// Reads from the mission's criteria which actors a ranking leaves out.

import { leftOutBy } from "../../domain/priority/ranking.ts";
import { readScale } from "../../settings/criteria-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Returns a function that says why the ranking leaves an actor out for its state or an objection; null when it does not. */
export async function leavesOutOf(host: ApplicationHost): Promise<ReturnType<typeof leftOutBy>> {
  const workspace = await host.workspace();
  const { text, file } = await workspace.template("criteria.yaml");
  return leftOutBy(readScale(text, file));
}
