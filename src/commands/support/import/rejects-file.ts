// Writes rejected rows to a file for the user, so that no row of an import is lost.

import type { ImportedFile } from "../../../application/import/import-event.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { baseName } from "../../../domain/values/file-name.ts";
import type { Reading } from "../../../readers/reading.ts";
import { spreadsheet } from "../../../renderers/tables/spreadsheet.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** Writes the rejected rows of each file to a file of their own in `out/`; returns the paths, with null where no row was rejected. */
export async function writeAllRejects(
  host: CommandHost,
  opened: readonly { reading: Reading }[],
  imported: readonly Pick<ImportedFile, "findings">[],
): Promise<(string | null)[]> {
  const { root } = await host.workspace();
  const { rejectsFile } = host.text.importing;
  const usedPaths = new Set<string>();
  const written: (string | null)[] = [];
  for (const [index, { reading }] of opened.entries()) {
    const name = baseName(reading.facts.file).replace(/\.[^.]+$/, "") || "import";
    let file = host.files.resolve(root, "out", rejectsFile(name));
    for (let suffix = 2; usedPaths.has(file); suffix++)
      file = host.files.resolve(root, "out", rejectsFile(`${name}-${suffix}`));
    usedPaths.add(file);
    written.push(await writeRejects(host, reading, imported[index]!.findings, file));
  }
  return written;
}

/**
 * Writes the rejected rows of a file to one that can be corrected in a spreadsheet and imported: the same titles and cells, and a
 * last column with the reasons, which `import` ignores. Returns its path, or null when no row was rejected.
 */
async function writeRejects(
  host: CommandHost,
  reading: Reading,
  findings: readonly Finding[],
  file: string,
): Promise<string | null> {
  const reasons = new Map<number, string[]>();
  for (const finding of findings) {
    if (finding.severity !== "rejected" || !("line" in finding)) continue;
    const reason = say(finding, host.text);
    reasons.set(finding.line, [...(reasons.get(finding.line) ?? []), reason]);
  }
  if (reasons.size === 0) return null;
  const { columns } = reading.facts;
  const firstTitles = columns.map(({ header }) => header);
  const table: string[][] = [[...firstTitles, host.text.importing.rejectReasonTitle]];
  let currentTitles: readonly string[] = firstTitles;
  for await (const { rows, titles = firstTitles } of reading.rows())
    for (const { line, cells } of rows) {
      const rowReasons = reasons.get(line);
      if (!rowReasons) continue;
      // Rows of a second table in the file are written under its own titles.
      if (titles.join("\t") !== currentTitles.join("\t"))
        table.push([], [...titles, host.text.importing.rejectReasonTitle]);
      currentTitles = titles;
      table.push([...titles.map((_, index) => cells[index] ?? ""), rowReasons.join(" ")]);
    }
  await host.files.write(file, spreadsheet(table), { replace: true });
  return host.files.shown(file);
}
