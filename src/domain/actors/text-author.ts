/** Who wrote a text, and which parts of it are the actor's words: this decides what may be said back to an actor. */

/** The actor itself, the team, or a partner. */
export const authors = ["actor", "team", "partner"] as const;
export type Author = (typeof authors)[number];

/** A part of a text, by offsets in UTF-16 units. */
export interface TextSpan {
  start: number;
  end: number;
}

export interface Authorship {
  /** Null when nobody wrote it (a code, a file name, a box that a form ticks itself), or when the author is not known. */
  author: Author | null;
  /** The colleague or partner, when known. */
  authorName?: string;
  /** The parts that quote the actor, without the quotation marks: "Warm welcome. « We want to share a mill. »" */
  quotes?: readonly TextSpan[];
}

/** Whether a note of the team is only a quotation of the actor: “« We want to share a mill. »” */
export const isHeard = ({ author, text, quotes = [] }: Authorship & { text: string }): boolean =>
  author === "team" &&
  quotes.length > 0 &&
  !/[\p{L}\p{N}]/u.test(
    quotes.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
  );

/** Who speaks in a part of a text: the actor within a quotation, else the author. */
export const authorAt = ({ author, quotes = [] }: Authorship, { start, end }: TextSpan): Author | null =>
  quotes.some((quote) => quote.start <= start && end <= quote.end) ? "actor" : author;
