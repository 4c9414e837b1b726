import { Refusal } from "../../domain/problem.ts";
import { Suggester } from "../../domain/suggest/suggester.ts";
import { missionSchema } from "../../settings/mission.ts";
import { loadSignals } from "../../settings/signals.ts";
import { languages } from "../../text/index.ts";
import type { Workspace, World } from "../world.ts";

/** What suggests situations here, and the confidence (0–1) under which nothing is concluded. */
export interface Suggesting {
  suggester: Suggester;
  minimum: number;
}

/**
 * The suggester with the signals of the workspace (its own copies first) in all languages, or with those that ship.
 * A broken copy is refused: the one that ships is never used in its place unsaid.
 */
export async function openSuggester(world: World, workspace: Workspace | null): Promise<Suggesting> {
  const sets = await Promise.all(
    languages.map(async (language) => {
      const name = `signals.${language}.yaml`;
      const { text, file } = workspace
        ? await workspace.template(name)
        : { text: await world.builtin(name), file: name };
      return loadSignals(text, file);
    }),
  );
  const { assessment } = workspace?.mission ?? missionSchema.parse({});
  return { suggester: new Suggester(sets), minimum: assessment.minimum_confidence };
}

/** The workspace around the current folder, or null when there is none. */
export async function workspaceIfAny(world: World): Promise<Workspace | null> {
  try {
    await world.workspaceFolder();
  } catch (error) {
    if (error instanceof Refusal && error.problems[0]?.code === "workspace-missing") return null;
    throw error;
  }
  return world.workspace();
}
