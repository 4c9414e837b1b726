// A leak: a passage of a file for others that says what only the team, or another actor, may know.

/** `team`: the whole document is one that the program made for the team. */
export type LeakKind = "situation" | "note" | "answer" | "reason" | "person" | "figure" | "team";

export interface Leak {
  /** Where it stands: the part of the file, the page, and the line in these. */
  part: string | null;
  page: number | null;
  line: number;
  kind: LeakKind;
  /** The identifier and the name of the actor that it is about; empty when it is about none. */
  actor: string;
  name: string;
  /** Who may read it: the team, or the actor itself. */
  audience: "team" | "actor";
  /** The value or text that was recognised, as the team holds it. */
  found: string;
  /** Identifies the leak without repeating its text, so that a decision to let it pass can be stored. */
  code: string;
}

/** Eight characters made from what was recognised; the same in every file. */
export function leakCode({ kind, actor, found }: Pick<Leak, "kind" | "actor" | "found">): string {
  let hash = 0x811c9dc5;
  for (const sign of `${kind}\n${actor}\n${found}`)
    hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
