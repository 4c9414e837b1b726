// Reads an answer to a request for consent: a clear yes, a yes without names, or a no. Somebody decides on anything else.
import words from "../../knowledge/words/agreement-replies.yaml";
import { isoDate } from "../values/date.ts";
import { fold } from "../values/spelling.ts";
import type { AgreementRequest } from "./agreement-request.ts";
import type { ConsentScope } from "./project-consent.ts";

/** Null when the answer is not clear; it then counts as no consent. */
export type AgreementReply = ConsentScope | "none" | null;

/** The most words of an answer that is read; a longer one says more than yes or no. */
const mostWords = 60;

const anyOf = (patterns: readonly string[]) => new RegExp(patterns.join("|"), "gmu");
const patterns = {
  ...{ polite: anyOf(words.polite), yesFirst: anyOf(words.yes_first), anonymous: anyOf(words.anonymous) },
  ...{ contact: anyOf(words.contact), name: anyOf(words.name), no: anyOf(words.no), yes: anyOf(words.yes) },
  doubt: anyOf(words.doubt),
  numbered: new RegExp(words.numbered.join("|"), "mu"),
  takenBack: new RegExp(words.taken_back.join("|"), "mu"),
  until: new RegExp(
    `(?:${words.until.join("|")})(\\d{1,2}(?:er)?[ /.-][a-z\\d]+\\.?[ /.-]\\d{2,4})(?!\\d)`,
    "mu",
  ),
};

const plainly = (written: string) => fold(written).replaceAll("’", "'").trim();

/** The answers that a request offers, in the order in which it numbers them. */
export const offeredAnswers = (request: AgreementRequest): readonly (ConsentScope | "none")[] =>
  request.about === "introduction"
    ? ["contact", "none"]
    : (({ name: ["name", "anonymous", "none"], contact: ["contact", "anonymous", "none"] } as const)[
        request.scope as "name" | "contact"
      ] ?? ["anonymous", "name", "none"]);

export function readAgreement(written: string, request: AgreementRequest): AgreementReply {
  let text = plainly(written);
  // The answer may begin with the number of an offered answer. Its words are read too, and must not contradict the number.
  const numbered = patterns.numbered.exec(text);
  const chosen = numbered ? (offeredAnswers(request)[Number(numbered[1]) - 1] ?? null) : undefined;
  if (chosen === null) return null;
  if (numbered) text = text.replace(numbered[0], "");
  const takes = (pattern: RegExp) => {
    const before = text;
    text = text.replace(pattern, " ");
    return text !== before;
  };
  takes(patterns.polite);
  if (text.split(/\s+/u).length > mostWords) return null;
  const agrees = takes(patterns.yesFirst);
  const said = {
    anonymous: takes(patterns.anonymous),
    contact: takes(patterns.contact),
    name: takes(patterns.name),
    no: takes(patterns.no),
    yes: takes(patterns.yes) || agrees,
  };
  if (text.search(patterns.doubt) !== -1) return null;
  const read = answerOf(said, request);
  if (chosen === undefined) return read === undefined ? null : read;
  return read === undefined || read === chosen ? chosen : null;
}

/** Undefined when neither yes nor no is said. A bare yes agrees to no more than was asked. */
function answerOf(
  said: Readonly<Record<"anonymous" | "contact" | "name" | "no" | "yes", boolean>>,
  request: AgreementRequest,
): AgreementReply | undefined {
  if (said.yes && said.no) return null;
  if (said.no) return said.anonymous || said.contact || said.name ? null : "none";
  if (!said.yes) return said.anonymous || said.contact || said.name ? null : undefined;
  if (said.anonymous && (said.contact || said.name)) return null;
  if (request.about === "introduction") return said.anonymous ? null : "contact";
  if (said.anonymous) return "anonymous";
  if (request.scope === "contact") return said.name && !said.contact ? "name" : "contact";
  return said.name || said.contact ? "name" : request.scope;
}

/**
 * `until`: the last day that an answer gives for the consent, ISO; null when it gives none, or a past one. `answer`: the answer without that day; a past day
 * stays in it and makes it unclear.
 */
export function readEnd(written: string, on: string): { answer: string; until: string | null } {
  const answer = plainly(written);
  const said = patterns.until.exec(answer);
  const until = said && isoDate(said[1]!);
  if (!said || !until || until < on) return { answer, until: null };
  return { answer: answer.replace(said[0], " "), until };
}

/**
 * Whether somebody who agreed before now withdraws or limits that. `aboutIt`: the message names the project or quotes the request, so that a bare no,
 * or a wish not to be named, counts too.
 */
export function takesBack(written: string, aboutIt: boolean): boolean {
  const text = plainly(written).replace(patterns.polite, "");
  if (patterns.takenBack.test(text)) return true;
  return aboutIt && [patterns.anonymous, patterns.no].some((pattern) => text.search(pattern) !== -1);
}
