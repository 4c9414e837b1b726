// Keeps the semicolon of an HTML entity (`Caf&eacute;`) from ending a cell in files delimited by semicolons.
import { decodeHTMLStrict } from "entities";

/** A character for private use, which no text holds. */
const guard = "\ue01f";

const entity = /&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z][a-z0-9]{1,30});/gi;

/** The text with `guard` in place of the semicolons of its entities. */
export const guardedEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(entity, (written) =>
        decodeHTMLStrict(written) === written ? written : written.slice(0, -1) + guard,
      )
    : text;

/** A cell with semicolons again in place of `guard`. */
export const unguarded = (cell: string): string =>
  cell.includes(guard) ? cell.replaceAll(guard, ";") : cell;
