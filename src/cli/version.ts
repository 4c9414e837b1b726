/** Set when the program is bundled; the sources alone have no version. */
export const version = process.env.OUTREACH_VERSION ?? "0.0.0";

/** What this program makes of settings and texts: another build may make something else of them. */
export const build = process.env.OUTREACH_BUILD ?? null;
