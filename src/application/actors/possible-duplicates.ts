// Finds the actors of the list that may be one.

import { type Duplicates, duplicatesOf } from "../../domain/matching/find-duplicates.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { StoreReader } from "../../store/store.ts";
import { matchingLexicon } from "../import/workspace-lexicon.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { organisationsOf } from "./known-organisations.ts";

/** The pairs of actors that somebody should decide on. */
export async function possibleDuplicates(host: ApplicationHost, store: StoreReader): Promise<Duplicates> {
  const lexicon = await matchingLexicon(host);
  return duplicatesOf(matchables(store, lexicon), await store.possibleDuplicates(), lexicon);
}

async function* matchables(store: StoreReader, lexicon: MatchingLexicon) {
  for await (const actors of store.compared()) {
    const organisations = await organisationsOf(store, actors, lexicon);
    for (const { number, id, compared, giver } of actors)
      yield { id, record: matchableOfKnown(compared, giver, organisations.get(number) ?? null) };
  }
}
