// Loads the words with which the actors of a workspace are compared.

import { lexiconOf, type MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { MatchingVocabulary } from "../../domain/matching/matching-vocabulary.ts";
import { readYaml } from "../../settings/located-yaml.ts";
import { matchingSchema } from "../../settings/matching-schema.ts";
import { naturesInUse } from "../actors/structure-taxonomy-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Reads `matching.yaml` and, unless this has its own natures, `structures.yaml`: the workspace's own, else those that ship. */
export async function matchingVocabulary(host: ApplicationHost): Promise<MatchingVocabulary> {
  const { file, text } = await (await host.workspace()).template("matching.yaml");
  const { natures, ...vocabulary } = readYaml(matchingSchema, text, file);
  return { ...vocabulary, natures: natures ?? (await naturesInUse(host)) };
}

/** The same words as a lexicon, ready for comparing. */
export const matchingLexicon = async (host: ApplicationHost): Promise<MatchingLexicon> =>
  lexiconOf(await matchingVocabulary(host));
