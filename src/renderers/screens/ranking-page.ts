// Shows the ranking and the reasons of each score: on the terminal and as JSON.

import { isLevel } from "../../domain/priority/rank-differences.ts";
import type { Priority, Reason } from "../../domain/priority/ranking.ts";
import type { ContactCondition } from "../../domain/relationship/contact-conditions.ts";
import type { ChannelWish } from "../../domain/relationship/preferred-channel.ts";
import type { Sentences } from "../../text/index.ts";
import { type Paint, pad, safe, table, width, wrap } from "./terminal.ts";

/** One line of a ranking. */
export interface RankLine {
  /** 1 is the most urgent. */
  rank: number;
  priority: Priority;
  /** Put first by the team, and why. */
  pinned?: { reason: string; until: string } | null;
  /** The day of its next step, or the first on which it is not too soon to contact it; null when that is now. */
  waitsFor?: string | null;
  /** The channels by which it wishes to be reached, or not to be. */
  wishes?: readonly ChannelWish[];
  /** On what conditions partners and colleagues let us contact it. */
  conditions?: readonly ContactCondition[];
  /** Whether the actor has a reserved place, before actors with more points. */
  reserved?: boolean;
  /** How to get in touch, when a week's work is planned. */
  means?: "call" | "visit";
  hours?: number;
}

interface Page {
  text: Sentences;
  /** For another program or a file: nothing is shortened, and identifiers are given. */
  whole?: boolean;
  columns: number;
  paint: Paint;
}

/** The ranking as people read it: who, how much, and the two reasons that weigh most. */
export function rankingTable(
  lines: readonly RankLine[],
  { text, columns, paint, whole = false }: Page,
): string {
  const {
    columns: heading,
    plannedMeans,
    joinedReasons,
    shortReason,
    pinned,
    points,
    reservedPlace,
    levelMark,
    waitsFor,
  } = text.priority;
  const planned = lines.some((line) => line.means);
  const level = levelWithNext(lines);
  const rows = lines.map((line, index) => [
    `${level[index] ? "≈ " : ""}${line.rank}`,
    line.priority.actor.name,
    ...(planned ? [line.means ? plannedMeans[line.means] : ""] : []),
    points(line.priority.score),
    joinedReasons([
      ...(line.pinned ? [pinned(line.pinned.reason)] : []),
      ...(line.waitsFor ? [waitsFor(line.waitsFor)] : []),
      ...(line.reserved ? [reservedPlace] : []),
      ...new Set((line.conditions ?? []).map(text.objections.conditionKind)),
      ...(line.wishes ?? []).map(text.objections.channelWish),
      ...weightiest(line.priority).map((reason) => shortReason(reason.because)),
    ]),
    ...(whole ? [line.priority.actor.id] : []),
  ]);
  const layout = [
    { title: heading.rank, align: "right" as const },
    { title: heading.actor, shrinks: true, least: 24, paint: paint.strong },
    ...(planned ? [{ title: heading.means }] : []),
    { title: heading.score, align: "right" as const },
    { title: heading.because, shrinks: true, least: 20 },
    ...(whole ? [{ title: text.actors.fields.id }] : []),
  ];
  const note = level.some(Boolean) ? `${paint.faint(levelMark)}\n` : "";
  return table(layout, rows, { columns: whole ? Number.POSITIVE_INFINITY : columns, paint }) + note;
}

/** For each line, whether the scores are too uncertain to tell its order from that of the next line. */
const levelWithNext = (lines: readonly RankLine[]): boolean[] =>
  lines.map(({ priority }, index) => {
    const next = lines[index + 1];
    return next !== undefined && !lines[index]!.pinned && isLevel(priority, next.priority);
  });

/** The two reasons with most points, without unknown criteria except the situation. */
const weightiest = ({ reasons, unknown }: Priority): Reason[] =>
  reasons
    .filter(
      ({ points, criterion }) => points > 0 && (!unknown.includes(criterion) || criterion === "situation"),
    )
    .sort((a, b) => b.points - a.points)
    .slice(0, 2);

/** Every term of every score: its points, what it could give at most, and why. */
export function rankingExplained(lines: readonly RankLine[], { text, columns, paint }: Page): string {
  const {
    columns: heading,
    criteria: criterion,
    reason: because,
    points,
    outOfMost,
    toFindOut,
  } = text.priority;
  return lines
    .map(({ rank, priority }) => {
      const title = `${rank}. ${safe(priority.actor.name)} (${safe(priority.actor.id)})`;
      const weights = priority.reasons.reduce((sum, { weight }) => sum + weight, 0);
      // Points are rounded so that they add up to the score: a term rounded above its share raises the share shown.
      const share = ({ weight, points: given }: Reason) =>
        weights === 0 ? 0 : Math.max(given, Math.round((100 * weight) / weights));
      const terms = priority.reasons.flatMap((reason) =>
        term(
          criterion[reason.criterion],
          [points(reason.points), outOfMost(share(reason))],
          because(reason.because),
          columns,
        ),
      );
      const total = term(heading.total, [points(priority.score), outOfMost(100)], "", columns);
      const open = priority.unknown.map((criterionId) => criterion[criterionId]);
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
function term(label: string, [points, most]: readonly [string, string], why: string, columns: number) {
  const opening = `  ${pad(label, 30)} ${pad(points, 4, "right")} ${pad(most, 7)}  `;
  const [first = "", ...rest] = wrap(safe(why), Math.max(20, columns - width(opening)));
  return [(opening + first).trimEnd(), ...rest.map((line) => " ".repeat(width(opening)) + line)];
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** The ranking as other programs read it. */
export const rankingAsJson = (lines: readonly RankLine[], { priority: words, objections }: Sentences) =>
  lines.map(({ rank, priority, pinned, waitsFor, conditions = [], wishes = [], reserved, means, hours }) => ({
    rank,
    actor: priority.actor.id,
    name: priority.actor.name,
    score: priority.score,
    reasons: priority.reasons.map(({ criterion, value, weight, points, because }) => ({
      criterion,
      value,
      weight,
      points,
      because: words.reason(because),
    })),
    unknown: priority.unknown,
    uncertainty: priority.uncertainty,
    ...(pinned ? { pinned: { reason: pinned.reason, until: pinned.until } } : {}),
    ...(waitsFor ? { waits_for: waitsFor } : {}),
    ...(conditions.length > 0 ? { conditions: conditions.map(objections.quotedCondition) } : {}),
    ...(wishes.length > 0 ? { reach: wishes.map(objections.channelWish) } : {}),
    ...(reserved ? { reserved } : {}),
    ...(means ? { means, hours } : {}),
  }));

/** One actor a line, cells separated by tabs. */
export const rankingPlain = (ranked: readonly { rank: number; id: string; name: string; score: number }[]) =>
  ranked.map(({ rank, id, name, score }) => `${rank}\t${safe(id)}\t${safe(name)}\t${score}\n`).join("");
