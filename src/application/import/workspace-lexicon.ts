// Reads the lexicon with which the actors of a workspace are compared.

import { lexiconOf, type MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { MatchingVocabulary } from "../../domain/matching/matching-vocabulary.ts";
import { readYaml } from "../../settings/located-yaml.ts";
import { matchingSchema } from "../../settings/matching-schema.ts";
import { naturesInUse } from "../actors/structure-taxonomy-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** The words by which actors are recognised: the workspace's own `matching.yaml` and `structures.yaml`, else those that ship. */
export async function matchingVocabulary(world: ApplicationHost): Promise<MatchingVocabulary> {
  const { file, text } = await (await world.workspace()).template("matching.yaml");
  const { natures, ...vocabulary } = readYaml(matchingSchema, text, file);
  return { ...vocabulary, natures: natures ?? (await naturesInUse(world)) };
}

/** The same, made ready. */
export const matchingLexicon = async (world: ApplicationHost): Promise<MatchingLexicon> =>
  lexiconOf(await matchingVocabulary(world));
