import * as z from "zod";
import { judgeOf } from "../application/ranking/rank-actors.ts";
import type { Workspace } from "../application/workspace/workspace.ts";
import { isChosen } from "../domain/actors/actor-choice.ts";
import type { Assessment } from "../domain/situations/situation.ts";
import { jsonArray } from "../renderers/json.ts";
import { actorAsJson, actorsPlain, actorsTable } from "../renderers/screens/actor-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import type { ActorFilter, ActorOverview, Store } from "../store/store.ts";
import { choiceOptions } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { present } from "./support/presentation.ts";

const input = z.object({
  ...choiceOptions,
  kind: z.string().optional(),
  /** `--no-email`: only those without. */
  email: z.boolean().default(true),
  phone: z.boolean().default(true),
  people: z.boolean().default(true),
  objected: z.boolean().default(false),
});

/** The list, filtered; all given conditions hold at once. */
export default command({
  usage: "list",
  input,
  async run(wanted, world) {
    const workspace = await world.workspace();
    const store = await workspace.store();
    const overviews = (await store.overviews(storeFilter(wanted))).filter((one) => fits(one, wanted));
    if (world.options.json) {
      await writeWhole(overviews, { world, workspace, store });
      return 0;
    }
    const list = overviews.map((one) => ({ ...one, situation: situationOf(one.assessment) }));
    const page = {
      text: world.text,
      columns: world.stdout.columns,
      paint: await painter(world.options.color),
    };
    present(world, {
      json: () => list,
      plain: () => actorsPlain(list),
      human: () => (list.length === 0 ? `${world.text.actors.nobody}\n` : actorsTable(list, page)),
    });
    if (list.length > 0 && !world.options.plain)
      world.stderr.write(`${world.text.actors.counted(list.length)}\n`);
    return 0;
  },
});

const situationOf = (assessment: Assessment | null) => assessment?.situation ?? "unknown";

const storeFilter = ({ kind, text }: z.infer<typeof input>): ActorFilter => ({
  ...(kind === undefined ? {} : { kind }),
  ...(text === undefined ? {} : { text }),
});

function fits(one: ActorOverview, wanted: z.infer<typeof input>): boolean {
  const has = (means: "emails" | "phones") =>
    one[means].length > 0 || one.people.some((person) => person[means].length > 0);
  return (
    isChosen(one, wanted) &&
    (wanted.email || !has("emails")) &&
    (wanted.phone || !has("phones")) &&
    (wanted.people || one.people.length === 0) &&
    (!wanted.objected || one.objected !== null)
  );
}

/** Whole actors as one JSON array, written actor by actor: memory does not grow with their answers. */
async function writeWhole(
  overviews: readonly ActorOverview[],
  { world, workspace, store }: { world: CommandHost; workspace: Workspace; store: Store },
): Promise<void> {
  const judge = await judgeOf(workspace, world.now());
  const assessments = new Map(overviews.map((one) => [one.id, one.assessment]));
  const array = jsonArray(world.stdout.write);
  for await (const actor of store.actors()) {
    const assessment = assessments.get(actor.id);
    if (assessment === undefined) continue;
    array.add([actorAsJson({ actor, assessment, judged: judge.judge(actor, actor.people) }, world.text)]);
  }
  array.end();
}
