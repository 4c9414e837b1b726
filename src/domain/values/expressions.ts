// Makes regular expressions from the words and expressions of knowledge files.

/** An expression that matches any of several, to be used as part of a longer one. */
export const anyOf = (expressions: readonly string[]): string => `(?:${expressions.join("|")})`;

/** An expression that matches exactly this text. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An expression with each `{name}` in it replaced by the expression of that name, as often as a group names another; an unknown name stays. */
export function composed(expression: string, groups: Readonly<Record<string, string>>): string {
  const replaced = expression.replace(/\{([a-z]+)\}/g, (whole, name: string) => groups[name] ?? whole);
  return replaced === expression ? expression : composed(replaced, groups);
}
