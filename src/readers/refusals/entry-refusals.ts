// Decides what an entry of a memo refuses: everything, some channels, the contact of one person alone, or nothing (any more).

import type { ContactRefusal } from "../../domain/importing/candidate.ts";
import type { ObjectionScope } from "../../domain/objections/objection.ts";
import { dayOfWords } from "../../domain/objections/written-day.ts";
import { civilityPattern } from "../../domain/people/civility-pattern.ts";
import { fold } from "../../domain/values/spelling.ts";
import words from "../../knowledge/words/red-list-words.yaml";
import type { MemoEntry } from "./refusal-memo.ts";
import type { RefusalReader } from "./refusal-reader.ts";

const [refusesNothing, lifted, alone, staysOpen, except, closedBefore, closedBehind] = [
  words.refuses_nothing,
  words.lifted,
  words.alone,
  words.stays_open,
  words.except,
  words.closed_before,
  words.closed_behind,
].map((pattern) => new RegExp(pattern, "u")) as [RegExp, RegExp, RegExp, RegExp, RegExp, RegExp, RegExp];

const sentenceEnds = /(?<=\p{L}{2}[.!?;]|[)»”][.!?;])\s+/u;

/** Whether a text says that nothing is refused, or nothing any more: "n'a rien refusé", "levé le 7 mai", "on peut de nouveau les appeler". */
export const saysNoRefusal = (text: string, reader: RefusalReader): boolean =>
  text.split(sentenceEnds).some((sentence) => isOpening(sentence, reader));

/** "On peut les rappeler en mars" says when, and until then they are not to be called. */
const isOpening = (sentence: string, reader: RefusalReader): boolean => {
  const folded = fold(sentence);
  return refusesNothing.test(folded) || (lifted.test(folded) && !reader.asksToWait(sentence));
};

/** The refusals of an entry, for the structure with which it begins. */
export function refusalsOfEntry(
  { text, section, title, structure }: Pick<MemoEntry, "text" | "section" | "title" | "structure">,
  reader: RefusalReader,
): readonly ContactRefusal[] {
  const body = text.slice(structure?.to ?? 0).replace(/^[\s:,;–—-]+/u, "");
  const sentences = body.split(sentenceEnds);
  const said = sentences
    .filter((sentence) => !isOpening(sentence, reader))
    .flatMap((sentence) => reader.inTexts("")(sentence));
  if (section === "lifted" && saysNoRefusal(body, reader)) return [];
  const isOpen = section === "lifted" || section === "apart" || section === "other";
  if (isOpen || saysNoRefusal(body, reader)) return said;
  const scopesSaid = new Set([...said.map(({ scope }) => scope), ...scopesClosed(body, reader)]);
  const channels = [...scopesSaid].filter((scope) => scope !== "all");
  const writtenOn = dayOfWords(text, 0, text.length);
  const isWaiting = said.length === 0 && reader.asksToWait(body);
  const isClear = !isWaiting && !except.test(fold(body)) && (section === "refusing" || channels.length > 0);
  const isOfAll = scopesSaid.has("all") || channels.length === 0;
  const scopes: readonly ObjectionScope[] = isOfAll ? ["all"] : channels;
  const sentence = sentenceOfOne(said, body);
  return scopes.map((scope) => ({
    ...{ scope, certain: isClear, label: title, words: text, on: null },
    ...(writtenOn === null ? {} : { writtenOn }),
    ...(sentence === undefined ? { isOfWhole: true as const } : { sentence }),
  }));
}

/** The sentence that refuses for one person: it says so, or another one says who may still be asked. Elsewhere the whole structure refuses. */
function sentenceOfOne(said: readonly ContactRefusal[], body: string): ContactRefusal["sentence"] {
  const [refusing] = said.flatMap(({ sentence }) => sentence ?? []);
  if (refusing === undefined) return namedAlone(body);
  const isOfOne = alone.test(fold(refusing.before)) || staysOpen.test(fold(body));
  return isOfOne ? refusing : undefined;
}

/** "Seule la présidente, Mme Roux, s'y oppose": the words up to the name, whatever verb says that she refuses. */
function namedAlone(body: string): ContactRefusal["sentence"] {
  const match = soleName.exec(body);
  return match === null ? undefined : { before: match[0], denial: "", after: "" };
}
const soleName = new RegExp(
  `(?<!\\p{L})(?:${words.alone_before})\\s[^.;:!?]{0,40}?(?<!\\p{L})${civilityPattern}\\p{Lu}[\\p{L}'’-]+`,
  "u",
);

/** What short words close, a clause each: "ne plus écrire ni appeler", "pas de téléphone", "téléphone refusé". */
function scopesClosed(body: string, reader: RefusalReader): ObjectionScope[] {
  const clauses = body.split(/[.,;:()!]|\s[–—-]\s/u).map((clause) => clause.trim());
  return clauses.flatMap((clause) => {
    const stated = reader.inTexts("")(clause);
    if (stated.length > 0) return stated.map(({ scope }) => scope);
    const scope = reader.scopeOfTitle(clause);
    if (scope === "all") return [];
    const folded = fold(clause).split(" ");
    return folded.some((_, at) => isClosedAt(folded, at, reader)) ? [scope] : [];
  });
}

function isClosedAt(all: readonly string[], at: number, reader: RefusalReader): boolean {
  const word = all[at]!.replace(/^[dl]['’]/, "");
  if (reader.scopeOfTitle(word) === "all") return false;
  const elided = all[at]!.slice(0, all[at]!.length - word.length);
  const before = [...all.slice(0, at), elided].join(" ").trimEnd();
  return closedBefore.test(`${before} `) || closedBehind.test(` ${all.slice(at + 1).join(" ")}`);
}
