// Recognises the titles that people give to columns: which field each names, and of whom.

import type { ColumnWords } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";

/** What a column's title says: a field, or the bare word "nom", and whose it is when the title tells. */
export interface ColumnTitle {
  field: string | null;
  whose: "person" | "actor" | null;
  /** 2, 3… when the title counts people or columns: "Contact 2", "E-mail 2". */
  rank: number;
  /** 0–1: a whole phrase is surer than one with words around it. */
  sureness: number;
}

/** Reads titles with the words of `src/knowledge/imports/columns.yaml`. */
export interface TitleReader {
  read(title: string): ColumnTitle;
  /** True when a cell is one of the titles people give to columns. */
  knows(cell: string): boolean;
  /** True when a column with this title is never recognised by its values. */
  notByValues(title: string): boolean;
}

/** Fields whose words also say whose another column is: "structure", "contact". */
const general = new Set(["name", "kind", "person.full_name"]);

const unknown: ColumnTitle = { field: null, whose: null, rank: 1, sureness: 0 };

export function titleReader(words: ColumnWords): TitleReader {
  const ignored = new Set(words.ignored_words.map(fold));
  const person = new Set(words.whose.person.map((word) => singular(fold(word))));
  const actor = new Set(words.whose.actor.map((word) => singular(fold(word))));
  const never = new Set(words.not_by_values.map((word) => singular(fold(word))));
  const listed = new Set(words.who_is_listed.map(fold));
  const phrases = new Map<string, string>();
  const tokens = (title: string) =>
    wordsOf(title)
      .filter((word) => !ignored.has(word))
      .map(singular);
  for (const [field, list] of Object.entries(words.fields))
    for (const phrase of list) {
      const key = tokens(phrase).join(" ");
      if (key !== "" && !phrases.has(key)) phrases.set(key, field);
    }
  const beginnings = new Map(
    Object.entries(words.starts_with).flatMap(([field, list]) =>
      list.map((word) => [singular(fold(word)), field] as const),
    ),
  );

  /** The phrase that stands in the words, those around it only saying whose it is. */
  function find(list: readonly string[]): ColumnTitle | null {
    const whole = phrases.get(list.join(" "));
    if (whole) return { field: whole, whose: whoseOf(list), rank: 1, sureness: 1 };
    if (list.length === 1 && list[0] === "nom") return { field: "nom", whose: null, rank: 1, sureness: 1 };
    for (let length = Math.min(4, list.length - 1); length > 0; length--) {
      let found: ColumnTitle | null = null;
      for (let start = 0; start + length <= list.length; start++) {
        const phrase = list.slice(start, start + length).join(" ");
        const field = phrase === "nom" ? "nom" : phrases.get(phrase);
        if (!field) continue;
        const around = [...list.slice(0, start), ...list.slice(start + length)];
        const whose = whoseOf(around);
        if (!around.every((word) => person.has(word) || actor.has(word) || /^\d$/.test(word))) continue;
        if (general.has(field) && whose === "person" && field !== "person.full_name") continue;
        // "Commune de la structure": what says whose it is comes after what it is.
        if (!found || (general.has(found.field!) && !general.has(field)))
          found = { field, whose, rank: 1, sureness: 0.9 };
      }
      if (found) return found;
    }
    return null;
  }

  const whoseOf = (list: readonly string[]): ColumnTitle["whose"] => {
    if (list.some((word) => person.has(word) && !actor.has(word))) return "person";
    return list.some((word) => actor.has(word)) ? "actor" : null;
  };

  /** "Participants représentés", "Membres du réseau": the plural of those listed, with little else. */
  function saysWhoIsListed(title: string): boolean {
    const said = wordsOf(title);
    return listed.has(said[0] ?? "") && said.filter((word) => !ignored.has(word)).length <= 2;
  }

  const cache = new Map<string, ColumnTitle>();
  function read(title: string): ColumnTitle {
    const known = cache.get(title);
    if (known) return known;
    const found = readFresh(title);
    if (cache.size < 2000) cache.set(title, found);
    return found;
  }

  function readFresh(title: string): ColumnTitle {
    if (title.length > 300 || title.trim() === "") return unknown;
    const bracket = /^(.*)\[([^\]]+)\]\s*$/s.exec(title);
    if (bracket) {
      // LimeSurvey: `Vos coordonnées [Nom]` names a field, `Quels thèmes ? [Habitat]` an option.
      const inner = find(tokens(bracket[2]!));
      if (inner) return { ...inner, whose: inner.whose ?? whoseOf(tokens(bracket[1]!)), sureness: 0.85 };
      return unknown;
    }
    const aside = [...title.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => find(tokens(inside!)));
    // Démarches simplifiées: `Commune du siège (Code INSEE)` beside `Commune du siège`.
    const code = aside.at(-1);
    if (code?.field === "insee" && title.trimEnd().endsWith(")")) return { ...code, sureness: 0.6 };
    const bare = title.replace(/\([^)]*\)|\*+\s*$/g, " ");
    const list = tokens(bare);
    const ranked = /^\d$/.test(list.at(-1) ?? "") && list.length > 1 ? Number(list.at(-1)) : 1;
    const unranked = ranked > 1 || list.at(-1) === "1" ? list.slice(0, -1) : list;
    const direct =
      find(list) ?? (unranked.length > 0 && unranked.length < list.length ? find(unranked) : null);
    if (direct) return { ...direct, rank: ranked || 1 };
    const told = aside.find((one) => one !== null);
    if (told && list.length <= 3) return { ...told, sureness: 0.6 };
    const colon = bare.split(/\s[:>–—|/]\s|\s>\s|\/(?=\w)/);
    if (colon.length > 1) {
      const last = find(tokens(colon.at(-1)!));
      const whose = last?.whose ?? whoseOf(tokens(colon.slice(0, -1).join(" ")));
      // "Partenaires – Nom" names neither the structure nor its contact.
      if (last && (last.field !== "nom" || whose))
        return { ...last, whose, rank: rankIn(colon[0]!), sureness: 0.8 };
    }
    const begun = beginnings.get(list[0] ?? "");
    return begun ? { field: begun, whose: null, rank: 1, sureness: 0.5 } : unknown;
  }

  return {
    read,
    knows: (cell) => cell.length <= 120 && (read(cell).field !== null || saysWhoIsListed(cell)),
    notByValues: (title) => tokens(title).some((word) => never.has(word)),
  };
}

const rankIn = (text: string) => Number(/(\d)\s*$/.exec(text.trim())?.[1] ?? 1) || 1;

/** The words of a title: `codePostalEtablissement`, `adrs_codepostal` and `CODE  POSTAL` have them too. */
function wordsOf(title: string): string[] {
  return fold(title.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[·•⋅‧](?:e|ne|rice|trice|euse|se|ice|le)(?:[·•⋅‧]?s)?(?![a-z])/g, "")
    .replace(/n°|nº|n\*/g, " numero ")
    .replace(/(^|\s)tel\./g, "$1tel ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

/** Without the mark of the plural or of both genders: `thematiques`, `referent·e`. */
const singular = (word: string) =>
  word.length > 3
    ? word.replace(/(?:aux|eaux)$/, (end) => (end === "aux" ? "al" : "eau")).replace(/[sx]$/, "")
    : word;
