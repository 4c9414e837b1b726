import { differences, isLevel } from "../../domain/priority/comparison.ts";
import { type Problem, Refusal } from "../../domain/problem.ts";
import { comparisonAsJson, comparisonPage } from "../../renderers/comparison.ts";
import { painter } from "../../renderers/terminal.ts";
import { resolveActors } from "../actors.ts";
import { present } from "../present.ts";
import type { WholeRanking } from "../ranking.ts";
import type { World } from "../world.ts";

/** Why one of two actors comes before the other. Refused when one of them is left out of the ranking. */
export async function showComparison(
  ranking: WholeRanking,
  asked: readonly string[],
  world: World,
): Promise<number> {
  const store = await (await world.workspace()).store();
  const named = await resolveActors(store, asked);
  if (named.length !== 2) throw new Refusal("usage", { code: "compare-two", found: named.length });
  const missing = named.flatMap(({ id, name }): Problem[] => {
    const because = ranking.leftOut.find((one) => one.id === id)?.because;
    return because ? [{ code: "actor-left-out", actor: name, because }] : [];
  });
  if (missing.length > 0) throw new Refusal("input", ...missing);
  const wanted = named.map(({ id }) => ranking.ranked.find((one) => one.id === id)!);
  const [a, b] = await ranking.explain(wanted);
  const comparison = {
    a: a!,
    b: b!,
    differences: differences(a!.priority, b!.priority),
    level: isLevel(a!.priority, b!.priority),
  };
  const page = { text: world.text, columns: world.stdout.columns, paint: await painter(world.options.color) };
  present(world, {
    json: () => comparisonAsJson(comparison, world.text),
    plain: () =>
      comparison.differences.map(({ criterion, a, b, points }) => [criterion, a.points, b.points, points]),
    human: () => comparisonPage(comparison, page),
  });
  return 0;
}
