// Reads in the remarks on a row that somebody is away or gone, and who is to be asked instead: "congé → Paul Roux".

import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysAbsence } from "../../../domain/people/noted-remark.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { type PersonName, personNameIn } from "../../../domain/values/person-name.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import names from "../../../knowledge/words/person-names.yaml";
import type { OwnedPerson } from "../contact-owners.ts";
import { type NameContext, namesAmong, nameTokens } from "../named-person.ts";
import { throughSentences } from "./sentences-of-remarks.ts";

/** An absence that a remark notes, and whom to ask instead. */
interface NotedSuccession {
  /** The words that say so, as they stand. */
  remark: string;
  /** The words before the sign that leads to the other name; they may name who is away. */
  about: string;
  /** Who is to be asked, as written. */
  instead: string;
  emails: readonly string[];
  phones: readonly string[];
}

const arrow = String.raw`\s*(?:[-–—=]*>|→)\s*`;
/** "congé → Paul Roux", "en arrêt, voir Paul Roux", "partie en juin (voir Paul Roux)". */
const inTwo = new RegExp(String.raw`^([^→>]*?)(${arrow}|\s*[,:(]\s*|\s[–—-]\s)(\S.*)$`, "u");
const now = new RegExp(`^(?:l[ae]\\s+)?(?:${names.current.join("|")})\\s*:?\\s+(?=\\p{Lu})`, "iu");
const isThere = new RegExp(`^(?:${names.is_there.join("|")})\\s+(?=\\p{Lu})`, "iu");
/** Most words before the sign that leads to a name: a sentence with more is about something else. */
const mostWords = 8;

/** A remark without any of these notes no succession: most have none, and are not read closely. */
const mayPoint = new RegExp(`[→>]|${[...names.away, ...names.no_longer].join("|")}`, "u");

/**
 * The successor whom a remark names; null without one. The remark must say that somebody is away or gone, or lead by an arrow to who is there now:
 * "voir Paul Roux" alone may send to a colleague of the team.
 */
function successionIn(remark: string, reading: NameContext): NotedSuccession | null {
  let about = "";
  let rest = remark;
  for (;;) {
    const [, before = "", sign = "", behind] = inTwo.exec(rest) ?? [];
    if (behind === undefined) return replacedIn(remark, reading);
    about = `${about} ${before}`.trim();
    rest = behind;
    const isArrow = /[→>]/.test(sign);
    const introduced = reading.remarks.withoutIntroduction(behind).replace(isThere, "");
    const named = introduced.replace(now, "").replace(/\)+\.?$/, "");
    const isLed = isArrow || introduced !== behind;
    const isGone = saysAbsence(about) && isShort(about, reading);
    if ((isLed && isGone) || (isArrow && named !== introduced && isShort(about, reading))) {
      const instead = nameAtStart(named, reading);
      if (instead !== null) return withContacts({ remark, about, instead }, named);
    }
  }
}

/** "remplacée par Paul Roux": no sign leads to the name. */
function replacedIn(remark: string, reading: NameContext): NotedSuccession | null {
  const words = remark.split(" ");
  for (const [at, word] of words.entries()) {
    if (!saysAbsence(word)) continue;
    const behind = words.slice(at).join(" ");
    const introduced = reading.remarks.withoutIntroduction(behind);
    const about = words.slice(0, at).join(" ");
    const instead =
      introduced === behind || !isShort(about, reading) ? null : nameAtStart(introduced, reading);
    if (instead !== null) return withContacts({ remark, about, instead }, introduced);
  }
  return null;
}

const isShort = (about: string, { structures }: NameContext) =>
  about.split(" ").length <= mostWords && structures.kindOf(about) === null;

/** The name at the start of some words, where more than its capitals tells that it is one. */
function nameAtStart(words: string, reading: NameContext): string | null {
  const [run] = namesAmong(nameTokens(words), reading);
  return run?.from === 0 && run.sureness !== "word" ? run.name : null;
}

const withContacts = (
  succession: Pick<NotedSuccession, "remark" | "about" | "instead">,
  words: string,
): NotedSuccession => ({
  ...succession,
  emails: words.includes("@") ? emailsIn(words).emails : [],
  phones: /\d{2}/.test(words) ? phonesIn(words).phones : [],
});

/**
 * The people of a row, with what its remarks note of them: the remark is put beside the post of the person who is away, where absences
 * are read, and the person to ask instead is added. Nothing is noted where it is unclear who is away.
 */
export function withNotedSuccessions(
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameContext,
): CandidatePerson[] {
  return throughSentences(people, remarks, mayPoint, (sentence, all) => {
    const succession = successionIn(sentence, reading);
    const heir = succession === null ? null : personNameIn(succession.instead, succession.emails[0]);
    const away = succession === null || heir === null ? null : whoIsAway(succession, heir, people);
    if (succession === null || heir === null || away === null) return null;
    const absenceWords = upToName(succession);
    const role = away.role === null ? absenceWords : `${away.role} (${absenceWords})`;
    const updated = all.map((person) => (person.fullName === away.fullName ? { ...person, role } : person));
    if (updated.some(({ fullName }) => fold(fullName) === fold(heir.fullName))) return updated;
    const { emails, phones } = succession;
    return [...updated, { ...heir, role: null, emails, phones }];
  });
}

/** A remark up to the name of the person to ask: what follows is about that person. */
const upToName = ({ remark, instead }: NotedSuccession) => {
  const at = remark.lastIndexOf(instead);
  return at === -1 ? remark : remark.slice(0, at + instead.length);
};

/** The person whom a remark names, else the only other one of the row; null when it is unclear. */
function whoIsAway(
  { about }: NotedSuccession,
  heir: PersonName,
  people: readonly CandidatePerson[],
): CandidatePerson | null {
  const others = people.filter(({ fullName }) => fold(fullName) !== fold(heir.fullName));
  const wordsAbout = new Set(wordsOf(about));
  const named = others.filter(({ fullName, lastName }) =>
    wordsOf(lastName ?? fullName.split(" ").at(-1)!).every((word) => wordsAbout.has(word)),
  );
  if (named.length === 1) return named[0]!;
  return others.length === 1 && !/\p{Ll}\.?\s+\p{Lu}/u.test(about) ? others[0]! : null;
}

/** "Paul Roux (congé → Anna Petit)" in one cell: the name that the arrow leads to is made part of the absence. */
export function withArrowInAbsence(people: readonly OwnedPerson[], cell: string): void {
  if (!/[→>]/.test(cell)) return;
  for (const [at, person] of people.entries()) {
    const { role } = person;
    const heir = people[at + 1]?.name;
    if (role === null || heir === undefined || !saysAbsence(role)) continue;
    const start = cell.indexOf(role) + role.length;
    const behind = cell.slice(start, cell.indexOf(heir, start) + heir.length);
    if (cell.includes(role) && leadsOn.test(behind)) person.role = `${role}${behind}`;
  }
}
const leadsOn = new RegExp(`^${arrow}[^→>,;(\n]+$`, "u");

const wordsOf = (text: string) => fold(text).split(/[^\p{L}]+/u);
