// Prepares rows without the database: their places, the keys by which they are recognised, the languages of their texts.

import type { Candidate } from "../../../domain/importing/candidate.ts";
import { type RowKeys, rowKeys } from "../../../domain/matching/blocking/row-keys.ts";
import type { MatchingLexicon } from "../../../domain/matching/matching-lexicon.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { type OtherLanguage, otherLanguage } from "../../../domain/suggesting/other-language.ts";
import type { Batch } from "../../../readers/reading.ts";
import { withAddressCommunes } from "../address-communes.ts";
import { PlaceContradictions, type PlacesKnown } from "../place-contradictions.ts";

export interface PreparedBatch extends Batch {
  /** The keys of each candidate, in order. */
  keys: readonly RowKeys[];
  contradictions: readonly Finding[];
  /** The language of each text that is in a language that the program does not read. */
  foreign: readonly OtherLanguage[];
}

export interface RowPreparation {
  file: string;
  /** The name of the list: its source when that is a known one, else its file. */
  origin: string;
  lexicon: MatchingLexicon;
  placeSource: PlacesKnown;
}

/** Prepares the batches of one file, one after the other. */
export class RowPreparer {
  readonly #about: RowPreparation;
  readonly #places: PlaceContradictions;

  constructor(about: RowPreparation) {
    this.#about = about;
    this.#places = new PlaceContradictions(about.placeSource);
  }

  async prepare(batch: Batch): Promise<PreparedBatch> {
    const { file, origin, lexicon, placeSource } = this.#about;
    const candidates = await withAddressCommunes(batch.candidates, placeSource, lexicon);
    return {
      ...batch,
      candidates,
      keys: candidates.map((row) => rowKeys(row, origin, lexicon)),
      contradictions: await this.#places.in(candidates, file),
      foreign: languagesOf(candidates),
    };
  }
}

const languagesOf = (candidates: readonly Candidate[]): OtherLanguage[] =>
  candidates.flatMap(({ answers, fields }) =>
    [...answers.map(({ text }) => text), fields.note ?? ""].flatMap((text) => otherLanguage(text) ?? []),
  );
