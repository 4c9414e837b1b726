/** Who picks up the phone: each is spoken to differently. */
export const interlocutors = ["staff", "director", "elected", "volunteer-president", "front-desk"] as const;
export type InterlocutorKind = (typeof interlocutors)[number];
