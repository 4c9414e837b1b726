// `rank --what-if`: shows the effect of other weights on the ranking.

import type { WholeRanking } from "../../../application/ranking/rank-actors.ts";
import { moves } from "../../../domain/priority/rank-differences.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { painter, table } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { sentencesWidth } from "../sentences-width.ts";

/** Shows which actors would move, and to which rank, with other weights. Changes nothing. */
export async function showMoves(
  { ranked, outOfHundred }: WholeRanking,
  top: number | undefined,
  host: CommandHost,
): Promise<number> {
  const moved = moves(ranked)
    .slice(0, top)
    .map((move) => ({
      ...move,
      score: outOfHundred(move.score),
      scoreThen: outOfHundred(move.scoreThen, true),
    }));
  const { columns, nobodyMoves, points } = host.text.priority;
  const paint = await painter(host.options.color);
  present(host, {
    json: () => inSnakeCase(moved.map(({ id, ...rest }) => ({ actor: id, ...rest }))),
    plain: () =>
      moved.map(({ id, name, rank, rankThen, score, scoreThen }) => [
        id,
        name,
        rank,
        rankThen,
        score,
        scoreThen,
      ]),
    human: () =>
      moved.length === 0
        ? `${nobodyMoves}\n`
        : table(
            [
              { title: columns.afterwards, align: "right" },
              { title: columns.now, align: "right" },
              { title: columns.actor, shrinks: true, paint: paint.strong },
              { title: columns.score, align: "right" },
            ],
            moved.map(({ name, rank, rankThen, scoreThen }) => [
              rankThen,
              `${rank} ${rankThen < rank ? "↑" : "↓"}`,
              name,
              points(scoreThen),
            ]),
            { columns: sentencesWidth(host.stdout), paint },
          ),
  });
  return 0;
}
