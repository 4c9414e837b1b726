// `log --with`: records, for the team, what happened between two actors; after a failure the two are not matched again.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import {
  type BetweenActors,
  type PairOutcome,
  pairOutcomes,
} from "../../../domain/relationship/between-actors.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { spokenDay } from "../../../domain/values/spoken-day.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

interface PairExchangeOptions {
  who: string;
  with: string;
  outcome: string | undefined;
  note: string | undefined;
  on: string | undefined;
  dryRun: boolean;
}

export const isPairOutcome = (outcome: string): outcome is PairOutcome =>
  (pairOutcomes as readonly string[]).includes(outcome);

export async function logPairExchange(options: PairExchangeOptions, host: CommandHost): Promise<number> {
  const store = await (await host.workspace()).store();
  const [actor] = await resolveActors(store, [options.who]);
  const [other] = await resolveActors(store, [options.with]);
  const today = dayOf(host.now());
  const problems: Problem[] = [];
  if (actor!.id === other!.id) problems.push({ code: "pair-of-one", name: actor!.name });
  const on = options.on === undefined ? today : spokenDay(options.on, today, "past", host.text.dayWords);
  if (on === null) problems.push({ code: "when-invalid", option: "on", found: options.on! });
  else if (on > today) problems.push({ code: "exchange-to-come", on, today });
  const { outcome: givenOutcome = await askForOutcome(problems, host) } = options;
  // `agreed` means that they agreed to work together.
  const outcome = givenOutcome === "agreed" ? "together" : givenOutcome;
  if (outcome && !isPairOutcome(outcome))
    problems.push({ code: "outcome-between", outcome, outcomes: pairOutcomes });
  if (problems.length > 0 || on === null || !outcome || !isPairOutcome(outcome))
    throw new Refusal("usage", ...problems);
  const fact: BetweenActors = {
    ...{ actor: actor!.id, other: other!.id, outcome, on, note: options.note?.trim() || null, by: host.user },
  };
  const names = { name: actor!.name, otherName: other!.name };
  await store.step(
    { command: "log", at: host.now(), facts: { name: actor!.name }, dryRun: options.dryRun },
    (writer) => writer.relations.addBetween(fact),
  );
  present(host, {
    json: () => inSnakeCase({ ...(options.dryRun ? { dryRun: true } : {}), ...names, ...fact }),
    plain: () => [[fact.actor, fact.other, fact.outcome, fact.on]],
    human: () => safeText(host.text.projects.betweenNoted({ ...fact, ...names }, options.dryRun)),
  });
  return 0;
}

async function askForOutcome(problems: Problem[], { options, prompter, text }: CommandHost) {
  if (options.interactive)
    return prompter.select<PairOutcome>({
      message: text.projects.questions.between,
      choices: pairOutcomes.map((value) => ({ value, label: text.projects.pairOutcomes[value] })),
    });
  problems.push({ code: "answer-needed", flag: "--outcome" });
  return undefined;
}
