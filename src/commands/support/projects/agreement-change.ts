// `edit --agrees`: reads what an actor agrees to have told of itself.
import { namedAudience } from "../../../application/projects/named-project.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { ActorAgreement, AgreementScope } from "../../../domain/relationship/actor-agreement.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";

export interface GivenAgreement {
  agrees?: AgreementScope | undefined;
  for?: string | undefined;
  on?: string | undefined;
  until?: string | undefined;
}

/** The agreement that the line gives; null when it gives none. */
export async function agreementGiven(
  given: GivenAgreement,
  actor: string,
  store: StoreReader,
  host: CommandHost,
): Promise<ActorAgreement | null> {
  const { agrees: scope } = given;
  const today = dayOf(host.now());
  const problems: Problem[] = [];
  if (scope === undefined)
    for (const option of ["for", "on", "until"] as const)
      if (given[option] !== undefined)
        problems.push({ code: "option-without", option: `--${option}`, needs: "--agrees" });
  const day = (option: "on" | "until", towards: "past" | "future") => {
    const found = given[option];
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
  const audience = given.for === undefined ? "network" : await namedAudience(given.for, store);
  return { actor, scope, for: audience, on, until, by: host.user };
}
