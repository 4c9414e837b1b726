// Asks at the terminal about possible duplicates, one pair after the other.

import type { SingleField } from "../../domain/actors/actor.ts";
import { fieldChoices } from "../../domain/actors/merge-actors.ts";
import type { Duplicate } from "../../domain/matching/find-duplicates.ts";
import { brokenBetweenWords } from "../../renderers/screens/character-columns.ts";
import { sideBySide } from "../../renderers/screens/duplicates-page.ts";
import { painter, safe } from "../../renderers/screens/terminal.ts";
import type { Store } from "../../store/store.ts";
import type { CommandHost } from "./command-host.ts";
import { sentencesWidth } from "./sentences-width.ts";

/**
 * Shows each pair side by side and asks whether the two are the same, different, or to be decided later. The same are merged at
 * once, with a question for each field in which they differ; each answer is one step, which `undo` takes back.
 */
export async function decideDuplicates(
  host: CommandHost,
  store: Store,
  pairs: readonly Duplicate[],
): Promise<number> {
  const { matching } = host.text;
  const paint = await painter(host.options.color);
  const counts = { merged: 0, different: 0 };
  for (const [index, pair] of pairs.entries()) {
    const [a, b] = [await store.actor(pair.a), await store.actor(pair.b)];
    if (a === null || b === null) continue; // One of them was merged by an earlier answer.
    host.stderr.write(
      `\n${sideBySide(a, b, pair, { text: host.text, columns: host.stderr.columns, paint })}\n`,
    );
    const answer = await host.prompter.key({
      aside: matching.progress(index + 1, pairs.length),
      message: matching.isSameActor,
      choices: [
        { value: "same", label: matching.same, key: matching.sameKey },
        { value: "different", label: matching.different, key: matching.differentKey },
        { value: "later", label: matching.later, key: matching.laterKey },
      ],
      commands: [{ value: "stop", label: matching.stop, key: "q" }],
    });
    if (answer === "stop") break;
    if (answer === "later") continue;
    if (answer === "different") {
      await store.step(
        { command: "duplicates", at: host.now(), facts: { name: `${a.name} ≠ ${b.name}` } },
        (writer) => writer.declareDifferent(a.id, b.id),
      );
      counts.different++;
      continue;
    }
    const takenFields: SingleField[] = [];
    for (const choice of fieldChoices(a, b)) {
      const chosenActor = await host.prompter.select({
        message: matching.whichValue(host.text.actors.fields[choice.field]),
        choices: [
          { value: "a", label: safe(choice.a) },
          { value: "b", label: safe(choice.b) },
        ],
      });
      if (chosenActor === "b") takenFields.push(choice.field);
    }
    await store.step(
      { command: "merge", at: host.now(), facts: { name: `${a.name} ← ${b.name}` } },
      (writer) => writer.mergeActors(a.id, b.id, takenFields),
    );
    counts.merged++;
  }
  host.stdout.write(brokenBetweenWords(`${matching.decisionCounts(counts)}\n`, sentencesWidth(host.stdout)));
  return 0;
}
