// `edit --agrees`: reads what an actor agrees to have told about itself.
import { namedAudience } from "../../../application/projects/named-project.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { ActorAgreement, AgreementScope } from "../../../domain/relationship/actor-agreement.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";

export interface AgreementOptions {
  agrees?: AgreementScope | undefined;
  for?: string | undefined;
  on?: string | undefined;
  until?: string | undefined;
}

/** The agreement in the options; null when there is none. */
export async function givenAgreement(
  options: AgreementOptions,
  actor: string,
  store: StoreReader,
  host: CommandHost,
): Promise<ActorAgreement | null> {
  const { agrees: scope } = options;
  const today = dayOf(host.now());
  const problems: Problem[] = [];
  if (scope === undefined)
    for (const option of ["for", "on", "until"] as const)
      if (options[option] !== undefined)
        problems.push({ code: "option-without", option: `--${option}`, needs: "--agrees" });
  const day = (option: "on" | "until", towards: "past" | "future") => {
    const found = options[option];
    const date = found === undefined ? null : spokenDay(found, today, towards, host.text.dayWords);
    if (found !== undefined && date === null) problems.push({ code: "when-invalid", option, found });
    return date;
  };
  const on = day("on", "past") ?? today;
  const until = day("until", "future");
  if (on > today) problems.push({ code: "consent-to-come", on, today });
  if (until !== null && until < on) problems.push({ code: "consent-ends-before", on, until });
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  if (scope === undefined) return null;
  const audience = options.for === undefined ? "network" : await namedAudience(options.for, store);
  return { actor, scope, for: audience, on, until, by: host.user };
}
