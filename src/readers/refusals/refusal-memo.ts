// Finds in a memo of refusals written as prose the titles ("Ne plus contacter", "Un canal seulement", "Sortis de la liste") and the entry of each structure or person.

import type { RefusalWords } from "../../domain/importing/import-words.ts";
import { civilityPattern } from "../../domain/people/civility-pattern.ts";
import { civilityIn, personNameIn } from "../../domain/values/person-name.ts";
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
  const reader = refusalReader(refusals);
  const rows = rowsOfTables(passages);
  const lines = passages.flatMap(({ place, text, cells, heading, strong, listed }, index) =>
    cells !== null
      ? [{ line: place, text: rows.get(index) ?? "", isTitle: false, isItem: true, isRow: true }]
      : text
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== "")
          .map((line) => ({
            ...{ line: place, text: line, isTitle: heading || strong, isItem: listed === true, isRow: false },
          })),
  );
  const [title, ...below] = lines;
  if (title === undefined || !isTitleOfMemo(title.text, reader)) return null;
  const entries: MemoEntry[] = [];
  const around: MemoLine[] = [];
  const sections = new Set<string>();
  let section: SectionOfMemo = { kind: "refusing", title: withoutColon(title.text), isFirst: true };
  for (const { line, text, isTitle, isItem, isRow } of below) {
    if (text === "") continue; // The titles of a table.
    const kind = isItem || bullet.test(text) ? null : sectionOfTitle(text, isTitle, reader);
    const entry =
      kind === null
        ? entryIn({ line, text, isItem: isItem || bullet.test(text), isRow }, section, structures)
        : null;
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

/** "Liste rouge – à lire avant tout envoi", "Mémo : ne plus solliciter": the title stands before the first sign or right behind it. */
function isTitleOfMemo(text: string, reader: RefusalReader): boolean {
  const parts = text.split(/\s*[:(,;]\s*|\s[–—-]\s/u).slice(0, 2);
  const isOfRefusals = (part: string) => reader.isTitleOfRefusals(part) || titlesOfMemos.test(fold(part));
  return text.length <= 2 * longestTitle && parts.some(isOfRefusals);
}

/** What a line says of the entries under it; null when it is no title. A line that only its words make a title is short and says something of refusals. */
function sectionOfTitle(written: string, isTitle: boolean, reader: RefusalReader): MemoSection | null {
  const text = written.replace(numberOfTitle, "").replace(/\s*\([^()]*\)\s*:?$/, "");
  const folded = fold(text).replace(/[\s:]+$/, "");
  if (text.length > longestTitle || /[.;,]$/.test(text)) return null;
  if (/:\s*\S/.test(text)) return isTitle ? "other" : null;
  const known = sectionPatterns.find(({ pattern }) => pattern.test(folded));
  if (known !== undefined) return known.section;
  if (reader.isTitleOfRefusals(text)) return reader.scopeOfTitle(text) === "all" ? "refusing" : "limited";
  return isTitle ? "other" : null;
}

/** "A. Refus complets". */
const numberOfTitle = /^(?:\p{Lu}|\d{1,2}|[IVX]{1,4})\s?[.)/–-]\s+/u;

/** The text of each row of a table behind its titles, by its place among the passages: the name, a colon, and the other cells. */
function rowsOfTables(passages: readonly Passage[]): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  for (const [index, { cells, frame }] of passages.entries()) {
    const above = passages[index - 1];
    if (cells === null || !(above?.cells && above.frame === frame)) continue;
    const [name = "", ...others] = cells.map((cell) => cell.replace(/\s*\n\s*/g, " ").trim());
    rows.set(index, `${name}: ${others.filter((cell) => /\p{L}|\d/u.test(cell)).join(". ")}`);
  }
  return rows;
}

function entryIn(
  { line, text: written, isItem, isRow }: MemoLine & { isItem: boolean; isRow: boolean },
  { kind: section, title, isFirst }: SectionOfMemo,
  structures: StructureTaxonomy,
): MemoEntry | null {
  const text = written.replace(bullet, "");
  if (text.length > longestEntry) return null;
  const [named] = structuresInSentences(text, structures);
  const isHead = named !== undefined && named.from <= farthest;
  const heading = isHead ? named : isItem && !isFirst ? nameBeforeColon(text, isRow) : null;
  const structure = heading === null ? null : withPlace(text, heading, structures);
  const entry: MemoEntry = { line, text, section, title, structure };
  if (structure !== null) return entry;
  // Before the first title, a line that names no structure says how the memo is kept.
  const isNamed =
    somebodyAtStart.test(text) || (!isFirst && (bullet.test(written) || nameAtStart.test(text)));
  return section !== "other" && isNamed ? entry : null;
}

/** "La Ruche du Val (Lissac) : …": in a list, several words before a colon are a structure of whatever kind, unless they are somebody. */
function nameBeforeColon(text: string, isRow: boolean): NamedStructure | null {
  const [, name = ""] = /^(\p{Lu}[^:;.!?\n()]{2,60}?)(?:\s*\([^()]*\))?\s*:/u.exec(text) ?? [];
  const isSomebody = isRow
    ? civilityIn(name.split(" ")[0]!) !== null
    : somebodyAtStart.test(name) && personNameIn(name) !== null;
  return name.includes(" ") && !isSomebody ? { name, commune: null, from: 0, to: name.length } : null;
}

/** The person with whom an entry begins: "M. Paul Roux, ancien élu, …"; null for a structure, or where no civility tells. */
export function personOfEntry({ text, structure }: MemoEntry): string | null {
  const [written] = structure === null ? (somebodyAtStart.exec(text) ?? []) : [];
  return written === undefined ? null : (personNameIn(written)?.fullName ?? null);
}
