// Reports the invitations that `meeting invite` prepared.
import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import type { ExcludedRecipient } from "../../../application/documents/select-recipients.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { reportExcluded } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { reportLeftOutActors } from "../documents/left-out-actors.ts";
import type { MailboxPlace } from "../documents/mailbox-outbox.ts";
import { present } from "../presentation.ts";

interface Invitations {
  meeting: MeetingRecord;
  mails: MailingResult;
  letters: MailingResult;
  excluded: readonly ExcludedRecipient[];
  unnamed: number;
}

export function reportInvitations(
  { meeting, mails, letters, excluded, unnamed }: Invitations,
  mailbox: MailboxPlace | null,
  { dryRun }: { dryRun: boolean },
  host: CommandHost,
): void {
  const { text } = host;
  const leftOut = [...mails.leftOut, ...letters.leftOut];
  reportExcluded({ excluded, unnamed }, host);
  reportLeftOutActors(leftOut, host);
  const declined = mails.declined || letters.declined;
  present(host, {
    json: () => ({
      ...{ meeting: meeting.id, sequence: meeting.sequence, declined },
      messages: mails.made.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      letters: letters.made.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      left_out: [...excluded, ...leftOut].map((problem) => problemAsJson(problem, text)),
      already: mails.already.map(({ actor, name, at }) => ({ actor, name, at })),
      ...{ mailbox, dry_run: dryRun },
    }),
    plain: () => [
      ...mails.made.map(({ actor, to, file }) => [actor, "mail", to, file]),
      ...letters.made.map(({ actor, to, file }) => [actor, "letter", to, file]),
    ],
    human: () => {
      if (declined) return text.mailing.nothingWritten;
      const drafts = text.mailing.draftsWritten({
        ...{ made: mails.made, already: mails.already, mailbox, recalls: false, dryRun },
        leftOut: letters.made.length > 0 ? 0 : leftOut.length,
      });
      const posted = text.letters.lettersWritten({
        ...{ made: letters.made, already: [], leftOut: leftOut.length, dryRun },
      });
      return letters.made.length > 0 ? `${drafts}${posted}` : drafts;
    },
  });
}
