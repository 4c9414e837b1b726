import { lexiconOf, type MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { readYaml } from "../../settings/located-yaml.ts";
import { matchingSchema } from "../../settings/matching-schema.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** The words by which actors are recognised: the workspace's own `templates/matching.yaml`, else the one that ships. */
export async function matchingLexicon(world: ApplicationHost): Promise<MatchingLexicon> {
  const { file, text } = await (await world.workspace()).template("matching.yaml");
  return lexiconOf(readYaml(matchingSchema, text, file));
}
