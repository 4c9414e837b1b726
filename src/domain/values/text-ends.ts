/** Removes characters from the end of a text in one pass. `/[…]+$/` would start again at each character, which may take hours. */
export function withoutLast(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
