// Says which actors a mailing leaves out, and refuses when it leaves out all of them.

import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import { settingOf } from "../../../domain/documents/mission-facts.ts";
import { type Problem, Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/**
 * Groups the problems: the settings that several messages lack become one problem, the first. The others follow in their
 * order.
 */
function settingsOnce(problems: readonly Problem[], { text }: Pick<CommandHost, "text">): readonly Problem[] {
  const isSetting = (field: string) => settingOf(field) in text.settings.entries;
  const lacking = new Map<string, { field: Incomplete["fields"][number]; actors: string[] }>();
  for (const problem of problems)
    if (problem.code === "message-incomplete")
      for (const field of problem.fields)
        if (isSetting(field.field)) {
          const setting = settingOf(field.field);
          const known = lacking.get(setting);
          if (known === undefined) lacking.set(setting, { field, actors: [problem.actor] });
          else if (known.actors.at(-1) !== problem.actor) known.actors.push(problem.actor);
        }
  const shared = [...lacking].filter(([, { actors }]) => actors.length > 1);
  if (shared.length === 0) return problems;
  const said = new Set(shared.map(([setting]) => setting));
  const actors = [...new Set(shared.flatMap(([, one]) => one.actors))];
  const once: Problem[] = [
    { code: "messages-incomplete", actors, fields: shared.map(([, { field }]) => field) },
  ];
  for (const problem of problems) {
    if (problem.code !== "message-incomplete") once.push(problem);
    else {
      const fields = problem.fields.filter(({ field }) => !said.has(settingOf(field)));
      if (fields.length > 0) once.push({ ...problem, fields });
    }
  }
  return once;
}

type Incomplete = Extract<Problem, { code: "message-incomplete" }>;

/** Says what each actor left out lacks. */
export function sayLeftOut(problems: readonly Problem[], host: CommandHost): void {
  for (const problem of settingsOnce(problems, host)) host.stderr.write(`${say(problem, host.text)}\n`);
}

/** Throws the failure of a mailing; when it left out every actor, refuses with what each lacks. */
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
    throw new Refusal("input", ...settingsOnce(leftOut, host));
}
