// Writes the rules of a time zone, which a calendar file has to contain, from the zones that the machine knows.

const minute = 60_000;

/** Step of the search for changes of clocks: no zone changes its clocks twice in a week, and a search day by day is slow. */
const week = 7 * 86_400_000;

/** Lines of a VTIMEZONE that holds from the year before `from` to the year after `to`, with each change of clocks. */
export function timeZoneBlock(zone: string, from: number, to: number): string[] {
  const offset = offsetsOf(zone);
  const [start, end] = [Date.UTC(from - 1, 0, 1), Date.UTC(to + 2, 0, 1)];
  const first = offset(start);
  const changes: { at: number; before: number; after: number }[] = [];
  for (let at = start, before = first; at < end; at += week) {
    const after = offset(at + week);
    if (before !== after) changes.push({ at: changeWithin(at, at + week, offset), before, after });
    before = after;
  }
  const standard = Math.min(first, ...changes.map(({ after }) => after));
  const observance = (at: number, before: number, after: number) => {
    const kind = after === standard ? "STANDARD" : "DAYLIGHT";
    return [
      `BEGIN:${kind}`,
      `DTSTART:${localTime(at, before)}`,
      `TZOFFSETFROM:${signed(before)}`,
      `TZOFFSETTO:${signed(after)}`,
      `END:${kind}`,
    ];
  };
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...observance(start, first, first),
    ...changes.flatMap(({ at, before, after }) => observance(at, before, after)),
    "END:VTIMEZONE",
  ];
}

/** The instant, to the minute, from which the later offset holds. */
function changeWithin(from: number, to: number, offset: (instant: number) => number): number {
  let [low, high] = [from, to];
  while (high - low > minute) {
    const middle = low + Math.floor((high - low) / 2 / minute) * minute;
    if (offset(middle) === offset(from)) low = middle;
    else high = middle;
  }
  return high;
}

/** Minutes that the clocks of a zone are ahead of UTC at an instant. */
function offsetsOf(zone: string): (instant: number) => number {
  const clock = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  return (instant) => {
    const parts = Object.fromEntries(
      clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
    return Math.round((Date.UTC(year, month - 1, date, hour, minutes, second) - instant) / minute);
  };
}

const localTime = (instant: number, offset: number) =>
  new Date(instant + offset * minute).toISOString().replace(/[-:]|\.\d+Z/g, "");

const signed = (minutes: number) => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}${String(rest).padStart(2, "0")}`;
};
