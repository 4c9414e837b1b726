// Names the version and the build of the program.

/** Set when the program is bundled; the sources alone have no version. */
export const version = process.env.OUTREACH_VERSION ?? "0.0.0";

/** Identifies the build: another one may read settings and texts otherwise. Null when the program runs from its sources. */
export const build = process.env.OUTREACH_BUILD ?? null;
