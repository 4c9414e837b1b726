// Marks what the team and partners quote of the actor in a row, whichever column they noted it in.
import type { Plan } from "../table/column-plan.ts";
import type { RowContents } from "../table/row-contents.ts";

const mayQuote = /[«“"]/;

/** A note cannot hold quotations: one that quotes the actor is kept as an answer under its title. */
export function markQuotations(
  { id, fields, notes, answers }: RowContents,
  { quotesIn, structures, namesCommunes }: Plan,
): void {
  const kind = namesCommunes ? structures.storedAs("commune") : (fields.kind ?? null);
  const actor = { name: fields.name ?? "", kind };
  const quotesOf = (text: string) => (mayQuote.test(text) ? quotesIn(text, actor) : []);
  for (const answer of answers)
    if (answer.author === "team" || answer.author === "partner") {
      const quotes = quotesOf(answer.text);
      if (quotes.length > 0) answer.quotes = quotes;
    }
  if (id !== null) return;
  const silent = notes.filter(({ label, text }) => {
    const quotes = quotesOf(text);
    if (quotes.length > 0) answers.push({ label, text, author: "team", quotes });
    return quotes.length === 0;
  });
  if (silent.length === notes.length) return;
  if (silent.length === 0) delete fields.note;
  else fields.note = silent.map(({ text }) => text).join("\n");
}
