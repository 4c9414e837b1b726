/** How an exchange took place. Direct exchange comes first, since the guide favours it. */
export const channels = ["phone", "visit", "meeting", "email", "letter", "other"] as const;
export type Channel = (typeof channels)[number];

export const outcomes = [
  "reached",
  "no-answer",
  "call-back",
  "interested",
  "not-now",
  "refused",
  "wrong-person",
] as const;
export type ContactOutcome = (typeof outcomes)[number];

export const isWritten = (channel: Channel) => channel === "email" || channel === "letter";

/** The outcomes of a real exchange: somebody there talked with us, or wrote to us. */
export const metUs: readonly ContactOutcome[] = ["reached", "interested", "not-now", "refused", "call-back"];

/** One dated exchange with an actor. `at` is an ISO date, `nextAt` the ISO date by which the next step is due. */
export interface Contact {
  actor: string;
  at: string;
  by: string;
  channel: Channel;
  person: string | null;
  outcome: ContactOutcome;
  note: string | null;
  nextStep: string | null;
  nextAt: string | null;
  /** What they said they would do, in words that a message may recall to them. */
  theirStep?: string | null;
  /** True for a message that they sent us. */
  received?: boolean;
  /** True when what was promised to them is done, or need not be done any more. */
  done?: boolean;
}

/** A document prepared for an actor, kept so that the same mailing is not prepared twice. */
export interface PreparedDocument {
  actor: string;
  /** e.g. `brief`, `mail` */
  document: string;
  /** Which mailing or template, e.g. `first-contact`. */
  template: string;
  recipient: string | null;
  file: string | null;
  /** ISO instant. */
  at: string;
}
