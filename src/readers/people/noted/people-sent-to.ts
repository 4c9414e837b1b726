// Reads in the team's remarks on a row whom to ask for: "passer par Mme Roux", "ask Marta (marta@lac.example)".

import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { asksForOneMatter } from "../../../domain/people/presence.ts";
import { keysOf } from "../../../domain/people/title-words.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { personNameFrom, personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import names from "../../../knowledge/words/person-names.yaml";
import { type NameReading, namesAmong, nameTokens } from "../named-person.ts";
import { isOfOtherHouse } from "../people-of-other-houses.ts";
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
/** A post or an address that is theirs stands right behind a name. */
const postBehind = /^\s*[,(]\s*([^,;:().@]+)/u;
const clauseBehind = /^[^,;:.()\n]*/u;
const partBehind = /^[^.;\n]*(?:\.\S[^.;\n]*)*/u;

interface Asked {
  person: CandidatePerson;
  /** What sends to them, up to their name. */
  words: string;
  /** Their colleagues are there: what sends to them is kept beside their posts. */
  isInstead: boolean;
}

/**
 * The people of a row with whom the team's remarks send to: one of them, or one more. It stands beside the posts of the others,
 * where whom to ask for is read. A name alone may be a colleague's of the team: a civility, a post or an address has to say more.
 */
export function withPeopleSentTo(
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameReading,
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
    const told = isInstead
      ? others.map((other) => ({ ...other, role: withWords(other.role, words) }))
      : others;
    return [...told, person];
  }
  return people;
}

/** What their leave says already is not said again: the leave has to stay what is read. */
const withWords = (role: string | null, words: string) =>
  role === null ? words : role.includes(words) ? role : `${role} (${words})`;

function askedIn(text: string, people: readonly CandidatePerson[], reading: NameReading): Asked | null {
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
  const name = isNamed ? run.name : /^[\p{L}-]+/u.exec(behind)![0];
  if (asksForOneMatter(clause.slice(name.length))) return null;
  const person = isNamed
    ? (listedAs(name, people) ?? somebodyNew(name, behind.slice(name.length), reading, hands !== undefined))
    : holding(name, people);
  // A first name alone is not by which somebody is known later.
  const isFirstName = isNamed && fold(name) === fold(person?.firstName ?? "");
  const words = text.slice(index, index + phrase.length) + (isFirstName ? person!.fullName : name);
  return person === null ? null : { person, words, isInstead: (instead ?? hands) !== undefined };
}

/** "demander la présidente, Anna Roux", "appeler le directeur M. Petit": who is to be asked, with their post. */
function titledIn(
  text: string,
  match: RegExpExecArray | null,
  people: readonly CandidatePerson[],
  reading: NameReading,
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
  const listed = listedAs(run.name, people);
  const said = personNameIn(run.name);
  if (listed === null && (said === null || people.some((person) => isCalled(run.name, person)))) return null;
  // Whoever is reached through their assistant is the one to talk to all the same.
  const isInstead = groups?.whose === undefined;
  const person = listed ?? { ...said!, role: post, emails: [], phones: [] };
  const lead = match[0].replace(/(?<=\s)(?:l[ae]\s+|l['’]|the\s+)$/iu, "");
  return { person, words: lead + run.name, isInstead };
}

/** "C'est Anna qui suit": one of the row, by their name or by a pronoun. */
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

/** "sa femme Lydie", "sa collègue Anna Petit": somebody new, where an address of the same remark reaches them. */
function relativeNamed(
  whom: string,
  behind: string,
  people: readonly CandidatePerson[],
): CandidatePerson | null {
  const [, name = ""] = relative.exec(whom) ?? [];
  const [email, ...more] = name === "" ? [] : emailsIn(behind).emails;
  if (email === undefined || more.length > 0) return null;
  const said = nameOfOne(name, email);
  return listedAs(name, people) ?? (said && { ...said, role: null, emails: [email], phones: [] });
}
const relative = new RegExp(
  `^(?:${names.possessives.join("|")})\\s+\\p{Ll}+\\s+(\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?)$`,
  "u",
);
/** A name of one word is a first name. */
const nameOfOne = (name: string, email: string) =>
  name.includes(" ") ? personNameIn(name, email) : personNameFrom(name, "", null);

/** Of whom a pronoun is: not of who is the subject of its sentence, nor of the other sex; else of who was named last. */
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

/** Who of the row has this name, or is called by it alone; null for nobody, or for several. */
function listedAs(name: string, people: readonly CandidatePerson[]): CandidatePerson | null {
  const said = personNameIn(name);
  const own = fold(said?.lastName ?? said?.firstName ?? name);
  const called = people.filter(({ firstName, lastName }) =>
    [firstName, lastName].some((part) => part !== null && fold(part) === own),
  );
  return called.length === 1 ? called[0]! : null;
}

/** Who alone of the row holds a post. */
function holding(post: string, people: readonly CandidatePerson[]): CandidatePerson | null {
  const [key] = keysOf(post);
  const holders = people.filter(({ role }) => key !== undefined && keysOf(role ?? "")[0] === key);
  return holders.length === 1 ? holders[0]! : null;
}

/** Who has the matter in hand is of the structure only by a post: an instructor of the programme is named so as well. */
function somebodyNew(
  name: string,
  behind: string,
  { remarks }: NameReading,
  needsPost: boolean,
): CandidatePerson | null {
  if (isOfOtherHouse(behind)) return null;
  const [, post = ""] = postBehind.exec(behind) ?? [];
  const role = remarks.isRole(post.trim()) ? post.trim() : null;
  const [part] = partBehind.exec(behind)!;
  const emails = part.includes("@") ? emailsIn(part).emails : [];
  const said = personNameIn(name, emails[0]);
  if (said === null || (needsPost && role === null)) return null;
  if (said.civility === null && role === null && emails.length === 0) return null;
  return { ...said, role, emails, phones: [] };
}
