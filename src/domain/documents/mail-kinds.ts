/** What a message is for. Each kind has its template: `mail-invitation.md`. */
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
 * The kinds that a user may ask for. The other two have their own commands: `privacy retention` finds those who get the last
 * message, and `match` knows what two actors may be told of each other.
 */
export const askedMailKinds = mailKinds.filter((kind) => kind !== "last-message" && kind !== "introduction");
