// `match`: who could work with whom, for the team or as one actor may read it.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { matchPartners } from "../application/partners/match-partners.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { partnersAsJson, partnersPage } from "../renderers/screens/partners-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { present } from "./support/presentation.ts";

export default command({
  usage: "match",
  input: z.object({
    actor: z.string().optional().meta({ value: "actor" }),
    /** Only what this actor may know of the others; `actor:X` is read as `X`. */
    for: z.string().optional().meta({ value: "actor" }),
    top: z.coerce.number().int().min(1).max(100).default(5).meta({ value: "n" }),
  }),
  async run({ actor, for: reader, top }, world) {
    if (actor !== undefined && reader !== undefined)
      throw new Refusal("usage", { code: "options-exclude", options: ["--actor", "--for"] });
    const store = await (await world.workspace()).store();
    const asked = reader?.replace(/^actor:/, "") ?? actor;
    const [one] = asked === undefined ? [null] : await resolveActors(store, [asked]);
    const matches = await matchPartners(
      { actor: one?.id ?? null, forActor: reader !== undefined, top },
      world,
    );
    const paint = await painter(world.options.color);
    present(world, {
      json: () => partnersAsJson(matches, world.text),
      plain: () =>
        matches.map(({ a, b, project, score }) => [a.id, b?.id ?? null, project?.id ?? null, score]),
      human: () =>
        partnersPage(matches, {
          ...{ text: world.text, columns: world.stdout.columns, paint, forTeam: reader === undefined },
        }),
    });
    return 0;
  },
});
