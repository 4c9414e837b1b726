// Gathers the evidence for each column of a table: its title, its values, the columns beside it, and names in addresses.

import type { ColumnWords } from "../../domain/importing/import-words.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { Header } from "../table/header-layout.ts";
import type { TitleReader } from "./column-titles.ts";
import { type Evidence, type TitleEvidence, titleEvidence } from "./title-evidence.ts";
import { type ValueEvidence, valueEvidence } from "./value-evidence.ts";

/** A column holds a shape when this share of its values have it. The weights were fitted with it. */
const holds = 0.6;
/** Shapes of which several columns in one table mean different things: the first telephone, the second. */
const counted = ["an e-mail", "a telephone", "valid siret", "a postcode", "a date", "whole", "structure"];
/** Meanings of titles that are evidence for the columns beside them. */
const besides = new Set([
  "first",
  "last",
  "civility",
  "person",
  "post",
  "role",
  "naming",
  "body",
  "email",
  "phone",
  "street",
  "postcode",
  "city",
  "insee",
  "home",
  "office",
  "siret",
  "rna",
  "funder",
  "bearer",
  "ours",
  "fax",
  "second",
  "kind",
  "state",
]);

export interface ReadColumn {
  title: TitleEvidence;
  values: ValueEvidence;
  evidence: readonly Evidence[];
}

export type TableReader = (headers: readonly Header[], rows: readonly (readonly string[])[]) => ReadColumn[];

/** Gathers the evidence for every column of a table. */
export function tableEvidence(
  words: ColumnWords,
  titles: TitleReader,
  structures: StructureTaxonomy,
): TableReader {
  const readTitle = titleEvidence(words, titles);
  const readValues = valueEvidence(words, structures);
  return (headers, rows) => {
    const read = headers.map(readTitle);
    const values = headers.map((_, index) => readValues(rows.map((cells) => cells[index] ?? "")));
    const shared = aboutTable(read, values);
    return headers.map((_, index) => ({
      title: read[index]!,
      values: values[index]!,
      evidence: [
        ["always", 1],
        ...read[index]!.evidence,
        ...values[index]!.evidence,
        ...shared,
        ...aboutPlace(index, headers.length),
        ...besideOf(index, read, values),
        ...blockOf(index, read),
        ...amongAlike(index, values),
        ...namesBorne(index, values),
        ...together(read[index]!, values[index]!),
      ],
    }));
  };
}

const isMostly = ({ shares }: ValueEvidence, name: string) => (shares.get(name) ?? 0) >= holds;

function aboutTable(titles: readonly TitleEvidence[], values: readonly ValueEvidence[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const name of counted) {
    const count = values.filter((column) => isMostly(column, name)).length;
    evidence.push([`table with ${count > 2 ? "several" : count} ${name}`, 1]);
  }
  for (const name of ["first", "last", "body", "person", "naming", "home", "funder"])
    if (titles.some(({ about }) => about.has(name))) evidence.push([`table about ${name}`, 1]);
  return evidence;
}

function aboutPlace(index: number, width: number): Evidence[] {
  if (index === 0) return [["first column", 1]];
  if (index === 1) return [["second column", 1]];
  return index === width - 1 ? [["last column", 1]] : [["place", index / width]];
}

function besideOf(
  index: number,
  titles: readonly TitleEvidence[],
  values: readonly ValueEvidence[],
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const [side, at] of [
    ["left", index - 1],
    ["right", index + 1],
  ] as const) {
    const title = titles[at];
    if (!title) continue;
    for (const meaning of title.about)
      if (besides.has(meaning)) evidence.push([`${side} about ${meaning}`, 1]);
    for (const name of [...counted, "numbered", "civility alone", "placeCode", "code"])
      if (isMostly(values[at]!, name)) evidence.push([`${side} ${name}`, 1]);
  }
  return evidence;
}

/** How many columns to the left a title may say where an address is: at home, at the office, at a funder's. */
const blockReaches = 6;

function blockOf(index: number, titles: readonly TitleEvidence[]): Evidence[] {
  for (let at = index; at >= Math.max(0, index - blockReaches); at--)
    for (const where of ["home", "office", "funder"])
      if (titles[at]!.about.has(where)) return [[`block of ${where}`, 1]];
  return [];
}

/** Where a column stands among those whose values have the same shape. */
function amongAlike(index: number, values: readonly ValueEvidence[]): Evidence[] {
  return counted.flatMap((name): Evidence[] => {
    if (!isMostly(values[index]!, name)) return [];
    const alike = values.flatMap((column, at) => (isMostly(column, name) ? [at] : []));
    const rank = alike.indexOf(index);
    return alike.length === 1
      ? [[`only ${name}`, 1]]
      : [
          [`${rank === 0 ? "first" : "later"} ${name} of several`, 1],
          [`one ${name} of ${Math.min(4, alike.length)}`, 1],
        ];
  });
}

/** In what share of the rows a word of one column stands in the mailbox, or the domain, of another column's address. */
function namesBorne(index: number, values: readonly ValueEvidence[]): Evidence[] {
  const own = values[index]!;
  const holdsAddresses = isMostly(own, "an e-mail");
  const evidence: Evidence[] = [];
  let box = 0;
  let domain = 0;
  for (const [at, other] of values.entries()) {
    if (at === index || isMostly(other, "an e-mail") === holdsAddresses) continue;
    const [addresses, names] = holdsAddresses ? [own, other] : [other, own];
    if (!isMostly(addresses, "an e-mail") || isMostly(names, "shape url")) continue;
    const shares = borne(addresses, names);
    box = Math.max(box, shares.box);
    domain = Math.max(domain, shares.domain);
  }
  if (box > 0) evidence.push([holdsAddresses ? "box bears a name" : "name in a box", box]);
  if (domain > 0) evidence.push([holdsAddresses ? "domain bears a name" : "name in a domain", domain]);
  if (box >= 0.5) evidence.push([holdsAddresses ? "box mostly bears a name" : "name mostly in a box", 1]);
  if (domain >= 0.5)
    evidence.push([holdsAddresses ? "domain mostly bears a name" : "name mostly in a domain", 1]);
  return evidence;
}

/** The share of rows in which a word of the name stands before the @ of the address (`box`), or behind it (`domain`). */
function borne({ addresses }: ValueEvidence, names: ValueEvidence): { box: number; domain: number } {
  let both = 0;
  let box = 0;
  let domain = 0;
  for (const [row, address] of addresses.entries()) {
    const name = (names.words[row] ?? []).filter((word) => word.length > 2 && !/^\d+$/.test(word));
    if (address === "" || name.length === 0) continue;
    both++;
    const [before, after] = address.split("@") as [string, string];
    if (name.some((word) => before.includes(word))) box++;
    if (name.some((word) => after.includes(word))) domain++;
  }
  return both === 0 ? { box: 0, domain: 0 } : { box: box / both, domain: domain / both };
}

/** Each meaning of the title with each shape of the values, such as `about person, a telephone`. */
function together({ about }: TitleEvidence, { shares }: ValueEvidence): Evidence[] {
  const evidence: Evidence[] = [];
  for (const shape of [
    "an e-mail",
    "a telephone",
    "whole",
    "structure",
    "yes or no",
    "sentence",
    "numbered",
    "placeCode",
    "shape number",
    "code",
    "a date",
    "valid siret",
    "capital",
    "word of post",
  ]) {
    if ((shares.get(shape) ?? 0) < holds) continue;
    for (const meaning of about) if (besides.has(meaning)) evidence.push([`about ${meaning}, ${shape}`, 1]);
  }
  return evidence;
}

/** The share of rows in which a name stands in the mailbox of an address. */
export const shareOfAddressesBearing = (addresses: ValueEvidence, names: ValueEvidence): number =>
  borne(addresses, names).box;
