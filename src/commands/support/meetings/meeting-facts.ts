// Reads the facts of a meeting from the options of the line.
import type { MeetingFacts } from "../../../domain/meetings/meeting-record.ts";
import { timesProblem } from "../../../domain/meetings/meeting-record.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { timeOfDay } from "../../../domain/values/time-of-day.ts";
import { mainlandTimeZone, overseasTimeZone, timeZoneNamed } from "../../../domain/values/time-zone.ts";
import type { CommandHost } from "../command-host.ts";
import type { MeetingOptions } from "./meeting-options.ts";

/** The facts of the options, else those of `meeting`; an empty option clears a fact. Refused with all problems at once. */
export async function factsFrom(
  asked: MeetingOptions,
  meeting: MeetingFacts | null,
  title: string,
  host: CommandHost,
): Promise<MeetingFacts> {
  const problems: Problem[] = [];
  const said = (value: string | undefined, before: string | null | undefined) =>
    value === undefined ? (before ?? null) : value || null;
  const date = asked.date === undefined ? meeting?.date : dateSaid(asked.date, host, problems);
  const time = (option: "start" | "end") => {
    const found = asked[option];
    if (!found) return said(found, meeting?.[option]);
    const read = timeOfDay(found);
    if (read === null) problems.push({ code: "meeting-time-invalid", option, found });
    return read;
  };
  const place = said(asked.place, meeting?.place);
  const facts = {
    title,
    date: date ?? "",
    start: time("start"),
    end: time("end"),
    place,
    link: said(asked.link, meeting?.link),
    convener: said(asked.convener, meeting?.convener),
    convenedBy: asked.convenedBy ?? meeting?.convenedBy ?? (asked.convener ? "others" : "us"),
    about: said(asked.about, meeting?.about),
    themes: asked.theme.length > 0 ? asked.theme : (meeting?.themes ?? []),
    territories: asked.territory.length > 0 ? asked.territory : (meeting?.territories ?? []),
    timeZone: await timeZoneOf(asked.timeZone, meeting, place, host, problems),
  };
  if (date === undefined) problems.push({ code: "answer-needed", flag: "--date" });
  const times = problems.length === 0 ? timesProblem(facts) : null;
  if (times) throw new Refusal("input", times);
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return facts;
}

function dateSaid(found: string, host: CommandHost, problems: Problem[]): string | null {
  const date = spokenDay(found, dayOf(host.now()), "future", host.text.dayWords);
  if (date === null) problems.push({ code: "when-invalid", option: "date", found });
  return date;
}

/** The time zone: the option, else that of the meeting edited, of an overseas place, of the mission's address, or the mainland. */
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
