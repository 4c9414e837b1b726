// Makes regular expressions from the words and expressions of knowledge files.

/** An expression that matches any of several, to be used as part of a longer one. */
export const anyOf = (expressions: readonly string[]): string => `(?:${expressions.join("|")})`;

/** An expression that matches exactly this text. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
