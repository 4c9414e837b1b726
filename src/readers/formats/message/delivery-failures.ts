// Finds in a message that a mail server sent the addresses to which another one could not be delivered.

import { emailsIn } from "../../../domain/values/email.ts";
import type { FailedDelivery, MessageAddress } from "./saved-message.ts";

interface ReportFacts {
  from: MessageAddress;
  /** The parts that are written for programs (`message/delivery-status`, RFC 3464). */
  reports: readonly string[];
  /** `X-Failed-Recipients`, as Exim and Gmail write it. */
  failedRecipients: string;
  text: string;
}

/** Senders of such messages, for those without a part for programs. */
const servers = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange[0-9a-f]*)$/i;

/** The addresses to which delivery failed for good; a notice that a server will try again gives none. */
export function deliveryFailures({ from, reports, failedRecipients, text }: ReportFacts): FailedDelivery[] {
  const recipients = reports.flatMap(recipientsOf);
  if (recipients.length > 0) return recipients.flatMap(({ failed, ...failure }) => (failed ? [failure] : []));
  const status = permanentStatus(text);
  const named = emailsIn(failedRecipients).emails;
  if (named.length > 0) return isDelay(text) ? [] : named.map((address) => ({ address, status }));
  if (!servers.test(from.address.split("@")[0]!) || isDelay(text)) return [];
  if (status === null && !/\b55\d\b/.test(text)) return [];
  return emailsIn(text.slice(0, longestNotice))
    .emails.filter((address) => !servers.test(address.split("@")[0]!) && address !== from.address)
    .map((address) => ({ address, status }));
}

/** In characters: how far a notice is searched, since the message that it gives back may follow. Chosen by hand. */
const longestNotice = 4000;

/** The recipients of a report: each group of lines is about one, except the first, which is about the message. */
function recipientsOf(report: string): (FailedDelivery & { failed: boolean })[] {
  return report.split(/\n\s*\n/).flatMap((group) => {
    const fields = new Map(
      group
        .replace(/\n[ \t]+/g, " ")
        .split("\n")
        .map((line) => {
          const colon = line.indexOf(":");
          return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
        }),
    );
    const named = fields.get("original-recipient") ?? fields.get("final-recipient");
    const [address] = emailsIn((named ?? "").replace(/^[^;]*;/, "")).emails;
    if (address === undefined) return [];
    const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get("status") ?? "")?.[0] ?? null;
    const failed =
      (fields.get("action") ?? "").toLowerCase() === "failed" && !(status ?? "5").startsWith("4");
    return [{ address, status, failed }];
  });
}

const permanentStatus = (text: string) => /\b5\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null;

/** True for a status that begins with 4 and none with 5: the server will try again. */
const isDelay = (text: string) => permanentStatus(text) === null && /\b4\.\d{1,3}\.\d{1,3}\b/.test(text);
