import * as z from "zod";
import { rankingAsJson, rankingExplained, rankingPlain, rankingTable } from "../renderers/ranking.ts";
import { painter } from "../renderers/terminal.ts";
import { command } from "./command.ts";
import { present } from "./present.ts";
import { type Ranked, rankActors } from "./ranking.ts";
import type { World } from "./world.ts";

/** Actors by priority: whom to call first, and why. */
export default command({
  usage: "rank",
  input: z.object({
    top: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
    explain: z.boolean().default(false),
  }),
  async run({ top, explain }, world) {
    const ranked = await rankActors(world);
    const lines = ranked.priorities.map((priority, index) => ({ rank: index + 1, priority })).slice(0, top);
    const page = {
      text: world.text,
      columns: world.stdout.columns,
      paint: await painter(world.options.color),
    };
    present(world, {
      json: () => rankingAsJson(lines, world.text),
      plain: () => rankingPlain(lines),
      human: () => {
        if (lines.length === 0) return `${world.text.priority.nobody}\n`;
        return (explain ? rankingExplained : rankingTable)(lines, page);
      },
    });
    sayWhoIsLeftOut(ranked, world);
    return 0;
  },
});

/** Nobody disappears in silence: how many are left out, and why. */
export function sayWhoIsLeftOut({ leftOut }: Pick<Ranked, "leftOut">, { stderr, text }: World): void {
  const counts = new Map<(typeof leftOut)[number]["because"], number>();
  for (const { because } of leftOut) counts.set(because, (counts.get(because) ?? 0) + 1);
  if (counts.size > 0)
    stderr.write(
      `${text.priority.leftOutLine([...counts].map(([because, count]) => text.priority.leftOut[because](count)))}\n`,
    );
}
