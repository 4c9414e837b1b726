// What the values of a column look like, as shares of its cells: evidence to weigh with its title.

import type { ColumnWords } from "../../domain/importing/import-words.ts";
import { isBlankValue } from "../../domain/values/blank.ts";
import { identifierIn } from "../../domain/values/identifier.ts";
import { civilityIn } from "../../domain/values/person-name.ts";
import { postcodeIn } from "../../domain/values/place-in-cell.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import months from "../../knowledge/words/months.yaml";
import names from "../../knowledge/words/person-names.yaml";
import placeNames from "../../knowledge/words/place-names.yaml";
import { shapeOf } from "../table/value-shape.ts";
import type { Evidence } from "./title-evidence.ts";

/** How many rows are looked at: the others of a long list look like its first ones. Chosen by hand. */
export const rowsLookedAt = 60;
/** How many characters of a cell are looked at. */
const longestCell = 240;
/** The shares of cells that count as “mostly” and as “some”; the weights were fitted with them. */
const mostly = 0.75;
const some = 0.25;
/** Evidence of n values weighs n / (n + 2): a single one weighs a third of what many do. */
const doubtOfFew = 2;

export interface ValueEvidence {
  shares: ReadonlyMap<string, number>;
  evidence: readonly Evidence[];
  /** The folded words of each cell, by row; empty for an empty cell. */
  words: readonly (readonly string[])[];
  /** The address of each cell, by row; empty for a cell without one. */
  addresses: readonly string[];
  filled: number;
  /** How many of the filled cells differ, from 0 to 1. */
  distinct: number;
}

const civility = `(?:${[...names.plain_civilities, "dr"].join("|")})\\.?`;

const fields = {
  yesNo: new RegExp(`^(?:${answerWords.yes_or_no.join("|")})$`, "i"),
  amount: /^-?[\d\s.,\u00a0\u202f]+\s?(?:€|eur|euros?|k€|£|\$|%|ha|km|m2|m²)$|^[£$€]\s?[\d.,]+/i,
  decimal: /^-?\d{1,3}[.,]\d{3,}$/,
  time: /\b\d{1,2}[:h]\d{2}/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-/i,
  code: /^(?=.*\d)[\p{L}\d._/-]{2,24}$/u,
  shortCode: /^\p{Lu}{1,5}$/u,
  capital: /^\p{Lu}[\p{L}'’.-]+$/u,
  capitals: /^[\p{Lu}'’ -]{3,}$/u,
  whole: new RegExp(
    `^(?:${civility}\\s+)?\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:d[eu]|d['’]|la|le|des|van|von|ni|o['’]))*(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,3}$`,
    "iu",
  ),
  proper: /^(?:\p{Lu}[\p{L}'’.-]*(?:\s+|$))+$/u,
  civility: new RegExp(`^${civility}\\s+\\p{L}`, "iu"),
  town: /^\p{L}[\p{L}'’ .()-]{1,44}$/u,
  placeCode: /\b(?:\d{5}|\d{2} \d{3})\b\s*[,-]?\s*\p{L}|\p{L}\s*\(?\d{5}\)?\s*$/u,
  // "2 rue Haute", but not "2 rencontres prévues": the word behind the number must be one of streets.
  inStreet: new RegExp(
    `(?:^|[\\d,;\\n]\\s*(?:bis\\s|ter\\s)?)(?:${placeNames.streets.join("|")})(?!\\p{L})|^\\d+\\p{L}?,?\\s.*\\b(?:${placeNames.streets_after_name.join("|")})\\b`,
    "iu",
  ),
  british: /\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d?[A-Z0-9]{2,4}\b/,
  numbered: /^(?:n°\s*)?\d{1,4}\s*(?:bis|ter|[a-d])?[\s,]+\p{L}/iu,
  sentence: /[.!?…]\s|[.!?…]$|,\s\p{Ll}/u,
  list: /[;|•]|,\s/,
  email: /[^\s@]@[^\s@]+\.[a-z]{2}/i,
  address: /[^\s@<;,]+@[^\s@>;,]+/,
  national: /^(?:https?:\/\/|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|org|com|net|eu|example|uk))\/?\S*$/i,
  telephone: /^(?!.*@)(?:\D{0,12})(?:\+|00)?(?:[\s.()/-]*\d){9,13}(?!\d)/,
  dated: /^\D{0,6}\d{1,4}(?:er)?[ ./-](?:\d{1,2}|\p{L}{3,9}\.?)[ ./-]\d{2,4}\b/u,
  mobile: /^(?:\+33|0033|0)\s?[.(]?0?\)?[67]/,
  international: /^\+/,
  naf: /^\d{2}\.?\d{1,2}[A-Z]$/,
  month: new RegExp(months.shown_by.join("|"), "i"),
  year: /^(?:19|20)\d\d$/,
  small: /^\p{Ll}/u,
  json: /^\s*[[{]"/,
} as const;

export type ValueReader = (cells: readonly string[]) => ValueEvidence;

/** Reads values with the words of `src/knowledge/imports/columns.yaml`. */
export function valueEvidence(words: ColumnWords, structures: StructureTaxonomy): ValueReader {
  const lexicons = Object.entries(words.values).map(([name, list]) => [name, new Set(list)] as const);
  const mailboxes = new Set(words.shared_mailboxes);
  return (cells) => {
    const counts = new Map<string, number>();
    const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
    const seen = new Set<string>();
    const cellWords: string[][] = [];
    const addresses: string[] = [];
    let filled = 0;
    let letters = 0;
    let number = 0;
    for (const raw of cells.slice(0, rowsLookedAt)) {
      const cell = raw.slice(0, longestCell).trim();
      if (cell === "" || isBlankValue(cell)) {
        cellWords.push([]);
        addresses.push("");
        continue;
      }
      filled++;
      const folded = fold(cell);
      const list = folded.split(/[^a-z0-9]+/).filter((word) => word !== "");
      cellWords.push(list);
      addresses.push(cell.includes("@") ? (fields.address.exec(folded)?.[0] ?? "") : "");
      seen.add(folded);
      letters += raw.trim().length;
      number += list.length;
      countCell(cell, list, count);
      if (cell.length < 200 && structures.kindOf(cell) !== null) count("structure");
      for (const [name, lexicon] of lexicons) {
        if (list.some((word) => lexicon.has(word))) count(`word of ${name}`);
        if (list.length > 0 && lexicon.has(list[0]!)) count(`first word of ${name}`);
      }
      if (cell.includes("@")) {
        const box = folded.split("@")[0]!.split(/[^a-z]+/);
        count(box.some((word) => mailboxes.has(word)) ? "shared mailbox" : "own mailbox");
      }
    }
    const shares = new Map([...counts].map(([name, values]) => [name, values / Math.max(1, filled)]));
    const evidence: Evidence[] = [];
    const trust = filled / (filled + doubtOfFew);
    for (const [name, share] of shares) {
      evidence.push([`share ${name}`, share * trust]);
      if (share >= mostly) evidence.push([`mostly ${name}`, trust]);
      else if (share >= some) evidence.push([`some ${name}`, trust]);
    }
    addForm(evidence, { filled, rows: cellWords.length, distinct: seen.size, letters, number });
    return {
      shares,
      evidence,
      words: cellWords,
      addresses,
      filled,
      distinct: seen.size / Math.max(1, filled),
    };
  };
}

function countCell(cell: string, list: readonly string[], count: (name: string) => void): void {
  const shape = shapeOf(cell);
  count(`shape ${shape}`);
  if (shape === "email" || (cell.includes("@") && fields.email.test(cell))) count("an e-mail");
  if (cell.length <= 16 && postcodeIn(cell)) count("a postcode");
  if (shape === "phone" || fields.telephone.test(cell)) count("a telephone");
  if (shape === "date" || fields.dated.test(cell)) count("a date");
  if (shape === "siret" || /^\d[\d ,.]{1,14}E\+?\d+$|^(?:\d[ .]?){14}$/i.test(cell)) count("a siret");
  if (shape === "siret" || (shape === "number" && cell.length > 12)) {
    const { kind } = identifierIn(cell);
    if (kind === "siret") count("valid siret");
  }
  if (shape === "siren" && identifierIn(cell).kind === "siren") count("valid siren");
  if (shape !== "text" && shape !== "email" && shape !== "url") {
    for (const name of ["amount", "decimal", "year", "mobile", "international", "time"] as const)
      if (fields[name].test(cell)) count(name);
    if (/^0\d+$/.test(cell)) count("leading zero");
    if (/^\d{1,4}$/.test(cell)) count("small number");
  }
  if (fields.yesNo.test(cell)) count("yes or no");
  if (shape !== "text") return;
  for (const name of [
    "uuid",
    "code",
    "shortCode",
    "capital",
    "capitals",
    "whole",
    "proper",
    "civility",
    "town",
    "placeCode",
    "inStreet",
    "british",
    "numbered",
    "sentence",
    "list",
    "national",
    "naf",
    "month",
    "small",
    "json",
    "time",
    "amount",
  ] as const)
    if (fields[name].test(cell)) count(name);
  if (cell.includes("@") && fields.email.test(cell)) count("with address");
  if (/\d/.test(cell)) count("with digits");
  if (/\d{2}(?:[ .-]?\d{2}){4}/.test(cell)) count("with telephone");
  if (civilityIn(cell)) count("civility alone");
  if (list.length === 1) count("one word");
  else if (list.length <= 3) count("two or three words");
  else if (list.length <= 7) count("some words");
  else count("many words");
}

function addForm(
  evidence: Evidence[],
  form: { filled: number; rows: number; distinct: number; letters: number; number: number },
): void {
  const { filled, rows, distinct, letters, number } = form;
  if (filled === 0) {
    evidence.push(["no value", 1]);
    return;
  }
  const share = filled / Math.max(1, rows);
  if (share < 0.3) evidence.push(["mostly empty", 1]);
  else if (share < 0.8) evidence.push(["partly empty", 1]);
  else evidence.push(["mostly filled", 1]);
  const shareOfDistinct = distinct / filled;
  evidence.push(["distinct", shareOfDistinct]);
  if (filled >= 4) {
    if (distinct === 1) evidence.push(["one value", 1]);
    else if (distinct <= 3) evidence.push(["two or three values", 1]);
    else if (shareOfDistinct < 0.5) evidence.push(["few values", 1]);
  }
  const length = letters / filled;
  evidence.push([
    length > 80
      ? "very long values"
      : length > 40
        ? "long values"
        : length > 15
          ? "middling values"
          : length > 4
            ? "short values"
            : "very short values",
    1,
  ]);
  evidence.push(["words in value", Math.min(3, number / filled / 4)]);
}
