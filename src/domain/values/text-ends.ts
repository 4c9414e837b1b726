/** Takes signs off the end of a text in one pass. `/[…]+$/` tries again from each sign of a run within the text: hours for a long one. */
export function withoutLast(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
