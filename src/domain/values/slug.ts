// Makes readable identifiers from names.
import { fold } from "./spelling.ts";

/** Names that Windows reserves for devices, so that no file can have them. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes a readable identifier from a name: `GAL Pays de Figeac` → `gal-pays-de-figeac`. It has small letters, digits and single hyphens. A name of more than
 * 60 characters is cut, between words if possible. It is safe as a file name and on a command line. A name without Latin letters and digits gives
 * `fallback`.
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
