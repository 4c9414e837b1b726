/** Reads the spans of time of settings: `10d`, `2 weeks`, `6m`; in French `10j`, `2 semaines`, `6 mois`. */
import { dayAfter } from "../values/days.ts";

export interface SpanOfTime {
  count: number;
  unit: "day" | "month";
}

const units: Readonly<Record<string, { unit: SpanOfTime["unit"]; times: number }>> = {
  ...Object.fromEntries(
    ["d", "day", "days", "j", "jour", "jours"].map((word) => [word, { unit: "day", times: 1 } as const]),
  ),
  ...Object.fromEntries(
    ["w", "week", "weeks", "s", "semaine", "semaines"].map((word) => [
      word,
      { unit: "day", times: 7 } as const,
    ]),
  ),
  ...Object.fromEntries(
    ["m", "month", "months", "mois"].map((word) => [word, { unit: "month", times: 1 } as const]),
  ),
};

/** Null when the text is no span, or one of more than ten years. */
export function spanOfTime(text: string): SpanOfTime | null {
  const [, figure, word] = /^(\d{1,4}) ?([a-z]+)$/.exec(text.trim().toLowerCase()) ?? [];
  const known = word === undefined ? undefined : Object.hasOwn(units, word) ? units[word] : undefined;
  if (known === undefined) return null;
  const count = Number(figure) * known.times;
  return count > (known.unit === "month" ? 120 : 3660) ? null : { count, unit: known.unit };
}

/** The ISO date a span after another. A month after 31 January is the last day of February. */
export function dayAfterSpan(day: string, { count, unit }: SpanOfTime): string {
  if (unit === "day") return dayAfter(day, count);
  const [year, month, date] = day.slice(0, 10).split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}
