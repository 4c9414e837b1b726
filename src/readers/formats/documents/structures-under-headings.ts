// Finds, in a note on several structures, the heading that names each of them and the paragraphs under it.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import { withoutLast } from "../../../domain/values/text-ends.ts";
import placeNames from "../../../knowledge/words/place-names.yaml";
import structureWords from "../../../knowledge/words/structure-words.yaml";
import { titleReader } from "../../mapping/column-titles.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { contactCells } from "../contacts/contact-entry-cells.ts";
import { tableOf, textAround, untitledLine } from "../contacts/contact-list-grid.ts";
import type { DocumentText, Passage } from "./passage.ts";

/** Chosen by hand. */
const weights = {
  /** Fewer headings that name structures may be two partners of which an application tells. */
  fewestStructures: 2,
  /** The share of the headings of one rank that must name a structure, and of the text that must stand under them. */
  shareOfHeadings: 0.5,
  shareOfText: 0.5,
  /** In characters: a longer line is no heading. */
  longestHeading: 110,
};

/** One structure, and what the document says under its heading. */
interface Section {
  at: number;
  name: string;
  paragraphs: { line: number; text: string }[];
}

/**
 * A row for each heading that names a structure, with the people and contacts of the paragraphs under it, which are a note of the team.
 * What stands under other headings, and around them, is reported. Null where the document is not mostly such a note.
 */
export function structuresUnderHeadings(
  { passages, format }: DocumentText,
  file: string,
  { columns: words, structures }: Pick<ImportMappings, "columns" | "structures">,
): Grid | null {
  const headed = sectionsOf(passages, structures);
  if (headed === null) return null;
  const lineOf = (at: number) => (format === "pdf" ? passages[at]!.place : at + 1);
  const titles = titleReader(words);
  const fieldOf = (label: string) => titles.read(label).field;
  const { titles: own } = words.contact_lists;
  const rows = headed.sections.map(({ at, name: heading, paragraphs }): Row => {
    const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
    const { name, commune, department } = placedName(heading, structures);
    const { person, role, email, phone } = contactCells(
      `${name}\n${text}`,
      words.people,
      fieldOf,
      structures,
    );
    const cells = [name, commune, department, person, role, email, phone, text];
    return { line: lineOf(at), cells, fault: null };
  });
  const { name, person, role, email, phone, note } = own;
  const { place_in_text: commune, department_in_text: department } = placeNames;
  const titleCells = [name, commune, department, person, role, email, phone, note];
  const header: Row = { line: untitledLine, cells: titleCells, fault: null };
  const findings = headed.around.flatMap((at) =>
    textAround([{ line: lineOf(at), text: passages[at]!.text }], file),
  );
  return { ...tableOf([header, ...rows], findings, 0), teamNotes: header.cells.length - 1 };
}

/** "CC du Lac (Lissac, 46)": the name, and the place that its brackets give; brackets of other words belong to the name. */
function placedName(
  heading: string,
  structures: StructureTaxonomy,
): { name: string; commune: string; department: string } {
  const [whole, name = heading, inBrackets = ""] = /^(.+?)\s*\(([^()]+)\)$/.exec(heading) ?? [];
  const [, commune = "", department = ""] =
    /^(\p{Lu}[^\d,]+?)?(?:(?:\s*[,–-]\s*|\s+|^)(\d{2,3}|2[AB]))?$/u.exec(inBrackets) ?? [];
  const isPlace = department !== "" || (/^\p{Lu}.*\p{Ll}/u.test(commune) && !structures.namesKind(commune));
  return whole !== undefined && isPlace
    ? { name, commune, department }
    : { name: heading, commune: "", department: "" };
}

/** The sections of the rank of headings that names most structures, and the places of all passages outside them. */
function sectionsOf(
  passages: readonly Passage[],
  structures: StructureTaxonomy,
): { sections: Section[]; around: number[] } | null {
  const { headings, named } = rankNamingMost(passages, structures);
  const between = headings.filter((at) => at >= named[0]! && at <= named.at(-1)!);
  const names = new Set(named.map((at) => fold(passages[at]!.text)));
  if (
    names.size < weights.fewestStructures ||
    names.size < named.length ||
    named.length < between.length * weights.shareOfHeadings
  )
    return null;
  const sections = named.map((at) => sectionAt(at, headings, passages, structures));
  const told = sections.filter(({ paragraphs }) => paragraphs.length > 0);
  if (told.length < weights.fewestStructures) return null;
  withoutClosing(sections);
  const taken = new Set(
    sections.flatMap(({ at, paragraphs }) => [at, ...paragraphs.map(({ line }) => line - 1)]),
  );
  const around = passages.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  const letters = (places: Iterable<number>) =>
    [...places].reduce((sum, at) => sum + passages[at]!.text.replace(/\s/g, "").length, 0);
  return letters(taken) >= letters(passages.keys()) * weights.shareOfText ? { sections, around } : null;
}

/** The structures that the headings of one rank name, each once. */
export function namesInHeadings(passages: readonly Passage[], structures: StructureTaxonomy): string[] {
  const { named } = rankNamingMost(passages, structures);
  const names = named.flatMap((at) => structureIn(passages[at]!, structures) ?? []);
  return [...new Map(names.map((name) => [fold(name), name])).values()];
}

/** The headings of the rank that names most structures, and those of them that name one. */
function rankNamingMost(
  passages: readonly Passage[],
  structures: StructureTaxonomy,
): { headings: readonly number[]; named: readonly number[] } {
  const ranks = new Map<string, number[]>();
  for (const [at, passage] of passages.entries()) {
    const rank = rankOf(passage);
    const below = passages[at + 1];
    // A line that only its words make a heading has a longer one under it.
    const isHeading =
      rank !== null &&
      (passage.heading ||
        passage.strong ||
        (structureIn(passage, structures) !== null && (below?.text.length ?? 0) > passage.text.length));
    if (isHeading) ranks.set(rank, [...(ranks.get(rank) ?? []), at]);
  }
  const namedOf = (headings: readonly number[]) =>
    headings.filter((at) => structureIn(passages[at]!, structures) !== null);
  const [headings = []] = [...ranks.values()].sort(
    (one, other) => namedOf(other).length - namedOf(one).length,
  );
  return { headings, named: namedOf(headings) };
}

/** What makes a heading: its level in the outline, its size or bold letters, else nothing but its words; null for other text. */
function rankOf({ text, cells, heading, level, strong, listed, lead }: Passage): string | null {
  if (cells !== null || text.includes("\n") || text.length > weights.longestHeading) return null;
  if (heading && level !== undefined) return `level ${level}`;
  if (strong) return "strong";
  return listed || lead > 0 ? null : "line";
}

const numbered = /^(?:\d{1,2}\s?[.)°:–-]|[IVX]{1,4}\s?[.)–-]|[A-Z]\s?[.)])\s+/;
const inSentences = new RegExp(`\\b(?:${structureWords.in_sentences.join("|")})\\b`);

/** The structure that a heading names: its kind, and a name of its own with a capital or a place in brackets; null for another heading. */
function structureIn({ text }: Passage, structures: StructureTaxonomy): string | null {
  const whole = withoutLast(text.replace(numbered, ""), /[\s,.;:–—-]/);
  const [bare = ""] = whole.split(/\s*\(|\s[–—-]\s/);
  if (/[?!;]|\s:\s|[.,]$/.test(whole) || inSentences.test(bare) || structures.kindOf(bare) === null)
    return null;
  const [, ...others] = bare.split(/[\s'’]+/);
  const isNamed = others.some((word) => /^[«“"]?\p{Lu}/u.test(word)) || placeInBrackets.test(whole);
  return isNamed ? whole : null;
}

const placeInBrackets = /\((?:\p{Lu}\p{Ll}|\d{2,3}\)|2[AB]\))/u;

/** A heading with its paragraphs: up to the next one of its rank, or one that stands no deeper. */
function sectionAt(
  at: number,
  headings: readonly number[],
  passages: readonly Passage[],
  structures: StructureTaxonomy,
): Section {
  const own = passages[at]!;
  const isEnd = (passage: Passage, place: number) =>
    headings.includes(place) ||
    (passage.heading && (!own.heading || (passage.level ?? 0) <= (own.level ?? 0)));
  const length = passages.slice(at + 1).findIndex((passage, offset) => isEnd(passage, at + 1 + offset));
  const end = length === -1 ? passages.length : at + 1 + length;
  const paragraphs = passages.slice(at + 1, end).map(({ text }, offset) => ({ line: at + 2 + offset, text }));
  return { at, name: structureIn(own, structures)!, paragraphs };
}

/** Where every other structure has one paragraph, those behind the last one's first close the document. */
function withoutClosing(sections: readonly Section[]): void {
  const last = sections.at(-1)!;
  const others = sections.slice(0, -1);
  if (others.length > 1 && others.every(({ paragraphs }) => paragraphs.length <= 1))
    last.paragraphs = last.paragraphs.slice(0, 1);
}
