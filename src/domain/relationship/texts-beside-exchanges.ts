// Tells which texts on an actor say nothing that is not noted as an exchange as well.
import { isNotedAsCalls } from "./calls-in-cell.ts";
import { type PartOfCall, partOfCall } from "./columns-of-calls.ts";

/**
 * Leaves out the texts of rows that are also noted as exchanges. `exceptWords`: what was said stays, for a caller that shows exchanges
 * without their notes.
 */
export function notToldAsExchange<
  T extends { label: string; text: string; file: string | null; line: number | null },
>(
  texts: readonly T[],
  exchanges: readonly { note: string | null }[],
  { exceptWords = false }: { exceptWords?: boolean } = {},
): T[] {
  const notes = new Set(exchanges.map(({ note }) => note));
  const rowOf = ({ file, line }: T) => `${line} ${file}`;
  const told = new Set(
    texts.filter(({ label, text }) => partOfCall(label) === "said" && notes.has(text)).map(rowOf),
  );
  const stays = (part: PartOfCall | null) => part === null || (exceptWords && part === "said");
  return texts.filter(
    (text) =>
      (stays(partOfCall(text.label)) || !told.has(rowOf(text))) &&
      (exceptWords || !isNotedAsCalls(text, notes)),
  );
}
