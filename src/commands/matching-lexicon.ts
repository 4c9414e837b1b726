import type { ApplicationHost } from "../application/workspace/application-host.ts";
import { type Lexicon, lexiconOf } from "../domain/matching/lexicon.ts";
import { matchingSchema } from "../settings/matching.ts";
import { readYaml } from "../settings/yaml.ts";

/** The words by which actors are recognised: the workspace's own `templates/matching.yaml`, else the one that ships. */
export async function matchingLexicon(world: ApplicationHost): Promise<Lexicon> {
  const { file, text } = await (await world.workspace()).template("matching.yaml");
  return lexiconOf(readYaml(matchingSchema, text, file));
}
