/** Set when the program is bundled; the sources alone have no version. */
export const version = process.env.OUTREACH_VERSION ?? "0.0.0";
