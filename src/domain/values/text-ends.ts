/** Takes characters off the end of a text in one pass: `/[…]+$/` starts again at each character of a run, which may take hours. */
export function withoutLast(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
