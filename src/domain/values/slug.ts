// Makes readable identifiers out of names.
import { fold } from "./spelling.ts";

/** Names that Windows keeps for devices: a file called so cannot be made there. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A readable identifier made of a name: `GAL Pays de Figeac` → `gal-pays-de-figeac`. Small letters, digits and single
 * hyphens, at most 60 characters cut between words; safe as a file name and as a word of a command line.
 * A name without any Latin letter or digit gives `fallback`.
 */
export function slug(name: string, fallback = "acteur"): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const short =
    words.length <= 60
      ? words
      : words
          .slice(0, 61)
          .replace(/-[^-]*$/, "")
          .slice(0, 60);
  if (short === "") return fallback;
  return reserved.test(short) ? `${short}-${fallback}` : short;
}
