import * as z from "zod";
import { jsonArray } from "../renderers/json.ts";
import { rankingAsJson, rankingExplained, rankingPlain, rankingTable } from "../renderers/ranking.ts";
import { painter } from "../renderers/terminal.ts";
import { command } from "./command.ts";
import { type Ranked, rankActors, type WholeRanking } from "./ranking.ts";
import type { World } from "./world.ts";

/** Reasons are written some at a time: the ranking of a whole country has a hundred megabytes of them. */
const together = 500;

/** Actors by priority: whom to call first, and why. */
export default command({
  usage: "rank",
  input: z.object({
    top: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
    explain: z.boolean().default(false),
  }),
  async run({ top, explain }, world) {
    const ranking = await rankActors(world);
    const { stdout, options, text } = world;
    const shown = ranking.ranked.slice(0, top);
    const page = { text, columns: stdout.columns, paint: await painter(options.color) };
    if (options.json) {
      const array = jsonArray(stdout.write);
      for (const some of inTurn(shown)) array.add(rankingAsJson(await ranking.explain(some), text));
      array.end();
    } else if (options.plain) stdout.write(rankingPlain(shown));
    else if (shown.length === 0) stdout.write(`${text.priority.nobody}\n`);
    else if (explain)
      for (const some of inTurn(shown)) stdout.write(rankingExplained(await ranking.explain(some), page));
    else stdout.write(rankingTable(await ranking.explain(shown), page));
    sayWhoIsLeftOut(ranking, world);
    return 0;
  },
});

function* inTurn(all: readonly Ranked[]): Iterable<readonly Ranked[]> {
  for (let start = 0; start < all.length; start += together) yield all.slice(start, start + together);
}

/** Nobody disappears in silence: how many are left out, and why. */
export function sayWhoIsLeftOut(
  { leftOut }: Pick<WholeRanking, "leftOut">,
  { stderr, text: { priority } }: World,
): void {
  const counts = new Map<(typeof leftOut)[number]["because"], number>();
  for (const { because } of leftOut) counts.set(because, (counts.get(because) ?? 0) + 1);
  const parts = [...counts].map(([because, count]) => priority.leftOut[because](count));
  if (parts.length > 0) stderr.write(`${priority.leftOutLine(parts)}\n`);
}
