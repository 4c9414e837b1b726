// Reports the actors that a mailing leaves out, and refuses a mailing that leaves out all of them.

import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import { settingOf } from "../../../domain/documents/mission-facts.ts";
import { type Problem, Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** Groups problems: the settings that several messages lack become one problem, which comes first; the others follow in their order. */
function groupSharedSettings(
  problems: readonly Problem[],
  { text }: Pick<CommandHost, "text">,
): readonly Problem[] {
  const isSetting = (field: string) => settingOf(field) in text.settings.entries;
  const lackedSettings = new Map<string, { field: Incomplete["fields"][number]; actors: string[] }>();
  for (const problem of problems)
    if (problem.code === "message-incomplete")
      for (const field of problem.fields)
        if (isSetting(field.field)) {
          const setting = settingOf(field.field);
          const entry = lackedSettings.get(setting);
          if (entry === undefined) lackedSettings.set(setting, { field, actors: [problem.actor] });
          else if (entry.actors.at(-1) !== problem.actor) entry.actors.push(problem.actor);
        }
  const shared = [...lackedSettings].filter(([, { actors }]) => actors.length > 1);
  if (shared.length === 0) return problems;
  const sharedSettings = new Set(shared.map(([setting]) => setting));
  const actors = [...new Set(shared.flatMap(([, lacked]) => lacked.actors))];
  const grouped: Problem[] = [
    { code: "messages-incomplete", actors, fields: shared.map(([, { field }]) => field) },
  ];
  for (const problem of problems) {
    if (problem.code !== "message-incomplete") grouped.push(problem);
    else {
      const fields = problem.fields.filter(({ field }) => !sharedSettings.has(settingOf(field)));
      if (fields.length > 0) grouped.push({ ...problem, fields });
    }
  }
  return grouped;
}

type Incomplete = Extract<Problem, { code: "message-incomplete" }>;

/** Reports on stderr why actors are left out. */
export function reportLeftOutActors(problems: readonly Problem[], host: CommandHost): void {
  for (const problem of groupSharedSettings(problems, host))
    host.stderr.write(`${say(problem, host.text)}\n`);
}

/** Throws the failure of a mailing; refuses a mailing that left out every actor, with what each lacks. */
export function refuseWhenNothingIsMade(
  { made, already, leftOut, declined, failure }: MailingResult,
  host: CommandHost,
): void {
  if (failure !== null)
    throw withFilesWritten(
      failure,
      made.flatMap(({ file, kept }) => (file === null || kept ? [] : [file])),
    );
  if (!declined && made.length === 0 && already.length === 0 && leftOut.length > 0)
    throw new Refusal("input", ...groupSharedSettings(leftOut, host));
}
