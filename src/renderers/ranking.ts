import type { Priority, Reason } from "../domain/priority/ranking.ts";
import type { Sentences } from "../text/index.ts";
import { type Paint, pad, safe, table, width, wrap } from "./terminal.ts";

/** One line of a ranking. */
export interface RankLine {
  /** 1 is the most urgent. */
  rank: number;
  priority: Priority;
}

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
}

/** The ranking as people read it: who, how much, and the two reasons that weigh most. */
export function rankingTable(lines: readonly RankLine[], { text, columns, paint }: Page): string {
  const { heading } = text.priority;
  return table(
    [
      { title: heading.rank, align: "right" },
      { title: heading.actor, shrinks: true, least: 24, paint: paint.strong },
      { title: heading.score, align: "right" },
      { title: heading.because, shrinks: true, least: 20 },
    ],
    lines.map(({ rank, priority }) => [
      rank,
      priority.actor.name,
      text.priority.points(priority.score),
      text.priority.joined(weightiest(priority).map((reason) => text.priority.short(reason.because))),
    ]),
    { columns, paint },
  );
}

/** The reasons that give most points, without those that say nothing was found. */
const weightiest = ({ reasons, unknown }: Priority): Reason[] =>
  reasons
    .filter(
      ({ points, criterion }) => points > 0 && (!unknown.includes(criterion) || criterion === "situation"),
    )
    .sort((a, b) => b.points - a.points)
    .slice(0, 2);

/** Every term of every score: value × weight = points, and why. */
export function rankingExplained(lines: readonly RankLine[], { text, columns, paint }: Page): string {
  const { heading, criterion, because, points, toFindOut } = text.priority;
  return lines
    .map(({ rank, priority }) => {
      const title = `${rank}. ${safe(priority.actor.name)} (${safe(priority.actor.id)})`;
      const terms = priority.reasons.flatMap((reason) =>
        term(
          criterion[reason.criterion],
          [`${reason.value} × ${points(reason.weight)} =`, points(reason.points)],
          because(reason.because),
          columns,
        ),
      );
      const total = term(heading.total, ["", points(priority.score)], "", columns);
      const open = priority.unknown.map((one) => criterion[one]);
      return [
        paint.strong(title),
        ...terms,
        ...total.map(paint.strong),
        ...(open.length > 0 ? indented(wrap(toFindOut(open), columns - 2)) : []),
        "",
      ].join("\n");
    })
    .map((block) => `${block}\n`)
    .join("");
}

/** One line of a sum, its reason broken over as many lines as it takes. */
function term(label: string, [product, points]: readonly [string, string], why: string, columns: number) {
  const left = `  ${pad(label, 30)} ${pad(product, 9, "right")} ${pad(points, 5, "right")}  `;
  const [first = "", ...rest] = wrap(safe(why), Math.max(20, columns - width(left)));
  return [(left + first).trimEnd(), ...rest.map((line) => " ".repeat(width(left)) + line)];
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** The ranking as other programs read it. */
export const rankingAsJson = (lines: readonly RankLine[], { priority: words }: Sentences) =>
  lines.map(({ rank, priority }) => ({
    rank,
    actor: priority.actor.id,
    name: priority.actor.name,
    score: priority.score,
    reasons: priority.reasons.map(({ criterion, value, weight, points, because }) => ({
      criterion,
      value,
      weight,
      points,
      because: words.because(because),
    })),
    unknown: priority.unknown,
  }));

/** One actor a line, cells separated by tabs. */
export const rankingPlain = (ranked: readonly { rank: number; id: string; name: string; score: number }[]) =>
  ranked.map(({ rank, id, name, score }) => `${rank}\t${safe(id)}\t${safe(name)}\t${score}\n`).join("");
