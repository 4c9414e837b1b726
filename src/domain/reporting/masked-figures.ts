/**
 * Figures for others than the team: no names, and no count of one to four, neither shown nor left over. What a masked count could be is bounded by what
 * is shown beside it; one more count is masked until at least two values are possible for each.
 */
import { type CountedPart, hiddenParts, isSmall } from "../audience/small-counts.ts";
import { type Breakdown, breakdowns, type Figure, type FigureId, isPartition } from "./mission-figures.ts";

/** A figure as others may read it; null where it is masked, or where there is nothing to count from. */
export interface ToldFigure {
  id: FigureId;
  unit: Figure["unit"];
  value: number | null;
  masked: boolean;
  of: FigureId | null;
  parts: Partial<Record<Breakdown, readonly ToldPart[]>>;
}

export interface ToldPart {
  key: string | null;
  count: number | null;
}

/**
 * Breakdowns that another report would give away: who changed is the difference between two reports, and a month masked in the
 * report of a year stands alone in that of its quarter.
 */
const neverTold: readonly Breakdown[] = ["change", "month"];

export function figuresForOthers(figures: readonly Figure[]): ToldFigure[] {
  const told = new Map<FigureId, ToldFigure>();
  for (const figure of figures) {
    const parent = figure.of === null ? null : (told.get(figure.of) ?? null);
    told.set(figure.id, toldFigure(figure, parent));
  }
  const counted = figures.find(({ id }) => id === "exchanges");
  if (counted && told.get("met")?.masked === false)
    told.set("exchanges", withMaskedSides(counted, told.get("exchanges")!));
  const exchanges = told.get("exchanges");
  const hours = told.get("hours");
  // Hours are a sum over channels: they would give a masked one away.
  const isKnown =
    exchanges?.masked === false &&
    (exchanges.value === 0 || exchanges.parts.channel?.every(({ count }) => count !== null) === true);
  if (hours && !isKnown) told.set("hours", { ...hours, value: null, masked: true });
  return [...told.values()];
}

/** Channels by which people meet: a report tells who was met beside who was contacted. */
const meetingChannels: readonly (string | null)[] = ["visit", "meeting"];

/**
 * Where each actor had about one exchange, who was met and who was contacted say how many exchanges were visits and meetings, and how many were not:
 * each of these sides is masked as a whole of its own. Without a channel, where no mask is enough.
 */
function withMaskedSides({ parts }: Figure, told: ToldFigure): ToldFigure {
  if (told.parts.channel === undefined) return told;
  const counts = new Map<string | null, number | null>();
  for (const isMeeting of [true, false]) {
    const side = (parts.channel ?? []).filter(({ key }) => meetingChannels.includes(key) === isMeeting);
    const sum = side.reduce((total, { count }) => total + count, 0);
    const masked = maskedPartition(side, sum, null);
    if (masked === null) {
      const { channel: _, ...others } = told.parts;
      return { ...told, parts: others };
    }
    for (const { key, count } of masked) counts.set(key, count);
  }
  const channel = told.parts.channel.map(({ key }) => ({ key, count: counts.get(key) ?? null }));
  return { ...told, parts: { ...told.parts, channel } };
}

function toldFigure(figure: Figure, parent: ToldFigure | null): ToldFigure {
  const { id, unit, value, of, actors } = figure;
  const base = unit === "days" ? actors.length : (value ?? 0);
  // Hours count nobody, and are masked by their channels (`figuresForOthers`). Meetings count nobody either: all know of them.
  const masked = value !== null && unit !== "hours" && unit !== "meetings" && isSmall(base);
  const parts: ToldFigure["parts"] = {};
  for (const breakdown of breakdowns) {
    const counted = figure.parts[breakdown];
    if (!counted || masked || neverTold.includes(breakdown)) continue;
    const ofParent = parent?.parts[breakdown] ?? null;
    // Who was reached is among who is known: a shown part of the former would be a lower bound of a masked part of the latter.
    const isBeside = parent !== null && (ofParent?.some(({ count }) => count === null) ?? true);
    if (isPartition(breakdown) && isBeside) continue;
    const oneByOne = counted.map(({ key, count }) => ({ key, count: isSmall(count) ? null : count }));
    // Needs make up the number of needs, though not that of actors.
    const toldParts =
      isPartition(breakdown) || breakdown === "need"
        ? maskedPartition(counted, value ?? 0, ofParent)
        : oneByOne;
    if (toldParts) parts[breakdown] = toldParts;
    else if (breakdown === "need") parts[breakdown] = oneByOne;
  }
  // Where no more needs are left to mask, their sum would give the only masked one away.
  const isSum = unit === "needs" && maskedPartition(figure.parts.need ?? [], value ?? 0, null) === null;
  return { id, unit, of, parts, value: masked || isSum ? null : value, masked: masked || isSum };
}

/** Parts of one whole, which is shown; null when no mask is enough. A part that has a line is at least one. */
function maskedPartition(
  parts: readonly CountedPart<string | null>[],
  whole: number,
  ofParent: readonly ToldPart[] | null,
): ToldPart[] | null {
  const most = (key: string | null) =>
    ofParent?.find((part) => part.key === key)?.count ?? Number.POSITIVE_INFINITY;
  const hidden = hiddenParts(parts, whole, { least: 1, most });
  return hidden && parts.map(({ key, count }) => ({ key, count: hidden.has(key) ? null : count }));
}
