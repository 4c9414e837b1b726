import { type PersonVerdict, verdicts } from "../../domain/decisions.ts";
import { type Problem, Refusal } from "../../domain/problem.ts";
import { inSnakeCase } from "../../renderers/json.ts";
import { safeText } from "../../renderers/terminal.ts";
import { resolveActors } from "../actors.ts";
import { personNamed } from "../persons.ts";
import { present } from "../present.ts";
import type { World } from "../world.ts";

/** What was learnt of people, as the options say it: names, or parts of names. */
export interface Learnt {
  actor: readonly string[];
  right?: string | undefined;
  left?: string | undefined;
  wrong?: string | undefined;
  note?: string | undefined;
  dryRun: boolean;
}

/** Keeps what was learnt of an actor's people: from now on it outranks their titles. */
export async function learn(options: Learnt, world: World): Promise<number> {
  if (options.actor.length !== 1) throw new Refusal("usage", { code: "answer-needed", flag: "--actor" });
  const store = await (await world.workspace()).store();
  const [named] = await resolveActors(store, options.actor);
  const actor = (await store.actor(named!.id))!;
  const problems: Problem[] = [];
  const learnt = verdicts.flatMap((verdict): (PersonVerdict & { name: string })[] => {
    const asked = options[verdict];
    const person = asked === undefined ? null : personNamed(actor, asked, problems);
    if (!person) return [];
    const at = world.now().toISOString();
    const note = options.note?.trim() || null;
    return [{ actor: actor.id, person: person.id, name: person.fullName, verdict, note, at, by: world.user }];
  });
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  const { dryRun } = options;
  const facts = { name: actor.name };
  await store.step({ command: "people", at: world.now(), facts, dryRun }, async (writer) => {
    for (const { name: _, ...verdict } of learnt) await writer.addVerdict(verdict);
  });
  present(world, {
    json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), actor: actor.id, learnt }),
    plain: () => learnt.map(({ person, verdict }) => [actor.id, person, verdict]),
    human: () =>
      safeText(
        learnt
          .map(({ name, verdict }) => `${world.text.people.noted(name, actor.name, verdict, dryRun)}\n`)
          .join(""),
      ),
  });
  return 0;
}
