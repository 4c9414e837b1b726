// Finds in answers the structure of actors that bear the name of a person, to distinguish namesakes.

import { nameWordsOf } from "../../domain/matching/blocking/blocking-keys.ts";
import { organisationIn } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { KnownActor, StoreReader } from "../../store/store.ts";

/** Number of the actor → the structure that its answers name. Only names of two or three words can be a person's: others are left out. */
export async function organisationsOf(
  store: Pick<StoreReader, "answers">,
  actors: readonly KnownActor[],
  lexicon: MatchingLexicon,
): Promise<Map<number, string>> {
  const organisations = new Map<number, string>();
  const short = actors.filter(({ compared }) => {
    const words = nameWordsOf(compared.fields.name ?? "", lexicon).length;
    return words === 2 || words === 3;
  });
  if (short.length === 0) return organisations;
  for (const [number, answers] of await store.answers(short.map(({ number }) => number))) {
    const organisation = organisationIn(
      answers.map(([label, text]) => ({ label, text })),
      lexicon,
    );
    if (organisation !== null) organisations.set(number, organisation);
  }
  return organisations;
}
