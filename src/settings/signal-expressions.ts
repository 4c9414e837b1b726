// Reads the expressions of files of signals, each with its own line, and collects what is wrong in them.

import type { Problem } from "../domain/problems/problem.ts";
import { groupsIn } from "../domain/suggesting/compile-signals.ts";
import {
  type Expression,
  isFault,
  longestGap,
  mostSteps,
  parseExpression,
} from "../domain/suggesting/expression.ts";
import type { WordWeights } from "../domain/suggesting/word-leaning.ts";
import { nearest } from "../domain/values/spelling.ts";
import type { Located } from "./located-yaml.ts";

/** A file of signals with the way back from its values to their lines. */
export interface SignalsPage {
  placeOf: Located<unknown>["placeOf"];
  keyPlaceOf: Located<unknown>["keyPlaceOf"];
  lines: readonly string[];
}

/** Where a part of the signals is written: its file, and the path to it there. */
export interface WrittenAt {
  page: SignalsPage;
  path: readonly string[];
}

export class ExpressionReader {
  readonly problems: Problem[] = [];
  readonly #groups: readonly string[];

  /** Expressions may name these groups only. */
  constructor(groups: readonly string[]) {
    this.#groups = groups;
  }

  /** One expression a line. */
  read(source: string, at: WrittenAt): Expression[] {
    return source.split("\n").flatMap((line, index) => {
      if (line.trim() === "") return [];
      const read = parseExpression(line);
      if (isFault(read)) {
        const place = placeOfLine(at, index);
        const limit = read.fault === "gap" ? longestGap : read.fault === "steps" ? mostSteps : null;
        this.problems.push({
          code: "signals-expression",
          fault: read.fault,
          found: read.found,
          limit,
          ...place,
          column: place.column + read.column - 1,
        });
        return [];
      }
      for (const asked of groupsIn(read))
        if (!this.#groups.includes(asked))
          this.problems.push({
            code: "signals-group-unknown",
            asked,
            near: nearest(asked, this.#groups),
            ...placeOfLine(at, index),
          });
      return [read];
    });
  }

  /** One word or two a line, then how far they lean to each situation, as in older files of signals. */
  wordWeights(source: string, at: WrittenAt): Map<string, WordWeights> {
    const weights = new Map<string, WordWeights>();
    for (const [index, line] of source.split("\n").entries()) {
      if (line === "") continue;
      const found = /^(\S+(?: \S+)?) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+)$/.exec(line);
      if (found) weights.set(found[1]!, [Number(found[2]), Number(found[3]), Number(found[4])]);
      else this.problems.push({ code: "signals-leaning", found: line, ...placeOfLine(at, index) });
    }
    return weights;
  }
}

/** Where line `index` of a text stands in the file: below its key if it is a block (`|`). Called only where something is wrong. */
function placeOfLine({ page, path }: WrittenAt, index: number) {
  const start = page.placeOf(path);
  const block = /^[|>]/.test(page.lines[start.line - 1]?.slice(start.column - 1) ?? "");
  if (!block) return start;
  const line = start.line + 1 + index;
  return { ...start, line, column: (page.lines[line - 1]?.search(/\S/) ?? 0) + 1 };
}
