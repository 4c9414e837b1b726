// `rank --why`: compares two actors of the ranking, criterion by criterion.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import type { WholeRanking } from "../../../application/ranking/rank-actors.ts";
import { differences, isLevel } from "../../../domain/priority/rank-differences.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { comparisonAsJson, comparisonPage } from "../../../renderers/screens/rank-comparison-page.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** Shows why one of two actors ranks before the other. Refuses when one of them is left out of the ranking. */
export async function showComparison(
  ranking: WholeRanking,
  actorNames: readonly string[],
  host: CommandHost,
): Promise<number> {
  const store = await (await host.workspace()).store();
  const namedActors = await resolveActors(store, actorNames);
  if (namedActors.length !== 2)
    throw new Refusal("usage", { code: "compare-two", found: namedActors.length });
  const missing = namedActors.flatMap(({ id, name }): Problem[] => {
    const because = ranking.leftOut.find((leftOut) => leftOut.id === id)?.because;
    return because ? [{ code: "actor-left-out", actor: name, because }] : [];
  });
  if (missing.length > 0) throw new Refusal("input", ...missing);
  const rankedActors = namedActors.map(({ id }) => ranking.ranked.find((ranked) => ranked.id === id)!);
  const [a, b] = await ranking.explain(rankedActors);
  const comparison = {
    a: a!,
    b: b!,
    differences: differences(a!.priority, b!.priority),
    level: isLevel(a!.priority, b!.priority),
  };
  const page = { text: host.text, columns: host.stdout.columns, paint: await painter(host.options.color) };
  present(host, {
    json: () => comparisonAsJson(comparison, host.text),
    plain: () =>
      comparison.differences.map(({ criterion, a, b, points }) => [criterion, a.points, b.points, points]),
    human: () => comparisonPage(comparison, page),
  });
  return 0;
}
