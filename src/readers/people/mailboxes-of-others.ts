// Recognises a mailbox that bears the name or post of somebody else than the person beside whom it stands.
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { keysOf } from "../../domain/people/title-words.ts";
import { bearsNameOf } from "../../domain/values/email.ts";
import { isFirstName } from "../../domain/values/first-name.ts";
import { isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import placeNames from "../../knowledge/words/place-names.yaml";
import type { NameRemarks } from "./name-remarks.ts";

const frontDesks = new Set(answerWords.front_desks);
/** What a structure is called. */
export interface OwnNames {
  name?: string;
  acronym?: string;
}

/** The desk and the person who keeps it share so many first letters: "secretariat", "secretaire". */
const lettersOfTrade = 6;
/** Shorter words of a mailbox are initials or say nothing. */
const shortestWord = 4;

/** A post and a mailbox share so many first letters ("direction", "directeur"); the mailbox has at least `lettersOfMailbox`. */
const lettersOfPost = 5;
const lettersOfMailbox = 6;

/** The words before the @ of an address: `claire.roux@` has two. */
const wordsOfMailbox = (email: string): string[] =>
  email
    .slice(0, email.indexOf("@"))
    .split(/[^a-z]+/)
    .filter((word) => word !== "");

/** True for an address that is another's: `president@` beside somebody who is not known to preside, `claire.roux@` beside Hugo Ferrand. */
export function isMailboxOfAnother(
  email: string,
  person: Pick<CandidatePerson, "firstName" | "lastName" | "role">,
  remarks: NameRemarks,
): boolean {
  if (bearsNameOf(email, person)) return false;
  const words = wordsOfMailbox(email);
  const isAlone = words.length === 1;
  const post = words.find(
    (word) => word.length >= (isAlone ? lettersOfAcronym : shortestWord) && isPost(word, remarks),
  );
  if (post !== undefined) return !keysOf(person.role ?? "").some((key) => keysOf(post).includes(key));
  const own = fold(person.firstName ?? "");
  const [first = "", second = "", ...more] = words;
  if (more.length > 0 || second.length < shortestWord || own === "" || person.lastName === null) return false;
  if (words.includes(own)) return false;
  // "jp.durand" beside Lila Bonnet: other initials, and a name that is not hers.
  const isInitials = first.length <= 2;
  return isInitials ? first[0] !== own[0] : isFirstName(first) && !own.includes(first);
}

/** True for a mailbox named after the post that somebody holds: `direction@` of the directrice, `gerencia@` of the gerente. */
export function bearsPostOf(email: string, { role }: Pick<CandidatePerson, "role">): boolean {
  const box = email.slice(0, email.indexOf("@"));
  if (!/^[a-z]{3,}$/.test(box)) return false;
  // "dgs@" is the name of the post itself.
  if (fold(role ?? "").split(/[^a-z]/)[0] === box) return true;
  const [head = ""] = keysOf(role ?? "");
  return (
    head.length >= lettersOfPost &&
    box.length >= lettersOfMailbox &&
    isOffice(box) &&
    box.startsWith(head.slice(0, lettersOfPost))
  );
}

/**
 * True for the mailbox of a front desk, `accueil@`: the structure reads it, whoever a column gives it to. Other shared mailboxes, as `leader@`, a list may
 * well give as somebody's, and `secretariat@` is the secretary's.
 */
export function isOfFrontDesk(
  email: string,
  person: Pick<CandidatePerson, "firstName" | "lastName" | "role">,
): boolean {
  const words = wordsOfMailbox(email);
  const desk = words.find((word) => frontDesks.has(word));
  if (desk === undefined || bearsNameOf(email, person)) return false;
  return !fold(person.role ?? "").startsWith(desk.slice(0, lettersOfTrade));
}

/**
 * True for a mailbox whose words all stand in the structure's name or acronym, or are successive first letters of these, and none the person's:
 * `mjc.lussan@` of the "MJC de Lussan" is read by whoever works there.
 */
export function isNamedAsStructure(
  email: string,
  person: Pick<CandidatePerson, "firstName" | "lastName">,
  structure: OwnNames,
): boolean {
  if (bearsNameOf(email, person)) return false;
  const words = wordsOfMailbox(email);
  const own = fold(`${structure.name ?? ""} ${structure.acronym ?? ""}`)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !smallWords.has(word));
  const initials = own.map((word) => word[0]).join("");
  const isOwn = (word: string) =>
    own.includes(word) || (word.length >= lettersOfAcronym && initials.includes(word));
  return words.length > 0 && words.every(isOwn) && words.some((word) => word.length >= lettersOfAcronym);
}
const smallWords = new Set(placeNames.small);
const lettersOfAcronym = 3;

/** What somebody is, not what a part of the structure does: "president", not "secretariat". */
const isPost = (word: string, remarks: NameRemarks) =>
  remarks.isRole(word) && !/(?:iat|tion|ence|ie)$/.test(word);
