// Reads the facts of a meeting from the options.
import type { MeetingFacts } from "../../../domain/meetings/meeting-record.ts";
import { timesProblem } from "../../../domain/meetings/meeting-record.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { timeOfDay } from "../../../domain/values/time-of-day.ts";
import { mainlandTimeZone, overseasTimeZone, timeZoneNamed } from "../../../domain/values/time-zone.ts";
import type { CommandHost } from "../command-host.ts";
import type { MeetingOptions } from "./meeting-options.ts";

/** The facts in the options, else those of `meeting`; an empty option clears a fact. Refuses with all problems at once. */
export async function factsFrom(
  options: MeetingOptions,
  meeting: MeetingFacts | null,
  title: string,
  host: CommandHost,
): Promise<MeetingFacts> {
  const problems: Problem[] = [];
  const newOrStored = (value: string | undefined, before: string | null | undefined) =>
    value === undefined ? (before ?? null) : value || null;
  const date = options.date === undefined ? meeting?.date : dateFrom(options.date, host, problems);
  const time = (option: "start" | "end") => {
    const found = options[option];
    if (!found) return newOrStored(found, meeting?.[option]);
    const parsedTime = timeOfDay(found);
    if (parsedTime === null) problems.push({ code: "meeting-time-invalid", option, found });
    return parsedTime;
  };
  const place = newOrStored(options.place, meeting?.place);
  const facts = {
    title,
    date: date ?? "",
    start: time("start"),
    end: time("end"),
    place,
    link: newOrStored(options.link, meeting?.link),
    convener: newOrStored(options.convener, meeting?.convener),
    convenedBy: options.convenedBy ?? meeting?.convenedBy ?? (options.convener ? "others" : "us"),
    about: newOrStored(options.about, meeting?.about),
    themes: options.theme.length > 0 ? options.theme : (meeting?.themes ?? []),
    territories: options.territory.length > 0 ? options.territory : (meeting?.territories ?? []),
    timeZone: await timeZoneOf(options.timeZone, meeting, place, host, problems),
  };
  if (date === undefined) problems.push({ code: "answer-needed", flag: "--date" });
  const times = problems.length === 0 ? timesProblem(facts) : null;
  if (times) throw new Refusal("input", times);
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return facts;
}

function dateFrom(found: string, host: CommandHost, problems: Problem[]): string | null {
  const date = spokenDay(found, dayOf(host.now()), "future", host.text.dayWords);
  if (date === null) problems.push({ code: "when-invalid", option: "date", found });
  return date;
}

/** The time zone: of the option, else of the edited meeting, of an overseas place, of the mission's address, or of the mainland. */
async function timeZoneOf(
  asked: string | undefined,
  meeting: MeetingFacts | null,
  place: string | null,
  host: CommandHost,
  problems: Problem[],
): Promise<string> {
  if (asked) {
    const zone = timeZoneNamed(asked);
    if (zone === null) problems.push({ code: "time-zone-unknown", found: asked });
    return zone ?? mainlandTimeZone;
  }
  if (meeting) return meeting.timeZone;
  const { mission } = await host.workspace();
  return overseasTimeZone(place ?? "") ?? overseasTimeZone(mission.sender.address) ?? mainlandTimeZone;
}
