// Finds the actor's own words that a colleague or partner quotes in a text of theirs.
import type { TextSpan } from "../../domain/actors/text-author.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { AuthorSigns } from "./author-signs.ts";
import { says } from "./phrase-matcher.ts";

const quoted = /«([^«»]*)»|“([^“”]*)”|(?<![\p{L}\p{N}])"([^"]*)"(?![\p{L}\p{N}])/gu;

/** Quotations shorter than this are words that somebody puts at a distance: “partner”, « coopération ». */
const leastWords = 4;

/** Whose words a quotation may be: a mayor speaks for a commune, and for nobody else. */
export interface QuotedActor {
  name: string;
  kind: string | null;
}

/**
 * The parts of a text between quotation marks that the actor says, without the marks: in the first person, as a sentence that the text leads to or
 * begins with, or as all of the text. A title is nobody's speech, and what others say is theirs.
 */
export function quotedWords(text: string, signs: AuthorSigns, actor: QuotedActor): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(quoted)) {
    const words = (match[1] ?? match[2] ?? match[3] ?? "").trim();
    const start = match.index + match[0].indexOf(words);
    if (words.split(/\s+/).length < leastWords) continue;
    const before = fold(text.slice(0, match.index)).trimEnd();
    if (signs.saidByOthers.test(before) || isSaidByAnother(before, actor, signs)) continue;
    if (isSpoken(words, before, signs) || isWhole(match, text, words))
      spans.push({ start, end: start + words.length });
  }
  return spans;
}

/** "Le maire : « … »" beside an association; the commune speaks by its mayor, and the Region for itself. */
function isSaidByAnother(
  before: string,
  { name, kind }: QuotedActor,
  { communeVoices, otherVoices, structures }: AuthorSigns,
): boolean {
  if (kind !== structures.storedAs("commune") && communeVoices.test(before)) return true;
  const voice = otherVoices.exec(before)?.groups?.who;
  if (voice === undefined || fold(name).includes(voice)) return false;
  return kind === null || structures.kindOf(voice) !== kind;
}

/** Behind a word like “projet”, a quotation is a title, unless a colon leads to it and it speaks of its speaker. */
function isSpoken(words: string, before: string, signs: AuthorSigns): boolean {
  const folded = fold(words);
  if (signs.titled.test(before)) return before.endsWith(":") && says(signs.speakers, folded);
  if (says(signs.firstPerson, folded)) return true;
  if (!says(signs.sentence, folded.replace(signs.noSentence, " "))) return false;
  // A title that is a sentence begins with a capital.
  return signs.leadsToSpeech.test(before) || (!/[a-z]/.test(before) && /^\p{Ll}/u.test(words));
}

/** A sentence with nothing beside it: who noted it meant it word for word. A title in quotation marks ends without a stop. */
const isWhole = ({ 0: marked, index }: RegExpExecArray, text: string, words: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, index) + text.slice(index + marked.length)) &&
  /[.!?…]$/.test(`${words}${text.slice(index + marked.length).trim()}`);

/** A text without what stands between quotation marks. */
export const outsideQuotes = (text: string): string => text.replace(quoted, " ");

/** The same, with spaces in place of the quotations, so that offsets stay the same. */
export const withQuotesBlank = (text: string): string =>
  text.replace(quoted, (marked) => marked.replace(/[^\n]/g, " "));
