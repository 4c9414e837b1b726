// Shows the first messages of a mailing and asks for agreement before the others are made.

import type { MailingConfirmation } from "../../../application/documents/prepare-mailing.ts";
import { prose, terminalProse } from "../../../renderers/prose.ts";
import { painter, safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";

interface PreviewOptions {
  /** How many actors get a message; null when that is not known beforehand. */
  count: number | null;
  yes: boolean;
  dryRun: boolean;
}

/**
 * Returns a function that shows the first messages and asks whether to prepare the others. Null without a terminal, with `--yes`
 * and in a dry run.
 */
export function previewAgreement(
  { count, yes, dryRun }: PreviewOptions,
  host: CommandHost,
): MailingConfirmation | null {
  const { stderr, text, options, prompter } = host;
  if (!options.interactive || yes || dryRun) return null;
  return async (first) => {
    const paint = await painter(options.color);
    const style = terminalProse(paint, stderr.columns);
    for (const { to, title, body, deduced } of first) {
      const heading = [
        ...text.mailing.previewHeading(to, title),
        ...(deduced === null ? [] : [text.mailing.deducedCivility(deduced)]),
      ];
      stderr.write(
        `${heading.map((line) => paint.strong(safeText(line))).join("\n")}\n\n${prose(body, style)}\n`,
      );
    }
    return prompter.confirm({ message: text.mailing.goOnQuestion(first.length, count), initial: true });
  };
}
