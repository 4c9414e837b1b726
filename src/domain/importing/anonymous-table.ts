// Takes out of a table whom it is about, so that its columns can be shown to those who mend how columns are read.
import { isFirstName } from "../values/first-name.ts";
import { luhn } from "../values/identifier.ts";
import { isSmallWord } from "../values/small-words.ts";
import { fold } from "../values/spelling.ts";

/** What stands in place of what is taken out: names that nobody bears, and towns that everybody knows. */
export interface MadeUp {
  firstNames: readonly string[];
  /** Parts of invented words. */
  syllables: readonly string[];
  towns: readonly string[];
}

/** A column with its title and some of its values. */
export interface SampledColumn {
  header: string;
  field: string;
  values: readonly string[];
}

/** Fields whose words name somebody or some place, whatever their letters. */
const naming =
  /^(?:name|acronym|address|commune|territory|email|website|recommended_by|person\d?\.(?:first_name|last_name|full_name|email))$/;
/** Fields whose words are terms of the field or of a programme. */
const terms = /^(?:kind|state|programme|themes|contact_consent|person\d?\.(?:civility|role))$/;
/** A sentence begins with a capital; fewer words are a name or a term. */
const fewestOfSentence = 5;

/**
 * The same columns about nobody: every word that names is another word, the same one wherever it stands, so that an address still
 * bears the name beside it; digits are others of the same number, and a SIRET still has its key. `common`: words, folded, that name
 * nobody. It takes out too much rather than too little; dates keep their year, postcodes their département.
 */
export function anonymousTable(
  columns: readonly SampledColumn[],
  { common, madeUp }: { common: ReadonlySet<string>; madeUp: MadeUp },
): SampledColumn[] {
  const isCommon = (folded: string) => folded.length < 2 || common.has(folded) || isSmallWord(folded);
  const namingWords = new Set(
    columns.filter(({ field }) => naming.test(field)).flatMap(({ values }) => values.flatMap(wordsOf)),
  );
  const pseudonyms = new Map<string, string>();
  const digits = digitsFrom(columns.length + 1);
  const pseudonym = (word: string): string => {
    const folded = fold(word);
    let other = pseudonyms.get(folded);
    if (other === undefined) {
      const rank = pseudonyms.size;
      other = isFirstName(word)
        ? madeUp.firstNames[rank % madeUp.firstNames.length]!
        : inventedWord(rank, madeUp.syllables);
      pseudonyms.set(folded, other);
    }
    if (word === word.toUpperCase() && word.length > 1) return other.toUpperCase();
    return /^\p{Lu}/u.test(word) ? other : other.toLowerCase();
  };
  const words = (text: string, field: string) => {
    const isName = naming.test(field);
    const isTerm = terms.test(field);
    const isSentence = text.split(/\s+/).length >= fewestOfSentence;
    return text.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
      const folded = fold(word);
      if (isCommon(folded)) return word;
      const opens = at === 0 || /[.!?:\n]\s*$/.test(text.slice(0, at));
      const isCapital = /^\p{Lu}/u.test(word) && !(isSentence && opens);
      return isName || namingWords.has(folded) || isFirstName(word) || (isCapital && !isTerm)
        ? pseudonym(word)
        : word;
    });
  };
  return columns.map(({ header, field, values }, at) => ({
    // A title may name who keeps the column.
    header: header.replace(/[\p{L}\p{M}]+/gu, (word) =>
      namingWords.has(fold(word)) && !isCommon(fold(word)) ? pseudonym(word) : word,
    ),
    field,
    values: values.map((value, row) => {
      if (value.trim() === "") return value;
      if (field === "commune") return madeUp.towns[(row + at) % madeUp.towns.length]!;
      return words(withOtherDigits(value, digits), field);
    }),
  }));
}

const wordsOf = (value: string) => (value.match(/[\p{L}\p{M}]+/gu) ?? []).map(fold);

/** Two to three syllables, another word for each rank. */
function inventedWord(rank: number, syllables: readonly string[]): string {
  const parts = [
    rank % syllables.length,
    Math.floor(rank / syllables.length + rank * 3 + 1) % syllables.length,
  ];
  if (rank >= syllables.length) parts.push(Math.floor(rank / syllables.length) % syllables.length);
  const word = parts.map((part) => syllables[part]).join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Digits that follow from no value. */
function digitsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * 10);
  };
}

const date = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|^(\d{4})-(\d{2})-(\d{2})/;

function withOtherDigits(value: string, next: () => number): string {
  if (date.test(value))
    return value.replace(date, (_, day, sign, _month, year, isoYear) =>
      isoYear === undefined
        ? `${"0".repeat(day.length - 1)}${1 + (next() % 9)}${sign}0${1 + (next() % 9)}${sign}${year}`
        : `${isoYear}-0${1 + (next() % 9)}-1${next()}`,
    );
  return value.replace(/\+?\d(?:[\s.\u00a0\u202f-]?\d)*/g, (number) => {
    const bare = number.replace(/\D/g, "");
    if (bare.length < 3) return number;
    if (bare.length === 5 && number === bare) return `${bare.slice(0, 2)}000`;
    // The beginning says what it is: `06`, `+33`.
    const kept = /^(?:\+|0)/.test(number) ? 2 : 0;
    const others = [...bare].map((digit, at) => (at < kept ? digit : String(next())));
    if ((bare.length === 9 || bare.length === 14) && kept === 0 && luhn(bare))
      for (let last = 0; last < 10; last++) {
        others[others.length - 1] = String(last);
        if (luhn(others.join(""))) break;
      }
    let at = 0;
    return number.replace(/\d/g, () => others[at++]!);
  });
}
