// Tells which answers belong on a sheet that a colleague reads before a call.
import answerWords from "../../knowledge/words/answer-words.yaml";
import type { Answer } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

const personal = new RegExp(answerWords.personal.join("|"));
const ticks: ReadonlySet<string> = new Set([...answerWords.yes_or_no, ...answerWords.ticked]);
/** A day, with the time or without; a word with a figure in it (`94.99Z`, `A-2024-118`). */
const machineValue = /^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z ]+)?|(?=\S*\d)(?=\S*\p{L})[\p{L}\d._/:-]{2,40})$/u;

/**
 * False for answers under a title that asks about meals, allergies or access, which people give so that a host can prepare, and,
 * of answers without an author, for ticks and values that a program wrote (“Archivé : false”, a date, a code).
 */
export const isToShow = ({ label, text, author }: Pick<Answer, "label" | "text" | "author">): boolean =>
  !personal.test(fold(label)) &&
  (author !== null || !(ticks.has(fold(text)) || machineValue.test(text.trim())));
