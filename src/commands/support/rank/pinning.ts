// `rank --pin`, `--defer` and `--release`: records a decision of the team on an actor's rank.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import type { PinningDecision } from "../../../domain/priority/pinning-decisions.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** The options that decide on the rank of one actor. */
export interface PinningInput {
  pin?: string | undefined;
  defer?: string | undefined;
  release?: string | undefined;
  reason?: string | undefined;
  until?: string | undefined;
  dryRun: boolean;
}

/** Pins an actor to the top or defers it, until a day and for a reason; or releases it. */
export async function changePinning(options: PinningInput, host: CommandHost): Promise<number> {
  const givenKinds = (["pin", "defer", "release"] as const).filter((kind) => options[kind] !== undefined);
  const [kind] = givenKinds;
  const today = dayOf(host.now());
  const until =
    options.until === undefined ? null : spokenDay(options.until, today, "future", host.text.dayWords);
  const problems: Problem[] = [];
  if (!kind || givenKinds.length > 1)
    problems.push({ code: "nothing-to-change", options: ["--pin", "--defer", "--release"] });
  if (kind !== "release") {
    if (!options.reason?.trim()) problems.push({ code: "answer-needed", flag: "--reason" });
    if (options.until === undefined) problems.push({ code: "answer-needed", flag: "--until" });
    else if (until === null || until < today)
      problems.push({ code: "when-invalid", option: "until", found: options.until });
  }
  if (!kind || problems.length > 0) throw new Refusal("usage", ...problems);
  const store = await (await host.workspace()).store();
  const [actor] = await resolveActors(store, [options[kind]!]);
  const decision: PinningDecision = {
    actor: actor!.id,
    kind,
    reason: options.reason?.trim() ?? "",
    until: until ?? today,
    at: host.now().toISOString(),
    by: host.user,
  };
  const { dryRun } = options;
  await store.step({ command: "rank", at: host.now(), facts: { name: actor!.name }, dryRun }, (writer) =>
    writer.addPinningDecision(decision),
  );
  present(host, {
    json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), name: actor!.name, ...decision }),
    plain: () => [[decision.actor, kind, decision.until, decision.reason]],
    human: () => `${safe(host.text.priority.pinningNoted({ ...decision, name: actor!.name }, dryRun))}\n`,
  });
  return 0;
}
