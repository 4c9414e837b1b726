// Asks at the terminal for the options that `meeting add` lacks.
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { timeOfDay } from "../../../domain/values/time-of-day.ts";
import type { CommandHost } from "../command-host.ts";
import type { MeetingOptions } from "./meeting-options.ts";

/** Asks nothing when the options give title and day; without one of them, asks for the other facts too. */
export async function askForMeeting(facts: MeetingOptions, host: CommandHost): Promise<MeetingOptions> {
  const { options, prompter, text, now } = host;
  if (!facts.meeting?.trim() && !options.interactive)
    throw new Refusal("usage", {
      code: "argument-missing",
      argument: `<${text.frame.placeholders.title ?? "title"}>`,
    });
  if (!options.interactive || (facts.meeting?.trim() && facts.date)) return facts;
  const { questions, titleNeeded, notADay, notATime } = text.meetings;
  const ask = async (message: string, check?: (typed: string) => true | string) =>
    (await prompter.text({ message, ...(check ? { check } : {}) })).trim();
  const title =
    facts.meeting?.trim() || (await ask(questions.title, (typed) => typed.trim() !== "" || titleNeeded));
  const date =
    facts.date ??
    (await ask(
      questions.date,
      (typed) => spokenDay(typed, dayOf(now()), "future", text.dayWords) !== null || notADay,
    ));
  const checkTime = (typed: string) => typed.trim() === "" || timeOfDay(typed) !== null || notATime;
  const start = facts.start ?? (await ask(questions.start, checkTime));
  const end = facts.end ?? (start === "" ? "" : await ask(questions.end, checkTime));
  const place = facts.place ?? (await ask(questions.place));
  const about = facts.about ?? (await ask(questions.about));
  const convenedBy =
    facts.convenedBy ??
    (await prompter.select({
      message: questions.convenedBy,
      choices: [
        { value: "us" as const, label: text.meetings.convenedByUs },
        { value: "others" as const, label: text.meetings.convenedByOthers },
      ],
    }));
  return { ...facts, meeting: title, date, start, end, place, about, convenedBy };
}
