// The fitted weights of columns (src/models/columns): each line of the file gives the name of a piece of evidence and what it weighs in the
// first and in the second reading. A line is read when its evidence is first met: a list meets a few hundred of the thousands.

import fitted from "../../models/columns/weights.json" with { type: "json" };
import type { ColumnWeights } from "./column-model.ts";

interface WeightsOfBothReadings {
  first?: readonly number[];
  second?: readonly number[];
}

const noWeights: WeightsOfBothReadings = {};
const linesRead = new Map<string, WeightsOfBothReadings>();

function weightsOf(evidence: string): WeightsOfBothReadings {
  const known = linesRead.get(evidence);
  if (known !== undefined) return known;
  const line = lineOf(evidence);
  if (line === undefined) return noWeights;
  const [first, second] = line.split("\t").slice(1).map(numbersIn);
  const read = { ...(first && { first }), ...(second && { second }) };
  linesRead.set(evidence, read);
  return read;
}

const numbersIn = (words: string) => (words === "" ? undefined : words.split(" ").map(Number));

/** The line of a piece of evidence, by binary search: the lines are sorted by their names. */
function lineOf(evidence: string): string | undefined {
  const lines = fitted.evidence;
  const start = `${evidence}\t`;
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.startsWith(start) ? lines[low] : undefined;
}

export const fittedColumnWeights: ColumnWeights = {
  classes: fitted.classes,
  first: (evidence) => weightsOf(evidence).first,
  second: (evidence) => weightsOf(evidence).second,
};
