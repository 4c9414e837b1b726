// Keeps the semicolon of an HTML entity (`Caf&eacute;`) from ending a cell in files delimited by semicolons.
import { decodeHTMLStrict } from "entities";

/** Of the private use area, where no text has a character. */
const guard = "\ue01f";

const entity = /&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z][a-z0-9]{1,30});/gi;

/** The text with the semicolons of its entities put out of the way. */
export const guardedEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(entity, (found) =>
        decodeHTMLStrict(found) === found ? found : found.slice(0, -1) + guard,
      )
    : text;

/** A cell with its semicolons back. */
export const unguarded = (cell: string): string =>
  cell.includes(guard) ? cell.replaceAll(guard, ";") : cell;
