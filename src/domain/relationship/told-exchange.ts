// Reads in the team's notes whether there was an exchange or an attempt, since a list may tell of calls that are not noted as contacts.

import words from "../../knowledge/words/channel-words.yaml";
import type { Actor } from "../actors/actor.ts";
import { saysNobodyWasReached } from "./logged-call.ts";

/** The team's notes tell of an exchange, or only of an attempt ("appelée le 12/03, laissé message"). */
export type ToldInNotes = "exchange" | "attempt";

const exchanged = new RegExp(`(?<!\\p{L})${words.not_yet}(?:${words.exchanged.join("|")})(?!\\p{L})`, "iu");
/** A day in figures; such lists hardly ever write out a month. */
const dated = /(?<!\d)(?:[0-3]?\d[/.-][01]?\d(?:[/.-](?:20)?\d\d)?|20\d\d-[01]\d-[0-3]\d)(?!\d)/;
const onlyDate = new RegExp(`^${dated.source}$`);
const longestNote = 400;

/**
 * What the notes of the team tell of; null for neither. Only a note with a day in it counts, or one with a cell beside it that is a day (for the
 * note in the field, any such cell).
 */
export function toldInNotes({ answers, note }: Pick<Actor, "answers" | "note">): ToldInNotes | null {
  const days = answers.filter(({ text }) => onlyDate.test(text.trim()));
  const isOfRow = (one: Actor["answers"][number]) =>
    days.some(({ file, line }) => file === one.file && line === one.line);
  const notes = [
    ...(note === null ? [] : [{ text: note, isDated: days.length > 0 }]),
    ...answers.flatMap((answer) =>
      answer.author === "team" ? [{ text: answer.text, isDated: isOfRow(answer) }] : [],
    ),
  ].filter(({ text, isDated }) => text.length <= longestNote && (isDated || dated.test(text)));
  const attempts = notes.filter(({ text }) => saysNobodyWasReached(text));
  if (notes.some((told) => !attempts.includes(told) && exchanged.test(told.text))) return "exchange";
  return attempts.length > 0 ? "attempt" : null;
}
