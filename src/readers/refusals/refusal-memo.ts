// Finds in a memo of refusals written as prose the titles ("Ne plus contacter", "Un canal seulement", "Sortis de la liste") and the entry of each structure or person.

import type { RefusalWords } from "../../domain/importing/import-words.ts";
import { civilityPattern } from "../../domain/people/civility-pattern.ts";
import { personNameIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import words from "../../knowledge/words/red-list-words.yaml";
import type { Passage } from "../formats/documents/passage.ts";
import { type NamedStructure, structuresInSentences } from "../formats/message/structures-in-sentences.ts";
import { withPlace } from "../formats/message/structures-listed.ts";
import { type RefusalReader, refusalReader } from "./refusal-reader.ts";

/** What the title over an entry says of it. `other`: a title that says nothing of refusals. */
export type MemoSection = "refusing" | "limited" | "lifted" | "apart" | "other";

/** What a memo says of one structure, of one person, or under a name of no known kind. */
export interface MemoEntry {
  line: number;
  text: string;
  section: MemoSection;
  /** The title over it. */
  title: string;
  /** The structure with which it begins, its place included; null for a person, or a name of no known kind. */
  structure: NamedStructure | null;
}

export interface RefusalMemo {
  title: MemoLine;
  entries: readonly MemoEntry[];
  around: readonly MemoLine[];
}

interface SectionOfMemo {
  kind: MemoSection;
  title: string;
  /** The title is that of the memo itself. */
  isFirst: boolean;
}

interface MemoLine {
  line: number;
  text: string;
}

/** In characters, chosen by hand: a longer line is no title. */
const longestTitle = 70;
/** In characters: a longer paragraph is not about one structure. */
const longestEntry = 600;
/** In characters: how far from its beginning an entry may name its structure, behind an article. */
const farthest = 6;
/** Fewer titles of refusals under that of the memo are a plain list of names, which `red-list.ts` reads. */
const fewestSections = 2;

const sectionPatterns = (["apart", "lifted", "limited", "refusing"] as const).map((section) => ({
  section,
  pattern: new RegExp(words.sections[section], "u"),
}));
const titlesOfMemos = new RegExp(words.titles, "u");
const somebodyAtStart = new RegExp(
  `^${civilityPattern}\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3}`,
  "u",
);
const nameAtStart = /^\p{Lu}[^:;.!?\n]{2,60}?(?=\s*:|\s[–—-]\s|\s*[(,])/u;

/** The memo that the paragraphs of a document are; null for any other document. */
export function refusalMemoIn(
  passages: readonly Passage[],
  refusals: RefusalWords,
  structures: StructureTaxonomy,
): RefusalMemo | null {
  if (passages.some(({ cells }) => cells !== null)) return null;
  const reader = refusalReader(refusals);
  const lines = passages.flatMap(({ place, text, heading, strong, listed }) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((line) => ({ line: place, text: line, isTitle: heading || strong, isItem: listed === true })),
  );
  const [title, ...below] = lines;
  if (title === undefined || !isTitleOfMemo(title.text, reader)) return null;
  const entries: MemoEntry[] = [];
  const around: MemoLine[] = [];
  const sections = new Set<string>();
  let section: SectionOfMemo = { kind: "refusing", title: withoutColon(title.text), isFirst: true };
  for (const { line, text, isTitle, isItem } of below) {
    const kind = isItem || bullet.test(text) ? null : sectionOfTitle(text, isTitle, reader);
    const entry = kind === null ? entryIn({ line, text }, section, structures) : null;
    if (kind !== null) {
      section = { kind, title: withoutColon(text), isFirst: false };
      if (kind !== "other") sections.add(text);
    } else if (entry !== null) entries.push(entry);
    else around.push({ line, text });
  }
  return sections.size >= fewestSections && entries.length > 0 ? { title, entries, around } : null;
}

const bullet = /^\s*(?:[-–—*•·▪●]|\d{1,2}[.)])\s+/u;
const withoutColon = (title: string) => title.replace(/[\s:]+$/, "");

/** "Liste rouge – à lire avant tout envoi": what stands before the first sign is the title, and what follows explains it. */
function isTitleOfMemo(text: string, reader: RefusalReader): boolean {
  const [head = ""] = text.split(/\s*[:(,;]\s*|\s[–—-]\s/u);
  return (
    text.length <= 2 * longestTitle && (reader.isTitleOfRefusals(head) || titlesOfMemos.test(fold(head)))
  );
}

/** What a line says of the entries under it; null when it is no title. A line that only its words make a title is short and says something of refusals. */
function sectionOfTitle(text: string, isTitle: boolean, reader: RefusalReader): MemoSection | null {
  const folded = fold(text).replace(/[\s:]+$/, "");
  if (text.length > longestTitle || /[.;,]$/.test(text)) return null;
  if (/:\s*\S/.test(text)) return isTitle ? "other" : null;
  const known = sectionPatterns.find(({ pattern }) => pattern.test(folded));
  if (known !== undefined) return known.section;
  if (reader.isTitleOfRefusals(text)) return reader.scopeOfTitle(text) === "all" ? "refusing" : "limited";
  return isTitle ? "other" : null;
}

function entryIn(
  { line, text: written }: MemoLine,
  { kind: section, title, isFirst }: SectionOfMemo,
  structures: StructureTaxonomy,
): MemoEntry | null {
  const text = written.replace(bullet, "");
  if (text.length > longestEntry) return null;
  const [named] = structuresInSentences(text, structures);
  const isHead = named !== undefined && named.from <= farthest;
  const structure = isHead ? withPlace(text, named, structures) : null;
  const entry: MemoEntry = { line, text, section, title, structure };
  if (structure !== null) return entry;
  // Before the first title, a line that names no structure says how the memo is kept.
  const isNamed =
    somebodyAtStart.test(text) || (!isFirst && (bullet.test(written) || nameAtStart.test(text)));
  return section !== "other" && isNamed ? entry : null;
}

/** The person with whom an entry begins: "M. Paul Roux, ancien élu, …"; null for a structure, or where no civility tells. */
export function personOfEntry({ text, structure }: MemoEntry): string | null {
  const [written] = structure === null ? (somebodyAtStart.exec(text) ?? []) : [];
  return written === undefined ? null : (personNameIn(written)?.fullName ?? null);
}
