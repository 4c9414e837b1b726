// Finds the structures of actors that may be people, from their answers, to tell namesakes apart.

import { nameWordsOf } from "../../domain/matching/blocking/blocking-keys.ts";
import { organisationIn } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { KnownActor, StoreReader } from "../../store/store.ts";

/** The structures that people on the list belong to, as the answers kept of short names say. */
export async function organisationsOf(
  store: Pick<StoreReader, "answers">,
  actors: readonly KnownActor[],
  lexicon: MatchingLexicon,
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const short = actors.filter(({ compared }) => {
    const words = nameWordsOf(compared.fields.name ?? "", lexicon).length;
    return words === 2 || words === 3;
  });
  if (short.length === 0) return found;
  for (const [number, answers] of await store.answers(short.map(({ number }) => number))) {
    const organisation = organisationIn(
      answers.map(([label, text]) => ({ label, text })),
      lexicon,
    );
    if (organisation !== null) found.set(number, organisation);
  }
  return found;
}
