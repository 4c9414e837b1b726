// Makes the running order of a meeting that we convene: its parts, each with its time.

const runningParts = ["opening", "stories", "pairs", "together", "closing"] as const;
export type RunningPart = (typeof runningParts)[number];

/** The shares of the time, chosen by hand. About a third is for talks two by two, for which people come to a meeting. */
const shares: Readonly<Record<RunningPart, number>> = {
  ...{ opening: 0.1, stories: 0.25, pairs: 0.35, together: 0.15, closing: 0.15 },
};

/** The minutes of a meeting whose beginning or end is not known. */
const usualMinutes = 120;
/** In minutes: each part but the last ends a multiple of this after the beginning. */
const step = 5;

export interface RunningSlot {
  part: RunningPart;
  /** A time of day (`14:10`); null when the beginning of the meeting is not known. */
  at: string | null;
  minutes: number;
}

export function runningOrder({ start, end }: { start: string | null; end: string | null }): RunningSlot[] {
  const begins = start === null ? null : minutesOf(start);
  const total = begins === null || end === null ? usualMinutes : minutesOf(end) - begins;
  let before = 0;
  let share = 0;
  return runningParts.map((part) => {
    share += shares[part];
    const until = part === "closing" ? total : Math.round((share * total) / step) * step;
    const slot = { part, at: begins === null ? null : timeOf(begins + before), minutes: until - before };
    before = until;
    return slot;
  });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
