// Sentences of `duplicates` and `merge`: why two records may or cannot be one actor, and the questions, in English.
import type { MatchDecision, MatchReason, Veto } from "../../domain/matching/match-reason.ts";
import type { Sentences } from "../sentences.ts";
import { counted, number } from "./phrases.ts";
import { departmentInSentence } from "./places.ts";
import { inQuotes } from "./typography.ts";

const quoted = (words: readonly string[]) => `${inQuotes(words.join(" "))}`;
const sharersNote = (sharers: number) =>
  sharers > 1 ? ` (but ${number(sharers)} unrelated bodies use it)` : "";

const vetoes: { readonly [K in Veto["kind"]]: (veto: Extract<Veto, { kind: K }>) => string } = {
  nature: () => "they are two different natures of body",
  siren: ({ a, b }) => `two different SIREN numbers: ${a} and ${b}`,
  rna: ({ a, b }) => `two different RNA numbers: ${a} and ${b}`,
  number: ({ a, b }) => `two different numbers in the names: ${a} and ${b}`,
  department: ({ a, b }) =>
    `two different départements: ${departmentInSentence(a)} and ${departmentInSentence(b)}`,
  commune: ({ a, b }) => `two different communes: ${a} and ${b}`,
  person: ({ a, b }) => `two different people: ${a} and ${b}`,
  "person-and-structure": () => "a person and a body",
};

type ReasonPhrases = {
  readonly [K in MatchReason["reason"]]: (reason: Extract<MatchReason, { reason: K }>) => string;
};

const reasons: ReasonPhrases = {
  "same-siret": ({ value }) => `same SIRET: ${value}`,
  "same-siren": ({ value }) => `same SIREN: ${value}`,
  "same-rna": ({ value }) => `same RNA number: ${value}`,
  "same-reference": () => "same application reference",
  "same-email": ({ value, sharers }) => `same e-mail: ${value}${sharersNote(sharers)}`,
  "same-phone": ({ sharers }) => `same phone${sharersNote(sharers)}`,
  "same-domain": ({ value, sharers }) => `same e-mail domain: ${value}${sharersNote(sharers)}`,
  "other-email": () => "different e-mails",
  "other-domain": () => "different e-mail domains",
  "other-phone": () => "different phones",
  "same-contact": ({ name }) => `same person: ${name}`,
  "other-contact": () => "different people",
  "words-shared": ({ words }) => `words that both names have: ${quoted(words)}`,
  "words-near": ({ words }) => `words nearly the same (misprint, abbreviation): ${quoted(words)}`,
  "words-missing": ({ words }) => `words that one of the names lacks: ${quoted(words)}`,
  "words-placed": ({ words }) => `the name of one says the commune of the other: ${quoted(words)}`,
  "other-object": ({ words }) => `each name has words that the other lacks: ${quoted(words)}`,
  "same-words": () => "all the words of the names are the same",
  "maybe-homonym": () =>
    "several communes may bear this name, and one of the two does not say its département",
  "same-acronym": ({ acronym }) => `same acronym: ${acronym.toUpperCase()}`,
  "same-nature": () => "same nature of body",
  "near-nature": () => "natures near each other: the legal form may have changed",
  "nature-unknown": () => "one of the two does not say the nature of the body",
  "same-department": ({ department }) => `same département: ${departmentInSentence(department)}`,
  "same-commune": ({ value }) => `same commune: ${value}`,
  "same-postcode": ({ value }) => `same postcode: ${value}`,
  "near-place": ({ value }) => `same postcode, another commune: ${value}`,
  "other-commune": ({ a, b }) => `different communes: ${a} and ${b}`,
  "other-district": ({ a, b }) => `different postcodes: ${a} and ${b}`,
  "same-name": () => "the whole name is the same",
  "same-name-in-list": () => "the same whole name in one list, and nothing against it",
  "same-person": ({ name }) => `same first name and surname: ${name}`,
  "same-initial": ({ name }) => `same surname, same initial: ${name}`,
  "same-surname": ({ name }) => `same surname: ${name}`,
  "same-organisation": () => "same body",
  "other-organisation": () => "different bodies",
  veto: ({ veto }) => (vetoes[veto.kind] as (veto: Veto) => string)(veto),
};

export const matching: Sentences["matching"] = {
  reason: (reason) => (reasons[reason.reason] as (reason: MatchReason) => string)(reason),
  decisions: {
    same: "Probably the same actor",
    doubtful: "Perhaps the same actor",
    different: "Two different actors",
  } satisfies Record<MatchDecision, string>,
  nothingToDecide: "No duplicates to decide.",
  howToDecide: (pairs) =>
    `${counted(pairs, "pair to decide", "pairs to decide")}. To merge: outreach merge <kept> <other>. ` +
    "To say that they are not one: outreach duplicates --different <one> --different <other>",
  merged: (kept, gone, { told, differing }, dryRun) =>
    `${inQuotes(gone.name)} ${dryRun ? "would be merged" : "is merged"} into ${inQuotes(kept.name)} (${kept.id}): ` +
    `${counted(told.length, "value taken", "values taken")}, ` +
    `${counted(differing.length, "differing value noted", "differing values noted")}.` +
    (dryRun ? "" : " To take it back: outreach undo"),
  notedAsDifferent: (a, b, dryRun) =>
    `${inQuotes(a)} and ${inQuotes(b)} ${dryRun ? "would be noted" : "are noted"} as two actors: it will not be asked again.`,
  progress: (at, of) => `${number(at)} / ${number(of)}`,
  isSameActor: "Are they one actor?",
  same: "yes, merge them",
  sameKey: "y",
  different: "no, they are two actors",
  differentKey: "n",
  later: "later",
  laterKey: "l",
  stop: "stop",
  whichValue: (field) => `${field}: which one is kept?`,
  decisionCounts: ({ merged, different }) =>
    `${counted(merged, "merge", "merges")}, ${counted(different, "pair of different actors", "pairs of different actors")}. ` +
    "Each answer can be taken back on its own: outreach undo",
};
