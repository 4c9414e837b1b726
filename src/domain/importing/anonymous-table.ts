// Makes a table anonymous, so that a user can show its columns to those who maintain the reading of columns.
import monthNames from "../../knowledge/words/months.yaml";
import personNames from "../../knowledge/words/person-names.yaml";
import { isFirstName, maybeBorne } from "../values/first-name.ts";
import { isSmallWord } from "../values/small-words.ts";
import { fold } from "../values/spelling.ts";
import { OtherDigits } from "./other-digits.ts";
import { type InventedParts, OtherWords } from "./other-words.ts";

/** The parts from which words are invented, and the words of addresses that may stay. */
export interface MadeUp extends InventedParts {
  towns: readonly string[];
  /** The first words of addresses (“rue”); they may stay. */
  streets: readonly string[];
}

/** Folded words that may stay, besides months, civilities, small words and the first words of addresses. */
export interface HarmlessWords {
  /** In cells: functions, kinds of structures, states and days. */
  cells: ReadonlySet<string>;
  /** In titles: the vocabulary of columns. */
  titles: ReadonlySet<string>;
}

/** A column with its title and some of its values. */
export interface SampledColumn {
  header: string;
  field: string;
  values: readonly string[];
}

/** Fields in which only civilities and the first words of addresses stay. */
const naming =
  /^(?:name|acronym|address|commune|territory|email|website|recommended_by|person\d?\.(?:first_name|last_name|full_name|email))$/;
/** Fields whose words are replaced everywhere in the table, even where they are common words: "Mme Maire". */
const people = /^(?:commune|recommended_by|person\d?\.(?:first_name|last_name|full_name))$/;
const civilities = new Set([
  ...Object.keys(personNames.civilities),
  ...Object.keys(personNames.plural_civilities),
]);
const months = new Set(monthNames.names.flatMap(({ whole, short }) => [...whole, ...short]));
const shortest = 3;
const word = /[\p{L}\p{M}]+/gu;
/** An e-mail address, a website, or a part of one: no word of it stays. */
const electronic = /@|:\/\/|^www\.|[\p{L}\p{M}\d_-]\.[\p{L}\p{M}]{2,}/iu;
/** Words of an electronic address that stay. */
const marks = new Set(["http", "https", "www"]);
/** What may stand between two words of one name. */
const together = /^[\s\-'’.]*$/u;

/**
 * The same columns without names. Words that are not certainly harmless are replaced, each by the same invented word everywhere, so
 * that an e-mail address still bears the name beside it; no invented word is a word of the table. Digits are replaced too: `OtherDigits`.
 */
export function anonymousTable(
  columns: readonly SampledColumn[],
  { harmless, madeUp }: { harmless: HarmlessWords; madeUp: MadeUp },
): SampledColumn[] {
  const cells = columns.flatMap(({ header, values }) => [header, ...values]);
  const words = new OtherWords(wordsOf(cells), madeUp);
  const digits = new OtherDigits(cells);
  const streets = new Set(madeUp.streets.map(fold));
  const borne = new Set(
    wordsOf(columns.filter(({ field }) => people.test(field)).flatMap(({ values }) => values)).filter(
      (folded) => !isSmallWord(folded),
    ),
  );
  const isGeneral = (folded: string) =>
    (harmless.cells.has(folded) || months.has(folded) || isListed(folded)) &&
    !maybeBorne(folded) &&
    !borne.has(folded);
  const isOfTitles = (folded: string) =>
    (harmless.titles.has(folded) || isListed(folded)) && !isFirstName(folded);
  const stays = (field: string) => (folded: string) => {
    if (civilities.has(folded)) return !naming.test(field) || /person|recommended/.test(field);
    if (naming.test(field)) return field === "address" && streets.has(folded);
    return isGeneral(folded);
  };
  const cell = (value: string, field: string) => {
    if (field === "commune") return words.town(value);
    const other = digits.forCell(value, field);
    return other.wholly ? other.text : otherWords(other.text, stays(field), words, "around");
  };
  return columns.map(({ header, field, values }) => ({
    header: otherWords(digits.allOf(header), isOfTitles, words, "before"),
    field,
    values: values.map((value) => (value.trim() === "" ? value : cell(value, field))),
  }));
}

/** Replaces the words that do not stay, and words next to them that may belong to the same name. `side`: on which side of a word to look. */
function otherWords(
  text: string,
  stays: (folded: string) => boolean,
  words: OtherWords,
  side: "around" | "before",
): string {
  const isElectronic = (at: number) => {
    const before = text.slice(0, at).match(/\S*$/)![0];
    return electronic.test(before + text.slice(at).match(/^\S*/)![0]);
  };
  const found = [...text.matchAll(word)].map((match) => {
    const folded = fold(match[0]);
    const inAddress = isElectronic(match.index);
    const kept = inAddress ? marks.has(folded) : stays(folded);
    const isCapital = /^\p{Lu}/u.test(match[0]);
    const isCivility = !inAddress && civilities.has(folded);
    return {
      at: match.index,
      end: match.index + match[0].length,
      said: match[0],
      folded,
      kept,
      isCapital,
      isCivility,
    };
  });
  const isBeside = (at: number, other: number) => {
    const [one, two] = [found[Math.min(at, other)], found[Math.max(at, other)]];
    return one !== undefined && two !== undefined && together.test(text.slice(one.end, two.at));
  };
  const mayBeName = ({ isCapital, isCivility }: (typeof found)[number], at: number): boolean => {
    if (isCivility) return false;
    const [before, after] = [found[at - 1], found[at + 1]];
    if (before !== undefined && isBeside(at - 1, at))
      if (
        (before.isCivility && !isSmallWord(found[at]!.folded)) ||
        (isCapital && before.isCapital && !before.kept)
      )
        return true;
    if (side === "before" || after === undefined || !isBeside(at, at + 1)) return false;
    return isCapital && after.isCapital && !after.kept;
  };
  // From left to right: a word that is replaced here may make the next one part of a name.
  for (const [at, one] of found.entries()) if (one.kept && mayBeName(one, at)) one.kept = false;
  let shown = "";
  let from = 0;
  for (const { at, end, said, kept } of found) {
    shown += text.slice(from, at) + (kept ? said : words.other(said));
    from = end;
  }
  return shown + text.slice(from);
}

/** Whether a word of three letters or more is a small word. Shorter ones may be names ("Ly"). */
const isListed = (folded: string) => folded.length >= shortest && isSmallWord(folded);

const wordsOf = (texts: readonly string[]) => texts.flatMap((text) => text.match(word) ?? []).map(fold);
