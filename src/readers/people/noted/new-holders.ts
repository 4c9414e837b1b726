// Reads in the remarks on a row that somebody else holds the post of one of its people now: "Nouveau président depuis juin : M. Roux", "le maire est désormais M. Petit".
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysAbsence } from "../../../domain/people/noted-remark.ts";
import { keysOf } from "../../../domain/people/title-words.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold, foldedSet } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import months from "../../../knowledge/words/months.yaml";
import names from "../../../knowledge/words/person-names.yaml";
import titles from "../../../knowledge/words/titles.yaml";
import { numberInCell } from "../cell-atoms.ts";
import { type NameContext, type NamedRun, namesAmong, nameTokens } from "../named-person.ts";
import { isOfOtherHouse } from "../people-of-other-organisations.ts";
import { isCalled } from "./noted-absences.ts";
import { throughSentences } from "./sentences-of-remarks.ts";

const current = `(?:${names.current.map(fold).join("|")})`;
const lookedFor = new RegExp(`(?<![a-z])(?:${current}|${words.holder_now}|${words.becomes})(?![a-z])`, "u");
const article = "(?:l[ae]\\s+|l'|the\\s+)";
const post = "([a-z][^:;,(.]{1,40}?)";
/** "nouveau DGS : ", "nouvelle présidente depuis l'AG de juin : ". */
const newPostBefore = new RegExp(
  `(?<![a-z])${current}\\s+${post}${words.since_when}(?:\\s*[,:(]|\\s+${words.copulas})\\s*$`,
  "u",
);
/** "le maire est désormais ". */
const postNowBefore = new RegExp(`(?:^|[\\s,;:(])${article}\\s*${post}\\s+${words.holder_now}\\s*$`, "u");
/** " est la nouvelle directrice", " a été élu président". */
const newPostBehind = new RegExp(
  `^\\s*(${words.becomes})\\s*${article}?(${current}\\s+)?${post}\\s*(?:[,;:(.]|$)`,
  "u",
);
/** What only says that somebody is something. */
const onlyIs = new RegExp(`^${words.copulas}$`, "u");
const english = /(?<![a-z])(?:new|now|has been|becomes)(?![a-z])/;

interface NewHolder {
  name: string;
  post: string;
  emails: readonly string[];
  phones: readonly string[];
}

/** The people of a row, with who holds the post of one of them now; the former holder is noted as replaced. */
export const withNewHolders = (
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameContext,
): CandidatePerson[] =>
  throughSentences(people, remarks, lookedFor, (sentence, all) => {
    const holder = newHolderIn(sentence, reading);
    const name = holder === null ? null : personNameIn(holder.name, holder.emails[0]);
    if (holder === null || name === null) return null;
    const [key] = keysOf(holder.post);
    const holders = all.filter(
      (person) => person.role !== null && keysOf(person.role)[0] === key && !isCalled(holder.name, person),
    );
    const [former] = holders.length === 1 ? holders : [];
    if (former === undefined || saysAbsence(former.role!)) return null;
    const replaced = words.taken_over_by[english.test(fold(sentence)) ? "en" : "fr"];
    const noted = all.map((person) =>
      person === former ? { ...person, role: `${former.role} (${replaced} ${name.fullName})` } : person,
    );
    if (noted.some((person) => isCalled(name.fullName, person))) return noted;
    return [...noted, { ...name, role: holder.post, emails: holder.emails, phones: holder.phones }];
  });

function newHolderIn(sentence: string, reading: NameContext): NewHolder | null {
  const tokens = nameTokens(sentence);
  const runs = namesAmong(tokens, reading).filter(
    ({ sureness }) => sureness === "sure" || sureness === "likely",
  );
  for (const run of runs) {
    const heldPost = postOf(run, tokens, reading);
    if (heldPost === null) continue;
    const behind = tokens.slice(run.to).join(" ");
    const phones = (behind.match(new RegExp(numberInCell, "g")) ?? []).flatMap(
      (number) => phonesIn(number).phones,
    );
    return {
      name: run.name,
      post: heldPost,
      emails: behind.includes("@") ? emailsIn(behind).emails : [],
      phones,
    };
  }
  return null;
}

/** The post that a sentence says somebody holds now, as written; null without one. */
function postOf({ from, to }: NamedRun, tokens: readonly string[], { remarks }: NameContext): string | null {
  const before = tokens.slice(0, from).join(" ");
  const behind = tokens.slice(to).join(" ");
  if (isOfOtherHouse(behind)) return null;
  const [, becomes = "", isNew] = newPostBehind.exec(fold(behind)) ?? [];
  const isSaidBehind = isNew !== undefined || !onlyIs.test(becomes.trim());
  const posts = [
    written(before, newPostBefore),
    written(before, postNowBefore),
    isSaidBehind ? written(behind, newPostBehind) : null,
  ];
  return posts.map(withoutDay).find((said) => said !== "" && remarks.isRole(said)) ?? null;
}

/** "trésorier en mai" → "trésorier". */
function withoutDay(said: string | null): string {
  const tokens = said?.split(" ") ?? [];
  const at = tokens.findIndex((token) => /\d/.test(token) || monthNames.has(fold(token)));
  const held = at === -1 ? tokens : tokens.slice(0, at);
  while (at !== -1 && links.has(fold(held.at(-1) ?? ""))) held.pop();
  return held.join(" ");
}
const monthNames = foldedSet(months.names.flatMap(({ whole }) => whole));
const links = new Set([...titles.links, ...names.since]);

/** What a pattern of folded letters takes out of a text, as the text writes it. */
function written(text: string, pattern: RegExp): string | null {
  const folded = fold(text);
  const found = pattern.exec(folded)?.at(-1);
  if (found === undefined) return null;
  const at = folded.lastIndexOf(found);
  // Folding keeps the length of all but ligatures.
  return folded.length === text.length ? text.slice(at, at + found.length) : found;
}
