// Makes regular expressions of the words and expressions that knowledge files list.

/** One of several expressions, as a part of a longer one. */
export const anyOf = (expressions: readonly string[]): string => `(?:${expressions.join("|")})`;

/** A text as an expression that only this text fits. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
