// A message saved from a mail program, in the same terms whatever format it was saved in.

export interface MessageAddress {
  /** Empty when the message gives the address alone. */
  name: string;
  address: string;
}

export interface SavedMessage {
  from: MessageAddress;
  subject: string;
  /** ISO date; null when the message has none. */
  sentOn: string | null;
  /** The text, quotations and signature included; from HTML when the message has nothing else. */
  text: string;
}

/** The formats of saved messages: RFC 5322 (.eml) and Outlook's (.msg). */
export type MessageFormat = "eml" | "msg";
