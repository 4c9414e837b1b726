// `match`: shows which actors could work together, for the team or for one actor to read.

import * as z from "zod";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import { matchPartners } from "../application/partners/match-partners.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { partnersAsJson, partnersPage } from "../renderers/screens/partners-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { optionName } from "./support/option-name.ts";
import { present } from "./support/presentation.ts";

export default command({
  usage: "match [who]",
  input: z.object({
    /** The same as `--actor`; after `--for actor`, the actor who reads. */
    who: z.string().optional(),
    /** With `--propose`, two actors: the pair to introduce. */
    actor: z.array(z.string()).default([]).meta({ value: "actor" }),
    /** The actor who reads, and is told only what it may know of the others; `actor:X` means `X`. */
    for: z.string().optional().meta({ value: "actor" }),
    top: z.coerce.number().int().min(1).max(100).default(5).meta({ value: "n" }),
    propose: z.boolean().default(false),
    output: z.string().optional().meta({ short: "o", value: "folder" }),
    again: z.boolean().default(false),
    yes: z.boolean().default(false).meta({ short: "y" }),
    dryRun: z.boolean().default(false),
  }),
  async run({ who, actor, for: audience, top, propose, ...writing }, host) {
    // `--for actor figeac` means `--for figeac`.
    const reader = audience === "actor" && who !== undefined ? who : audience?.replace(/^actor:/, "");
    const actors = who !== undefined && reader !== who ? [who, ...actor] : actor;
    if (reader !== undefined && (actors.length > 0 || propose))
      throw new Refusal("usage", {
        ...{ code: "options-exclude" as const, options: [propose ? "--propose" : "--actor", "--for"] },
      });
    const limit = propose ? 2 : 1;
    if (actors.length > limit)
      throw new Refusal("usage", { code: "too-many-actors", option: "--actor", most: limit });
    if (propose) {
      const { mailIntroductions } = await import("./support/projects/introduction-mailing.ts");
      return mailIntroductions({ actor: actors, top, ...writing, output: writing.output }, host);
    }
    for (const [option, value] of Object.entries(writing))
      if (value !== undefined && value !== false)
        throw new Refusal("usage", {
          ...{ code: "option-without" as const, option: `--${optionName(option)}`, needs: "--propose" },
        });
    const store = await (await host.workspace()).store();
    const actorName = reader ?? actors[0];
    const [namedActor] = actorName === undefined ? [null] : await resolveActors(store, [actorName]);
    const matches = await matchPartners(
      { actor: namedActor?.id ?? null, forActor: reader !== undefined, top },
      host,
    );
    const paint = await painter(host.options.color);
    present(host, {
      json: () => partnersAsJson(matches, host.text),
      plain: () =>
        matches.map(({ a, b, project, score }) => [a.id, b?.id ?? null, project?.id ?? null, score]),
      human: () =>
        partnersPage(matches, {
          ...{ text: host.text, columns: host.stdout.columns, paint, forTeam: reader === undefined },
        }),
    });
    return 0;
  },
});
