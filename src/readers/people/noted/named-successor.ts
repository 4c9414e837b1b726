// Finds in what is noted of somebody who is away or gone who takes over: "reprend", "c'est désormais M. Roux qui suit", "nouveau DGS : Paul Roux, 05…".
import { emailsIn } from "../../../domain/values/email.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import names from "../../../knowledge/words/person-names.yaml";
import { numberInCell } from "../cell-atoms.ts";
import {
  introducesSomebodyElse,
  type NameContext,
  type NamedRun,
  namesAmong,
  nameTokens,
} from "../named-person.ts";
import { isOfOtherHouse } from "../people-of-other-organisations.ts";

export interface Successor {
  name: string;
  role: string | null;
  emails: readonly string[];
  phones: readonly string[];
  /** A verb behind their name says so, which is kept as their post: "reprend". */
  isByVerb: boolean;
}

const takesOver = new RegExp(`^\\s*(${words.takes_over})`, "u");
const then = new RegExp(`^${words.then}\\s*:?\\s+`, "iu");
/** Marks within a sentence, behind which it may name who is to be asked. */
export const clauseMarks: RegExp = /\s*[,:(→>]\s*|\s+[–—-]\s+|\s*=>\s*/gu;
const article = "(?:l[ae] |l['’]|notre |the |our )?";
const copula = `\\s*(?:${words.copulas}|[:,(])?\\s*`;
const leadsToSuccessor = new RegExp(`(?<![a-z])${words.leads_to_successor}${copula}$`, "u");
/** "nouveau DGS : ", "la nouvelle responsable est ", "le nouveau directeur, ". */
const newPostBefore = new RegExp(
  `(?<!\\p{L})(?:${names.current.join("|")})\\s+(\\p{L}[^,;:()→>]{1,40}?)${copula}$`,
  "iu",
);
/** "DGS par intérim : ", "intérim du directeur : ". */
const postBefore = /(?:^|[,;:(–—-]\s*)(?:\p{Ll}{2,3}\s)?(\p{L}[^,;:()→>]{2,40}?)\s*:\s*$/u;
const postBehind = new RegExp(
  `^\\s*(?:[,(]\\s*|${words.becomes}\\s+${article})(?:(?:${names.current.join("|")})\\s+)?([^,;:()@\\d]{2,50}?)\\s*(?:[,;:).]|$)`,
  "iu",
);
const isNowInPost = new RegExp(`^\\s*(?:${words.becomes}|${words.follows_now})`, "u");
const sentenceEnds = /[.)]+\s+(?=\p{Lu})/gu;
const contactAtStart = new RegExp(`^[\\s,:(–—-]*(?:[^\\s,;()]+@|${numberInCell})`, "u");

/**
 * Who takes over. The words behind an absence tell it, the next sentence, or the one before: a verb or a few words lead to the name, or a new
 * post stands right beside it; behind the absence, also an address or a number beside the only name.
 */
export function successorIn(
  remark: string,
  around: { next: readonly string[]; before: readonly string[] },
  reading: NameContext,
): Successor | null {
  // A bracket that closes behind a name is no letter of it.
  const behind = [remark, ...around.next].map((sentence) => sentence.replace(/\s*\)/gu, " )"));
  return (
    led([...behind.flatMap((sentence) => [sentence, ...pieces(sentence)])], reading) ??
    firstOf(behind, (sentence) => besideName(sentence, reading, true)) ??
    firstOf(around.before, (sentence) => besideName(sentence, reading, false))
  );
}

function led(clauses: readonly string[], reading: NameContext): Successor | null {
  return firstOf(clauses, (clause) => {
    const introduced = reading.remarks.withoutIntroduction(clause);
    const isLater = then.test(clause);
    const bare = isLater ? clause.replace(then, "") : introduced;
    const [run] = namesAmong(nameTokens(bare), reading);
    if (run?.from !== 0) return null;
    const behind = bare.slice(run.name.length);
    const [, verb = null] = takesOver.exec(fold(behind)) ?? [];
    if (run.sureness === "word" && verb === null) return null;
    if (verb === null && !isLater && introduced === clause) return null;
    const role = verb ?? postSaid(behind, reading);
    return { name: run.name, role, isByVerb: verb !== null, ...contactsBehind(behind) };
  });
}

/** The one name of a sentence beside which something says that this person takes over; null for none, or for several. */
function besideName(sentence: string, reading: NameContext, mayBeByContact: boolean): Successor | null {
  const tokens = nameTokens(sentence);
  const runs = namesAmong(tokens, reading).filter(({ sureness }) => isFullName(sureness));
  const successors = runs.flatMap((run) => {
    const before = `${tokens.slice(0, run.from).join(" ")} `.trimStart();
    const behind = tokens.slice(run.to).join(" ");
    const mark = /[,;:]$/.test(tokens[run.to - 1]!) ? tokens[run.to - 1]!.at(-1)! : "";
    const said = `${mark} ${behind}`;
    const isLed = leadsToSuccessor.test(fold(before));
    if ((!isLed && introducesSomebodyElse(before)) || isOfOtherHouse(said)) return [];
    const isAlone = mayBeByContact && runs.length === 1 && run.sureness === "sure";
    const leading = leadingPost(before, reading);
    const post = leading ?? postSaid(said, reading);
    const isTold =
      isLed || leading !== null || isNowInPost.test(fold(said)) || (isAlone && contactAtStart.test(said));
    const contacts = contactsBehind(upToNextName(said, reading));
    return isTold ? [{ name: run.name, role: post, isByVerb: false, ...contacts }] : [];
  });
  return successors.length === 1 ? successors[0]! : null;
}

const isFullName = (sureness: NamedRun["sureness"]) => sureness === "sure" || sureness === "likely";

/** The post that leads to a name: of whoever holds it now. */
function leadingPost(before: string, { remarks }: NameContext): string | null {
  for (const pattern of [newPostBefore, postBefore]) {
    const [, post = ""] = pattern.exec(before) ?? [];
    if (post !== "" && remarks.isRole(post)) return post;
  }
  return null;
}

/** The post behind a name: ", présidente", "est la nouvelle directrice". */
function postSaid(behind: string, { remarks }: NameContext): string | null {
  const [, post = ""] = postBehind.exec(behind) ?? [];
  return post !== "" && remarks.isRole(post) ? post : null;
}

const contactsBehind = (behind: string): Pick<Successor, "emails" | "phones"> => ({
  emails: behind.includes("@") ? emailsIn(behind).emails : [],
  phones: (behind.match(new RegExp(numberInCell, "g")) ?? []).flatMap((number) => phonesIn(number).phones),
});

function upToNextName(behind: string, reading: NameContext): string {
  const tokens = nameTokens(behind);
  const [next] = namesAmong(tokens, reading).filter(({ sureness }) => isFullName(sureness));
  return next === undefined ? behind : tokens.slice(0, next.from).join(" ");
}

/** What follows each mark of a clause, or the end of a sentence in it. */
const pieces = (clause: string): string[] =>
  [...clause.matchAll(clauseMarks), ...clause.matchAll(sentenceEnds)].map(({ index, 0: sign }) =>
    clause.slice(index + sign.length),
  );

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const answer = read(text);
    if (answer !== null) return answer;
  }
  return null;
}
