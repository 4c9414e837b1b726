// Finds by name which known actors the rows of a list of exchanges are about: such a list tells of actors that the team knows, and names them shortly.
import { nameWordsOf } from "../../domain/matching/blocking/blocking-keys.ts";
import { areTwo } from "../../domain/matching/compare-records.ts";
import type { ComparisonContext } from "../../domain/matching/comparison-context.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { profileOf } from "../../domain/matching/record-profile.ts";
import { type NamedProfile, type NameFit, nameFit, shareSigns } from "../../domain/matching/short-names.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { Importer, KnownActor } from "../../store/store.ts";

type KnownActors = Pick<Importer, "firstNew" | "knownActors" | "openPossibleDuplicates">;

/** The known actors that a name fits, by their numbers. `sure`: the one that is meant; null when somebody has to decide. */
export interface NameHolders {
  sure: number | null;
  fitting: readonly number[];
}

/** A known actor that a name fits. */
interface Fit {
  number: number;
  known: NamedProfile;
  by: NameFit;
}

/** How many known actors are read at a time. */
const readAtOnce = 1_000;

/**
 * The known actors whose names those of actors fit that rows about exchanges made; without actors whose name fits none. All known actors are looked
 * at, since blocking keys leave out names of one common word ("Le Moulin").
 */
export async function holdersOfNames(
  made: ReadonlySet<number>,
  importer: KnownActors,
  lexicon: MatchingLexicon,
  structures: StructureTaxonomy,
): Promise<Map<number, NameHolders>> {
  // How many actors share a word or a value counts for scores only, and names are not scored here.
  const context: ComparisonContext = { lexicon, holders: () => 1, sharers: () => 1 };
  const named = ({ compared, giver }: KnownActor): NamedProfile => ({
    name: compared.fields.name ?? "",
    profile: profileOf(matchableOfKnown(compared, giver), lexicon),
  });
  // Notes leave out the mark of the plural: the first letters of a word find it with and without.
  const wordsIn = ({ compared }: KnownActor) =>
    nameWordsOf(compared.fields.name ?? "", lexicon).map((word) => word.slice(0, firstLetters));
  const rows = [...(await importer.knownActors([...made]))].map(([number, actor]) => ({
    number,
    row: named(actor),
    words: wordsIn(actor),
    fits: [] as Fit[],
  }));
  const wanted = new Set(rows.flatMap(({ words }) => words));
  const first = await importer.firstNew();
  for (let from = 1; from < first; from += readAtOnce) {
    const numbers = Array.from({ length: Math.min(readAtOnce, first - from) }, (_, at) => from + at);
    for (const [number, actor] of await importer.knownActors(numbers)) {
      if (!wordsIn(actor).some((word) => wanted.has(word))) continue;
      const known = named(actor);
      for (const { row, fits } of rows) {
        const by = nameFit(row, known, structures, context);
        if (by !== null) fits.push({ number, known, by });
      }
    }
  }
  const holders = new Map<number, NameHolders>();
  for (const { number, row, fits } of rows)
    if (fits.length > 0) holders.set(number, await holdersOf(row, fits, { importer, context }));
  return holders;
}

const firstLetters = 3;

/** Of several, those with the whole name, then those that share a person, an address or a number with the row. */
async function holdersOf(
  row: NamedProfile,
  fits: readonly Fit[],
  { importer, context }: { importer: KnownActors; context: ComparisonContext },
): Promise<NameHolders> {
  const whole = fits.filter(({ by }) => by === "whole");
  const named = whole.length > 0 ? whole : fits;
  const signed = named.filter(({ known }) => shareSigns(row.profile, known.profile));
  const likeliest = signed.length > 0 ? signed : named;
  const fitting = likeliest.map(({ number }) => number);
  const [first] = fitting as [number];
  // Many structures have a name that is only a kind: the team may mean one that nobody noted yet.
  const isOnlyKind = row.profile.object.length === 0 && signed.length === 0;
  const isOne = likeliest.length === 1 || (await areOneQuestion(likeliest, importer, context));
  return { sure: isOne && !isOnlyKind ? first : null, fitting };
}

/** Whether known actors are possible duplicates of each other, and nothing tells that they are two: what somebody decides about them counts for the row. */
async function areOneQuestion(
  fits: readonly Fit[],
  importer: KnownActors,
  context: ComparisonContext,
): Promise<boolean> {
  const asked = await importer.openPossibleDuplicates(fits.map(({ number }) => number));
  const areAsked = (a: number, b: number) =>
    asked.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
  return fits.every((one, at) =>
    fits
      .slice(0, at)
      .every(
        (other) =>
          areAsked(one.number, other.number) && !areTwo(one.known.profile, other.known.profile, context),
      ),
  );
}
