/** Who picks up the phone: each is spoken to differently. */
export const interlocutors = ["staff", "director", "elected", "volunteer-president", "front-desk"] as const;
export type InterlocutorKind = (typeof interlocutors)[number];

/** Who reads a message: an interlocutor, or all the members of an association where nobody is named. */
const addressees = [...interlocutors, "collective"] as const;
export type Addressee = (typeof addressees)[number];
