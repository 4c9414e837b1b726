// Finds faults of typography in documents.
import type { Language } from "../src/domain/values/language.ts";

/** Faults that a careful reader would circle in a document, each with the words around it. `text` is what is read, not Markdown. */
export function typographyFaults(text: string, language: Language): string[] {
  const rules = { ...common, ...(language === "fr" ? french : english) };
  return Object.entries(rules).flatMap(([fault, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match) =>
        `${fault}: …${text.slice(Math.max(0, match.index - 25), match.index + 25).replace(/\n/g, "⏎")}…`,
    ),
  );
}

const common: Record<string, RegExp> = {
  "double space": /\S[ \u00a0\u202f]{2,}\S/g,
  "leftover of a template": /\{\{|\}\}|\{%|%\}|undefined|\bnull\b|\[object|NaN/g,
  "leftover mark": /[([]e[)\]]|·e\b|\(s\)|TODO|XXX|\[\.\.\.\]/g,
  "three dots": /\.\.\./g,
  "two full stops": /(?<!\.)\.\.(?!\.)|[!?]\.(?!\.)|\.\s*»\s*\./g,
  "empty field": /[:–] *[.;,]|\( *\)|« *»/g,
  "space before a comma or full stop": /[ \u00a0\u202f][,.](?!\p{L}|\d)/gu,
};

const french: Record<string, RegExp> = {
  "straight apostrophe": /\p{L}'\p{L}/gu,
  "straight quotation mark": /"/g,
  "no hard space before a mark": /(?:[^\u00a0\u202f\s/?!«(]|[ ])(?:[;?!](?=[\s»]|$)|»)/gm,
  "no hard space before a colon": /(?:\p{L}|[ ]):(?=\s)/gu,
  "no hard space after «": /«[^\u00a0\u202f]/g,
};

const english: Record<string, RegExp> = {
  "straight apostrophe": /\p{L}'\p{L}/gu,
  "straight quotation mark": /"/g,
  "space before a mark": /[ \u00a0\u202f][;:?!](?=\s)/g,
};
