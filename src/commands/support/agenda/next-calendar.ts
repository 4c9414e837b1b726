// Writes promised steps as a calendar file for `next --calendar`.
import type { PlannedStep } from "../../../domain/cadence/agenda.ts";
import { promisedSteps } from "../../../domain/cadence/promised-steps.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { stepsCalendar } from "../../../renderers/calendar/steps-calendar.ts";
import type { CommandHost } from "../command-host.ts";
import { noteFilesWritten } from "../files-written.ts";

export interface WrittenCalendar {
  file: string;
  count: number;
  cancelled: number;
}

/**
 * Writes the promises among `steps`, and cancels earlier promises of the advisers `by` (null: of everybody) that are no longer due.
 * Replaces a calendar that the program wrote, but no other file.
 */
export async function writeStepsCalendar(
  output: string,
  steps: readonly PlannedStep[],
  { by, dryRun }: { by: readonly string[] | null; dryRun: boolean },
  host: CommandHost,
): Promise<WrittenCalendar> {
  const { files, text } = host;
  const file = files.shown(output);
  const extension = /\.([^./\\]*)$/.exec(output)?.[1]?.toLowerCase() ?? "";
  if (extension !== "ics")
    throw new Refusal("usage", { code: "output-format-unknown", file, extension, formats: ["ics"] });
  if ((await files.facts(output)) && !(await files.readText(output)).includes("PRODID:-//outreach//"))
    throw new Refusal("failure", { code: "file-exists", file });
  const { mission, store: open } = await host.workspace();
  const store = await open();
  const isByAdviser = (noted: { by: string }) => by === null || by.includes(noted.by);
  const contacts = (await store.contacts({})).filter(isByAdviser);
  const agreed = (await store.meetings.followUps()).filter(isByAdviser);
  const overviews = await store.overviews({
    ids: [...new Set([...contacts, ...agreed].map(({ actor }) => actor))],
  });
  const names = new Map(overviews.map(({ id, name }) => [id, name]));
  const promised = promisedSteps(steps, { contacts, agreed }, (id) => names.get(id) ?? id, dayOf(host.now()));
  const calendar = stepsCalendar(promised, {
    ...{ stamp: host.now(), language: mission.language, sender: mission.sender.email, text },
  });
  if (!dryRun) {
    await files.write(output, calendar, { replace: true });
    await noteFilesWritten(host, "next", file);
  }
  const cancelled = promised.filter((step) => step.cancelled).length;
  return { file, count: promised.length - cancelled, cancelled };
}
