// Separates a post from a remark that is noted beside it: that the person is away, or how to reach them.
import answerWords from "../../knowledge/words/answer-words.yaml";
import months from "../../knowledge/words/months.yaml";
import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";
import { remembering } from "../values/memoize.ts";
import { fold, foldedSet } from "../values/spelling.ts";
import { foldedWords, isHeadOfTitle, isLink } from "./title-words.ts";

const away = foldedSet(names.away);
const deceased = foldedSet(names.deceased);
const goneForGood = foldedSet(names.gone_for_good);
const works = foldedSet(names.works);
const noLonger = foldedSet(names.no_longer);
const days = foldedSet(names.days);
const until = foldedSet(names.until);
const monthNames = foldedSet(months.names.flatMap(({ whole }) => whole));
const inSentences = foldedSet([...names.never_in_titles, ...names.of_people]);
const beginsRemarks = foldedSet(names.begin_remarks);
const places = foldedSet([...names.places_and_things, ...titles.wholes]);
const sendsOn = new RegExp(`^(?:${names.sends_to.join("|")})(?!\\p{L})`, "iu");
/** "à rappeler", "appeler avant midi": what is to be done. */
const toDo = new RegExp(
  `^(?:(?:a|to) (${answerWords.infinitive})|(${answerWords.infinitive}) (?:${names.behind_what_to_do.join("|")}))(?![a-z])`,
);

/** "absente le mercredi", "pas là le matin": an absence of each week, which is no leave. */
function saysHabit(words: string): boolean {
  const tokens = foldedWords(words);
  return (
    tokens.some((word) => days.has(word.replace(/s$/, ""))) &&
    !/\d/.test(words) &&
    !tokens.some((word) => monthNames.has(word) || until.has(word))
  );
}

/** True for a remark that says that somebody is away or gone: "en arrêt", "n'y travaille plus"; false for a habit. */
export function saysAbsence(words: string): boolean {
  const tokens = foldedWords(words);
  const isGone = tokens.some((word) => noLonger.has(word)) && tokens.some((word) => works.has(word));
  return (isGone || tokens.some((word) => away.has(word))) && !saysHabit(words);
}

/** True for a remark that says that somebody left for good; false for a leave, and for any figure: it may be a day to come. */
export const saysGone = (words: string): boolean =>
  !/\d/.test(words) && saysAbsence(words) && foldedWords(words).some((word) => goneForGood.has(word));

/** True for a remark that says that somebody died. */
export const saysDeath = (words: string): boolean => foldedWords(words).some((word) => deceased.has(word));

/** Whether a word is one of remarks, not of posts: a weekday, or a word of sentences. “n’” and “ne” are, the “N” of “N+1” is not. */
const isOfRemark = (token: string): boolean => {
  const [first = ""] = foldedWords(token);
  return (
    (inSentences.has(first) && !(first === "n" && !/^n['’]\p{Ll}/u.test(token))) ||
    days.has(first.replace(/s$/, ""))
  );
};

function isRemark(part: string): boolean {
  const tokens = foldedWords(part);
  const [first = ""] = tokens;
  if (/[?!]\s*$/.test(part) || sendsOn.test(part)) return true;
  if (until.has(first) || beginsRemarks.has(first)) return true;
  if (!places.has(first) && (saysAbsence(part) || saysDeath(part))) return true;
  const [, later, sooner] = toDo.exec(fold(part)) ?? [];
  if (later !== undefined) return true;
  return sooner !== undefined && !places.has(sooner) && !isHeadOfTitle(sooner);
}

/** What stands between a post and what is noted beside it. */
const betweenParts = /\s*[,;:]\s*|\s+[–—-]\s+|(?<=\p{L}{3})\.\s+(?=\p{Lu})/gu;

/** Where a remark begins in what is written of a post; -1 where it holds none. */
function startOfRemark(written: string): number {
  const bracket = written.search(/[([{]/);
  const text = bracket === -1 ? written : written.slice(0, bracket);
  let start = 0;
  const marks = [...text.matchAll(betweenParts), null];
  for (const mark of marks) {
    const end = mark?.index ?? text.length;
    const part = text.slice(start, end);
    const rest = start > 0 && mark === null ? written.slice(start) : part;
    if (isRemark(part) || (rest !== part && /^\S+\s*$/.test(part) && isRemark(rest))) return start;
    for (const token of part.matchAll(/\S+/g))
      if (isOfRemark(token[0])) return start + startOfPhrase(part, token.index);
    start = end + (mark?.[0].length ?? 0);
  }
  return -1;
}

/** Where the phrase that holds the word at `at` begins, its linking words included: “secrétaire | le lundi”. */
function startOfPhrase(part: string, at: number): number {
  const before = part.slice(0, at).match(/\S+\s+/g) ?? [];
  while (before.length > 0 && isLink(fold(before.at(-1)!.trim()))) before.pop();
  return before.join("").length;
}

/** A post and what is noted beside it: “maire, passe par sa DGS”; the post is empty where there is none. */
export const postAndRemark = remembering(
  (written: string): Readonly<{ post: string; remark: string | null }> => {
    const start = startOfRemark(written);
    if (start === -1) return { post: written, remark: null };
    const post = written.slice(0, start).replace(/[\s,;:.–—-]+$/u, "");
    return { post, remark: written.slice(start).trim() };
  },
);
