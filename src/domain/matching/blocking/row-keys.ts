// The keys by which a row is recognised when it is imported again, and the keys by which it is compared with others.
import { severalFields, singleFields } from "../../actors/actor.ts";
import type { Candidate } from "../../importing/candidate.ts";
import { fold } from "../../values/spelling.ts";
import type { Matchable } from "../matchable.ts";
import { matchableOf } from "../matchable-record.ts";
import { type MatchingLexicon, phraseAt } from "../matching-lexicon.ts";
import { saidDepartment } from "../place-agreement.ts";
import { rnaOf, sirenOf } from "../siren.ts";
import { keysOf, nameWordsOf } from "./blocking-keys.ts";
import { hashOf, hashOfAll } from "./key-hash.ts";
import { type VetoKey, vetoKeyOf } from "./veto-key.ts";

/** The keys under which a row is stored, so that later rows about the same actor find it. */
export interface RowKeys {
  /**
   * The key of the fields, people and answers of the row: a row with the same print is not taken in again. Tags, refusals and who is
   * away are not in it.
   */
  print: number;
  /** The key of the values by which the row is recognised. A row with the same values and other answers is about the same actor. */
  content: number;
  /**
   * The key of a structure inside one list: two lines of that list with this key are two people of the same structure. It is made of
   * the words of the name that tell it from others and of its number; without a number, of its place, its contacts and the domains of
   * its people's addresses (for a territory, of its département alone). Null when the name says too little.
   */
  inList: number | null;
  /** Keys of the name, with the commune and postcode where they are known, and with each SIRET, RNA or reference (`recognise`). */
  sure: readonly number[];
  /** Blocking keys: only rows that share one of them are compared. */
  near: readonly number[];
  /** The words of the structure's name. */
  words: readonly string[];
  vetoKey: VetoKey;
  organisation: string | null;
}

/** The keys of a row of a file or source named `origin`. */
export function rowKeys(row: Candidate, origin: string, lexicon: MatchingLexicon): RowKeys {
  const record = matchableOf(row, origin, lexicon);
  const keys = recordKeys(record, lexicon);
  return {
    ...keys,
    print: fingerprint(row),
    inList: listKey(row, record, origin, keys.words, lexicon),
  };
}

/** The keys of a known actor or of a row. */
export function recordKeys(record: Matchable, lexicon: MatchingLexicon): Omit<RowKeys, "print" | "inList"> {
  const words = nameWordsOf(record.name, lexicon);
  const [name, commune] = [fold(record.name), fold(record.commune ?? "")];
  return {
    content: contentKey(record, name, commune),
    sure: sureKeys(record, name, commune),
    near: keysOf(record, words, lexicon),
    words,
    vetoKey: vetoKeyOf(record),
    organisation: record.organisation,
  };
}

function listKey(
  { fields, several }: Candidate,
  { siren, siret, rna, kind, postcode, insee, territory, emails, people }: Matchable,
  origin: string,
  words: readonly string[],
  lexicon: MatchingLexicon,
): number | null {
  if (words.length === 0) return null;
  const parts = ["list", origin, fold(kind ?? ""), ...words, ""];
  const number = sirenOf(siret) ?? sirenOf(siren) ?? rnaOf(rna);
  if (number !== null) return hashOfAll([...parts, number]);
  const code = postcode ?? insee;
  const department = code?.slice(0, 2) ?? saidDepartment(territory) ?? "";
  // A list may name a territory once beside each of its communes: the commune does not tell two territories apart.
  const nature = phraseAt(lexicon.phrases, words, 0, lexicon)?.natures ?? [];
  if (nature.some((id) => lexicon.natures[id]!.territorial)) return hashOfAll([...parts, department]);
  const commune = fold(fields.commune ?? "");
  const isOnlyNature = words.every((word) => lexicon.natureWords.has(word));
  if (isOnlyNature && commune === "") return null;
  const domains = [...emails, ...people.flatMap((person) => person.emails)]
    .map((email) => email.slice(email.indexOf("@") + 1).toLowerCase())
    .filter((domain) => !lexicon.providers.has(domain));
  parts.push(
    commune,
    department,
    postcode ?? "",
    insee ?? "",
    fold(fields.address ?? ""),
    fields.reference ?? "",
  );
  parts.push(...(several.emails ?? []), "", ...(several.phones ?? []), "", ...new Set(domains.sort()));
  return hashOfAll(parts);
}

function sureKeys({ siret, rna, reference, postcode }: Matchable, name: string, commune: string): number[] {
  const keys = [hashOf("named", name, commune, postcode ?? "")];
  if (siret !== null) keys.push(hashOf("siret", name, siret));
  if (rna !== null) keys.push(hashOf("rna", name, rna));
  if (reference !== null) keys.push(hashOf("reference", name, reference));
  return keys;
}

/**
 * A key of the values by which a row is recognised. A number, or a commune with its postcode, identifies the actor, whoever of its people
 * filled in the row. Without these, the key also has the e-mail addresses, telephone numbers and people.
 */
function contentKey(record: Matchable, name: string, commune: string): number {
  const { acronym, kind, siret, siren, rna, reference, postcode } = record;
  const parts = ["content", name, acronym ?? "", kind ?? "", siret ?? "", siren ?? "", rna ?? ""];
  parts.push(reference ?? "", postcode ?? "", commune, record.insee ?? "", record.territory ?? "");
  parts.push(record.website ?? "", record.organisation ?? "");
  const numbered = siret !== null || siren !== null || rna !== null || reference !== null;
  if (!numbered && (commune === "" || postcode === null)) {
    parts.push(...record.emails, "", ...record.phones);
    for (const person of record.people) parts.push(person.fullName, ...person.emails, ...person.phones);
  }
  return hashOfAll(parts);
}

function fingerprint({ fields, several, people, answers }: Candidate): number {
  const parts = ["row"];
  for (const field of singleFields) {
    const value = fields[field];
    if (value !== undefined) parts.push(field, value);
  }
  for (const field of severalFields) {
    const values = several[field];
    if (values) parts.push(field, ...values);
  }
  for (const person of people) {
    parts.push(person.fullName, person.civility ?? "", person.role ?? "");
    parts.push(...person.emails, ...person.phones);
  }
  for (const { label, text, author = "team" } of answers) {
    parts.push(label, text);
    if (author !== "team") parts.push(author ?? "nobody");
  }
  return hashOfAll(parts);
}
