// `import`: reads files, asks what it cannot know, and reports what happened to each row.

import * as z from "zod";
import { knownSender } from "../application/import/actors-of-address.ts";
import { fileNames, importFiles } from "../application/import/import-files.ts";
import { importMappings } from "../application/import/import-mappings.ts";
import { filesOf, openAll } from "../application/import/open-files.ts";
import { existingPolicies } from "../domain/importing/row-import.ts";
import { authorsFromOptions, columnAuthors } from "./support/author-option.ts";
import { columnMap, sheetNames, userMapping } from "./support/column-map.ts";
import { command } from "./support/command-definition.ts";
import { openOrAsk } from "./support/import/column-questions.ts";
import { followImport } from "./support/import/import-progress.ts";
import { askAboutRefusals } from "./support/import/import-refusals.ts";
import { presentImport } from "./support/import/import-report.ts";
import { openingWords } from "./support/import/opening-words.ts";
import { writeAllRejects } from "./support/import/rejects-file.ts";
import { sourcePhrases } from "./support/import/source-questions.ts";
import { importWords } from "./support/import/words-for-import.ts";

const input = z.object({
  files: z.array(z.string()),
  dryRun: z.boolean().default(false),
  map: columnMap,
  author: columnAuthors,
  sheet: sheetNames,
  onExisting: z.enum(existingPolicies).optional(),
  /** How messages name the list to the people in it. */
  sourceSaid: z.string().trim().min(1).optional().meta({ value: "words" }),
});

/** Adds lists, exports and applications to the list of actors, in one step that `undo` takes back. */
export default command({
  usage: "import <files...>",
  input,
  async run({ files: paths, dryRun, map, author, sheet, onExisting, sourceSaid }, host) {
    const store = await (await host.workspace()).store();
    const mappings = await importMappings(host);
    const columns = {
      mappings,
      map: userMapping(map, host.text),
      sheets: sheet,
      authors: authorsFromOptions(author, host.text),
      remembered: await store.mappings(),
      rememberedAuthors: await store.columnAuthors(),
      words: openingWords(host.text),
      actorOfAddress: (address: string) => knownSender(store, address),
    };
    const files = await openAll(host, await filesOf(host, paths), mappings, (name, related, sheetAfter) =>
      // The options on columns are about the list; a sheet of exchanges has other columns.
      openOrAsk(host, name, {
        ...columns,
        ...(sheetAfter === undefined ? {} : { map: {}, authors: {}, sheets: [sheetAfter] }),
        ...{ related, ahead: true },
      }),
    );
    const phrases = await sourcePhrases(files, sourceSaid, await store.sourcePhrases(), host);
    const options = {
      policy: onExisting ?? null,
      phrases,
      everyRow: host.options.json || dryRun,
      words: await importWords(host),
    };
    const facts = { files: fileNames(files.map(({ reading }) => reading.facts)) };
    const imported = await store.step({ command: "import", at: host.now(), facts, dryRun }, (writer) =>
      followImport(importFiles(writer, files, host, options), files, host),
    );
    const rejects = dryRun ? files.map(() => null) : await writeAllRejects(host, files, imported.files);
    await presentImport(imported, rejects, dryRun, host);
    if (sourceSaid !== undefined && phrases.size > 0 && !dryRun && !host.options.json)
      host.stderr.write(`${host.text.importing.sourceNoted(sourceSaid)}\n`);
    if (!dryRun && host.options.interactive)
      await askAboutRefusals(
        {
          refusals: imported.files.flatMap(({ refusals }) => refusals),
          agreedSince: imported.files.flatMap(({ agreedSince }) => agreedSince),
        },
        host,
      );
    return 0;
  },
});
