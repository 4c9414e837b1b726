// Shows why one actor ranks before another: on the terminal and as JSON.

import type { Difference } from "../../domain/priority/rank-differences.ts";
import type { Sentences } from "../../text/index.ts";
import type { RankLine } from "./ranking-page.ts";
import { type Paint, safe, table, wrap } from "./terminal.ts";

/** Two actors of a ranking, side by side. */
export interface RankComparison {
  a: RankLine;
  b: RankLine;
  differences: readonly Difference[];
  /** Whether both have the same score, so that their order means nothing. */
  level: boolean;
}

/** What sets two actors apart, criterion by criterion, the largest difference first. */
export function comparisonPage(
  { a, b, differences, level }: RankComparison,
  { text, columns, paint }: { text: Sentences; columns: number; paint: Paint },
): string {
  const { priority } = text;
  const named = (line: RankLine, letter: string) =>
    `${letter}  ${paint.strong(safe(line.priority.actor.name))} ${paint.faint(priority.rankAndScore(line.rank, priority.points(line.priority.score)))}\n`;
  const signed = (points: number) =>
    `${points > 0 ? "+" : points < 0 ? "−" : ""}${priority.points(Math.abs(points))}`;
  const terms = table(
    [
      { title: priority.columns.criterion },
      { title: "A", align: "right" },
      { title: "B", align: "right" },
      { title: "A − B", align: "right" },
    ],
    [
      ...differences.map(({ criterion, a, b, points }) => [
        priority.criteria[criterion],
        priority.points(a.points),
        priority.points(b.points),
        signed(points),
      ]),
      [
        priority.columns.total,
        priority.points(a.priority.score),
        priority.points(b.priority.score),
        signed((Math.round(a.priority.score * 100) - Math.round(b.priority.score * 100)) / 100),
      ],
    ],
    { columns, paint },
  );
  const reasonLines = differences
    .filter(({ points }) => points !== 0)
    .slice(0, 3)
    .flatMap(({ criterion, a, b }) => [
      `${priority.criteria[criterion]}`,
      ...lettered("A", priority.reason(a.because), columns),
      ...lettered("B", priority.reason(b.because), columns),
    ]);
  const close = level ? `\n${wrap(priority.levelNote, columns).join("\n")}\n` : "";
  return `${named(a, "A")}${named(b, "B")}\n${terms}\n${reasonLines.join("\n")}\n${close}`;
}

const lettered = (letter: string, text: string, columns: number) =>
  wrap(safe(text), columns - 7).map((line, index) => `    ${index === 0 ? letter : " "}  ${line}`);

export const comparisonAsJson = ({ a, b, differences, level }: RankComparison, { priority }: Sentences) => {
  const lineAsJson = ({ rank, priority: { actor, score } }: RankLine) => ({
    actor: actor.id,
    name: actor.name,
    rank,
    score,
  });
  return {
    a: lineAsJson(a),
    b: lineAsJson(b),
    level,
    differences: differences.map(({ criterion, a, b, points }) => ({
      criterion,
      points,
      a: { value: a.value, points: a.points, because: priority.reason(a.because) },
      b: { value: b.value, points: b.points, because: priority.reason(b.because) },
    })),
  };
};
