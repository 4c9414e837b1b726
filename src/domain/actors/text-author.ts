/** Who wrote a text, and which parts of it are somebody else's words: what may be said back to an actor rests on it. */

/** The actor itself, in writing that reached us; the team; a partner. */
export const authors = ["actor", "team", "partner"] as const;
export type Author = (typeof authors)[number];

/** A part of a text, offsets in UTF-16 units. */
export interface TextSpan {
  start: number;
  end: number;
}

export interface Authorship {
  /** Null for nobody's words: a code, a file name, a box that a form ticks by itself. */
  author: Author | null;
  /** The colleague or partner, when known. */
  authorName?: string;
  /** What the author quotes of the actor, without the quotation marks: "Warm welcome. « We want to share a mill. »" */
  quotes?: readonly TextSpan[];
}

/** True for what a colleague heard the actor say and noted word for word, with nothing beside: “« We want to share a mill. »” */
export const isHeard = ({ author, text, quotes = [] }: Authorship & { text: string }): boolean =>
  author === "team" &&
  quotes.length > 0 &&
  !/[\p{L}\p{N}]/u.test(
    quotes.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text),
  );

/** Who speaks in a part of a text: what the team quotes of the actor is the actor's. */
export const authorAt = ({ author, quotes = [] }: Authorship, { start, end }: TextSpan): Author | null =>
  quotes.some((quote) => quote.start <= start && end <= quote.end) ? "actor" : author;
