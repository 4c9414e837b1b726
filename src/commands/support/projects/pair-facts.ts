// `log --with`: records what passed between two actors, for the team, so that they are not brought together again.
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

interface GivenPair {
  who: string;
  with: string;
  outcome: string | undefined;
  note: string | undefined;
  on: string | undefined;
  dryRun: boolean;
}

export const isPairOutcome = (outcome: string): outcome is PairOutcome =>
  (pairOutcomes as readonly string[]).includes(outcome);

export async function logBetween(given: GivenPair, host: CommandHost): Promise<number> {
  const store = await (await host.workspace()).store();
  const [actor] = await resolveActors(store, [given.who]);
  const [other] = await resolveActors(store, [given.with]);
  const today = dayOf(host.now());
  const problems: Problem[] = [];
  if (actor!.id === other!.id) problems.push({ code: "pair-of-one", name: actor!.name });
  const on = given.on === undefined ? today : spokenDay(given.on, today, "past", host.text.dayWords);
  if (on === null) problems.push({ code: "when-invalid", option: "on", found: given.on! });
  else if (on > today) problems.push({ code: "exchange-to-come", on, today });
  const { outcome: said = await askedOutcome(problems, host) } = given;
  // `agreed` means that they agreed to work together.
  const outcome = said === "agreed" ? "together" : said;
  if (outcome && !isPairOutcome(outcome))
    problems.push({ code: "outcome-between", outcome, outcomes: pairOutcomes });
  if (problems.length > 0 || on === null || !outcome || !isPairOutcome(outcome))
    throw new Refusal("usage", ...problems);
  const fact: BetweenActors = {
    ...{ actor: actor!.id, other: other!.id, outcome, on, note: given.note?.trim() || null, by: host.user },
  };
  const names = { name: actor!.name, otherName: other!.name };
  await store.step(
    { command: "log", at: host.now(), facts: { name: actor!.name }, dryRun: given.dryRun },
    (writer) => writer.relations.addBetween(fact),
  );
  present(host, {
    json: () => inSnakeCase({ ...(given.dryRun ? { dryRun: true } : {}), ...names, ...fact }),
    plain: () => [[fact.actor, fact.other, fact.outcome, fact.on]],
    human: () => safeText(host.text.projects.between({ ...fact, ...names }, given.dryRun)),
  });
  return 0;
}

async function askedOutcome(problems: Problem[], { options, prompter, text }: CommandHost) {
  if (options.interactive)
    return prompter.select<PairOutcome>({
      message: text.projects.questions.between,
      choices: pairOutcomes.map((value) => ({ value, label: text.projects.pairOutcomes[value] })),
    });
  problems.push({ code: "answer-needed", flag: "--outcome" });
  return undefined;
}
