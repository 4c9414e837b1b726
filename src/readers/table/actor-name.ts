// Reads the cell that names an actor: its name, and what the team noted behind it ("ESAT du Lac - à rappeler").
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";

/** A remark follows a sign; a name may hold one as well, so that its words have to tell. */
const behindSign = /^(.{2,}?)\s*(?:\s[–—:/-]+\s+|\s*[(;[]\s*|\s*\n\s*)([^()[\]]+?)\s*[)\]]?\s*[?!.]*$/su;
const doubt = /^(.{2,}?)\s*[([]?\s*[?!]{2,}\s*[)\]]?$/su;
const saysToDo = new RegExp(`^(?:${answerWords.notes_behind_names.join("|")})(?![\\p{L}])`, "u");

/** A longer cell is a text, and searching it would take long. */
const longestName = 200;

/**
 * The name without what the team noted behind it, and that note; null for the note of a plain name. `refuses` tells of a few words that somebody does
 * not want to be contacted.
 */
export function actorNameIn(
  cell: string,
  refuses: (words: string) => boolean,
): { name: string; note: string | null } {
  if (cell.length > longestName) return { name: cell, note: null };
  const [, name, note] = behindSign.exec(cell) ?? [];
  if (name !== undefined && (saysToDo.test(fold(note!)) || refuses(note!))) return { name, note: note! };
  const [, doubted] = doubt.exec(cell) ?? [];
  return doubted === undefined ? { name: cell, note: null } : { name: doubted, note: cell };
}
