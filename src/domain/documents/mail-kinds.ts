/** What a message is for. Each has its template: `mail-invitation.md`. */
export const mailKinds = [
  "first-contact",
  "information",
  "invitation",
  "survey",
  "reminder",
  "follow-up",
  "last-message",
  "consent",
  "introduction",
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * Those that may be asked for at any time: the last message is for whoever `privacy retention` finds, and two actors are
 * introduced by `match`, which knows what each may be told.
 */
export const askedMailKinds = mailKinds.filter((kind) => kind !== "last-message" && kind !== "introduction");
