// Finds the entries of a list that was pasted as text: a bullet, a line or a paragraph for each contact.
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import personNames from "../../../knowledge/words/person-names.yaml";
import { announcedWord } from "../../people/words-beside-names.ts";
import type { ContactEntries, ContactEntry } from "./entry-cells.ts";

/** Chosen by hand on mails and minutes with a list in them, and on applications as text that name partners. */
const weights = {
  /** Fewer bullets or paragraphs with an address or a kind of structure are no list. */
  fewestEntries: 2,
  /** Lines without a bullet have less to tell them from a letterhead. */
  fewestLines: 3,
  /** The share of the entries that must say how to reach somebody or begin with a structure's name. */
  shareOfContacts: 0.5,
  /** The share of the text that must stand in entries: an application that names its partners is mostly something else. */
  shareOfText: 0.5,
  longestEntry: 900,
  longestLine: 160,
  mostLines: 10,
  /** In a line without a bullet; a longer one is a sentence that happens to hold an address. */
  mostWords: 20,
  /** A mail breaks its lines between 60 and 78 characters. */
  wrappedFrom: 55,
};

/** A bullet or a number. PDFs give the bullets of symbol typefaces as characters of private use. */
const bullet = /^(\s*)(?:[-–—*•·▪●◦‣➢✓→\uf0a7-\uf0fc]|o(?=\t|\s{2})|\d{1,3}\s?[.)](?!\d))\s+(?=\S)/u;
/** The lookbehind makes the search begin once in each run of characters that an address may have. */
export const addressIn =
  /(?<![^\s;,<>()[\]{}"|«»/:])[^\s;,<>()[\]{}"|«»/:][^\s;,<>()[\]{}"|«»/:@]*@[^\s;,<>()[\]{}"|«»/]+\.\p{L}{2,24}/gu;
export const phoneIn = /(?<![\d.])(?:(?:\+|00)33[ .]?(?:\(0\))?[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;

const reaches = (text: string) => text.search(addressIn) !== -1 || text.search(phoneIn) !== -1;
/** Whether a line holds an address or a number and nothing else, but what announces it (“Tél. :”). */
export const onlyReaches = (line: string): boolean =>
  reaches(line) &&
  !/\p{L}/u.test(line.replace(addressIn, " ").replace(phoneIn, " ").replace(announcing, " "));
const announcing = new RegExp(`(?<!\\p{L})${announcedWord}(?!\\p{L})`, "giu");
/** Whether a line with an address or a number also names somebody, rather than only announcing it (“Mail :”). */
function saysWhose(text: string): boolean {
  // The pieces alternate: signs, word, signs, word… so the words stand at odd places.
  const pieces = text
    .replace(addressIn, " ")
    .replace(phoneIn, " ")
    .split(/(\p{L}+)/u);
  let afterLongWord = false;
  for (let at = 1; at < pieces.length; at += 2) {
    const word = pieces[at]!;
    const before = at > 1 ? pieces[at - 2]! : "";
    if ((afterLongWord && word.length >= 2) || (before.length >= 2 && word.length >= 3)) return true;
    afterLongWord = word.length >= 3 || (afterLongWord && !pieces[at - 1]!.includes(":"));
  }
  return false;
}
const isCalledAsStructure = (text: string, structures: StructureTaxonomy) =>
  structures.kindOf(text.split(/\s[-–—:/|>]|[,;:(\n]/u)[0]!.slice(0, 120)) !== null;
const contactsAmong = (entries: readonly ContactEntry[], structures: StructureTaxonomy) =>
  entries.filter(({ text }) => reaches(text) || isCalledAsStructure(text, structures)).length;

/** The contacts that a text lists; null when it is no list. `namesStructure` is true for a label such as “Structure”. */
export function contactEntriesIn(
  text: string,
  namesStructure: (label: string) => boolean,
  structures: StructureTaxonomy,
): ContactEntries | null {
  const lines = unquoted(text.split(/\r\n|\n|\r/));
  if (isTable(lines)) return null;
  const log = logByDay(lines, structures);
  if (log !== null && contactsAmong(log.entries, structures) >= weights.fewestLines) return log;
  const readings = [bulleted(lines), paragraphs(lines, namesStructure), lineByLine(lines, structures)].filter(
    (reading) => reading !== null && isList(reading, lines, structures),
  );
  const contacts = (reading: ContactEntries) => contactsAmong(reading.entries, structures);
  return readings.reduce(
    (best, reading) => (best === null || contacts(reading!) > contacts(best) ? reading : best),
    null,
  );
}

/** The different e-mail addresses of a text, in lower case. */
export const addressesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(addressIn)].map(([address]) => address.toLowerCase())),
];

/**
 * So many addresses make a list: an application gives three at most, of the structure, of whoever follows the project and of whoever
 * signs.
 */
export const severalAddresses = 4;

const isShort = (line: string) =>
  line.length <= weights.longestLine && line.split(/\s+/).length <= weights.mostWords;

/** The lines without the marks of quotation (`>`), if most of them have one. */
function unquoted(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  const quoted = filled.filter((line) => /^\s*>/.test(line)).length;
  return quoted > filled.length / 2
    ? lines.map((line) => line.replace(/^\s*(?:>\s?)+/, ""))
    : lines.map((line) => line.replace(/\u00a0/g, " "));
}

/** True for rows of cells, which are left to the reader of tables. */
function isTable(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  return ["\t", ";", "|"].some((sign) => {
    const first = filled[0]?.split(sign).length ?? 0;
    const same = filled.filter((line) => line.split(sign).length === first).length;
    return first > 2 && same >= filled.length * 0.8;
  });
}

function isList(
  { entries }: ContactEntries,
  lines: readonly string[],
  structures: StructureTaxonomy,
): boolean {
  const letters = (text: string) => text.replace(/\s/g, "").length;
  const all = lines.reduce((sum, line) => sum + letters(line), 0);
  const own = entries.reduce((sum, { text }) => sum + letters(text), 0);
  const contacts = contactsAmong(entries, structures);
  return (
    contacts >= weights.fewestEntries &&
    entries.some(({ text }) => reaches(text)) &&
    contacts >= entries.length * weights.shareOfContacts &&
    own >= all * weights.shareOfText &&
    entries.every(({ text }) => text.length <= weights.longestEntry)
  );
}

/**
 * An entry for each bullet, with the lines right below it, deeper bullets among them. Below the last bullet, only lines that are
 * indented, that a mail wrapped or that give an address alone belong to it: others say goodbye.
 */
function bulleted(lines: readonly string[]): ContactEntries | null {
  const depth = Math.min(...lines.flatMap((line) => bullet.exec(line)?.[1]?.length ?? []));
  const isBullet = (line: string) => bullet.exec(line)?.[1]?.length === depth;
  const last = lines.findLastIndex(isBullet);
  const entries: ContactEntry[] = [];
  const around: ContactEntry[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (isBullet(line)) {
      entries.push({ line: index + 1, text: line.replace(bullet, "").trim() });
      open = true;
      continue;
    }
    const wrapped =
      (lines[index - 1] ?? "").length > weights.wrappedFrom && line.trim().split(/\s+/).length > 2;
    const further = /^\s{2}/.test(line) || wrapped || onlyReaches(line);
    open &&= line.trim() !== "" && (index < last || further);
    if (open) entries.at(-1)!.text += `\n${line.replace(bullet, "").trim()}`;
    else if (line.trim() !== "") around.push({ line: index + 1, text: line.trim() });
  }
  return entries.length < weights.fewestEntries ? null : { entries, around };
}

/** An entry for each paragraph of short lines, one of which says how to reach somebody. */
function paragraphs(
  lines: readonly string[],
  namesStructure: (label: string) => boolean,
): ContactEntries | null {
  const blocks: { line: number; lines: string[] }[] = [];
  let open: { line: number; lines: string[] } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") open = null;
    else if (open) open.lines.push(line.trim());
    else {
      open = { line: index + 1, lines: [line.trim()] };
      blocks.push(open);
    }
  }
  const labelsOf = (block: readonly string[]) =>
    block.flatMap((line) => /^([^:]{2,40}?)\s?:\s/.exec(line)?.[1] ?? []);
  // Where one paragraph names its structure by a label, every entry must: in an application, the others are about that one.
  const labelled = blocks.some(({ lines: block }) => labelsOf(block).some(namesStructure));
  const isEntry = ({ lines: block }: { lines: string[] }) => {
    const labels = labelsOf(block);
    return (
      (labelled || labels.length > 1 ? labels.some(namesStructure) : true) &&
      block.length > 1 &&
      block.length <= weights.mostLines &&
      block.every((line) => isShort(line) && !bullet.test(line) && !/[?:]$/.test(line)) &&
      reaches(block.join("\n")) &&
      saysWhose(block.join(" "))
    );
  };
  const entry = ({ line, lines: block }: { line: number; lines: string[] }) => ({
    line,
    text: block.join("\n"),
  });
  const entries = blocks.filter(isEntry).map(entry);
  const around = blocks.filter((block) => !isEntry(block)).map(entry);
  return entries.length < weights.fewestEntries ? null : { entries, around };
}

/** A line that begins with a day: "Lundi 9/11", "Jeudi 12 novembre : journée de réseau", "14/11/2026". */
const day = new RegExp(
  `^(?:(?:${personNames.days.join("|")})\\.?\\s+\\d{1,2}(?!\\d)|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?\\s*:?\\s*$)`,
  "iu",
);
/** The hour before what was done: "9h10", "14:30 –". */
const hour = /^\d{1,2}\s?(?:h\s?(?:\d{2})?|:\d{2})(?![\p{L}\d])[\s,:–—-]*/iu;

/**
 * A log whose lines stand under the days on which they were written: an entry for each line that begins with a name and says how to
 * reach it, or with a structure's name, however long it is. All other lines are around them. Null where fewer than two days are.
 */
function logByDay(lines: readonly string[], structures: StructureTaxonomy): ContactEntries | null {
  if (lines.filter((line) => day.test(line.trim())).length < fewestDays) return null;
  const entries: ContactEntry[] = [];
  const around: ContactEntry[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === "") continue;
    const done = text.replace(hour, "");
    const isEntry =
      !day.test(text) &&
      /^[\p{Lu}\p{N}«“"]/u.test(done) &&
      done.length <= weights.longestEntry &&
      ((reaches(done) && saysWhose(done)) || isCalledAsStructure(done, structures));
    (isEntry ? entries : around).push({ line: index + 1, text: isEntry ? done : text });
  }
  return { entries, around };
}
const fewestDays = 2;

/** An entry for each line, from the first that says how to reach somebody to the last. */
function lineByLine(lines: readonly string[], structures: StructureTaxonomy): ContactEntries | null {
  const isEntry = (line: string) => isShort(line) && reaches(line) && saysWhose(line) && !/[?:]$/.test(line);
  const first = lines.findIndex(isEntry);
  const last = lines.findLastIndex(isEntry);
  if (first === -1 || lines.filter(isEntry).length < weights.fewestLines) return null;
  const entries: ContactEntry[] = [];
  const around: ContactEntry[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const here = { line: index + 1, text: line.trim() };
    const inside = index >= first && index <= last;
    if (inside || isCalledAsStructure(here.text, structures)) entries.push(here);
    else around.push(here);
  }
  return { entries, around };
}
