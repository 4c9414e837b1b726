// Shows the timeline of one actor, one line an event, for the team.
import type { TimelineEvent } from "../../domain/relationship/timeline.ts";
import type { Sentences } from "../../text/index.ts";
import { inSnakeCase } from "../json.ts";
import { type Paint, safe, wrap } from "./terminal.ts";

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
}

export function timelinePage(
  { name, events }: { name: string; events: readonly TimelineEvent[] },
  page: Page,
): string {
  if (events.length === 0) return `${safe(name)}\n  ${page.text.actors.timeline.noEvent}\n`;
  return `${page.paint.strong(safe(name))}\n${eventLines(events, page).join("\n")}\n`;
}

export function eventLines(events: readonly TimelineEvent[], { text, columns, paint }: Page): string[] {
  const { day, timeline } = text.actors;
  return events.flatMap((event) => {
    const [first = "", ...rest] = wrap(safe(timeline.event(event)), columns - 14);
    return [`  ${paint.faint(day(event.at))}  ${first}`, ...rest.map((line) => `              ${line}`)];
  });
}

export const timelineAsJson = (
  { id, name, events }: { id: string; name: string; events: readonly TimelineEvent[] },
  { actors: { timeline } }: Sentences,
) => ({
  actor: id,
  name,
  timeline: events.map((event) => ({
    ...(inSnakeCase(event) as object),
    what: timeline.event(event),
  })),
});

export const timelinePlain = (events: readonly TimelineEvent[], { actors: { timeline } }: Sentences) =>
  events.map((event) => [event.at, event.kind, timeline.event(event)]);
