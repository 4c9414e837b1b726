// Reads the expressions in files of signals, and collects the problems in them with their lines.

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
import type { LocatedValue } from "./located-yaml.ts";

/** The places of values in a file of signals, and its lines. */
export interface SignalsPositions {
  placeOf: LocatedValue<unknown>["placeOf"];
  keyPlaceOf: LocatedValue<unknown>["keyPlaceOf"];
  lines: readonly string[];
}

/** Where a part of the signals stands: the positions of its file, and its path there. */
export interface SignalLocation {
  positions: SignalsPositions;
  path: readonly string[];
}

export class ExpressionReader {
  readonly problems: Problem[] = [];
  readonly #groups: readonly string[];

  /** `groups`: those that expressions may name. */
  constructor(groups: readonly string[]) {
    this.#groups = groups;
  }

  /** Parses a text with one expression a line. */
  read(source: string, at: SignalLocation): Expression[] {
    return source.split("\n").flatMap((line, index) => {
      if (line.trim() === "") return [];
      const expression = parseExpression(line);
      if (isFault(expression)) {
        const place = placeOfLine(at, index);
        const limit =
          expression.fault === "gap" ? longestGap : expression.fault === "steps" ? mostSteps : null;
        this.problems.push({
          code: "signals-expression",
          fault: expression.fault,
          found: expression.found,
          limit,
          ...place,
          column: place.column + expression.column - 1,
        });
        return [];
      }
      for (const asked of groupsIn(expression))
        if (!this.#groups.includes(asked))
          this.problems.push({
            code: "signals-group-unknown",
            asked,
            near: nearest(asked, this.#groups),
            ...placeOfLine(at, index),
          });
      return [expression];
    });
  }

  /** Parses word weights, as older files of signals hold them: on each line one or two words, then their weight for each situation. */
  wordWeights(source: string, at: SignalLocation): Map<string, WordWeights> {
    const weights = new Map<string, WordWeights>();
    for (const [index, line] of source.split("\n").entries()) {
      if (line === "") continue;
      const match = /^(\S+(?: \S+)?) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+)$/.exec(line);
      if (match) weights.set(match[1]!, [Number(match[2]), Number(match[3]), Number(match[4])]);
      else this.problems.push({ code: "signals-leaning", found: line, ...placeOfLine(at, index) });
    }
    return weights;
  }
}

/** Where line `index` of a text stands in the file; a block (`|`) begins on the line below its key. */
function placeOfLine({ positions, path }: SignalLocation, index: number) {
  const start = positions.placeOf(path);
  const block = /^[|>]/.test(positions.lines[start.line - 1]?.slice(start.column - 1) ?? "");
  if (!block) return start;
  const line = start.line + 1 + index;
  return { ...start, line, column: (positions.lines[line - 1]?.search(/\S/) ?? 0) + 1 };
}
