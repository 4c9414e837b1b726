// Reads in the remarks on a row that one of its people is away, has left or will, and who takes over: "Paul arrête. Anna Petit reprend."
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysAbsence, saysDeath } from "../../../domain/people/noted-remark.ts";
import { keysOf } from "../../../domain/people/title-words.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import names from "../../../knowledge/words/person-names.yaml";
import type { NameContext } from "../named-person.ts";
import { clauseMarks, type Successor, successorIn } from "./named-successor.ts";
import { type SentencesAround, throughSentences } from "./sentences-of-remarks.ts";

const leaving = `${words.before}(?:${words.leaves.join("|")})`;
const leavesAtStart = new RegExp(`^${leaving}`, "u");
const leavesAnywhere = new RegExp(`(?<![a-z'’])(?:${leaving}|${words.leaving_of})`, "u");
const leavingOf = new RegExp(`^${words.leaving_of}`, "iu");
const ofStructure = new RegExp(`^${words.before}${words.of_structures}`, "u");
const pronoun = new RegExp(`^${words.pronouns}\\s+`, "u");
const article = /^(?:l[ae]\s+|l['’]|notre\s+|the\s+)/iu;
const civility = new RegExp(`^(?:${names.plain_civilities.join("|")})\\.?\\s+`, "iu");
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
  reading: NameContext,
): CandidatePerson[] {
  return throughSentences(people, remarks, leavesAnywhere, (sentence, all, around) => {
    const absence = absenceIn(sentence, all, reading);
    return absence === null ? null : withAbsence(all, absence, around, reading);
  });
}

function absenceIn(
  sentence: string,
  people: readonly CandidatePerson[],
  reading: NameContext,
): Absence | null {
  const starts = [0, ...[...sentence.matchAll(clauseMarks)].map(({ index, 0: sign }) => index + sign.length)];
  for (const start of starts) {
    const ofSomebody = leavingOfSomebody(sentence.slice(start), people);
    if (ofSomebody !== null) return ofSomebody;
    const clause = sentence.slice(start).replace(article, "");
    const subject = subjectOf(clause, people, sentence.slice(0, start), reading);
    if (subject === null) continue;
    const remark = clause.slice(subject.length).replace(/^[\s,:(]+/u, "");
    if (!leavesAtStart.test(fold(remark)) || saysDeath(remark)) continue;
    return { person: subject.person, remark: withoutLooseBracket(remark) };
  }
  return null;
}

/** "Départ de Mme Roux en juin", where it names one of the people. */
function leavingOfSomebody(clause: string, people: readonly CandidatePerson[]): Absence | null {
  const [lead = ""] = leavingOf.exec(fold(clause)) ?? [];
  if (lead === "") return null;
  const rest = clause.slice(lead.length).replace(civility, "");
  const tokens = rest.split(/\s+/);
  const called = [3, 2, 1].map((count) =>
    tokens
      .slice(0, count)
      .join(" ")
      .replace(/[,;:.)]+$/u, ""),
  );
  const named = people.filter((person) => called.some((name) => isCalled(name, person)));
  return named.length === 1 ? { person: named[0]!, remark: withoutLooseBracket(clause) } : null;
}

const withoutLooseBracket = (remark: string) =>
  remark.split(")").length > remark.split("(").length ? remark.replace(/\)\s*$/u, "").trim() : remark;

/** Who takes over from somebody whose post itself says that they are away: "directrice (en arrêt, intérim M. Roux)". */
export function withSuccessorsInPosts(people: CandidatePerson[], reading: NameContext): CandidatePerson[] {
  let all = people;
  for (const { role } of people)
    if (role !== null && saysAbsence(role))
      all = withSuccessorNamed(role.slice(role.search(/[,(]|\s[–—-]\s/u) + 1), all, reading);
  return all;
}

/** The people and the successor whom some words name; the same where these name none, or one of them. */
export function withSuccessorNamed(
  words: string,
  people: CandidatePerson[],
  reading: NameContext,
): CandidatePerson[] {
  const successor = successorIn(words, { next: [], before: [] }, reading);
  const name = successor === null ? null : personNameIn(successor.name, successor.emails[0]);
  if (successor === null || name === null) return people;
  if (people.some((person) => isCalled(successor.name.replace(civility, ""), person))) return people;
  const { role, emails, phones } = successor;
  return [...people, { ...name, role, emails, phones }];
}

/** Whom a clause is about, and how many characters name them: a name, a post, a pronoun, or none where the row has one person only. */
function subjectOf(
  clause: string,
  people: readonly CandidatePerson[],
  before: string,
  { remarks }: NameContext,
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

/** Whether a person of a row is called so: by the whole name in either order, by a part of it, or by an initial and the surname. */
export function isCalled(called: string, { firstName, lastName, fullName }: CandidatePerson): boolean {
  const folded = fold(called);
  const [initial = ""] = fold(firstName ?? "");
  const initialled = [`${initial}. ${lastName}`, `${initial} ${lastName}`, `${initial}.${lastName}`];
  return [fullName, lastName, firstName, `${lastName} ${firstName}`, ...initialled].some(
    (name) => name !== null && fold(name) === folded,
  );
}

/** The people, with the absence noted beside the post of the one who is away, and the successor whom it names. */
function withAbsence(
  people: readonly CandidatePerson[],
  { person, remark }: Absence,
  around: SentencesAround,
  reading: NameContext,
): CandidatePerson[] {
  if (person.role !== null && saysAbsence(person.role)) return [...people];
  const heir = successorIn(remark, around, reading);
  const named = heir === null ? null : personNameIn(heir.name, heir.emails[0]);
  // The row lists the successor: somebody else has left.
  if (named !== null && isCalled(named.fullName, person)) return [...people];
  const absenceWords = upToSuccessor(remark, heir, around).replace(writtenAddress, "");
  const role = person.role === null ? absenceWords : `${person.role} (${absenceWords.replace(/[()]/g, "")})`;
  const updated = people.map((one) => (one === person ? { ...one, role } : one));
  if (heir === null || named === null) return updated;
  const listed = updated.find((one) => isCalled(heir.name.replace(civility, ""), one));
  if (listed !== undefined)
    return updated.map((one) => (one === listed && one.role === null ? { ...one, role: heir.role } : one));
  return [...updated, { ...named, role: heir.role, emails: heir.emails, phones: heir.phones }];
}

/** What is said of an absence up to the name of who takes over, which the sentence behind may tell. */
function upToSuccessor(remark: string, heir: Successor | null, { next }: SentencesAround): string {
  if (heir === null) return remark;
  const all = heir.isByVerb ? remark : [remark, ...next].join(". ");
  const at = all.indexOf(heir.name);
  return at === -1 ? remark : all.slice(0, at + heir.name.length);
}
