// Keeps messages short.
import type { Message } from "../../../domain/documents/message.ts";
import { splitTitle } from "../../../renderers/markdown.ts";

/** Words of a message before its signature and its notice; a longer one loses its story. */
const mostWords = 190;

/** The message, without its story when that makes it too long. */
export async function shortEnough<M extends Message, R extends { markdown: string }>(
  message: M,
  render: (message: M) => Promise<R>,
): Promise<R> {
  const rendered = await render(message);
  return message.illustration !== null && wordsIn(rendered.markdown) > mostWords
    ? render({ ...message, illustration: null })
    : rendered;
}

/** Words of the text itself: neither the title, nor the signature, nor what follows a rule. */
function wordsIn(markdown: string): number {
  const [text = ""] = splitTitle(markdown).body.split(/^---$/m);
  const signature = text.search(/^.*\\\n/m);
  return (signature === -1 ? text : text.slice(0, signature))
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
}
