// Hashes the signs of those who are erased, and recognises them by these hashes.

import { createHmac, randomBytes } from "node:crypto";
import type { ErasureSigns } from "../../domain/privacy/erasure-signs.ts";
import type { ErasedMatcher, ErasureRecord } from "../privacy-store.ts";

export const newSalt = (): string => randomBytes(32).toString("hex");

/** The hash of a sign: 128 bits, so that two signs practically never have the same one. */
const hashOf = (salt: string, letter: "s" | "n" | "p", sign: string) =>
  `${letter}:${createHmac("sha256", Buffer.from(salt, "hex")).update(sign.normalize("NFC")).digest("hex").slice(0, 32)}`;

/** The hashes of an erasure, sorted so that their order says nothing. */
export const hashesOf = (salt: string, { structure, name, people }: ErasureSigns): string[] =>
  [
    ...new Set([
      ...structure.map((sign) => hashOf(salt, "s", sign)),
      ...name.map((sign) => hashOf(salt, "n", sign)),
      ...people.flat().map((sign) => hashOf(salt, "p", sign)),
    ]),
  ].sort();

export function erasedMatcher(erasures: readonly Pick<ErasureRecord, "salt" | "hashes">[]): ErasedMatcher {
  const bySalt = new Map<string, Set<string>>();
  for (const { salt, hashes } of erasures)
    for (const hash of hashes) bySalt.set(salt, (bySalt.get(salt) ?? new Set()).add(hash));
  const known = (letter: "s" | "n" | "p", signs: readonly string[]) =>
    [...bySalt].some(([salt, hashes]) => signs.some((sign) => hashes.has(hashOf(salt, letter, sign))));
  return {
    empty: bySalt.size === 0,
    match({ structure, name, people }) {
      const gone = people.flatMap((signs, place) => (known("p", signs) ? [place] : []));
      return { structure: known("s", structure) || (gone.length > 0 && known("n", name)), people: gone };
    },
  };
}
