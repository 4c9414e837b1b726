import { fold } from "../values/spelling.ts";

/**
 * Titles that begin so are of columns that we wrote ourselves. They also tell that the file's cells are protected: one
 * that would begin as a formula, or with an apostrophe, has one apostrophe more than its text.
 */
export const isOwnTitle = (title: string): boolean => /^outreach ?:/.test(fold(title));

/** The text of a cell of a file of ours. */
export const unprotected = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Fields that only a file of ours may give: nobody else decides on the team's tags, or writes an objection down. */
export const isOwnMark = (field: string): boolean =>
  field === "tags" || field === "objected" || field === "objections";

/** The field that a title of ours names between brackets: `Nom [name]`. Only a file of ours is read so. */
export const ownField = (title: string): string | null =>
  /\[([a-z_]+\d*(?:\.[a-z_]+)?)\]$/.exec(title.trim())?.[1] ?? null;
