// `rank`: shows the ranking, explains it, tries other weights, and pins or defers actors.

import * as z from "zod";
import { type Ranked, rankActors, type WholeRanking } from "../application/ranking/rank-actors.ts";
import { mostReadForWishes, withWishes } from "../application/ranking/wishes-of-shown.ts";
import { type Criterion, criteria } from "../domain/priority/criteria.ts";
import { planHours, selectTop } from "../domain/priority/week-selection.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { jsonArray } from "../renderers/json.ts";
import {
  rankingAsJson,
  rankingExplained,
  rankingPlain,
  rankingTable,
} from "../renderers/screens/ranking-page.ts";
import { painter, safe } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { changePinning } from "./support/rank/pinning.ts";
import { showComparison } from "./support/rank/rank-comparison.ts";
import { showMoves } from "./support/rank/what-if.ts";
import { refuseTableOptions, type TableColumns, tableOptions, writeTable } from "./support/table-output.ts";

/** Actors per batch in JSON and with `--explain`: the reasons for a whole country would take a hundred megabytes. */
const batchSize = 500;

/** The most waits without an end day that are named below the ranking. */
const mostOpenWaits = 5;

const weight = z
  .string()
  .regex(new RegExp(`^(?:${criteria.join("|")})=\\d{1,3}(?:\\.\\d{1,2})?$`))
  .transform((text) => {
    const [criterion, value] = text.split("=") as [Criterion, string];
    return [criterion, Number(value)] as const;
  });

/** Lists actors by priority: whom to call first, and why. */
export default command({
  usage: "rank [actors...]",
  input: z.object({
    actors: z.array(z.string()).default([]),
    top: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
    hours: z.coerce.number().min(0.1).max(1000).optional().meta({ value: "n" }),
    explain: z.boolean().default(false),
    /** Includes actors whose application was refused, withdrawn, closed or out of scope. */
    all: z.boolean().default(false),
    why: z.boolean().default(false),
    pin: z.string().optional().meta({ value: "actor" }),
    defer: z.string().optional().meta({ value: "actor" }),
    release: z.string().optional().meta({ value: "actor" }),
    reason: z.string().optional(),
    until: z.string().optional().meta({ value: "date" }),
    dryRun: z.boolean().default(false),
    whatIf: z.array(weight).default([]).meta({ value: "criterion=weight" }),
    ...tableOptions,
  }),
  async run(
    { actors, top, hours, explain, all, why, whatIf, output, columns, sort, replace, ...pinning },
    host,
  ) {
    if (pinning.pin ?? pinning.defer ?? pinning.release) return changePinning(pinning, host);
    if (why !== actors.length > 0 || (why && actors.length !== 2))
      throw new Refusal("usage", { code: "compare-two", found: actors.length });
    const { mission } = await host.workspace();
    const { weights, reserved_share: share, hours: lasts } = mission.priority;
    const ranking = await rankActors(
      host,
      {},
      {
        weights: { ...weights, ...Object.fromEntries(whatIf) },
        all,
      },
    );
    const table = { output, columns, sort, replace };
    if (output === undefined) refuseTableOptions(table);
    if (why) return showComparison(ranking, actors, host);
    if (whatIf.length > 0) return showMoves(ranking, top, host);
    const count = top ?? ranking.count;
    const callable = hours === undefined ? [] : ranking.ranked.filter((ranked) => ranked.callable);
    const free = callable.filter(({ waitsFor }) => waitsFor === null);
    const shown =
      hours === undefined
        ? selectTop(ranking.leading(count), count, share)
        : planHours(free, hours, { lasts, share });
    if (output !== undefined) await writeRanking(table, shown, ranking, host);
    else await showRanking(shown, ranking, { explain, host });
    if (hours !== undefined) reportHours(shown, hours, host);
    const notCalled = hours === undefined ? 0 : ranking.count - callable.length;
    if (notCalled > 0) host.stderr.write(`${host.text.objections.notCalled(notCalled)}\n`);
    const waiting = hours === undefined ? 0 : callable.length - free.length;
    if (waiting > 0) host.stderr.write(`${host.text.priority.waitingCount(waiting)}\n`);
    reportLeftOut(ranking, host);
    if (ranking.unread > 0) host.stderr.write(`${host.text.priority.unreadTexts(ranking.unread)}\n`);
    return 0;
  },
});

type Shown = Ranked & { reserved: boolean; means?: "call" | "visit"; hours?: number };

async function showRanking(
  shown: readonly Shown[],
  ranking: WholeRanking,
  { explain, host }: { explain: boolean; host: CommandHost },
): Promise<void> {
  const { stdout, options, text } = host;
  const page = { text, columns: stdout.columns, whole: !stdout.isTTY, paint: await painter(options.color) };
  const lines = async (batch: readonly Shown[]) => {
    const explained = await ranking.explain(batch);
    return shown.length > mostReadForWishes ? explained : withWishes(explained, host);
  };
  if (options.json) {
    const array = jsonArray(stdout.write);
    for (const batch of batchesOf(shown)) array.add(rankingAsJson(await lines(batch), text));
    array.end();
  } else if (options.plain)
    stdout.write(
      rankingPlain(shown.map((ranked) => ({ ...ranked, score: ranking.outOfHundred(ranked.score) }))),
    );
  else if (shown.length === 0) stdout.write(`${text.priority.noActorToRank}\n`);
  else if (explain)
    for (const batch of batchesOf(shown)) stdout.write(rankingExplained(await lines(batch), page));
  else stdout.write(rankingTable(await lines(shown), page));
}

async function writeRanking(
  table: Parameters<typeof writeTable>[0],
  shown: readonly Shown[],
  ranking: WholeRanking,
  host: CommandHost,
): Promise<boolean> {
  const { priority: words, terms } = host.text;
  const lines = await ranking.explain(shown);
  const columns: TableColumns<(typeof lines)[number]> = {
    rank: ({ rank }) => rank,
    id: ({ id }) => id,
    name: ({ name }) => name,
    score: ({ priority }) => priority.score,
    situation: ({ situation }) => terms.situation[situation],
    reasons: ({ priority }) => priority.reasons.map(({ because }) => words.reason(because)).join("; "),
    waits_for: ({ waitsFor }) => waitsFor,
  };
  return writeTable(table, "rank", lines, columns, host);
}

function* batchesOf<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += batchSize) yield all.slice(start, start + batchSize);
}

function reportHours(shown: readonly Shown[], hours: number, { stderr, text }: CommandHost): void {
  const used = shown.reduce((sum, actor) => sum + (actor.hours ?? 0), 0);
  const visits = shown.filter(({ means }) => means === "visit").length;
  stderr.write(`${text.priority.plannedHours({ calls: shown.length - visits, visits, used, hours })}\n`);
}

/** Reports how many actors are left out, and why. */
function reportLeftOut(
  { leftOut, openWaits }: Pick<WholeRanking, "leftOut" | "openWaits">,
  { stderr, text: { priority } }: CommandHost,
): void {
  const counts = new Map<(typeof leftOut)[number]["because"], number>();
  for (const { because } of leftOut) counts.set(because, (counts.get(because) ?? 0) + 1);
  const parts = [...counts].map(([because, count]) => priority.leftOutCounts[because](count));
  if (parts.length > 0) stderr.write(`${priority.leftOutLine(parts)}\n`);
  const shown = openWaits.slice(0, mostOpenWaits);
  if (shown.length > 0) stderr.write(`${safe(priority.openWaits(shown, openWaits.length - shown.length))}\n`);
}
