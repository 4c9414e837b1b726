/**
 * Makes the figures for readers outside the team: without names and, except for meetings and hours, without counts of one to four. What is
 * shown beside a masked count limits what it can be, so further counts are masked until each masked one has at least two possible values.
 */
import { type CountedPart, hiddenParts, isSmall } from "../audience/small-counts.ts";
import { type Breakdown, breakdowns, type Figure, type FigureId, isPartition } from "./mission-figures.ts";

/** A figure as others may read it. `value` is null where it is masked, or where there is nothing to count. */
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
 * Breakdowns that others never get, since two reports together would reveal what is masked: changes are the difference of two reports, and
 * a month masked in the report of a year may be shown in that of its quarter.
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
  // Hours are a sum over channels: they would reveal the count of a masked channel.
  const isKnown =
    exchanges?.masked === false &&
    (exchanges.value === 0 || exchanges.parts.channel?.every(({ count }) => count !== null) === true);
  if (hours && !isKnown) told.set("hours", { ...hours, value: null, masked: true });
  return [...told.values()];
}

/** The channels of the exchanges that the figure `met` counts. */
const meetingChannels: readonly (string | null)[] = ["visit", "meeting"];

/**
 * Masks visits and meetings as one whole, and the other channels as another: where each actor had about one exchange, the figures `met` and
 * `contacted` tell the sums of both. The breakdown by channel is left out where no mask is enough.
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
  // `figuresForOthers` masks hours by their channels. Meetings are never masked: everybody knows of them.
  const masked = value !== null && unit !== "hours" && unit !== "meetings" && isSmall(base);
  const parts: ToldFigure["parts"] = {};
  for (const breakdown of breakdowns) {
    const counted = figure.parts[breakdown];
    if (!counted || masked || neverTold.includes(breakdown)) continue;
    const ofParent = parent?.parts[breakdown] ?? null;
    // The actors reached are among those known: a shown part of the former would be a lower bound of a masked part of the latter.
    const isBeside = parent !== null && (ofParent?.some(({ count }) => count === null) ?? true);
    if (isPartition(breakdown) && isBeside) continue;
    const oneByOne = counted.map(({ key, count }) => ({ key, count: isSmall(count) ? null : count }));
    // The parts by need sum to the number of needs, though not to that of actors.
    const toldParts =
      isPartition(breakdown) || breakdown === "need"
        ? maskedPartition(counted, value ?? 0, ofParent)
        : oneByOne;
    if (toldParts) parts[breakdown] = toldParts;
    else if (breakdown === "need") parts[breakdown] = oneByOne;
  }
  // Where no other need is left to mask, the number of needs would reveal the only masked one.
  const isSum = unit === "needs" && maskedPartition(figure.parts.need ?? [], value ?? 0, null) === null;
  return { id, unit, of, parts, value: masked || isSum ? null : value, masked: masked || isSum };
}

/** Masks parts of a whole that is shown; null when no mask is enough. Each part is at least one. */
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
