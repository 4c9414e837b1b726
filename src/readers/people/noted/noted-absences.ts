// Reads in the remarks on a row that one of its people is away, has left or will, and who takes over: "Paul arrête. Anna Petit reprend."
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysAbsence, saysDeath } from "../../../domain/people/noted-remark.ts";
import { keysOf } from "../../../domain/people/title-words.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import names from "../../../knowledge/words/person-names.yaml";
import { numberInCell } from "../cell-atoms.ts";
import { type NameReading, namesAmong, nameTokens } from "../named-person.ts";
import { throughSentences } from "./sentences-of-remarks.ts";

const leaving = `${words.before}(?:${words.leaves.join("|")})`;
const leavesAtStart = new RegExp(`^${leaving}`, "u");
const leavesAnywhere = new RegExp(`(?<![a-z'’])${leaving}`, "u");
const ofStructure = new RegExp(`^${words.before}${words.of_structures}`, "u");
const pronoun = new RegExp(`^${words.pronouns}\\s+`, "u");
const takesOver = new RegExp(`^\\s*(${words.takes_over})`, "u");
const then = new RegExp(`^${words.then}\\s*:?\\s+`, "iu");
const article = /^(?:l[ae]\s+|l['’]|notre\s+|the\s+)/iu;
const civility = new RegExp(`^(?:${names.plain_civilities.join("|")})\\.?\\s+`, "iu");
/** Signs behind which a sentence may name the person it is about, or whom to ask. */
const parts = /\s*[,:(→>]\s*|\s+[–—-]\s+|\s*=>\s*/gu;
/** An address is no part of a post. */
const writtenAddress = /\s*\(?[^\s(]+@[^\s)]+\)?/gu;
const mostWordsOfPost = 4;

interface Absence {
  person: CandidatePerson;
  /** From the words that say so to the end of the sentence. */
  remark: string;
}

/** The people of a row, with what its remarks say of their leaving, and the successors whom the remarks name. */
export function withNotedAbsences(
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameReading,
): CandidatePerson[] {
  return throughSentences(people, remarks, leavesAnywhere, (sentence, all, next) => {
    const absence = absenceIn(sentence, all, reading);
    return absence === null ? null : withAbsence(all, absence, next, reading);
  });
}

function absenceIn(
  sentence: string,
  people: readonly CandidatePerson[],
  reading: NameReading,
): Absence | null {
  const starts = [0, ...[...sentence.matchAll(parts)].map(({ index, 0: sign }) => index + sign.length)];
  for (const start of starts) {
    const clause = sentence.slice(start).replace(article, "");
    const subject = subjectOf(clause, people, sentence.slice(0, start), reading);
    if (subject === null) continue;
    const remark = clause.slice(subject.length).replace(/^[\s,:(]+/u, "");
    if (!leavesAtStart.test(fold(remark)) || saysDeath(remark)) continue;
    return { person: subject.person, remark: withoutLooseBracket(remark) };
  }
  return null;
}

const withoutLooseBracket = (remark: string) =>
  remark.split(")").length > remark.split("(").length ? remark.replace(/\)\s*$/u, "").trim() : remark;

/** Whom a clause is about, and how many characters name them: a name, a post, a pronoun, or none where the row has one person only. */
function subjectOf(
  clause: string,
  people: readonly CandidatePerson[],
  before: string,
  { remarks }: NameReading,
): { person: CandidatePerson; length: number } | null {
  const civil = civility.exec(clause)?.[0].length ?? 0;
  const tokens = clause.slice(civil).split(/\s+/);
  for (let count = 3; count > 0; count--) {
    const called = tokens
      .slice(0, count)
      .join(" ")
      .replace(/[,:]+$/u, "");
    const named = people.filter((person) => isCalled(called, person));
    if (named.length === 1) return { person: named[0]!, length: civil + called.length };
  }
  for (let count = 1; count <= mostWordsOfPost; count++) {
    const post = tokens.slice(0, count).join(" ");
    const rest = fold(tokens.slice(count).join(" "));
    if (!remarks.isRole(post) || !leavesAtStart.test(rest)) continue;
    const [key] = keysOf(post);
    const holders = people.filter(({ role }) => keysOf(role ?? "")[0] === key);
    return holders.length === 1 ? { person: holders[0]!, length: civil + post.length } : null;
  }
  const [only] = people;
  if (only === undefined || people.length > 1 || civil > 0) return null;
  const [spoken = ""] = pronoun.exec(fold(clause)) ?? [];
  const isOther = spoken !== "" && only.civility !== null && names.pronouns[spoken.trim()] === only.civility;
  // "Leur camion, parti en juin": the words before say that it is about something else.
  const isAside = /\p{L}/u.test(before) && !isCalled(before.replace(/[\s,:(]+$/u, ""), only);
  const isOfStructure = spoken === "" && ofStructure.test(fold(clause));
  return isOther || isAside || isOfStructure ? null : { person: only, length: spoken.length };
}

/** Whether a person of a row is called so, by the whole name or a part of it. */
export function isCalled(called: string, { firstName, lastName, fullName }: CandidatePerson): boolean {
  const folded = fold(called);
  return [fullName, lastName, firstName, `${lastName} ${firstName}`].some(
    (name) => name !== null && fold(name) === folded,
  );
}

/** The people, with the absence noted beside the post of the one who is away, and the successor whom it names. */
function withAbsence(
  people: readonly CandidatePerson[],
  { person, remark }: Absence,
  next: readonly string[],
  reading: NameReading,
): CandidatePerson[] {
  if (person.role !== null && saysAbsence(person.role)) return [...people];
  const heir = heirIn(remark, next, reading);
  const named = heir === null ? null : personNameIn(heir.name, heir.emails[0]);
  // The row lists the successor: somebody else has left.
  if (named !== null && isCalled(named.fullName, person)) return [...people];
  const at = heir === null ? -1 : remark.indexOf(heir.name);
  const absenceWords = (at === -1 ? remark : remark.slice(0, at + heir!.name.length)).replace(
    writtenAddress,
    "",
  );
  const role = person.role === null ? absenceWords : `${person.role} (${absenceWords.replace(/[()]/g, "")})`;
  const updated = people.map((one) => (one === person ? { ...one, role } : one));
  if (heir === null || named === null) return updated;
  const listed = updated.find((one) => isCalled(heir.name.replace(civility, ""), one));
  if (listed !== undefined)
    return updated.map((one) => (one === listed && one.role === null ? { ...one, role: heir.role } : one));
  return [...updated, { ...named, role: heir.role, emails: heir.emails, phones: heir.phones }];
}

interface Heir {
  name: string;
  role: string | null;
  emails: readonly string[];
  phones: readonly string[];
}

function heirIn(remark: string, next: readonly string[], reading: NameReading): Heir | null {
  const clauses = [remark, ...pieces(remark), ...next, ...next.flatMap(pieces)];
  for (const clause of clauses) {
    const introduced = reading.remarks.withoutIntroduction(clause);
    const isLater = then.test(clause);
    const bare = isLater ? clause.replace(then, "") : introduced;
    const name = nameAtStart(bare, reading);
    if (name === null) continue;
    const behind = bare.slice(name.length);
    const [, words = null] = takesOver.exec(fold(behind)) ?? [];
    if (words === null && !isLater && introduced === clause) continue;
    const contacts = { emails: emailsIn(behind).emails, phones: phonesOf(behind) };
    return { name, role: words, ...contacts };
  }
  return null;
}

/** The rest of a clause behind each of its signs. */
const pieces = (clause: string): string[] =>
  [...clause.matchAll(parts)].map(({ index, 0: sign }) => clause.slice(index + sign.length));

const phonesOf = (text: string): readonly string[] =>
  (text.match(new RegExp(numberInCell, "g")) ?? []).flatMap((found) => phonesIn(found).phones);

function nameAtStart(text: string, reading: NameReading): string | null {
  const [run] = namesAmong(nameTokens(text), reading);
  return run?.from === 0 && (run.sureness !== "word" || takesOver.test(fold(text.slice(run.name.length))))
    ? run.name
    : null;
}
