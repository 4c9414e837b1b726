// The audiences outside the team to whom a fact may be told.

/** Everybody in the network, one actor, or those at one meeting. After the colon comes an identifier. */
export type RecipientAudience = "network" | `actor:${string}` | `meeting:${string}`;

/** Whether an agreement for one audience includes another: one for the network includes all. */
export const covers = (agreed: RecipientAudience, asked: RecipientAudience) =>
  agreed === "network" || agreed === asked;

/** The parts of a written audience; null when it is none. `of`: the text after the colon, not checked. */
export function audienceParts(
  written: string,
): { kind: "network" } | { kind: "actor" | "meeting"; of: string } | null {
  const [, kind, of] = /^(network|actor|meeting)(?::(.+))?$/.exec(written.trim()) ?? [];
  if (kind === "network") return of === undefined ? { kind } : null;
  return kind !== undefined && of !== undefined ? { kind: kind as "actor" | "meeting", of: of.trim() } : null;
}
