// Recognises rows that somebody wrote only to try a form or a list.
import { anyOf } from "../../../domain/values/expressions.ts";
import { fold } from "../../../domain/values/spelling.ts";
import answerWords from "../../../knowledge/words/answer-words.yaml";

const trials: ReadonlySet<string> = new Set(answerWords.trials.flatMap((words) => words.split(" ")));
const beside: ReadonlySet<string> = new Set(answerWords.beside_trials);
const disregarded = new RegExp(`(?<![a-z])${anyOf(answerWords.disregarded)}(?![a-z])`);
/** Domains that reach nobody (RFC 2606). */
const reachesNobody = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid)$/i;
/** One letter or figure again and again: "xxx", "06 00 00 00 00". */
const oneLetter = /^([a-z])\1{2,}$/;
const onlyZeros = /^0[1-9]?0{8}$/;
/** In letters; chosen by hand: more than this says something. */
const longestTrial = 60;

/** Whether a text says only that it is a trial: "test", "Structure test 2", "xxx". */
function isTrial(text: string): boolean {
  if (text.length > longestTrial) return false;
  const words = fold(text).match(/[a-z]+/g) ?? [];
  const telling = words.filter((word) => !beside.has(word));
  return telling.length > 0 && telling.every((word) => trials.has(word) || oneLetter.test(word));
}

function isOfTrial(cell: string): boolean {
  const mailbox = /^([\w.-]+)@/.exec(cell)?.[1] ?? "";
  return (
    isTrial(cell) || reachesNobody.test(cell) || isTrial(mailbox) || onlyZeros.test(cell.replace(/\D/g, ""))
  );
}

/** Whether a cell tells of somebody: it has words, an address or a long number. */
const tellsSomething = (cell: string): boolean => /\p{L}{2}|@|\d{9}/u.test(cell.replace(/\s/g, ""));

/** Chosen by hand: in a row whose name only begins as a trial's does, so many other cells say that it is one. */
const fewestCells = 2;

/**
 * Whether a row is a trial: its name says so, and something else does as well (a cell, an address that reaches nobody, words that say not to count it),
 * or nothing else is told; or its name begins so ("TEST ENVOI"), and several cells do.
 */
export function isTrialRow(name: string, cells: readonly string[]): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (!isTrial(fold(name).replace(disregarded, "")))
    return isTrial(name.split(/\s/, 1)[0]!) && written.filter(isOfTrial).length >= fewestCells;
  const others = written.toSpliced(written.indexOf(name.trim()), written.includes(name.trim()) ? 1 : 0);
  return (
    written.some((cell) => disregarded.test(fold(cell))) ||
    others.some(isOfTrial) ||
    !others.some(tellsSomething)
  );
}
