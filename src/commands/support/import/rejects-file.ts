// Gives rejected rows back to the user as a file, so that no row of an import is lost.

import type { ImportedFile } from "../../../application/import/import-event.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { baseName } from "../../../domain/values/file-name.ts";
import type { Reading } from "../../../readers/reading.ts";
import { spreadsheet } from "../../../renderers/tables/spreadsheet.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** Writes the rejected rows of each file to one of its own in `out/`; gives their paths, or null where no row was rejected. */
export async function writeAllRejects(
  host: CommandHost,
  opened: readonly { reading: Reading }[],
  imported: readonly Pick<ImportedFile, "findings">[],
): Promise<(string | null)[]> {
  const { root } = await host.workspace();
  const { rejectsFile } = host.text.importing;
  const taken = new Set<string>();
  const written: (string | null)[] = [];
  for (const [index, { reading }] of opened.entries()) {
    const name = baseName(reading.facts.file).replace(/\.[^.]+$/, "") || "import";
    let file = host.files.resolve(root, "out", rejectsFile(name));
    for (let n = 2; taken.has(file); n++) file = host.files.resolve(root, "out", rejectsFile(`${name}-${n}`));
    taken.add(file);
    written.push(await writeRejects(host, reading, imported[index]!.findings, file));
  }
  return written;
}

/**
 * Writes the rejected rows of a file to one that can be corrected in a spreadsheet and imported: the same titles and
 * cells, and a last column that says why, which `import` leaves out. Gives its path, or null when no row was rejected.
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
  const first = columns.map(({ header }) => header);
  const table: string[][] = [[...first, host.text.importing.rejectReasonTitle]];
  let last: readonly string[] = first;
  for await (const { rows, titles = first } of reading.rows())
    for (const { line, cells } of rows) {
      const why = reasons.get(line);
      if (!why) continue;
      // Rows of a second table in the file go under its own titles.
      if (titles.join("\t") !== last.join("\t"))
        table.push([], [...titles, host.text.importing.rejectReasonTitle]);
      last = titles;
      table.push([...titles.map((_, index) => cells[index] ?? ""), why.join(" ")]);
    }
  await host.files.write(file, spreadsheet(table), { replace: true });
  return host.files.shown(file);
}
