// Keeps messages short by leaving out their story.
import type { Message } from "../../../domain/documents/message.ts";
import { splitTitle } from "../../../renderers/markdown.ts";

/** The most words of a message before its signature and notice; a longer one loses its story. */
const mostWords = 190;

/** Renders the message, without its story when it would be too long. */
export async function shortEnough<M extends Message, R extends { markdown: string }>(
  message: M,
  render: (message: M) => Promise<R>,
): Promise<R> {
  const rendered = await render(message);
  return message.illustration !== null && wordsIn(rendered.markdown) > mostWords
    ? render({ ...message, illustration: null })
    : rendered;
}

/** How many words the text has, without title, signature and what follows a rule. */
function wordsIn(markdown: string): number {
  const [text = ""] = splitTitle(markdown).body.split(/^---$/m);
  const signature = text.search(/^.*\\\n/m);
  return (signature === -1 ? text : text.slice(0, signature))
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
}
