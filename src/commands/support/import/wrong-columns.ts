// `peek --wrong`: writes a table whose columns were read wrongly, about nobody, as a case for those who mend the program.

import { pathOfOne } from "../../../application/documents/output-files.ts";
import { workspaceIfAny } from "../../../application/suggesting/open-suggester.ts";
import { anonymousTable } from "../../../domain/importing/anonymous-table.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { Reading } from "../../../readers/reading.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** As many rows as the tables of `bench/training` have. */
const rowsShown = 8;

/** The lists of knowledge whose words name nobody: kinds of structures, posts. */
const vocabularies = ["structures.yaml", "roles.yaml"];

/** One line of JSON, as `bench/training/columns.jsonl` has them: each column with what it should have been taken for. */
export async function reportWrongColumns(
  reading: Reading,
  rows: readonly (readonly string[])[],
  { output, replace }: { output?: string | undefined; replace: boolean },
  world: CommandHost,
): Promise<void> {
  const { text } = world;
  const workspace = await workspaceIfAny(world);
  if (output === undefined && workspace === null)
    throw new Refusal("usage", { code: "output-needed", format: "jsonl" });
  const { wrong } = text.peek;
  const common = new Set([...text.triage.wrong.common, ...wrong.common]);
  for (const name of vocabularies)
    for (const word of (await world.builtin(name)).match(/[\p{L}\p{M}]+/gu) ?? []) common.add(fold(word));
  const columns = anonymousTable(
    reading.facts.columns.map(({ header, field }, at) => ({
      ...{ header, field },
      values: rows.slice(0, rowsShown).map((cells) => cells[at] ?? ""),
    })),
    { common, madeUp: wrong },
  );
  const table = {
    id: "contributed",
    group: "contributed",
    provenance: "contributed",
    language: text.language,
  };
  const named = { date: dayOf(world.now()), kind: text.triage.wrong.file, extension: "jsonl" };
  const root = workspace?.root ?? world.files.resolve(".");
  const path = await pathOfOne({ output, replace }, named, { root }, world);
  await world.files.write(path, `${JSON.stringify({ ...table, columns })}\n`, { replace });
  const file = world.files.shown(path);
  present(world, {
    json: () => ({ file, columns: columns.length }),
    plain: () => [[file, columns.length]],
    human: () => wrong.written(file, columns.length),
  });
}
