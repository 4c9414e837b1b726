// Names the version and the build of the program.

/** The build sets it; sources that are not built have no version. */
export const version = process.env.OUTREACH_VERSION ?? "0.0.0";

/** Identifies the build, since another build may read settings and texts differently. Null when the program runs from its sources. */
export const build = process.env.OUTREACH_BUILD ?? null;
