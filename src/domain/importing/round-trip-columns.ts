// The columns of files that the program exported, by which a file that comes back is read without guessing.
import { type Author, authors } from "../actors/text-author.ts";
import { fold } from "../values/spelling.ts";

/**
 * Titles that begin so are of columns that we wrote ourselves. They also tell that the file's cells are protected: one
 * that would begin as a formula, or with an apostrophe, has one apostrophe more than its text.
 */
export const isOwnTitle = (title: string): boolean => /^outreach ?:/.test(fold(title));

/** The title of the column of identifiers, by which rows find their actors again. */
export const isOwnId = (title: string): boolean =>
  /^outreach ?: ?(?:id|identifiant)$/.test(fold(title).trim());

/** The text of a cell of a file of ours. */
export const unprotected = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Fields that only a file of ours may give: nobody else decides on the team's tags, or writes an objection down. */
export const isOwnMark = (field: string): boolean =>
  field === "id" || field === "tags" || field === "objected" || field === "objections";

/** The field that a title of ours names between brackets: `Nom [name]`. Only a file of ours is read so. */
export const ownField = (title: string): string | null =>
  /\[([a-z_]+\d*(?:\.[a-z_]+)?)\]$/.exec(title.trim())?.[1] ?? null;

/** A column of texts of a file of ours: its title, and who wrote what stands in it. */
export interface OwnTextColumn {
  label: string;
  /** Null for nobody's words. */
  author: Author | null;
  /** The colleague or partner, where it is not the partner whom the actor's row names. */
  authorName: string | null;
}

/** `Remarques [author: team]`, `Avis [author: partner, CCI]`: the title of a column of texts, with who wrote them. */
export const ownTextTitle = ({ label, author, authorName }: OwnTextColumn): string =>
  `${label} [author: ${author ?? nobody}${authorName === null ? "" : `, ${authorName}`}]`;

/** What such a title says; null when it is none, as in files exported before texts had authors. */
export function ownTextColumn(title: string): OwnTextColumn | null {
  const match = /^(.*?) ?\[author: ([a-z]+)(?:, (.+))?\]$/su.exec(title.trim());
  if (match === null) return null;
  const [, label = "", word, authorName = null] = match;
  const author = word === nobody ? null : authors.find((one) => one === word);
  return author === undefined ? null : { label, author, authorName };
}

const nobody = "nobody";
