// Finds the people whom a message names with an address or a number of their own: “write to our deputy mayor, Jeanne Tarral (j.tarral@…)”.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { bearsNameOf, emailsIn } from "../../../domain/values/email.ts";
import { maybeBorne } from "../../../domain/values/first-name.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import letterWords from "../../../knowledge/words/letter-words.yaml";
import personNames from "../../../knowledge/words/person-names.yaml";
import speaking from "../../../knowledge/words/speaking-of-others.yaml";

const civility = `(?:${personNames.plain_civilities.map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`).join("|")})\\.?\\s`;
const word = `(?!${civility}|(?:${speaking.presenting})\\s)\\p{Lu}[\\p{L}'’-]+`;
const particle = "(?:\\s(?:de|du|des|la|le|d['’]))?";
const name = new RegExp(
  `(?:(${civility})${word}|${word}${particle}\\s${word})(?:${particle}\\s${word}){0,2}`,
  "gu",
);
const address = /[^\s<>(),;:"«»[\]]+@[^\s<>(),;:"«»[\]]+\.\p{L}{2,}/gu;
const number = /(?:\+\d{2,3}|\b0)[\s.]?\d(?:[\s.-]?\d\d){4}\b/u;
const ours = new RegExp(`^(?:${letterWords.ours.join("|")})\\s+`, "i");
/** An article or possessive before a post: “le président”, “notre adjointe”. */
const article = new RegExp(
  `^(?:${speaking.articles}|(?:${speaking.possessives.join("|")})\\b)\\s*(?=\\p{L})`,
  "iu",
);
/** The end of a post before the name of its structure: “le président des ”. */
const endingInOf = new RegExp(speaking.ending_in_of, "u");
/** In characters: how far a name may stand before its address, and a post before its name. Chosen by hand. */
const near = { name: 120, post: 60 };

/** The people named before an address or a number, with a civility or with a surname that the address holds. `own`: the writer's address. */
export function peopleNamed(
  text: string,
  own: string,
  isRole: (words: string) => boolean,
): CandidatePerson[] {
  const people: CandidatePerson[] = [];
  const addresses = [...text.matchAll(address)];
  for (const [at, match] of addresses.entries()) {
    const [email] = emailsIn(match[0]).emails;
    if (email === undefined || email.toLowerCase() === own.toLowerCase()) continue;
    const from = Math.max(
      at === 0 ? 0 : addresses[at - 1]!.index + addresses[at - 1]![0].length,
      match.index - near.name,
    );
    const named = nameBefore(text.slice(from, match.index), email);
    if (named === null) continue;
    const behind = text
      .slice(match.index + match[0].length, addresses[at + 1]?.index)
      .split(/[\n;]|[.!?)](?:\s|$)/)[0]!;
    const phone = number.exec(behind) ?? number.exec(named.between);
    const written = personNameIn(named.name, email);
    if (written === null) continue;
    people.push({
      ...written,
      role: roleBeside(named, isRole),
      emails: [email],
      phones: phone ? phonesIn(phone[0]).phones : [],
    });
  }
  return [...people, ...namedWithNumber(text, people, own, isRole)];
}

/** “Voyez avec Mme Castan, adjointe, 06…”: a number does not tell whose it is, so only a name with a civility is taken. */
function namedWithNumber(
  text: string,
  before: readonly CandidatePerson[],
  own: string,
  isRole: (words: string) => boolean,
): CandidatePerson[] {
  return [...text.matchAll(new RegExp(number, "gu"))].flatMap((match): CandidatePerson[] => {
    const { phones } = phonesIn(match[0]);
    const named = nameBefore(text.slice(Math.max(0, match.index - near.name), match.index), "");
    const written = named === null ? null : personNameIn(named.name);
    const isOther = written !== null && !bearsNameOf(own, written);
    const isNamedBefore = before.some(
      (person) =>
        person.lastName === (written?.lastName ?? "") ||
        person.phones.some((phone) => phones.includes(phone)),
    );
    if (named === null || !isOther || isNamedBefore || phones.length === 0 || named.between.includes("@"))
      return [];
    return [{ ...written, role: roleBeside(named, isRole), emails: [], phones }];
  });
}

/**
 * The people besides `others` whom a text about somebody else's structure names with a civility, beside a post or an address, or behind
 * words that say to ask for them. All are of that structure, so whatever address stands in brackets behind a name is theirs.
 */
export function peopleSpokenOf(
  written: string,
  others: readonly { fullName: string; lastName: string | null }[],
  isRole: (words: string) => boolean,
): CandidatePerson[] {
  const text = withSmallBeginnings(written);
  const taken = new Set(others.map(({ lastName, fullName }) => fold(lastName ?? fullName)));
  return [...text.matchAll(name)].flatMap((match): CandidatePerson[] => {
    const behind = text.slice(match.index + match[0].length);
    const [bracket = ""] = /^\s*\([^()\n]{0,120}\)/.exec(behind) ?? [];
    const { emails } = emailsIn(bracket);
    const somebody = personNameIn(match[0], emails[0]);
    if (somebody === null || taken.has(fold(somebody.lastName ?? somebody.fullName))) return [];
    const before = text.slice(Math.max(0, match.index - near.post), match.index);
    const role = roleBeside({ before, between: postBehind.exec(behind)?.[1] ?? "" }, isRole);
    const isAskedFor = asking.test(fold(before));
    if (role === null && match[1] === undefined && bracket === "" && !isAskedFor) return [];
    if (bracket !== "" && emails.length === 0 && !number.test(bracket) && role === null) return [];
    taken.add(fold(somebody.lastName ?? somebody.fullName));
    const [phone = ""] = number.exec(bracket) ?? [];
    return [{ ...somebody, role, emails, phones: phonesIn(phone).phones }];
  });
}

/** The text with small first letters of words that only begin a sentence, so that they join no name: “Demandez Paul Roux”. */
const withSmallBeginnings = (text: string): string =>
  text.replace(/(?<=^|[.!?:]\s+|\n)\p{Lu}\p{Ll}+(?=\s\p{Lu})/gu, (first, offset: number) =>
    maybeBorne(fold(first)) ||
    endsWithCivility.test(text.slice(Math.max(0, offset - longestCivility), offset))
      ? first
      : first.toLowerCase(),
  );
/** The full stop of "M. Ferran Roux" ends no sentence. */
const endsWithCivility = new RegExp(`(?<!\\p{L})${civility}$`, "u");
const longestCivility = 12;

const asking = new RegExp(`(?:^|[^a-z])${speaking.asking}`, "u");
/** “, adjoint au tourisme,” or “ (présidente, 06…)”. */
const postBehind = /^(?:\s*,\s*|\s*\(\s*)([^,()\n.;:]{3,60})/u;

/** The name nearest to an address within the same sentence, with the text before it and between the two; null without one. */
function nameBefore(before: string, email: string) {
  const local = fold(email.split("@")[0]!);
  const names = [...before.matchAll(name)];
  const nearest = names.findLast((match) => {
    const surname = fold(match[0]).split(/\s/).at(-1)!;
    return match[1] !== undefined || (surname.length > 2 && local.includes(surname.replace(/[^a-z]/g, "")));
  });
  if (nearest === undefined) return null;
  const between = before.slice(nearest.index + nearest[0].length);
  return /[.!?]\s|\n/.test(between)
    ? null
    : { name: nearest[0], before: before.slice(0, nearest.index), between };
}

/** The post between a name and its address or number, else just before the name. */
function roleBeside(
  { before, between }: { before: string; between: string },
  isRole: (words: string) => boolean,
): string | null {
  const posts = [...between.split(/[,(–—]/), postBefore(before, isRole)].map((words) =>
    words
      .replace(/[\s:]+$/, "")
      .trim()
      .replace(ours, "")
      .replace(article, "")
      .replace(endingInOf, "")
      .trim(),
  );
  return posts.find((words) => words !== "" && isRole(words)) ?? null;
}

/** As many of the words just before a name as make a post: “notre adjointe, ”; empty without one. */
function postBefore(before: string, isRole: (words: string) => boolean): string {
  const part = before
    .slice(-near.post)
    .replace(/[\s,]+$/, "")
    .split(/[.!?;:,(\n]/)
    .at(-1)!;
  const words = part.trim().split(/\s+/);
  const at = words.findIndex(
    (first, place) =>
      (first.length >= shortestTitle || initials.test(first)) && isRole(words.slice(place).join(" ")),
  );
  return at === -1 ? "" : words.slice(at).join(" ");
}

/** In characters: shorter words are articles, but those in capitals are posts: "la DGS". */
const shortestTitle = 4;
const initials = /^\p{Lu}{2,3}$/u;
