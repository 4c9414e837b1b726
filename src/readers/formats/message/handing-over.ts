// Reads in what somebody writes that they leave or hand over, and to whom: "Je quitte mes fonctions, Lucie Roux, en copie, prend ma suite".
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { bearsNameOf } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/leaving-words.yaml";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";
import { isOfOtherHouse } from "../../people/people-of-other-organisations.ts";
import type { MessageAddress } from "./saved-message.ts";

const oneself = Object.entries(words.said_of_oneself).sort(([one], [other]) => other.length - one.length);
const ownLeaving = new RegExp(
  `(?<!\\p{L})(${oneself.map(([said]) => said.replaceAll("'", "['’]")).join("|")})(?!\\p{L})`,
  "iu",
);
const mine = new RegExp(`(?<!\\p{L})(${Object.keys(words.own_to_their).join("|")})(?=\\s)`, "giu");
const asksToWrite = new RegExp(`(?<![a-z])${words.asks_to_write}[^.;]{0,40}$`, "u");
const takesMine = new RegExp(`^[^.;]{0,40}?(?<![a-z])${words.takes_mine}(?![a-z])`, "u");
const english = /(?<![a-z])(?:i|my|me|will|is)(?![a-z])/;
const sentenceEnds = /(?<=[.!?])\s+|\n+/u;
/** In characters: how much is kept of what somebody says of their leaving. */
const longestNote = 120;

interface Message {
  words: string;
  address: string;
  /** To whom the message was sent as well. */
  copied: readonly MessageAddress[];
}

/** The writer (the first) and the people whom they name, with who takes over from the writer, and what tells so beside the writer's post. */
export function withHandingOver(
  people: CandidatePerson[],
  message: Message,
  reading: NameContext,
): CandidatePerson[] {
  const [writer, ...named] = people;
  if (writer === undefined) return people;
  const sentences = message.words.split(sentenceEnds);
  const leaving = sentences.map(leavingNote).find((note) => note !== null) ?? null;
  const heir = heirIn(sentences, writer, leaving !== null, reading);
  if (leaving === null && heir === null) return people;
  const language = english.test(fold(message.words).slice(0, longestNote)) ? "en" : "fr";
  const link = words[leaving === null ? "followed_by" : "taken_over_by"][language];
  const note = [leaving, heir === null ? null : `${link} ${heir.fullName}`]
    .filter((part) => part !== null)
    .join(", ");
  const leaver = { ...writer, role: writer.role === null ? note : `${writer.role} (${note})` };
  if (heir === null) return [leaver, ...named];
  const listed = named.find((person) => fold(person.fullName) === fold(heir.fullName));
  const house = message.address.split("@")[1]!.toLowerCase();
  const emails = message.copied
    .map(({ address }) => address.toLowerCase())
    .filter((address) => bearsNameOf(address, heir) && address.endsWith(`@${house}`));
  if (listed === undefined) return [leaver, ...named, { ...heir, emails }];
  const reached = listed.emails.length > 0 ? listed : { ...listed, emails };
  return [leaver, ...named.map((person) => (person === listed ? reached : person))];
}

/** What a sentence says of its writer's leaving, in the third person: "quitte ses fonctions à la fin du mois"; null without it. */
function leavingNote(sentence: string): string | null {
  const match = ownLeaving.exec(sentence);
  if (match === null) return null;
  const [, noted] = oneself.find(([said]) => said === match[1]!.toLowerCase().replace("’", "'"))!;
  const rest = sentence
    .slice(match.index + match[0].length)
    .split(/[;,(]|\s[–—-]\s/u)[0]!
    .replace(mine, (own) => words.own_to_their[own.toLowerCase()]!);
  return `${noted}${rest}`.slice(0, longestNote).replace(/[\s.!:]+$/u, "");
}

/** Whoever the writer says takes over; where the writer leaves, also whom they ask to write to. */
function heirIn(
  sentences: readonly string[],
  writer: CandidatePerson,
  isLeaving: boolean,
  reading: NameContext,
): CandidatePerson | null {
  for (const sentence of sentences) {
    const tokens = nameTokens(sentence.replace(/(?<=\p{L})\)/gu, " )"));
    for (const run of namesAmong(tokens, reading)) {
      if (run.sureness !== "sure" && run.sureness !== "likely") continue;
      const behind = tokens.slice(run.to).join(" ");
      const before = fold(tokens.slice(0, run.from).join(" "));
      const isTold = takesMine.test(fold(behind)) || (isLeaving && asksToWrite.test(before));
      const name = personNameIn(run.name.replace(/[.,;:]+$/u, ""));
      if (!isTold || name === null || isOfOtherHouse(behind)) continue;
      if (fold(name.lastName ?? name.fullName) === fold(writer.lastName ?? writer.fullName)) continue;
      return { ...name, role: null, emails: [], phones: [] };
    }
  }
  return null;
}
