// Shows possible duplicates, so that somebody can decide: on the terminal and as JSON.

import { type Actor, severalFields, singleFields } from "../../domain/actors/actor.ts";
import type { Duplicate, Duplicates } from "../../domain/matching/find-duplicates.ts";
import type { Sentences } from "../../text/index.ts";
import { inSnakeCase } from "../json.ts";
import { clip, type Paint, pad, safe } from "./terminal.ts";

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
}

/** Pairs and clusters for other programs: each reason with its facts, and in words. */
export const duplicatesAsJson = ({ pairs, clusters }: Duplicates, { matching }: Sentences) => ({
  pairs: pairs.map(({ a, b, score, verdict, reasons }) => ({
    a,
    b,
    score,
    verdict,
    reasons: reasons.map((reason) => ({
      ...(inSnakeCase(reason) as object),
      points: rounded(reason.points),
      because: matching.reason(reason),
    })),
  })),
  clusters,
});

const rounded = (points: number) => Math.round(points * 100) / 100;

/** The pairs to decide, each with its reasons. */
export function duplicatesPage(
  { pairs }: Duplicates,
  names: ReadonlyMap<string, string>,
  { text: { matching }, columns, paint }: Page,
): string {
  if (pairs.length === 0) return `${matching.nothingToDecide}\n`;
  const named = (id: string) => `${safe(names.get(id) ?? id)} ${paint.faint(`(${id})`)}`;
  const lines = pairs.flatMap(({ a, b, verdict, reasons }) => [
    `${paint.strong(matching.decisions[verdict])}`,
    `  ${named(a)}`,
    `  ${named(b)}`,
    ...reasonLines(reasons, matching, columns, paint),
    "",
  ]);
  return `${[...lines, matching.howToDecide(pairs.length)].join("\n")}\n`;
}

function reasonLines(
  reasons: Duplicate["reasons"],
  matching: Sentences["matching"],
  columns: number,
  paint: Paint,
): string[] {
  return reasons
    .filter(({ points }) => Math.abs(points) >= 0.05)
    .map((reason) => {
      const line = clip(safe(matching.reason(reason)), columns - 6);
      return `    ${reason.points > 0 ? paint.good("+") : paint.bad("−")} ${line}`;
    });
}

/** Two actors side by side, so that the values that differ, or that only one has, are seen at a glance. */
export function sideBySide(a: Actor, b: Actor, pair: Duplicate, { text, columns, paint }: Page): string {
  const { actors, matching } = text;
  const title = Math.max(...Object.values(actors.fields).map((field) => field.length));
  const half = Math.max(12, Math.floor((columns - title - 4) / 2));
  const row = (label: string, first: string, other: string) => {
    const cells = [first, other].map((cell) => pad(clip(safe(cell), half), half));
    const shown = first !== "" && other !== "" && first !== other ? cells.map(paint.accent) : cells;
    return `${pad(label, title)}  ${shown.join("  ")}`.trimEnd();
  };
  const rows: string[] = [];
  for (const field of singleFields)
    if (a[field] || b[field]) rows.push(row(actors.fields[field], a[field] ?? "", b[field] ?? ""));
  for (const field of severalFields)
    if (a[field].length + b[field].length > 0)
      rows.push(row(actors.fields[field], a[field].join(", "), b[field].join(", ")));
  const people = (actor: Actor) => actor.people.map(({ fullName }) => fullName).join(", ");
  if (a.people.length + b.people.length > 0) rows.push(row(actors.people, people(a), people(b)));
  return [...rows, "", ...reasonLines(pair.reasons, matching, columns, paint)].join("\n");
}
