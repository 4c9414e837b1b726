// Reports a mailing on the screen, as JSON, or in columns.
import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import type { Selection } from "../../../application/documents/select-recipients.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { reportExcluded } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { reportLeftOutActors } from "./left-out-actors.ts";
import type { MailboxPlace } from "./mailbox-outbox.ts";

interface ReportedMailing {
  mailbox: MailboxPlace | null;
  /** Whether the messages are reminders of earlier ones. */
  recalls: boolean;
  dryRun: boolean;
  /** More about this kind of message, as JSON and as a sentence. */
  further?: { facts: Readonly<Record<string, unknown>>; sentence: string };
}

export function reportMailing(
  result: Omit<MailingResult, "failure">,
  selection: Pick<Selection, "excluded" | "unnamed">,
  { mailbox, recalls, dryRun, further }: ReportedMailing,
  host: CommandHost,
): void {
  const { made, already, leftOut, reminders = [], declined } = result;
  const { text } = host;
  reportExcluded(selection, host);
  reportLeftOutActors(leftOut, host);
  if (!declined) reportLeftOutActors(reminders, host);
  present(host, {
    json: () => ({
      declined,
      messages: made.map(({ actor, name, mailing, to, file, kept }) => ({
        ...{ actor, name, mailing, to, file, kept },
      })),
      left_out: [...selection.excluded, ...leftOut].map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      mailbox,
      ...further?.facts,
      dry_run: dryRun,
    }),
    plain: () => made.map(({ actor, to, file }) => [actor, to, file]),
    human: () =>
      declined
        ? text.mailing.nothingWritten
        : text.mailing.draftsWritten({ made, already, leftOut: leftOut.length, mailbox, recalls, dryRun }) +
          (made.length > 0 ? (further?.sentence ?? "") : ""),
  });
}
