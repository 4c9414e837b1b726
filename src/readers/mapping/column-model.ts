// Weighs the evidence for a column: a linear model whose weights are in src/models/columns.

import type { ReadColumn } from "./table-evidence.ts";
import type { Evidence } from "./title-evidence.ts";

/**
 * What evidence of a name weighs: numbers of classes and their weights in hundredths, in turn: `[3, 120, 7, -45]` adds 1.2 to class 3.
 * Undefined where it weighs nothing.
 */
export type WeightsOfEvidence = (name: string) => readonly number[] | undefined;

export interface ColumnWeights {
  classes: readonly string[];
  /** The first reading: from a column's own evidence and the columns beside it. */
  first: WeightsOfEvidence;
  /** The second reading, which also knows what the first took the other columns for. */
  second: WeightsOfEvidence;
}

const hundredths = 100;

/** The sum of the weights of a column's evidence, for each class. */
export function scoresOf(
  weightsOf: WeightsOfEvidence,
  evidence: readonly Evidence[],
  classes: number,
): Float64Array {
  const scores = new Float64Array(classes);
  for (const [name, amount] of evidence) {
    const weightsOfName = weightsOf(name);
    if (weightsOfName === undefined) continue;
    for (let at = 0; at < weightsOfName.length; at += 2)
      scores[weightsOfName[at]!]! += (weightsOfName[at + 1]! / hundredths) * amount;
  }
  return scores;
}

/** What evidence of one name weighs for one class, in both readings. */
export function weightOf({ first, second }: ColumnWeights, name: string, classNumber: number): number {
  let sum = 0;
  for (const weightsOfName of [first(name), second(name)])
    for (let at = 0; weightsOfName !== undefined && at < weightsOfName.length; at += 2)
      if (weightsOfName[at] === classNumber) sum += weightsOfName[at + 1]!;
  return sum / hundredths;
}

/** Scores as shares that sum to one. */
export function probabilities(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** From this share on, the class of another column is evidence. Chosen by hand; the weights were fitted with it. */
const leastShare = 0.05;

/** What the first reading takes a column and the others for, as evidence of the second reading. */
export function secondEvidence(
  index: number,
  columns: readonly Pick<ReadColumn, "title">[],
  first: readonly Float64Array[],
  classes: readonly string[],
): Evidence[] {
  const evidence: Evidence[] = ownerEvidence(index, columns, first, classes);
  for (const [number, name] of classes.entries()) {
    const own = first[index]![number]!;
    if (own > leastShare / 10) evidence.push([`reads as ${name}`, Math.log(own * 1000) / 7]);
    if (own > 0.5) evidence.push([`reads mostly as ${name}`, 1]);
    let before = 0;
    let after = 0;
    for (const [at, shares] of first.entries()) {
      if (at < index) before = Math.max(before, shares[number]!);
      else if (at > index) after = Math.max(after, shares[number]!);
    }
    const elsewhere = Math.max(before, after);
    if (elsewhere > leastShare) evidence.push([`elsewhere ${name}`, elsewhere]);
    if (before > leastShare) evidence.push([`before is ${name}`, before]);
    const left = first[index - 1]?.[number] ?? 0;
    const right = first[index + 1]?.[number] ?? 0;
    if (left > leastShare) evidence.push([`left is ${name}`, left]);
    if (right > leastShare) evidence.push([`right is ${name}`, right]);
    if (own > leastShare && elsewhere > leastShare)
      evidence.push([`${name} here rather than elsewhere`, own - elsewhere]);
  }
  return evidence;
}

/** Classes with which other columns go: an identifier with the structure's name, a mailbox with the person's. */
const leaders = ["name", "person.full_name", "person.last_name", "person.role", "siret", "text"];

/** Evidence that the title shares a word for its owner with a leader's title: "Mail président" and "Nom président". */
function ownerEvidence(
  index: number,
  columns: readonly Pick<ReadColumn, "title">[],
  first: readonly Float64Array[],
  classes: readonly string[],
): Evidence[] {
  const { whose } = columns[index]!.title;
  if (whose.size === 0) return [];
  return leaders.flatMap((leader): Evidence[] => {
    const number = classes.indexOf(leader);
    let share = 0;
    for (const [at, { title }] of columns.entries())
      if (at !== index && [...title.whose].some((word) => whose.has(word)))
        share = Math.max(share, first[at]![number]!);
    return share > leastShare ? [[`goes with ${leader}`, share]] : [];
  });
}
