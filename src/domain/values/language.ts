/** The languages that the tool speaks and reads. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];
