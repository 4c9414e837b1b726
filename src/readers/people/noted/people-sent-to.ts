// Reads in the team's remarks on a row whom to ask for: "passer par Mme Roux", "ask Marta (marta@lac.example)".

import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { asksForOneMatter } from "../../../domain/people/presence.ts";
import { keysOf } from "../../../domain/people/title-words.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { personNameFrom, personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import names from "../../../knowledge/words/person-names.yaml";
import { type NameContext, namesAmong, nameTokens } from "../named-person.ts";
import { isOfOtherHouse } from "../people-of-other-organisations.ts";
import { isCalled } from "./noted-absences.ts";

const sending = new RegExp(
  `(?<![\\p{L}])(?:(?<instead>${names.sends_to.join("|")})|(?<hands>${names.in_hands_of.join("|")})|${names.for_attention_of.join("|")})\\s+(?:l[ae]\\s+|l['’]|the\\s+)?(?=\\p{L})`,
  "iu",
);
const calling = new RegExp(
  `(?<!\\p{L})(?:${names.calls_for.join("|")})\\s+(?:l[ae]\\s+|l['’]|the\\s+)?(?=\\p{L})`,
  "iu",
);
/** "présidente, Anna Roux", "son assistante Mme Roux": a post right before the name. */
const postBefore = new RegExp(
  `^(?:(?<whose>${names.possessives.join("|")})\\s+)?(?<post>\\p{Ll}[\\p{L}.'’ -]{2,40}?)(?:\\s*[,:(–-]\\s*|\\s+)(?=\\p{Lu})`,
  "u",
);
/** "C'est elle qui suit", "c'est Anna qui s'en occupe". */
const following = new RegExp(
  `(?<!\\p{L})(?:${names.it_is_who.join("|")})\\s+(?<whom>\\p{L}[\\p{L}'’. -]{1,60}?)\\s+(?:${names.who_follows.join("|")})(?!\\p{L})`,
  "iu",
);
/** "ne pas passer par Mme Roux", "inutile de passer par elle". */
const denied = new RegExp(`(?<!\\p{L})(?:${names.not_to_be_sent.join("|")})\\s(?:\\p{L}+\\s){0,3}$`, "iu");
const longestRemark = 400;
/** The post right behind a name. */
const postBehind = /^\s*[,(]\s*([^,;:().@]+)/u;
const clauseBehind = /^[^,;:.()\n]*/u;
const partBehind = /^[^.;\n]*(?:\.\S[^.;\n]*)*/u;

interface Asked {
  person: CandidatePerson;
  /** The words that send to them, up to their name. */
  words: string;
  /** They are to be asked instead of their colleagues, beside whose posts the words are kept. */
  isInstead: boolean;
}

/**
 * The people of a row, with the person whom the team's remarks send to: one of them, or a new one. The words are put beside the posts of the
 * others, where whom to ask for is read. A name alone may be that of a colleague in the team: a new person needs a civility, a post or an address.
 */
export function withPeopleSentTo(
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameContext,
): CandidatePerson[] {
  for (const text of remarks) {
    const asked =
      text.length > longestRemark
        ? null
        : (askedIn(text, people, reading) ??
          followingIn(text, people) ??
          titledIn(text, calling.exec(text), people, reading));
    if (asked === null) continue;
    const { person, words, isInstead } = asked;
    const others = people.filter((other) => other !== person);
    const updated = isInstead
      ? others.map((other) => ({ ...other, role: withWords(other.role, words) }))
      : others;
    return [...updated, person];
  }
  return people;
}

/** Words that a role holds already are not added again, so that a leave noted there is still read. */
const withWords = (role: string | null, words: string) =>
  role === null ? words : role.includes(words) ? role : `${role} (${words})`;

function askedIn(text: string, people: readonly CandidatePerson[], reading: NameContext): Asked | null {
  const match = sending.exec(text);
  if (match === null || denied.test(text.slice(0, match.index))) return null;
  const { 0: phrase, index } = match;
  const { instead, hands } = match.groups!;
  const titled = titledIn(text, match, people, reading);
  if (titled !== null) return { ...titled, isInstead: titled.isInstead && (instead ?? hands) !== undefined };
  const behind = text.slice(index + phrase.length);
  const [clause] = clauseBehind.exec(behind)!;
  const [run] = namesAmong(nameTokens(behind), reading);
  const isNamed = run?.from === 0;
  const name = isNamed ? run.name.replace(endOfSentence, "") : /^[\p{L}-]+/u.exec(behind)![0];
  if (asksForOneMatter(clause.slice(name.length))) return null;
  const person = isNamed
    ? (listedAs(name, people) ?? somebodyNew(name, behind.slice(name.length), reading, hands !== undefined))
    : holding(name, people);
  // Nobody is found later by a first name alone.
  const isFirstName = isNamed && fold(name) === fold(person?.firstName ?? "");
  const words = text.slice(index, index + phrase.length) + (isFirstName ? person!.fullName : name);
  return person === null ? null : { person, words, isInstead: (instead ?? hands) !== undefined };
}

/** "demander la présidente, Anna Roux", "appeler le directeur M. Petit": who is to be asked, with their post. */
function titledIn(
  text: string,
  match: RegExpExecArray | null,
  people: readonly CandidatePerson[],
  reading: NameContext,
): Asked | null {
  if (match === null || denied.test(text.slice(0, match.index))) return null;
  const behind = text.slice(match.index + match[0].length);
  const { 0: before, groups } = postBefore.exec(behind) ?? { 0: "" };
  const post = groups?.post ?? "";
  const [run] = post === "" ? [] : namesAmong(nameTokens(behind.slice(before.length)), reading);
  if (run?.from !== 0 || run.sureness === "word" || !reading.remarks.isRole(post)) return null;
  const rest = behind.slice(before.length + run.name.length);
  const [clause] = clauseBehind.exec(rest)!;
  if (asksForOneMatter(clause) || isOfOtherHouse(rest)) return null;
  const name = run.name.replace(endOfSentence, "");
  const listed = listedAs(name, people);
  const parsedName = personNameIn(name);
  if (listed === null && (parsedName === null || people.some((person) => isCalled(name, person))))
    return null;
  // A person who is reached through their assistant is still the one to talk to.
  const isInstead = groups?.whose === undefined;
  const person = listed ?? { ...parsedName!, role: post, emails: [], phones: [] };
  const lead = match[0].replace(/(?<=\s)(?:l[ae]\s+|l['’]|the\s+)$/iu, "");
  return { person, words: lead + name, isInstead };
}
/** The full stop of a sentence that ends with a name. */
const endOfSentence = /(?<=\p{L}{3})\.$/u;

/** "C'est Anna qui suit": a person of the row, by name or by a pronoun. */
function followingIn(text: string, people: readonly CandidatePerson[]): Asked | null {
  const match = following.exec(text);
  if (match === null) return null;
  const whom = match.groups!.whom!;
  const never = names.pronouns[fold(whom)];
  const person =
    never === undefined
      ? (listedAs(whom, people) ?? relativeNamed(whom, text.slice(match.index + match[0].length), people))
      : meantBy(text.slice(0, match.index), never, people);
  if (person === null) return null;
  return { person, words: `${match[0]}, ${person.fullName}`, isInstead: true };
}

/** "sa femme Lydie", "sa collègue Anna Petit": somebody new, if the same remark gives one address for them. */
function relativeNamed(
  whom: string,
  behind: string,
  people: readonly CandidatePerson[],
): CandidatePerson | null {
  const [, name = ""] = relative.exec(whom) ?? [];
  const [email, ...more] = name === "" ? [] : emailsIn(behind).emails;
  if (email === undefined || more.length > 0) return null;
  const parsedName = nameOfOne(name, email);
  return listedAs(name, people) ?? (parsedName && { ...parsedName, role: null, emails: [email], phones: [] });
}
const relative = new RegExp(
  `^(?:${names.possessives.join("|")})\\s+\\p{Ll}+\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?)$`,
  "u",
);
/** A name of one word is a first name. */
const nameOfOne = (name: string, email: string) =>
  name.includes(" ") ? personNameIn(name, email) : personNameFrom(name, "", null);

/** Whom a pronoun means: nobody named in its own sentence, nobody of the other sex; of several, the one named last. */
function meantBy(before: string, never: string, people: readonly CandidatePerson[]): CandidatePerson | null {
  const start = Math.max(...[".", "!", "?", "\n", ";"].map((sign) => before.lastIndexOf(sign))) + 1;
  const placeOf = ({ firstName, lastName, fullName }: CandidatePerson) =>
    Math.max(
      ...[firstName, lastName, fullName].map((name) => (name === null ? -1 : before.lastIndexOf(name))),
    );
  const may = people.filter((person) => person.civility !== never && placeOf(person) < start);
  if (may.length < 2) return may[0] ?? null;
  const [last] = may.filter((person) => placeOf(person) !== -1).sort((a, b) => placeOf(b) - placeOf(a));
  return last ?? null;
}

/** The person of the row with this first or last name; null for nobody, or for several. */
function listedAs(name: string, people: readonly CandidatePerson[]): CandidatePerson | null {
  const parsedName = personNameIn(name);
  const own = fold(parsedName?.lastName ?? parsedName?.firstName ?? name);
  const called = people.filter(({ firstName, lastName }) =>
    [firstName, lastName].some((part) => part !== null && fold(part) === own),
  );
  return called.length === 1 ? called[0]! : null;
}

/** The person of the row who holds a post; null for nobody, or for several. */
function holding(post: string, people: readonly CandidatePerson[]): CandidatePerson | null {
  const [key] = keysOf(post);
  const holders = people.filter(({ role }) => key !== undefined && keysOf(role ?? "")[0] === key);
  return holders.length === 1 ? holders[0]! : null;
}

/** A person whom the row does not list. Words for who has the file in hand need a post (`needsPost`): they also name officers of the programme. */
function somebodyNew(
  name: string,
  behind: string,
  { remarks }: NameContext,
  needsPost: boolean,
): CandidatePerson | null {
  if (isOfOtherHouse(behind)) return null;
  const [, post = ""] = postBehind.exec(behind) ?? [];
  const role = remarks.isRole(post.trim()) ? post.trim() : null;
  const [part] = partBehind.exec(behind)!;
  const emails = part.includes("@") ? emailsIn(part).emails : [];
  const parsedName = personNameIn(name, emails[0]);
  if (parsedName === null || (needsPost && role === null)) return null;
  if (parsedName.civility === null && role === null && emails.length === 0) return null;
  return { ...parsedName, role, emails, phones: [] };
}
