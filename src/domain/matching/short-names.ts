// Tells whether the name in a row about an exchange is that of a known actor: teams write it short, without its place or the words of its kind.
import type { StructureTaxonomy } from "../values/structure-taxonomy.ts";
import { areTwo } from "./compare-records.ts";
import type { ComparisonContext } from "./comparison-context.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";
import { bearOneName } from "./names/name-reasons.ts";
import { wordsOf } from "./names/name-words.ts";
import { comparePeople } from "./names/person-agreement.ts";
import { comparePlaces } from "./place-agreement.ts";
import type { RecordProfile } from "./record-profile.ts";

/** A profile with the name as it is written. */
export interface NamedProfile {
  name: string;
  profile: RecordProfile;
}

/** `whole`: the same words; `short`: one name is the other without words of its kind or place. */
export type NameFit = "whole" | "short";

/** In letters: a shorter rest of a name may stand for anything. */
const shortestName = 3;

/**
 * How the name in a row fits that of a known actor; null when it does not, or when place or numbers contradict. A name that is only a kind
 * ("Amicale laïque") fits another that is only this kind, and a name of which only the place is left fits none.
 */
export function nameFit(
  row: NamedProfile,
  known: NamedProfile,
  structures: StructureTaxonomy,
  context: ComparisonContext,
): NameFit | null {
  const [a, b] = [row.profile, known.profile];
  if (a.person !== null || b.person !== null || areTwo(a, b, context)) return null;
  if (bearOneName(a, b)) return "whole";
  if (a.onlyAcronym) return b.acronyms.some((acronym) => a.acronyms.includes(acronym)) ? "short" : null;
  const areShort =
    haveOneObject(a, b) ||
    isWithoutKind(a, partsOf(known, structures, context.lexicon), b.place.words) ||
    isWithoutKind(b, partsOf(row, structures, context.lexicon), b.place.words);
  return areShort ? "short" : null;
}

/** The same nature in other words, and the same object: “CC Trois Vals”, “Communauté de communes des Trois Vals”. */
function haveOneObject(a: RecordProfile, b: RecordProfile): boolean {
  const isOneNature = a.natures.some((nature) => b.natures.includes(nature));
  if (!isOneNature || a.natureBy === "sigle" || b.natureBy === "sigle") return false;
  const [mine, theirs] = [singularSet(a.object), singularSet(b.object)];
  const differing = [...mine, ...theirs].filter((word) => !mine.has(word) || !theirs.has(word));
  const places = singularSet(b.place.words);
  const shared = [...mine].filter((word) => theirs.has(word));
  return (
    shared.length > 0 && differing.every((word) => places.has(word)) && !areOnlyOf(shared, places, differing)
  );
}

/** Whether a name whose rest is a place is told from others by that place alone, so that words may not be missing beside it. */
const areOnlyOf = (shared: readonly string[], places: ReadonlySet<string>, differing: readonly string[]) =>
  differing.length > 0 && shared.every((word) => places.has(word));

/** The words of a name: those of its kind, at its beginning, and those that tell it from others of that kind. */
interface NameParts {
  kind: ReadonlySet<string>;
  own: ReadonlySet<string>;
}

/** Whether the words of a shorter name are the own words of a longer one, with none, some or all of those of its kind, and perhaps its place. */
function isWithoutKind(shorter: RecordProfile, { kind, own }: NameParts, place: readonly string[]): boolean {
  const words = singularSet(shorter.all);
  const places = singularSet(place);
  const telling = [...own].filter((word) => !places.has(word));
  const needed = telling.length > 0 ? telling : [...own];
  const saysKind = [...words].some((word) => kind.has(word));
  return (
    [...words].join("").length >= shortestName &&
    needed.every((word) => words.has(word)) &&
    [...words].every((word) => own.has(word) || kind.has(word) || places.has(word)) &&
    (telling.length > 0 || saysKind)
  );
}

/** A name that is only a kind, or has none at its beginning, has only own words. */
function partsOf(
  { name, profile }: NamedProfile,
  structures: StructureTaxonomy,
  lexicon: MatchingLexicon,
): NameParts {
  const all = singularSet(profile.all);
  const kind = new Set(kindWords(name, profile, structures, lexicon));
  const own = new Set([...all].filter((word) => !kind.has(word)));
  return own.size === 0 ? { kind: new Set(), own: all } : { kind, own };
}

function kindWords(
  name: string,
  { all, object, natures, natureBy }: RecordProfile,
  structures: StructureTaxonomy,
  lexicon: MatchingLexicon,
): string[] {
  if (natures.length > 0 && natureBy === "name") {
    const own = singularSet(object);
    return [...singularSet(all)].filter((word) => !own.has(word));
  }
  const written = name.trim().split(/\s+/u);
  for (let end = written.length - 1; end > 0; end--)
    if (structures.namesKind(written.slice(0, end).join(" "))) return wordsIn(written.slice(0, end), lexicon);
  return wordsIn(written.slice(0, beforeArticle(written, lexicon)), lexicon);
}

/** How many common words stand before the capital article with which a proper name begins (“Ateliers partagés Le Quai”); 0 when others do. */
function beforeArticle(written: readonly string[], lexicon: MatchingLexicon): number {
  const at = written.findIndex((word, index) => index > 0 && isCapitalArticle(word, lexicon));
  if (at === -1) return 0;
  const before = wordsIn(written.slice(0, at), lexicon);
  return before.every((word) => lexicon.common.has(word) || lexicon.natureWords.has(word)) ? at : 0;
}

const isCapitalArticle = (word: string, { small }: MatchingLexicon): boolean =>
  /^\p{Lu}(?!\p{Lu})/u.test(word) && small.has(wordsOf(word).list[0] ?? "");

const wordsIn = (written: readonly string[], lexicon: MatchingLexicon): string[] => [
  ...singularSet(
    wordsOf(written.join(" "))
      .list.filter((word) => !lexicon.small.has(word))
      .map(lexicon.spelled),
  ),
];

/** The words of a name without the mark of the plural, which notes leave out or add. */
const singularSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word)));

/** Whether a row and a known actor share a commune, an address, a number or a person. */
export const shareSigns = (a: RecordProfile, b: RecordProfile): boolean =>
  ["commune", "postcode"].includes(comparePlaces(a.place, b.place)) ||
  a.emails.some((email) => b.emails.includes(email)) ||
  a.phones.some((phone) => b.phones.includes(phone)) ||
  a.people.some((person) =>
    b.people.some((other) => !["other", "none"].includes(comparePeople(person, other))),
  );
