// `people --right`, `--left` and `--wrong`: notes whether a person was the right one.

import { resolveActors } from "../../application/actors/resolve-actors.ts";
import { personNamed } from "../../application/actors/resolve-person.ts";
import { type PersonVerdict, verdicts } from "../../domain/priority/pinning-decisions.ts";
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import { inSnakeCase } from "../../renderers/json.ts";
import { safeText } from "../../renderers/screens/terminal.ts";
import type { CommandHost } from "./command-host.ts";
import { present } from "./presentation.ts";

/** The feedback options; `right`, `left` and `wrong` hold a name or a part of it. */
export interface FeedbackInput {
  actor: readonly string[];
  right?: string | undefined;
  left?: string | undefined;
  wrong?: string | undefined;
  note?: string | undefined;
  dryRun: boolean;
}

/** Stores feedback on the people of an actor, which from now on counts more than their titles. */
export async function recordFeedback(options: FeedbackInput, host: CommandHost): Promise<number> {
  if (options.actor.length !== 1) throw new Refusal("usage", { code: "answer-needed", flag: "--actor" });
  const store = await (await host.workspace()).store();
  const [namedActor] = await resolveActors(store, options.actor);
  const actor = (await store.actor(namedActor!.id))!;
  const problems: Problem[] = [];
  const feedback = verdicts.flatMap((verdict): (PersonVerdict & { name: string })[] => {
    const personName = options[verdict];
    const person = personName === undefined ? null : personNamed(actor, personName, problems);
    if (!person) return [];
    const at = host.now().toISOString();
    const note = options.note?.trim() || null;
    return [{ actor: actor.id, person: person.id, name: person.fullName, verdict, note, at, by: host.user }];
  });
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  const { dryRun } = options;
  const facts = { name: actor.name };
  await store.step({ command: "people", at: host.now(), facts, dryRun }, async (writer) => {
    for (const { name: _, ...verdict } of feedback) await writer.addVerdict(verdict);
  });
  present(host, {
    json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), actor: actor.id, learnt: feedback }),
    plain: () => feedback.map(({ person, verdict }) => [actor.id, person, verdict]),
    human: () =>
      safeText(
        feedback
          .map(
            ({ name, verdict }) => `${host.text.people.feedbackNoted(name, actor.name, verdict, dryRun)}\n`,
          )
          .join(""),
      ),
  });
  return 0;
}
