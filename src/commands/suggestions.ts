import type { Actor } from "../domain/actor.ts";
import type { Suggestion } from "../domain/situation.ts";
import { Suggester } from "../domain/suggest/suggester.ts";
import { loadSignals } from "../settings/signals.ts";
import { languages } from "../text/index.ts";
import type { Workspace } from "./world.ts";

/** What the texts of an actor suggest of its situation, read with the mission's signals in every language. */
export async function suggesterOf(
  workspace: Workspace,
): Promise<(actor: Pick<Actor, "answers">) => Suggestion> {
  const sets = await Promise.all(
    languages.map(async (language) => {
      const { text, file } = await workspace.template(`signals.${language}.yaml`);
      return loadSignals(text, file);
    }),
  );
  const suggester = new Suggester(sets);
  const { minimum_confidence } = workspace.mission.assessment;
  return ({ answers }) => suggester.suggest(answers, minimum_confidence);
}
