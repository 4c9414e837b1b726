// `peek --wrong`: writes a table with wrongly read columns, without names, as an example for the authors of the program.

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

/** The number of rows of the tables in `bench/training`. */
const rowsShown = 8;

/** The words that are kept. They come from shipped files only, since copies in a workspace may contain names. */
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

/** Writes one line of JSON, in the form of `bench/training/columns.jsonl`, with the field that each column should have. */
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
    reading.facts.columns.map(({ header, field }, columnIndex) => ({
      ...{ header, field },
      values: rows.slice(0, rowsShown).map((cells) => cells[columnIndex] ?? ""),
    })),
    { harmless: await harmlessWords(host), madeUp: misreadCase },
  );
  const table = {
    id: "contributed",
    group: "contributed",
    provenance: "contributed",
    language: text.language,
  };
  const fileNaming = { date: dayOf(host.now()), kind: text.triage.misreadCase.fileName, extension: "jsonl" };
  const root = workspace?.root ?? host.files.resolve(".");
  const path = await pathOfOne({ output, replace }, fileNaming, { root }, host);
  await host.files.write(path, `${JSON.stringify({ ...table, columns })}\n`, { replace });
  const file = host.files.shown(path);
  present(host, {
    json: () => ({ file, columns: columns.length }),
    plain: () => [[file, columns.length]],
    human: () => misreadCase.written(file, columns.length),
  });
}
