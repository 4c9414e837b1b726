import * as z from "zod";
import { inSnakeCase } from "../renderers/json.ts";
import { peopleAsJson, peoplePage, peoplePlain } from "../renderers/people.ts";
import { painter } from "../renderers/terminal.ts";
import { resolveActors } from "./actors.ts";
import { command } from "./command.ts";
import { present } from "./present.ts";
import { judgeOf } from "./ranking.ts";

/** Who to talk to at each actor, and why; nobody plausible → whom to ask for. */
export default command({
  usage: "people",
  input: z.object({
    actor: z.array(z.string()).default([]),
    nobody: z.boolean().default(false),
  }),
  async run({ actor, nobody }, world) {
    const workspace = await world.workspace();
    const store = await workspace.store();
    const asked = actor.length > 0 ? { ids: (await resolveActors(store, actor)).map(({ id }) => id) } : {};
    const [judge, overviews] = await Promise.all([judgeOf(workspace, world.now()), store.overviews(asked)]);
    const list = overviews
      .map((overview) => ({
        id: overview.id,
        name: overview.name,
        interlocutor: judge.interlocutor(overview, overview.people),
      }))
      .filter(({ interlocutor: { person } }) => !nobody || person === null || person.relay);
    const page = {
      text: world.text,
      columns: world.stdout.columns,
      paint: await painter(world.options.color),
    };
    present(world, {
      json: () => inSnakeCase(peopleAsJson(list, world.text)),
      plain: () => peoplePlain(list, world.text),
      human: () => (list.length === 0 ? `${world.text.people.none}\n` : peoplePage(list, page)),
    });
    return 0;
  },
});
