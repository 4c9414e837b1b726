// Who a fact may be told to, outside the team.

/** Everybody in the network, one actor, or those of one meeting; what follows the colon is an identifier. */
export type RecipientAudience = "network" | `actor:${string}` | `meeting:${string}`;

/** Whether what was agreed for one audience may be told to another: an agreement for the network covers every audience. */
export const covers = (agreed: RecipientAudience, asked: RecipientAudience) =>
  agreed === "network" || agreed === asked;

/** The parts of an audience as it is written; null when it is none. What follows the colon is as it was typed. */
export function audienceParts(
  written: string,
): { kind: "network" } | { kind: "actor" | "meeting"; of: string } | null {
  const [, kind, of] = /^(network|actor|meeting)(?::(.+))?$/.exec(written.trim()) ?? [];
  if (kind === "network") return of === undefined ? { kind } : null;
  return kind !== undefined && of !== undefined ? { kind: kind as "actor" | "meeting", of: of.trim() } : null;
}
