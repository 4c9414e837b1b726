// What is struck through in a cell is what was true before: it is kept in brackets, marked as former.
import names from "../../../knowledge/words/person-names.yaml";

/** The text of a cell whose other words are struck through: "Lou Petit (ancien : Jean Brun)". */
export const withStruckText = (text: string, struck: string): string => {
  const former = struck.trim();
  return /[\p{L}\d]/u.test(former) ? `${text.trim()} (${names.of_struck_text} ${former})`.trim() : text;
};

/** Cells of a row with their struck text. A row whose first cell is struck through is struck as a whole: nothing in it tells what replaces it. */
export function cellsWithStruckText(
  cells: readonly { text: string; struck: string }[],
  whole: (cell: { text: string; struck: string }) => string,
): string[] {
  const first = cells.find(({ text, struck }) => text !== "" || struck !== "");
  const isStruck = first !== undefined && first.text === "" && first.struck !== "";
  return cells.map((cell) => (isStruck ? whole(cell) : withStruckText(cell.text, cell.struck)));
}
