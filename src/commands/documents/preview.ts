import { splitTitle } from "../../renderers/markdown.ts";
import { prose, terminalProse } from "../../renderers/prose.ts";
import { painter, safeText } from "../../renderers/terminal.ts";
import type { World } from "../world.ts";
import type { Agreement } from "./mailing.ts";

/** At a terminal: the first messages as they will be read, and the question whether to prepare the `count` of them. */
export const previewAgreement =
  (count: number, world: World): Agreement =>
  async (first) => {
    const { stderr, text, options, prompter } = world;
    const paint = await painter(options.color);
    const style = terminalProse(paint, stderr.columns);
    for (const { to, markdown } of first) {
      const { title, body } = splitTitle(markdown);
      const heading = text.mailing.heading(`${to.name} <${to.address}>`, title);
      stderr.write(
        `${heading.map((line) => paint.strong(safeText(line))).join("\n")}\n\n${prose(body, style)}\n`,
      );
    }
    return prompter.confirm({ message: text.mailing.goOn(first.length, count), initial: true });
  };
