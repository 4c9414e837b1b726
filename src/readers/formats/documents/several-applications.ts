// Parts a document that holds several applications one after the other: a row for each, under the labels that they share.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { titleReader } from "../../mapping/column-titles.ts";
import type { Grid, Row } from "../../table/grid-row.ts";
import { tableOf, textAround, untitledLine } from "../contacts/contact-list-grid.ts";
import { namesStructure } from "./application.ts";
import { answersOf, type DocumentAnswer } from "./document-answers.ts";
import type { DocumentText, Passage } from "./passage.ts";

/** Chosen by hand. */
const weights = {
  fewestApplications: 2,
  /** The labels besides the name's that each application shares with the first: fewer may be those of partners. */
  fewestShared: 2,
  /** The share of the first application's labels that each other one has: an applicant says more of itself than of partners. */
  shareOfLabels: 0.5,
  /** In characters: a longer line is no title of an application. */
  longestTitle: 110,
};

interface Application {
  name: string;
  /** The place of its first passage. */
  at: number;
  answers: readonly Pick<DocumentAnswer, "label" | "text">[];
}

/** A passage of one line, and the place of its own passage in the document, from 1. */
interface PlacedLine {
  passage: Passage;
  line: number;
}

/** The applications as rows, or null where the document is not several of them. What stands before the first is reported. */
export function severalApplications(
  { passages: written, format }: DocumentText,
  file: string,
  mappings: Pick<ImportMappings, "columns">,
): Grid | null {
  const { documents } = mappings.columns;
  const titles = titleReader(mappings.columns);
  const isName = (label: string) => namesStructure(label, { mappings, titles });
  const speaksOfOthers = othersIn(documents.others);
  const lines = written.flatMap((passage, index) =>
    inLines(passage, format === "pdf" ? passage.place : index + 1),
  );
  const passages = lines.map(({ passage }) => passage);
  if (passages.some((passage) => isTitle(passage) && speaksOfOthers(passage.text))) return null;
  const isRepeated = labelsSaidAgain(passages);
  const isLabel = (label: string) => titles.knows(label) || isRepeated(label);
  const answersIn = (from: number, to: number) =>
    answersOf(passages.slice(from, to), documents, isLabel, isName).answers;
  const parted = (starts: readonly number[]): Application[] | null => {
    if (starts.length < weights.fewestApplications) return null;
    if (answersIn(0, starts[0]!).some(({ label }) => isName(label))) return null;
    const applications = starts.map((start, index) => {
      const answers = answersIn(start, starts[index + 1] ?? passages.length);
      return { at: start, answers, name: answers.find(({ label }) => isName(label))?.text ?? "" };
    });
    return areAlike(applications) ? applications : null;
  };
  const applications =
    parted(numberedTitles(passages, speaksOfOthers)) ?? parted(repeatedLabels(passages, isName));
  if (applications === null) return null;
  const labels = new Map(
    applications.flatMap(({ answers }) => answers.map(({ label }) => [fold(label), label] as const)),
  );
  const rows = applications.map(
    ({ at, answers }): Row => ({
      line: lines[at]!.line,
      cells: [...labels.keys()].map((key) =>
        answers
          .filter(({ label }) => fold(label) === key)
          .map(({ text }) => text)
          .join("\n"),
      ),
      fault: null,
    }),
  );
  const header: Row = { line: untitledLine, cells: [...labels.values()], fault: null };
  const before = lines.slice(0, applications[0]!.at).map(({ passage: { text }, line }) => ({ line, text }));
  return tableOf([header, ...rows], textAround(before, file), 0);
}

function inLines(whole: Passage, line: number): PlacedLine[] {
  if (whole.cells !== null || !whole.text.includes("\n")) return [{ passage: whole, line }];
  return whole.text.split("\n").map((text) => ({ passage: { ...whole, text, lead: 0 }, line }));
}

const isTitle = ({ heading, strong }: Passage) => heading || strong;

/** Whether a title speaks of others than the applicant, such as partners. */
export function othersIn(words: readonly string[]): (title: string) => boolean {
  const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, "") : word);
  const others = new Set(words.map((word) => singular(fold(word))));
  return (title) =>
    fold(title)
      .split(/[^a-z]+/)
      .some((word) => others.has(singular(word)));
}

/** Every application names another structure, and has most of the labels of the first. */
function areAlike(applications: readonly Application[]): boolean {
  const names = new Set(applications.map(({ name }) => fold(name)));
  if (names.size < applications.length || names.has("")) return false;
  const labelsOf = ({ answers }: Application) => new Set(answers.map(({ label }) => fold(label)));
  const [first, ...others] = applications.map(labelsOf);
  return others.every((labels) => {
    const shared = [...first!].filter((label) => labels.has(label)).length;
    return shared > weights.fewestShared && shared >= first!.size * weights.shareOfLabels;
  });
}

/** "Candidature n° 3", "Dossier 2 :", "Projet B – Un four": a word and its number, and perhaps a name behind a mark. */
const numberedTitle =
  /^(\p{L}[\p{L} ]{2,30}?)\s*(?:n\s?[°ºo.]{1,2}\s?)?(?<![\p{L}\d])(\d{1,3}|[A-Z])(?:\s*$|\s*(?:[:(–—]|-\s|\/))/u;

/** Where the titles of the first series stand that counts its applications from one. */
function numberedTitles(passages: readonly Passage[], speaksOfOthers: (text: string) => boolean): number[] {
  const series = new Map<string, number[]>();
  for (const [at, { text, cells }] of passages.entries()) {
    const [, word = "", number = ""] =
      cells === null && text.length <= weights.longestTitle ? (numberedTitle.exec(text) ?? []) : [];
    if (word === "" || speaksOfOthers(word)) continue;
    const places = series.get(fold(word)) ?? [];
    const count = /\d/.test(number) ? Number(number) : number.charCodeAt(0) - "A".charCodeAt(0) + 1;
    if (count === places.length + 1) series.set(fold(word), [...places, at]);
  }
  return [...series.values()].find((places) => places.length >= weights.fewestApplications) ?? [];
}

/** The folded text before the colon of a line, or in the first cell of a row; empty without one. */
function labelOf(passage: Passage | undefined): string {
  const [label = ""] = passage?.cells ?? /^[^:]{2,60}(?=\s?:(?:\s|$))/.exec(passage?.text ?? "") ?? [];
  return fold(label.trim());
}

/** Whether more than one line begins with these words and a colon. */
function labelsSaidAgain(passages: readonly Passage[]): (label: string) => boolean {
  const labels = passages.map(labelOf);
  const again = new Set(labels.filter((label, at) => label !== "" && labels.indexOf(label) < at));
  return (label) => again.has(fold(label));
}

/** Where applications begin whose names stand behind the same label: there, or at the labels that stand before it in all of them. */
function repeatedLabels(passages: readonly Passage[], isName: (label: string) => boolean): number[] {
  const labelAt = (at: number) => labelOf(passages[at]);
  const naming = passages.flatMap((_, at) => (isName(labelAt(at)) ? [at] : []));
  const places = naming.filter((at) => labelAt(at) === labelAt(naming[0]!));
  let before = 0;
  const isShared = (distance: number) => {
    const [first = "", ...others] = places.map((at) => labelAt(at - distance));
    return first !== "" && !isName(first) && others.every((label) => label === first);
  };
  while (isShared(before + 1)) before++;
  return places.map((at) => at - before);
}
