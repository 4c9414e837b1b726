// Caches the profiles and counts that an import needs to compare actors.

import type { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { nearKey } from "../../domain/matching/blocking/key-hash.ts";
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";
import type { ComparisonContext, SharedKind } from "../../domain/matching/comparison-context.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { unrelatedNames } from "../../domain/matching/names/word-rarity.ts";
import { profileOf, type RecordProfile } from "../../domain/matching/record-profile.ts";
import type { Importer, KnownActor } from "../../store/store.ts";
import { organisationsOf } from "../actors/known-organisations.ts";

/**
 * Profiles are cached in two generations: when the recent one is full, it becomes the older one, and the older one is dropped. Each
 * holds at least this many profiles, or a hundredth of the list, which is about one département.
 */
const fewestProfiles = 1_000;
const departments = 100;
/** With more counts of values, or of words, than this, the cache of these counts is emptied before the next pairs. */
const mostCounts = 20_000;

/** How many known actors are assumed to have a word that is in too many names to be counted. */
const commonHolders = 200;

type ComparedActors = Pick<Importer, "knownActors" | "holders" | "answers">;

/** Profiles of actors, and how many actors have each value that two of them share. Both are loaded before the comparison, which is synchronous. */
export class ComparisonCache {
  readonly #importer: ComparedActors;
  readonly #index: ImportIndex;
  readonly #lexicon: MatchingLexicon;
  #recent = new Map<number, RecordProfile>();
  #older = new Map<number, RecordProfile>();
  readonly #mostProfiles: number;
  readonly #sharers = new Map<string, number>();
  readonly #holders = new Map<string, number>();
  readonly context: ComparisonContext;

  constructor(importer: ComparedActors, index: ImportIndex, lexicon: MatchingLexicon) {
    this.#importer = importer;
    this.#index = index;
    this.#lexicon = lexicon;
    this.#mostProfiles = Math.max(fewestProfiles, index.length / departments);
    this.context = {
      lexicon,
      holders: (word) => Math.max(1, index.words.of(word) + (this.#holders.get(word) ?? 0)),
      sharers: (kind, value) => this.#sharers.get(`${kind} ${value}`) ?? 1,
    };
  }

  /** Loads the counts that the comparison of these pairs needs: how many actors have each word, and each value that a pair shares. */
  async countForPairs(pairs: readonly (readonly [RecordProfile, RecordProfile])[]): Promise<void> {
    if (this.#sharers.size > mostCounts) this.#sharers.clear();
    if (this.#holders.size > mostCounts) this.#holders.clear();
    await this.#countHolders(pairs.flat());
    const asked = new Map<string, number>();
    for (const [a, b] of pairs)
      eachSharedValue(a, b, (kind, value) => {
        const name = `${kind} ${value}`;
        if (this.#sharers.has(name)) return;
        const key = nearKey(kind, value);
        if (this.#index.isCrowded(key)) asked.set(name, key);
        else this.#sharers.set(name, unrelatedNames([a, b], this.#lexicon));
      });
    await this.#countSharers(asked);
  }

  /** The profiles of some actors, without actors that no longer exist. */
  async profiles(actors: Iterable<number>): Promise<Map<number, RecordProfile>> {
    const profiles = new Map<number, RecordProfile>();
    const missing: number[] = [];
    for (const actor of new Set(actors)) {
      const cached = this.#recent.get(actor) ?? this.#older.get(actor);
      if (cached) profiles.set(actor, cached);
      else missing.push(actor);
    }
    if (missing.length === 0) return profiles;
    const known = await this.#importer.knownActors(missing);
    const organisations = await this.#organisations([...known.values()]);
    for (const [actor, { compared, giver }] of known) {
      const profile = profileOf(
        matchableOfKnown(compared, giver, organisations.get(actor) ?? null),
        this.#lexicon,
      );
      profiles.set(actor, profile);
      this.#keep(actor, profile);
    }
    return profiles;
  }

  #keep(actor: number, profile: RecordProfile): void {
    if (this.#recent.size >= this.#mostProfiles) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(actor, profile);
  }

  /** The structures of actors named as people: from the rows of this file, else from stored answers. */
  async #organisations(actors: readonly KnownActor[]): Promise<Map<number, string>> {
    const before = actors.filter(({ number }) => !this.#index.isNew(number));
    const structures = await organisationsOf(this.#importer, before, this.#lexicon);
    for (const { number } of actors) {
      const organisation = this.#index.organisationOf(number);
      if (organisation !== null) structures.set(number, organisation);
    }
    return structures;
  }

  /** Counts how many names of actors known before hold each word. The index counts those of the file. */
  async #countHolders(profiles: Iterable<RecordProfile>): Promise<void> {
    if (this.#index.isNew(1)) return; // No actor was known before.
    const keys = new Map<number, string>();
    for (const { all } of profiles)
      for (const word of all) if (!this.#holders.has(word)) keys.set(nearKey("word", word), word);
    if (keys.size === 0) return;
    const holders = await this.#importer.holders(keys.keys());
    for (const [key, word] of keys) {
      const known = (holders.get(key) ?? []).filter((actor) => !this.#index.isNew(actor)).length;
      this.#holders.set(word, known > largestBlock ? commonHolders : known);
    }
  }

  /** Counts how many unrelated names use each value; `asked` gives the key of each. */
  async #countSharers(asked: ReadonlyMap<string, number>): Promise<void> {
    if (asked.size === 0) return;
    const holders = await this.#importer.holders(asked.values());
    const few = [...holders.values()].filter(({ length }) => length > 1 && length <= largestBlock);
    const profiles = await this.profiles(few.flat());
    for (const [name, key] of asked) {
      const actors = holders.get(key) ?? [];
      const users = actors.flatMap((actor) => profiles.get(actor) ?? []);
      this.#sharers.set(
        name,
        actors.length > largestBlock ? actors.length : unrelatedNames(users, this.#lexicon),
      );
    }
  }
}

/** Visits each value that two actors share. */
function eachSharedValue(
  a: RecordProfile,
  b: RecordProfile,
  ask: (kind: SharedKind, value: string) => void,
): void {
  if (a.siren !== null && a.siren === b.siren) ask("siren", a.siren);
  const shared = (kind: SharedKind, mine: readonly string[], theirs: readonly string[]) => {
    for (const value of mine) if (theirs.includes(value)) ask(kind, value);
  };
  shared("email", a.emails, b.emails);
  shared("domain", a.domains, b.domains);
  shared("phone", a.phones, b.phones);
}
