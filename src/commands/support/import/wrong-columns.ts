// `peek --wrong`: writes a table whose columns were read wrongly, without names, as a case for those who mend the program.

import { pathOfOne } from "../../../application/documents/output-files.ts";
import { workspaceIfAny } from "../../../application/suggesting/open-suggester.ts";
import { anonymousTable, type HarmlessWords } from "../../../domain/importing/anonymous-table.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { Reading } from "../../../readers/reading.ts";
import { wordsUnder } from "../../../settings/words-under-keys.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

/** As many rows as the tables of `bench/training` have. */
const rowsShown = 8;

/** The words that may stay, from what ships only: copies in a workspace may name somebody. */
async function harmlessWords(host: CommandHost): Promise<HarmlessWords> {
  const [roles, structures, columns] = await Promise.all(
    ["roles.yaml", "structures.yaml", "imports/columns.yaml"].map((name) => host.builtin(name)),
  );
  const titles = wordsUnder(columns!, ["ignored_words", "whose", "fields"]);
  return {
    titles: new Set(titles.map(fold)),
    cells: new Set(
      [
        ...wordsUnder(roles!, ["titles", "bare"], ["subjects"]),
        ...wordsUnder(structures!, ["names", "fr", "en"]),
        ...titles,
        ...host.text.peek.misreadCase.days,
        ...host.text.peek.misreadCase.common,
      ].map(fold),
    ),
  };
}

/** One line of JSON, as `bench/training/columns.jsonl` has them: each column with what it should have been taken for. */
export async function reportWrongColumns(
  reading: Reading,
  rows: readonly (readonly string[])[],
  { output, replace }: { output?: string | undefined; replace: boolean },
  host: CommandHost,
): Promise<void> {
  const { text } = host;
  const workspace = await workspaceIfAny(host);
  if (output === undefined && workspace === null)
    throw new Refusal("usage", { code: "output-needed", format: "jsonl" });
  const { misreadCase } = text.peek;
  const columns = anonymousTable(
    reading.facts.columns.map(({ header, field }, at) => ({
      ...{ header, field },
      values: rows.slice(0, rowsShown).map((cells) => cells[at] ?? ""),
    })),
    { harmless: await harmlessWords(host), madeUp: misreadCase },
  );
  const table = {
    id: "contributed",
    group: "contributed",
    provenance: "contributed",
    language: text.language,
  };
  const named = { date: dayOf(host.now()), kind: text.triage.wrong.file, extension: "jsonl" };
  const root = workspace?.root ?? host.files.resolve(".");
  const path = await pathOfOne({ output, replace }, named, { root }, host);
  await host.files.write(path, `${JSON.stringify({ ...table, columns })}\n`, { replace });
  const file = host.files.shown(path);
  present(host, {
    json: () => ({ file, columns: columns.length }),
    plain: () => [[file, columns.length]],
    human: () => misreadCase.written(file, columns.length),
  });
}
