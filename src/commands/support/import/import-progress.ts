// Shows the progress of an import, and collects what happened to each row.
import type { ImportedFile, RowChange, RowOutcome } from "../../../application/import/import-event.ts";
import type { FilesImportEvent } from "../../../application/import/import-files.ts";
import type { OpenedFile } from "../../../application/import/opened-list.ts";
import type { CommandHost } from "../command-host.ts";
import { Progress } from "../progress-line.ts";

export interface FollowedImport {
  files: readonly ImportedFile[];
  /** Empty when the import does not report rows. */
  outcomes: RowOutcome[];
  changes: RowChange[];
}

/** Follows the import to its end. The progress is measured in bytes when the size of every file is known. */
export async function followImport(
  events: AsyncGenerator<FilesImportEvent, readonly ImportedFile[]>,
  opened: readonly OpenedFile[],
  host: CommandHost,
): Promise<FollowedImport> {
  const sizes = opened.map(({ size }) => size);
  const total = sizes.some((size) => size === null) ? null : sum(sizes);
  const reading = new Progress(host);
  let comparing = new Progress(host, host.text.importing.matchingProgress);
  const outcomes: RowOutcome[] = [];
  const changes: RowChange[] = [];
  let rowsBefore = 0;
  try {
    for (;;) {
      const { value: event, done } = await events.next();
      if (done) return { files: event, outcomes, changes };
      if (event.kind === "batch-read") {
        const bytes = sum(sizes.slice(0, event.index)) + event.bytes;
        reading.update({ done: bytes, total, shown: rowsBefore + event.rows });
      } else if (event.kind === "resolving") {
        reading.end();
        comparing.update({ done: event.share, total: 1, shown: Math.floor(event.share * 100) });
      } else if (event.kind === "rows-ended") {
        // Pushed one by one: a hundred thousand arguments of one call would overflow the stack.
        for (const outcome of event.outcomes) outcomes.push(outcome);
        for (const change of event.changes) changes.push(change);
      } else {
        rowsBefore += event.imported.rows.read;
        comparing.end();
        comparing = new Progress(host, host.text.importing.matchingProgress);
      }
    }
  } finally {
    reading.end();
    comparing.end();
  }
}

const sum = (sizes: readonly (number | null)[]) => sizes.reduce<number>((all, size) => all + (size ?? 0), 0);
