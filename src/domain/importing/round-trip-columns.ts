// Reads the titles of files that the program exported, so that such a file is read back without guessing.
import { type Author, authors } from "../actors/text-author.ts";
import { fold } from "../values/spelling.ts";

/**
 * Whether a title is one that only our exports have. In such a file cells are protected: one that would begin like a formula, or with an
 * apostrophe, has one apostrophe more than its text.
 */
export const isOwnTitle = (title: string): boolean => /^outreach ?:/.test(fold(title));

/** Whether a title is that of the column with the identifiers of actors. */
export const isOwnId = (title: string): boolean =>
  /^outreach ?: ?(?:id|identifiant)$/.test(fold(title).trim());

/** The text of a protected cell. */
export const unprotected = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Whether only a file of ours may give this field: identifiers, the team's tags and noted objections. */
export const isOwnMark = (field: string): boolean =>
  field === "id" || field === "tags" || field === "objected" || field === "objections";

/** The field that a title names between brackets in a file of ours: `Nom [name]`; null when it names none. */
export const ownField = (title: string): string | null =>
  /\[([a-z_]+\d*(?:\.[a-z_]+)?)\]$/.exec(title.trim())?.[1] ?? null;

/** A column of texts in a file of ours: its title, and who wrote the texts. */
export interface OwnTextColumn {
  label: string;
  /** Null when the author is not known. */
  author: Author | null;
  /** The name of the colleague or partner; null when it is not given, or is the partner whom the actor's row names. */
  authorName: string | null;
}

/** `Remarques [author: team]`, `Avis [author: partner, CCI]`: the title of a column of texts, with who wrote them. */
export const ownTextTitle = ({ label, author, authorName }: OwnTextColumn): string =>
  `${label} [author: ${author ?? nobody}${authorName === null ? "" : `, ${authorName}`}]`;

/** Reads such a title; null for other titles, also for those of files exported before texts had authors. */
export function ownTextColumn(title: string): OwnTextColumn | null {
  const match = /^(.*?) ?\[author: ([a-z]+)(?:, (.+))?\]$/su.exec(title.trim());
  if (match === null) return null;
  const [, label = "", word, authorName = null] = match;
  const author = word === nobody ? null : authors.find((one) => one === word);
  return author === undefined ? null : { label, author, authorName };
}

const nobody = "nobody";
