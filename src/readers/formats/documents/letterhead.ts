// Finds which structure a document comes from when no label names it, and how to reach that structure.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { identifierIn } from "../../../domain/values/identifier.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { placeIn } from "../../../domain/values/place-in-cell.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import { withoutLast } from "../../../domain/values/text-ends.ts";
import structureWords from "../../../knowledge/words/structure-words.yaml";

interface Line {
  text: string;
  place: number;
}

/** In characters: a longer line is no name. Chosen by hand. */
const longestName = 120;

/**
 * The structure that the first lines, the titles or the file's own name are about: a line that begins as names of structures do, or
 * what follows "candidature de la…". Null when none does.
 */
export function actorIn(
  lines: readonly Line[],
  file: string,
  { columns: { documents: words }, structures }: Pick<ImportMappings, "columns" | "structures">,
): { name: string; place: number } | null {
  const single = lines.flatMap(({ text, place }) =>
    text.split("\n").map((line) => ({ text: line.trim(), place })),
  );
  for (const { text, place } of single) {
    const name = text.length <= longestName ? asName(text, structures) : null;
    if (name) return { name, place };
  }
  const beginnings = words.before_name.map(fold).sort((one, other) => other.length - one.length);
  for (const { text, place } of single) {
    const name = nameAfter(text, beginnings, structures);
    if (name) return { name, place };
  }
  const bare = file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]+$/, "")
    .replace(/[_+]+/g, " ");
  const name =
    asName(bare, structures) ??
    nameAfter(bare, [...beginnings, "candidature", "dossier"], structures) ??
    asName(bare.replace(/^[\d\s.-]+/, ""), structures);
  return name ? { name, place: 1 } : null;
}

/** A line that is the name of a structure: it begins as one and is no sentence. */
function asName(text: string, structures: StructureTaxonomy): string | null {
  const whole = withoutLast(text.replace(/^[\s"«»“”'–—-]+/, ""), /[\s"«»“”,.;:–—-]/);
  // "Foyer rural – dossier 2026": what follows a dash is about the document.
  const bare = whole.split(/\s[–—|-]\s/)[0]!;
  if (bare.split(" ").length < 2 || bare.length > longestName || /[?!;]|\s:\s/.test(bare)) return null;
  return structures.kindOf(bare) !== null && !inSentences.test(bare) ? bare : null;
}

const inSentences = new RegExp(`\\b(?:${structureWords.in_sentences.join("|")})\\b`);

const article = /^(?:d['’]une?\s|de\s(?:la\s|l['’])?|du\s|des\s|d['’]|la\s|le\s|les\s|l['’]|the\s|of\s)+/i;

function nameAfter(
  text: string,
  beginnings: readonly string[],
  structures: StructureTaxonomy,
): string | null {
  const line = text.length > 400 ? text.slice(0, 400) : text;
  // Folding may change the length of a text: positions are found word by word.
  const tokens = line.split(/\s+/);
  for (let start = 0; start < tokens.length; start++)
    for (const beginning of beginnings) {
      const count = beginning.split(" ").length;
      const words = fold(tokens.slice(start, start + count).join(" "));
      const opens = words === beginning || words.startsWith(`${beginning}'`) || followed(words, beginning);
      if (!opens) continue;
      const last = count - 1;
      const rest = [elided(tokens[start + last]!), ...tokens.slice(start + count)].filter(Boolean).join(" ");
      const name = asName(rest.replace(article, "").split(/[,;:.(](?=\s|$)|\s[–—-]\s/)[0]!, structures);
      if (name) return name;
    }
  return null;
}

/** "candidature de" also opens with "candidature du" and "candidature d’une". */
const followed = (words: string, beginning: string) =>
  beginning.endsWith(" de") &&
  (words === `${beginning.slice(0, -1)}u` ||
    words === `${beginning.slice(0, -1)}es` ||
    words.startsWith(`${beginning.slice(0, -1)}'`));

/** What follows the apostrophe of "l’association" when the word before it was taken. */
const elided = (word: string) => /['’](.+)$/.exec(word)?.[1] ?? "";

/** The first sure e-mail, telephone, SIRET and place in the lines of a letterhead. */
export function contactsIn(lines: readonly Line[]): { field: string; text: string; place: number }[] {
  const contacts = new Map<string, { field: string; text: string; place: number }>();
  const add = (field: string, text: string, place: number) => {
    if (!contacts.has(field)) contacts.set(field, { field, text, place });
  };
  for (const { text, place } of lines)
    for (const line of text.split("\n")) {
      if (line.length > 200) continue;
      if (line.includes("@")) for (const email of emailsIn(line).emails) add("email", email, place);
      const phone = /(?:\+33|0)\s?[1-9](?:[ .-]?\d\d){4}(?!\d)/.exec(line);
      if (phone && phonesIn(phone[0]).phones.length > 0) add("phone", phone[0], place);
      const digits = /\b\d{3} ?\d{3} ?\d{3} ?\d{5}\b/.exec(line);
      if (digits && identifierIn(digits[0]).kind === "siret") add("siret", digits[0], place);
      const where = line.length <= 120 && /\d{5}\s+\p{Lu}/u.test(line) ? placeIn(line) : null;
      if (where?.postcode && where.commune) {
        add("postcode", where.postcode, place);
        add("commune", where.commune.split(/\s[–—|-]\s/)[0]!, place);
      }
    }
  return [...contacts.values()];
}
