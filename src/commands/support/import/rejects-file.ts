import type { Finding } from "../../../domain/problems/problem.ts";
import type { Reading } from "../../../readers/reading.ts";
import { spreadsheet } from "../../../renderers/tables/spreadsheet.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/**
 * Writes the rejected rows of a file to one that can be corrected in a spreadsheet and imported: the same titles and
 * cells, and a last column that says why, which `import` leaves out. Gives its path, or null when no row was rejected.
 */
export async function writeRejects(
  world: CommandHost,
  reading: Reading,
  findings: readonly Finding[],
  file: string,
): Promise<string | null> {
  const reasons = new Map<number, string[]>();
  for (const finding of findings) {
    if (finding.severity !== "rejected" || !("line" in finding)) continue;
    const reason = say(finding, world.text);
    reasons.set(finding.line, [...(reasons.get(finding.line) ?? []), reason]);
  }
  if (reasons.size === 0) return null;
  const { columns } = reading.facts;
  const table: string[][] = [[...columns.map(({ header }) => header), world.text.importing.reason]];
  for await (const { rows } of reading.rows())
    for (const { line, cells } of rows) {
      const why = reasons.get(line);
      if (why) table.push([...columns.map((_, index) => cells[index] ?? ""), why.join(" ")]);
    }
  await world.files.write(file, spreadsheet(table), { replace: true });
  return world.files.shown(file);
}
