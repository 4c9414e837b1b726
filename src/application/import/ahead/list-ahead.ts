// Describes a list to another thread, which reads its next rows while this one decides and writes the rows before them.

import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { lexiconOf } from "../../../domain/matching/matching-lexicon.ts";
import type { MatchingVocabulary } from "../../../domain/matching/matching-vocabulary.ts";
import { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import type { OpenOptions } from "../../../readers/open-options.ts";
import { openReading } from "../../../readers/open-reading.ts";
import type { Batch, ReadingFacts, SourceFile } from "../../../readers/reading.ts";
import { readInThisThread } from "../../../readers/worker-reader.ts";
import type { PlacesKnown } from "../place-contradictions.ts";
import { type PreparedBatch, RowPreparer } from "./row-preparer.ts";

/** How a list is opened: plain data, which threads can give each other. */
export interface ListAhead {
  path: string;
  /** As the user would write it. */
  file: string;
  mappings: Omit<ImportMappings, "structures"> & {
    structures: Pick<StructureTaxonomy, "kinds" | "groups">;
  };
  choices: Pick<OpenOptions, "userMapping" | "remembered" | "userAuthors" | "rememberedAuthors" | "sheets">;
  /** Labels of the first columns, where they have no title. */
  unnamed: readonly string[];
}

/** What rows are prepared with; null where the database must be asked about them first. */
export type PreparedWith = { origin: string; vocabulary: MatchingVocabulary } | null;

/** Reads lists in another thread, row after row, and stays only a few batches ahead of its caller. */
export interface AheadReader {
  /** Begins to open a list in the thread, while the caller opens it too; does nothing while another list is open there. */
  open(list: ListAhead): void;
  /** Null without a thread, or when it read the list otherwise than the caller (`facts`): the caller then reads the rows itself. */
  batches(
    list: ListAhead,
    facts: ReadingFacts,
    using: PreparedWith,
  ): Promise<AsyncIterable<Batch | PreparedBatch> | null>;
}

/** From this many bytes on, a thread saves more time than it takes to start. */
const worthThread = 4_000_000;

/** Only delimited texts: other formats are read whole, and would be in memory twice. */
export const isWorthThread = (name: string, size: number | null): boolean =>
  size !== null && size >= worthThread && /\.(?:csv|tsv|tab|txt)$/i.test(name);

/** More columns without a title are not labelled: such a list is read in one thread. */
const mostLabelled = 1000;

export function listAhead(
  { path, file, choices }: Pick<ListAhead, "path" | "file" | "choices">,
  { structures: { kinds, groups }, ...words }: ImportMappings,
  unnamed: (column: number) => string,
): ListAhead {
  return {
    ...{ path, file, choices },
    mappings: { ...words, structures: { kinds, groups } },
    unnamed: Array.from({ length: mostLabelled }, (_, index) => unnamed(index + 1)),
  };
}

/** Opens a list in the thread that calls it: what the other thread does. */
export async function openAhead(
  { file, mappings, choices, unnamed }: ListAhead,
  stream: SourceFile["stream"],
): Promise<{
  facts: ReadingFacts;
  batches(using: PreparedWith, placeSource: PlacesKnown): AsyncIterable<Batch | PreparedBatch>;
}> {
  const { facts, batches } = await openReading(
    { name: file, size: null, stream },
    {
      ...choices,
      mappings: { ...mappings, structures: new StructureTaxonomy(mappings.structures) },
      readInWorker: readInThisThread,
      unnamed(column) {
        const label = unnamed[column - 1];
        if (label === undefined) throw new RangeError(`no label for column ${column}`);
        return label;
      },
    },
  );
  return {
    facts,
    async *batches(using, placeSource) {
      const preparer =
        using &&
        new RowPreparer({
          file,
          origin: using.origin,
          lexicon: lexiconOf(using.vocabulary),
          placeSource: placeSource,
        });
      for await (const batch of batches())
        yield withoutCells(preparer ? await preparer.prepare(batch) : batch);
    },
  };
}

/** Drops the cells as they stand in the file, which only a preview shows. */
const withoutCells = <T extends Batch>(batch: T): T => ({
  ...batch,
  candidates: batch.candidates.map((candidate) => ({ ...candidate, cells: [] })),
});
