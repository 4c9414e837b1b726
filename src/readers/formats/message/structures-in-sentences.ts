// Finds the structures that sentences name, each with the commune where it is: “le foyer rural de Salvan, à Castres”.
import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";

export interface NamedStructure {
  name: string;
  commune: string | null;
  /** Where it stands in the text: its first character, and the one behind its last, its commune included. */
  from: number;
  to: number;
}

interface Token {
  text: string;
  from: number;
  to: number;
  /** A mark that ends a name follows. */
  ends: boolean;
}

const links = new Set(words.links);
const joining = new Set(words.joining.split("|"));
const article = new RegExp(`^${words.articles}$`, "u");
/** In words: the longest kind of structure, and the longest name. Chosen by hand. */
const longest = { kind: 6, name: 12 };
/** Ends of words that may stand between a kind and a name: “social”, “intercommunale”. */
const qualifying = /[lfexnrs]$/;

/** Every structure whose name begins with a kind: “le foyer rural de Salvan”. */
export function structuresInSentences(text: string, structures: StructureTaxonomy): NamedStructure[] {
  const tokens = tokensOf(text);
  const named: NamedStructure[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // "La CUMA du Lac" at the head of a sentence: the article is no part of the name.
    const isArticle = article.test(fold(tokens[at]!.text)) && endOfName(tokens, at + 1, structures) !== null;
    const last = isArticle ? null : endOfName(tokens, at, structures);
    if (last === null) continue;
    named.push(structureAt(text, tokens, at, last));
    at = last;
  }
  return named;
}

/** The name in capitals where somebody is pointed out, though no kind tells what it is: “je vous signale La Ruche”. */
export function structurePointedAt(text: string, from: number): NamedStructure | null {
  const tokens = tokensOf(text).filter((token) => token.from >= from);
  const first = tokens.findIndex(({ text: word }) => /^\p{Lu}/u.test(word));
  if (first === -1 || first > 4 || tokens.slice(0, first).some(({ ends }) => ends)) return null;
  let last = first;
  while (!tokens[last]!.ends && last + 1 < tokens.length) {
    const next = nextInName(tokens, last);
    if (next === null) break;
    last = next;
  }
  const name = text.slice(tokens[first]!.from, tokens[last]!.to);
  if (last === first || civilityIn(tokens[first]!.text) !== null) return null;
  return { ...structureAt(text, tokens, first, last), name };
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/(?:(?:[dlDL]|qu)['’])?[\p{L}\d][\p{L}\d'’.&-]*/gu)].map(({ 0: word, index }) => {
    // "L'association" and "L'AMAP" begin with an article; in "L'Atelier" it is a part of the name.
    const isElided = /^(?:[dl]['’]|L['’](?:\p{Ll}|\p{Lu}{2}))/u.test(word);
    const start = isElided ? index + 2 : index;
    const bare = word.replace(/[.'’-]+$/u, "").slice(isElided ? 2 : 0);
    const to = start + bare.length;
    return {
      text: bare,
      from: start,
      to,
      ends: !/^[ \u00a0]?(?:$|[\p{L}\d«“&]|[dlDL]['’])/u.test(text.slice(to)),
    };
  });
}

/** The last token of the name that begins at this one; null where none begins. */
function endOfName(tokens: readonly Token[], at: number, structures: StructureTaxonomy): number | null {
  for (let count = 1; count <= longest.kind && at + count <= tokens.length; count++) {
    const own = tokens.slice(at, at + count);
    if (count > 1 && own.at(-2)!.ends) return null;
    if (structures.kindOf(own.map(({ text }) => text).join(" ")) === null) continue;
    return endBehindKind(tokens, at + count - 1, at, structures);
  }
  return null;
}

function endBehindKind(
  tokens: readonly Token[],
  kindEnd: number,
  at: number,
  structures: StructureTaxonomy,
): number | null {
  let last = kindEnd;
  while (!tokens[last]!.ends && last - at < longest.name) {
    const next = nextInName(tokens, last) ?? (last <= kindEnd + 1 ? qualifierBehind(tokens, last) : null);
    if (next === null || isAnother(tokens, last, next, structures)) break;
    last = next;
  }
  const proper = tokens
    .slice(kindEnd === at ? at + 1 : at, last + 1)
    .filter(({ text }) => /^\p{Lu}/u.test(text));
  if (proper.length === 0) return null;
  while (!/^[\p{Lu}\d]/u.test(tokens[last]!.text)) last--;
  return last;
}

/** True where a second structure begins behind a joining word, and not more of the first one's name: “… et la CUMA du Vallon”. */
function isAnother(
  tokens: readonly Token[],
  last: number,
  next: number,
  structures: StructureTaxonomy,
): boolean {
  const joined = tokens.slice(last + 1, next).findIndex(({ text }) => joining.has(fold(text)));
  if (joined === -1) return false;
  const begins = Array.from({ length: next - last - joined - 1 }, (_, place) => last + joined + 2 + place);
  return begins.some((at) => endOfName(tokens, at, structures) !== null);
}

/** The next word with a capital, behind small words that stand in names. */
function nextInName(tokens: readonly Token[], last: number): number | null {
  for (let next = last + 1; next < Math.min(tokens.length, last + 4); next++) {
    const { text, ends } = tokens[next]!;
    if (/^[\p{Lu}\d]/u.test(text)) return next;
    if (!links.has(fold(text)) || ends) return null;
  }
  return null;
}

function qualifierBehind(tokens: readonly Token[], last: number): number | null {
  const next = tokens[last + 1];
  if (next === undefined || next.ends || !qualifying.test(fold(next.text)) || next.text.length < 4)
    return null;
  return nextInName(tokens, last + 1) === null ? null : last + 1;
}

const behind = new RegExp(words.place_behind, "u");

/** The commune right behind a name, and how many characters it takes with its signs: ", à Castres". */
export function communeBehind(text: string): { commune: string | null; length: number } {
  const [place = "", commune = null] = behind.exec(text) ?? [];
  return { commune, length: place.length };
}

function structureAt(text: string, tokens: readonly Token[], first: number, last: number): NamedStructure {
  const { from } = tokens[first]!;
  const { to } = tokens[last]!;
  const { commune, length } = communeBehind(text.slice(to));
  const name = text.slice(from, to).replace(/\s+/g, " ");
  return {
    name: name[0]!.toUpperCase() + name.slice(1),
    commune,
    from,
    to: to + length,
  };
}
