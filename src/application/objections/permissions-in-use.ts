// Reads the objections and bounced addresses that decide who may be contacted.

import { ContactPermissions, noRestrictions, pairKey } from "../../domain/objections/contact-permissions.ts";
import type { StoreReader } from "../../store/store.ts";
import { matchingLexicon } from "../import/workspace-lexicon.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Reads who may not be contacted, by which channel. Reads little while nobody objects and no address has bounced. */
export async function permissionsInUse(
  host: ApplicationHost,
  reader?: StoreReader,
): Promise<ContactPermissions> {
  const store = reader ?? (await (await host.workspace()).store());
  const [objections, bouncedAddresses] = await Promise.all([store.objections(), store.bouncedAddresses()]);
  const holding = objections.filter(({ lifted }) => lifted === null);
  if (holding.length === 0 && bouncedAddresses.length === 0) return noRestrictions;
  const wholeObjectors = idsOf(holding.filter(({ person }) => person === null));
  const objectors = idsOf(holding);
  const twins = await store.undecidedTwins(wholeObjectors);
  const [overviews, apart, lexicon] = await Promise.all([
    store.overviews({ ids: [...new Set([...objectors, ...twins.keys()])] }),
    store.declaredDifferent([...objectors, ...twins.keys()]),
    matchingLexicon(host),
  ]);
  return new ContactPermissions({
    objections,
    actors: new Map(overviews.map((actor) => [actor.id, actor])),
    possibleDuplicates: twins,
    different: new Set(apart.map(({ a, b }) => pairKey(a, b))),
    bounced: new Map(bouncedAddresses.map(({ address, at }) => [address, at])),
    small: lexicon.small,
  });
}

const idsOf = (objections: readonly { actor: string | null }[]): string[] => [
  ...new Set(objections.flatMap(({ actor }) => actor ?? [])),
];
