/** The kinds of people whom we talk or write to; documents address each in another way. */
export const interlocutors = ["staff", "director", "elected", "volunteer-president", "front-desk"] as const;
export type InterlocutorKind = (typeof interlocutors)[number];

/** Who reads a message: one of these people, or all the members of an association in which nobody is named. */
const addressees = [...interlocutors, "collective"] as const;
export type Addressee = (typeof addressees)[number];
