// A message saved from a mail program, in the same terms whatever format it was saved in.

import { isAutomaticSubject } from "../../../domain/relationship/reply-intent.ts";

export interface MessageAddress {
  /** Empty when the message gives the address alone. */
  name: string;
  address: string;
}

export interface SavedMessage {
  from: MessageAddress;
  /** Everybody else to whom it was sent, in copy or not. */
  copied: readonly MessageAddress[];
  subject: string;
  /** ISO date; null when the message has none. */
  sentOn: string | null;
  /** The text, quotations and signature included; from HTML when the message has nothing else. */
  text: string;
  /** A program wrote it, as the header says: an absence, a receipt, a report. */
  automatic: boolean;
  /** Addresses to which it says that mail could not be delivered. */
  failures: readonly FailedDelivery[];
}

/** True if the header or the subject says so: a program that answers for somebody away may say it in the subject alone. */
export const isAutomatic = ({ automatic, subject }: SavedMessage): boolean =>
  automatic || isAutomaticSubject(subject);

/** The formats of saved messages: RFC 5322 (.eml) and Outlook's (.msg). */
export type MessageFormat = "eml" | "msg";

/** An address that took no mail, and why: the status of RFC 3463, `5.1.1`; null when none is given. */
export interface FailedDelivery {
  address: string;
  status: string | null;
}
