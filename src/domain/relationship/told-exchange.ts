// Reads in the team's notes that there was an exchange on some day: a list may tell of calls that are not noted as contacts.

import words from "../../knowledge/words/channel-words.yaml";
import type { Actor } from "../actors/actor.ts";

const exchanged = new RegExp(`(?<!\\p{L})${words.not_yet}(?:${words.exchanged.join("|")})(?!\\p{L})`, "iu");
/** A day in figures: such lists hardly ever write out a month. */
const dated = /(?<!\d)(?:[0-3]?\d[/.-][01]?\d(?:[/.-](?:20)?\d\d)?|20\d\d-[01]\d-[0-3]\d)(?!\d)/;
const onlyDate = new RegExp(`^${dated.source}$`);
const longestNote = 400;

/** Whether a note of the team tells of an exchange and a day stands in it, or alone in another cell of its row. */
export function tellsOfExchange({ answers, note }: Pick<Actor, "answers" | "note">): boolean {
  const days = answers.filter(({ text }) => onlyDate.test(text.trim()));
  const isOfRow = (one: Actor["answers"][number]) =>
    days.some(({ file, line }) => file === one.file && line === one.line);
  const tells = (text: string, isDated: boolean) =>
    text.length <= longestNote && exchanged.test(text) && (isDated || dated.test(text));
  return (
    (note !== null && tells(note, days.length > 0)) ||
    answers.some((answer) => answer.author === "team" && tells(answer.text, isOfRow(answer)))
  );
}
