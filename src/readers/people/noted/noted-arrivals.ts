// Reads in the remarks on a row that somebody comes to their post on a day: "Paul Roux prend son poste le 4 janvier", "Mme Petit à partir du 1er février".
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold, foldedSet } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import months from "../../../knowledge/words/months.yaml";
import names from "../../../knowledge/words/person-names.yaml";
import { type NameContext, namesAmong, nameTokens } from "../named-person.ts";
import { isCalled } from "./noted-absences.ts";
import { throughSentences } from "./sentences-of-remarks.ts";

const comes = new RegExp(`^${words.arrives}`, "u");
const fromADay = new RegExp(`^${words.from_a_day}`, "u");
const lookedFor = new RegExp(`(?<![a-z])(?:${words.arrives}|${words.from_a_day})`, "u");
const toCall = new RegExp(`(?<![a-z])${words.to_call}(?![a-z])`, "u");
const monthNames = months.names.flatMap(({ whole }) => whole.map(fold)).join("|");
const aDay = new RegExp(
  `\\d{1,2}[/.]\\d{1,2}|(?<![a-z])(?:${monthNames})(?![a-z])|(?<!\\d)20\\d\\d(?!\\d)`,
  "u",
);
/** Past forms. They are sought before accents are folded, since "arrivé" would then equal "arrive". */
const past = new RegExp(words.arrived, "iu");
/** Signs behind which a sentence may name somebody. */
const parts = new RegExp(`\\s*[,:(→>]\\s*|\\s+[–—-]\\s+|\\s+${words.other_clause}\\s+|\\s*=>\\s*`, "gu");
const article = /^(?:l[ae]\s+|l['’]|notre\s+|the\s+)/iu;
/** Words before a post that is to come or held now: "futur directeur", "nouvelle directrice", "actuel président". */
const wordsBeforePost = foldedSet([...names.to_come, ...names.current]);
const postBehind = /^\s*[,(]\s*([^,;:().@]+?)\s*[,)]\s*/u;

/** The people of a row, with the day on which one of them arrives noted beside the post; a person who is to come is added. */
export const withNotedArrivals = (
  people: CandidatePerson[],
  remarks: readonly string[],
  reading: NameContext,
): CandidatePerson[] =>
  throughSentences(people, remarks, lookedFor, (sentence, all) => {
    const starts = [0, ...[...sentence.matchAll(parts)].map(({ index, 0: sign }) => index + sign.length)];
    for (const start of starts) {
      const updated = withArrivalAt(start, sentence, all, reading);
      if (updated !== null) return updated;
    }
    return null;
  });

function withArrivalAt(
  start: number,
  sentence: string,
  people: CandidatePerson[],
  reading: NameContext,
): CandidatePerson[] | null {
  const clause = sentence.slice(start).replace(article, "");
  const [run] = namesAmong(nameTokens(clause), reading);
  if (run?.from !== 0 || run.sureness === "word") return null;
  const behind = clause.slice(run.name.length);
  const [beside = "", post = ""] = postBehind.exec(behind) ?? [];
  const isPost = reading.remarks.isRole(post) || wordsBeforePost.has(fold(post.split(" ")[0]!));
  const remark = (isPost ? behind.slice(beside.length) : behind).replace(/^[\s,:(]+/u, "");
  if (!aDay.test(fold(remark)) || past.test(remark)) return null;
  const listed = people.filter((person) => isCalled(run.name, person));
  const isToCome = comes.test(fold(remark));
  if (!isToCome && (listed.length > 0 || !fromADay.test(fold(remark)))) return null;
  const emails = emailsIn(remark).emails;
  const arrivalWords = upToContacts(remark);
  if (listed.length === 1)
    return people.map((person) =>
      person === listed[0] ? { ...person, role: roleWith(person.role, arrivalWords) } : person,
    );
  const isCalledFor = toCall.test(fold(sentence.slice(0, start)));
  const name = personNameIn(run.name, emails[0]);
  if (listed.length > 1 || name === null || run.sureness !== "sure" || isCalledFor) return null;
  return [
    ...people,
    { ...name, role: roleWith(isPost ? post : null, arrivalWords), emails, phones: phonesIn(remark).phones },
  ];
}

const roleWith = (role: string | null, said: string) =>
  role === null ? said : role.includes(said) ? role : `${role} (${said})`;

/** A remark up to the first address or number: these are no part of a post. */
const upToContacts = (remark: string) =>
  remark.replace(/[\s,;:()]*(?:[^\s(]+@.*|(?:\+|0)\d[\d .]{8,}.*|\)*)$/su, "");
