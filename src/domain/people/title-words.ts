// Cuts a title into words that compare equal for women and men, singular and plural.
import titles from "../../knowledge/words/titles.yaml";
import { remembering } from "../values/memoize.ts";
import { fold } from "../values/spelling.ts";

/** A word of a title, as it is compared. */
export interface TitleWord {
  /** Folded, masculine singular where French has a rule for it: `chargée`, `chargé(e)` and `CHARGES` are all `charge`. */
  key: string;
  /** Folded, as written; a short form as the word that it stands for. */
  text: string;
  /** Written for women and men at once: `animateur·rice`, `dir.`. */
  inclusive: boolean;
  /** What stands before: nothing, “et” or a hyphen, or a mark that ends a part of the title. */
  before: "nothing" | "and" | "break";
  /** A linking word stands before: “de”, “du”, “auprès”. */
  linked: boolean;
  /** A linking word that announces a matter stands before: “voir Paul Roux pour les travaux”. */
  isForMatter: boolean;
  /** An arrow stands before: “congé → Paul Roux”. */
  pointed: boolean;
}

/** Inclusive endings: `animateur·rice`, `chargé(e)`, `agent.e.s`, `directeur/trice`, `chef-fe`. */
const inclusive =
  /([a-z]{3,})(?:[·•‧∙⋅․./-]|\()(?:t?rice|euse|esse|ienne|onne|enne|ere|ive|elle|ale|ne|le|te|fe|ve|e)(?:[·•‧∙⋅․.]?s)?\)?(?![a-z])/g;

/** Words that only link. They are not compared, so that “chargé de mission” and “chargé mission” are one title. */
const links = new Set(titles.links);

/** Linking words before the matter for which somebody is asked. */
const limits = new Set(titles.limits);

const either = new Set(titles.either);

/** The whole word, folded, of each short form. */
const wholeWords = new Map(
  Object.entries(titles.abbreviations).flatMap(([whole, short]) =>
    short.map((form) => [form, whole] as const),
  ),
);

/** A word that only links, folded. */
export const isLink = (word: string): boolean => links.has(word);

/** The words of a title, in order. */
export function wordsOf(title: string): TitleWord[] {
  const words: TitleWord[] = [];
  let before: TitleWord["before"] = "nothing";
  let linked = false;
  let isForMatter = false;
  let pointed = false;
  for (const token of tokensOf(fold(title))) {
    pointed ||= token === "→" || token === ">";
    if (!/[a-z0-9]/.test(token)) before = token === "&" || token === "+" ? max(before, "and") : "break";
    else if (either.has(token)) before = max(before, "and");
    else if (links.has(token)) {
      linked = true;
      isForMatter ||= limits.has(token);
    } else {
      isForMatter ||= limits.has(token);
      const both = token.includes("¤");
      const written = both ? token.replace(/¤/g, "") : token;
      const whole = wholeWords.get(written);
      const plain = whole ?? written;
      const key = keyOf(plain);
      words.push({
        key,
        text: plain,
        inclusive: both || whole !== undefined,
        before,
        linked,
        isForMatter,
        pointed,
      });
      before = "nothing";
      linked = false;
      isForMatter = false;
      pointed = false;
    }
  }
  return words;
}

/** Words and the marks between them. Most titles are words and spaces only. */
function tokensOf(folded: string): readonly string[] {
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(folded)) return folded.split(" ");
  const text = folded
    .replace(inclusive, "$1¤")
    .replace(/(?<![a-z])((?:[a-z][.]-?){1,3}[a-z])[.]?(?![a-z])/g, (initials) =>
      initials.replace(/[.-]/g, ""),
    );
  return text.match(/[a-z0-9¤]+|[^a-z0-9¤\s.'’-]|(?<=\s)-(?=\s)/g) ?? [];
}

const max = (a: TitleWord["before"], b: "and"): TitleWord["before"] => (a === "break" ? a : b);

const endings: readonly (readonly [RegExp, string])[] = [
  [/trice$/, "teur"],
  [/eu[sr]e$/, "eur"],
  [/ienne$/, "ien"],
  [/onne$/, "on"],
  [/elle$/, "el"],
  [/ffe$/, "f"],
  [/uee$/, "u"],
  [/ive$/, "if"],
  [/ere$/, "er"],
  [/(ent|ant|dt|int|al|u|e|i)e$/, "$1"],
];

/** A folded word as it is compared. The rules need not be right for every word: titles and vocabulary pass through the same. */
function keyOf(word: string): string {
  const last = word[word.length - 1];
  if (last !== "s" && last !== "x" && last !== "e") return word;
  const singular =
    word.length > 3
      ? word
          .replace(/(?<=[^s])s$/, "")
          .replace(/aux$/, "al")
          .replace(/eaux$/, "eau")
      : word;
  if (singular.length <= 3 || !singular.endsWith("e")) return singular;
  for (const [ending, masculine] of endings)
    if (ending.test(singular)) return singular.replace(ending, masculine);
  return singular;
}

/** The words of a vocabulary entry, as they are compared. */
export const keysOf = remembering((phrase: string): readonly string[] =>
  wordsOf(phrase).map((word) => word.key),
);

/** The words of a text, folded, without figures and marks. */
export const foldedWords = (text: string): string[] => fold(text).match(/[a-z]+(?:-[a-z]+)*/g) ?? [];

const heads = new Set(titles.heads.split(/\s+/).flatMap((word) => keysOf(word).slice(0, 1)));

/** Whether a word is one with which the name of a function begins: "animatrice", "chargée". */
export const isHeadOfTitle = (word: string): boolean => keysOf(word).some((key) => heads.has(key));
