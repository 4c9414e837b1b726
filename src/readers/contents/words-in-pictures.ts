// Recognises a file whose words are drawn rather than written: a picture, or a PDF of pages that were scanned.

import { sniff } from "../formats/file-signature.ts";
import type { ContentPart } from "./content-part.ts";

/** Whether no word of a file can be searched. `parts`: the texts that were extracted from it. */
export function isOnlyPictures(bytes: Uint8Array, parts: readonly ContentPart[]): boolean {
  const kind = sniff(bytes);
  if (typeof kind !== "object" || !("binary" in kind)) return false;
  if (kind.binary === "image") return true;
  return kind.binary === "pdf" && parts.every(({ place, text }) => place.page === null || text.trim() === "");
}
