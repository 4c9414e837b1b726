// Tells a mailbox that bears somebody else's name or post than the person's beside whom it stands.
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { keysOf } from "../../domain/people/title-words.ts";
import { bearsNameOf } from "../../domain/values/email.ts";
import { isFirstName } from "../../domain/values/first-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { NameRemarks } from "./name-remarks.ts";

/** Shorter words of a mailbox are initials or say nothing. */
const shortestWord = 4;

/**
 * True for an address that is another's: `president@` beside somebody who is not known to preside, `claire.roux@` beside Hugo Ferrand. `shared` are
 * mailboxes of nobody in particular, which a list may well give as somebody's.
 */
export function isOfAnother(
  email: string,
  person: Pick<CandidatePerson, "firstName" | "lastName" | "role">,
  remarks: NameRemarks,
): boolean {
  if (bearsNameOf(email, person)) return false;
  const words = email
    .slice(0, email.indexOf("@"))
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const post = words.find((word) => word.length >= shortestWord && isPost(word, remarks));
  if (post !== undefined) return !keysOf(person.role ?? "").some((key) => keysOf(post).includes(key));
  const own = fold(person.firstName ?? "");
  const [first = "", second = "", ...more] = words;
  if (more.length > 0 || second.length < shortestWord || own === "" || person.lastName === null) return false;
  if (words.includes(own)) return false;
  // "jp.durand" beside Lila Bonnet: other initials, and a name that is not hers.
  const isInitials = first.length <= 2;
  return isInitials ? first[0] !== own[0] : isFirstName(first) && !own.includes(first);
}

/** What somebody is, not what a part of the structure does: "president", not "secretariat". */
const isPost = (word: string, remarks: NameRemarks) =>
  remarks.isRole(word) && !/(?:iat|tion|ence|ie)$/.test(word);
