// Makes names for the files that the program writes, which systems accept and people recognise.
import { slug } from "./slug.ts";

/** Characters that Windows, macOS or a shell does not allow or treats specially in the name of a file. */
const unsafe = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*%\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Names that Windows reserves for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The most bytes of an actor's name in the name of a file, so that the whole stays far below the 255 that disks allow. */
const longest = 120;

/**
 * The name of a file on an actor: `2026-11-23 GAL Pays de Figeac - fiche.pdf`. The actor's id is added when it cannot be made from the name, so that two
 * actors never share a file. `date` is ISO.
 */
export function fileName(
  { id, name }: { id: string; name: string },
  { date, kind, extension }: { date: string; kind: string; extension: string },
): string {
  const readable = cut(
    name
      .normalize("NFC")
      .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, " ")
      .replace(unsafe, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ).replace(/^[.\s-]+|[.\s]+$/g, "");
  const own = readable !== "" && !reserved.test(readable) && slug(readable, "") === id;
  const shown = own ? readable : [readable, `(${id})`].filter(Boolean).join(" ");
  return `${date} ${shown} - ${kind}.${extension}`;
}

/** Cuts a text to at most `longest` bytes of UTF-8, between two characters. */
function cut(text: string): string {
  let bytes = 0;
  let kept = "";
  for (const letter of text) {
    bytes += new TextEncoder().encode(letter).length;
    if (bytes > longest) break;
    kept += letter;
  }
  return kept;
}

/** A file's name without its folders. */
export const baseName = (file: string) => file.split(/[\\/]/).at(-1)!;
