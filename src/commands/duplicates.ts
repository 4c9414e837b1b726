// `duplicates`: finds possible duplicates in the list, for somebody to decide on each pair.

import * as z from "zod";
import { possibleDuplicates } from "../application/actors/possible-duplicates.ts";
import { resolveActors } from "../application/actors/resolve-actors.ts";
import type { Duplicate, Duplicates } from "../domain/matching/find-duplicates.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { duplicatesAsJson, duplicatesPage } from "../renderers/screens/duplicates-page.ts";
import { painter } from "../renderers/screens/terminal.ts";
import type { StoreReader } from "../store/store.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { decideDuplicates } from "./support/duplicates-session.ts";
import { present } from "./support/presentation.ts";
import { type TableColumns, tableOptions, writeTable } from "./support/table-output.ts";

/** Lists pairs of actors that may be one, with the reasons; on a terminal, shows each pair side by side and asks for a decision. */
export default command({
  usage: "duplicates",
  input: z.object({
    different: z.array(z.string()).default([]),
    dryRun: z.boolean().default(false),
    ...tableOptions,
  }),
  async run({ different, dryRun, ...table }, host) {
    const store = await (await host.workspace()).store();
    if (different.length > 0) return declareDifferent(host, different, dryRun);
    const duplicates = await possibleDuplicates(host, store);
    const names = await namesOf(store, duplicates);
    if (await writeTable(table, "duplicates", duplicates.pairs, duplicateColumns(names, host), host))
      return 0;
    if (host.options.interactive && !host.options.json && !host.options.plain && !dryRun)
      return decideDuplicates(host, store, duplicates.pairs);
    const paint = await painter(host.options.color);
    present(host, {
      json: () => duplicatesAsJson(duplicates, host.text),
      plain: () =>
        duplicates.pairs.map(({ a, b, score, verdict, reasons }) => [
          a,
          b,
          score,
          verdict,
          reasons.map((reason) => host.text.matching.reason(reason)).join("; "),
        ]),
      human: () =>
        duplicatesPage(duplicates, names, { text: host.text, columns: host.stdout.columns, paint }),
    });
    return 0;
  },
});

const duplicateColumns = (
  names: ReadonlyMap<string, string>,
  { text: { matching } }: CommandHost,
): TableColumns<Duplicate> => ({
  a: ({ a }) => a,
  a_name: ({ a }) => names.get(a) ?? a,
  b: ({ b }) => b,
  b_name: ({ b }) => names.get(b) ?? b,
  verdict: ({ verdict }) => matching.decisions[verdict],
  reasons: ({ reasons }) => reasons.map((reason) => matching.reason(reason)).join("; "),
});

async function namesOf(store: StoreReader, { pairs }: Duplicates): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const overviews = ids.length === 0 ? [] : await store.overviews({ ids });
  return new Map(overviews.map(({ id, name }) => [id, name]));
}

/** Records that the two actors of `--different` are different. */
async function declareDifferent(
  host: CommandHost,
  actors: readonly string[],
  dryRun: boolean,
): Promise<number> {
  if (actors.length !== 2) throw new Refusal("usage", { code: "two-actors-wanted", found: actors.length });
  const store = await (await host.workspace()).store();
  const [actor] = await resolveActors(store, [actors[0]!]);
  const [other] = await resolveActors(store, [actors[1]!]);
  if (actor!.id === other!.id) throw new Refusal("usage", { code: "merge-with-itself", id: actor!.id });
  await store.step(
    { command: "duplicates", at: host.now(), facts: { name: `${actor!.name} ≠ ${other!.name}` }, dryRun },
    (writer) => writer.declareDifferent(actor!.id, other!.id),
  );
  present(host, {
    json: () => ({ ...(dryRun ? { dry_run: true } : {}), different: [actor!.id, other!.id] }),
    human: () => `${host.text.matching.notedAsDifferent(actor!.name, other!.name, dryRun)}\n`,
  });
  return 0;
}
