// Describes a list to another thread, which reads the next rows while this thread decides on and writes the rows before.

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

/** How a list is opened, as plain data that can be sent to a thread. */
export interface ListAhead {
  path: string;
  /** As the user would write it. */
  file: string;
  mappings: Omit<ImportMappings, "structures"> & {
    structures: Pick<StructureTaxonomy, "kinds" | "groups">;
  };
  choices: Pick<OpenOptions, "userMapping" | "remembered" | "userAuthors" | "rememberedAuthors" | "sheets">;
  /** The labels of the first columns, for those without a title. */
  unnamed: readonly string[];
}

/** What the thread needs to prepare rows; null when the database must be asked about the rows first. */
export type PreparedWith = { origin: string; vocabulary: MatchingVocabulary } | null;

/** Reads lists in another thread, only a few batches ahead of its caller. */
export interface AheadReader {
  /** Begins to open a list in the thread, while the caller opens it too. Does nothing while another list is open there. */
  open(list: ListAhead): void;
  /** Null when there is no thread, or when its `facts` of the list are not those of the caller: the caller then reads the rows itself. */
  batches(
    list: ListAhead,
    facts: ReadingFacts,
    using: PreparedWith,
  ): Promise<AsyncIterable<Batch | PreparedBatch> | null>;
}

/** The size in bytes from which a thread saves more time than it takes to start. */
const worthThread = 4_000_000;

/** True for large delimited texts. Other formats are read whole, and would be in memory twice. */
export const isWorthThread = (name: string, size: number | null): boolean =>
  size !== null && size >= worthThread && /\.(?:csv|tsv|tab|txt)$/i.test(name);

/** How many columns get a label in case they have no title. A list that needs more is read in one thread. */
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

/** Opens a list. The other thread calls this. */
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

/** Removes the original cells, which only a preview shows. */
const withoutCells = <T extends Batch>(batch: T): T => ({
  ...batch,
  candidates: batch.candidates.map((candidate) => ({ ...candidate, cells: [] })),
});
