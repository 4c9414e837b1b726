// Cuts a cell that may hold people, addresses and numbers into its parts, each with how strongly it is separated from the one before.
import { emailsIn } from "../../domain/values/email.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";

/** How strongly a sign separates two parts of a cell, the strongest last. */
export const separation = { together: 0, comma: 1, link: 2, slash: 3, semicolon: 4, line: 5 } as const;
export type Separation = (typeof separation)[keyof typeof separation];

/** Words, or the addresses and numbers, that stand between two signs of a cell. */
export type CellAtom = {
  /** The separation from the atom before. */
  after: Separation;
  /** It stands in brackets. */
  bracketed: boolean;
} & (
  | {
      is: "words";
      text: string;
      /** Where it stands in the cell. */
      start: number;
      end: number;
      /** A colon follows: it says what comes next. */
      opens: boolean;
    }
  | { is: "contacts"; emails: readonly string[]; phones: readonly string[] }
);

const address = String.raw`[^\s;,<>()[\]{}"|«»/:]+@[^\s;,<>()[\]{}"|«»/]+`;
const disguised = String.raw`[\w.+-]+\s?[([{]\s?(?:at|a|arobase|chez)\s?[)\]}]\s?[\w-]+(?:\s?(?:\.|[([{]\s?(?:dot|point)\s?[)\]}])\s?[\w-]+)+`;
const gap = String.raw`[^\S\n]?[./-]?[^\S\n]?`;
/** A telephone number within a cell. A French one ends with its tenth digit, as the next may follow at once. A pattern to be part of others. */
export const numberInCell: string = String.raw`(?:0|(?:\+|00)33${gap}(?:\(0\))?${gap})[1-9](?:${gap}\d\d){4}(?!\d)|(?:\+|00)?\d(?:${gap}\(?\d\)?){8,13}`;
const contact = new RegExp(`${address}|${disguised}|${numberInCell}`, "gi");
const inAnyCase = (word: string) => word.replace(/\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const link = `\\s(?:${[...new Set([...names.links, ...titles.either, ...names.then])].map(inAnyCase).join("|")}|&|\\+)\\s`;
const shortTitles = Object.values(titles.abbreviations).flat();
/** The end of a sentence: after four lower-case letters, and not behind the short form of a title ("dir. Samir", "anim. LEADER"). */
const notShort = String.raw`(?<!(?<!\p{L})(?:${[...shortTitles, ...names.short_titles].map(inAnyCase).join("|")}))`;
const sentence = String.raw`(?<=\p{Ll}{4})${notShort}[.!?]\s(?=\p{Lu})`;
/** Also behind a short surname or a bracket, where a small word with a capital and a word in small letters follow: "M. Brun. La directrice". */
const sentenceBySmallWord = String.raw`(?<=\p{L}{3}|\p{L}\)|\d)${notShort}[.!?]\s(?=(?:\p{Lu}\p{Ll}{0,4}\s|\p{Lu}['’])\p{Ll})`;
const sign = new RegExp(
  String.raw`\n|[;|]|\s?[-=]+>\s?|→|${sentence}|${sentenceBySmallWord}|\s/\s?|/\s|${link}|,|\s[–—-]\s|\s?:(?=\s|$)|[<>()[\]{}"“”]|(?<!\d)\d\)\s|\u0000\d+\u0000`,
  "gu",
);

/**
 * The atoms of a cell, in order. `text` is the cell with a mark for each address and number: the offsets of the atoms are places in it, so that a title
 * in several parts can be quoted as it was written.
 */
export function atomsOf(cell: string): { atoms: CellAtom[]; text: string } {
  const contacts: { emails: readonly string[]; phones: readonly string[] }[] = [];
  const marked = cell
    .replace(/\u0000/g, "")
    .replace(/mailto:/gi, " ")
    .replace(contact, (found) => {
      const { emails } = /@|[([{]/.test(found) && /[a-z]/i.test(found) ? emailsIn(found) : { emails: [] };
      const { phones } = emails.length === 0 ? phonesIn(found) : { phones: [] };
      if (emails.length + phones.length === 0) return found;
      return `\u0000${contacts.push({ emails, phones }) - 1}\u0000`;
    });
  const cut = new AtomCutter(marked);
  let from = 0;
  for (const { 0: found, index } of marked.matchAll(sign)) {
    cut.words(from, index, /^\s?:$/.test(found));
    const [, which] = /^\u0000(\d+)\u0000$/.exec(found) ?? [];
    if (which === undefined) cut.sign(found);
    else cut.contacts(contacts[Number(which)]!);
    from = index + found.length;
  }
  cut.words(from, marked.length, false);
  return { atoms: cut.atoms, text: marked };
}

class AtomCutter {
  readonly atoms: CellAtom[] = [];
  readonly #cell: string;
  #after: Separation = separation.line;
  #depth = 0;

  constructor(cell: string) {
    this.#cell = cell;
  }

  words(from: number, to: number, opens: boolean): void {
    const [, before = "", text = ""] = /^([\s.·?!–—-]*)(.*?)[\s·?!–—-]*$/su.exec(this.#cell.slice(from, to))!;
    if (!/\p{L}|\d/u.test(text)) return;
    const start = from + before.length;
    this.#add({ is: "words", text: text.replace(/\s+/g, " "), start, end: start + text.length, opens });
  }

  contacts(found: { emails: readonly string[]; phones: readonly string[] }): void {
    this.#add({ is: "contacts", ...found });
  }

  sign(found: string): void {
    const bare = found.trim();
    if ("(<[{".includes(bare) && bare !== "") this.#depth++;
    else if (")>]}".includes(bare) && bare !== "") this.#depth = Math.max(0, this.#depth - 1);
    else if (this.#depth === 0) this.#after = Math.max(this.#after, separationBy(found, bare)) as Separation;
    // Within brackets every sign counts as a comma: the parts belong more closely together.
    else if (found !== "\n") this.#after = Math.max(this.#after, separation.comma) as Separation;
  }

  #add(atom: DistributiveOmit<CellAtom, "after" | "bracketed">): void {
    this.atoms.push({ ...atom, after: this.#after, bracketed: this.#depth > 0 });
    this.#after = separation.together;
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function separationBy(found: string, bare: string): Separation {
  if (found === "\n") return separation.line;
  if (bare === ";" || bare === "|" || bare === "→" || bare.endsWith(">") || /^[.!?]/.test(bare))
    return separation.semicolon;
  if (bare === "/" || /^\d\)$/.test(bare)) return separation.slash;
  if (/^[:"“”]$/.test(bare)) return separation.together;
  return bare === "," || /^[–—-]$/.test(bare) ? separation.comma : separation.link;
}
