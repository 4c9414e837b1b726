// `tag`: adds tags to actors or removes them; other commands select actors by tag.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { present } from "./support/presentation.ts";

/** Adds and removes tags, which a team may choose freely. */
export default command({
  usage: "tag",
  input: z.object({
    actor: z.array(z.string()).default([]),
    add: z.array(z.string().trim().min(1)).default([]),
    remove: z.array(z.string().trim().min(1)).default([]),
    dryRun: z.boolean().default(false),
  }),
  async run({ actor, add, remove, dryRun }, host) {
    if (actor.length === 0) throw new Refusal("usage", { code: "nothing-to-change", options: ["--actor"] });
    if (add.length + remove.length === 0)
      throw new Refusal("usage", { code: "nothing-to-change", options: ["--add", "--remove"] });
    const store = await (await host.workspace()).store();
    const namedActors = await resolveActors(store, actor);
    const changed = await store.step(
      { command: "tag", at: host.now(), facts: { actors: namedActors.length }, dryRun },
      async (writer) => {
        const results: { actor: string; name: string; tags: readonly string[] }[] = [];
        for (const { id, name } of namedActors) {
          const before = (await writer.actor(id))!.tags;
          const tags = [...new Set([...before, ...add])].filter((tag) => !remove.includes(tag));
          await writer.changeActor(id, { tags }, host.user);
          results.push({ actor: id, name, tags });
        }
        return results;
      },
    );
    present(host, {
      json: () => ({ ...(dryRun ? { dry_run: true } : {}), actors: changed }),
      plain: () => changed.map(({ actor, tags }) => [actor, tags.join(",")]),
      human: () => safeText(changed.map((result) => `${host.text.actors.tagged(result, dryRun)}\n`).join("")),
    });
    return 0;
  },
});
