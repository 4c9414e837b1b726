// Tells what a part of an Office file is for people: they do not know its name in the package.

export type OfficePart =
  | "text"
  | "margin"
  | "note"
  | "comment"
  | "cells"
  | "sheet"
  | "slide"
  | "properties"
  | "chart";

const parts: readonly (readonly [RegExp, OfficePart])[] = [
  [/^(?:word\/document|content)\.xml$/, "text"],
  [/^word\/(?:header|footer)\d*\.xml$/, "margin"],
  [/^(?:word\/(?:foot|end)notes|ppt\/notesSlides\/[^/]+)\.xml$/, "note"],
  [/^(?:word|xl|ppt)\/(?:threadedComments\/|comments\/)?[^/]*comments?\d*\.xml$/i, "comment"],
  [/^xl\/sharedStrings\.xml$/, "cells"],
  [/^xl\/worksheets\/sheet(\d+)\.xml$/, "sheet"],
  [/^ppt\/slides\/slide(\d+)\.xml$/, "slide"],
  [/^(?:docProps\/[^/]+|meta)\.xml$/, "properties"],
  [/^(?:word|xl|ppt)\/(?:charts|drawings|diagrams)\//, "chart"],
];

/**
 * Splits the path of a part. `office`: its kind, null when Office does not show it to people. `within`: the names of the parts that contain it,
 * the outermost first; without a kind, the part's own name comes last.
 */
export function placedPart(part: string | null): { within: string[]; office: ReturnType<typeof officePart> } {
  const within = part === null ? [] : part.split(" › ");
  const office = officePart(within.at(-1) ?? "");
  return { within: office ? within.slice(0, -1) : within, office };
}

/** Null for a part that Office does not show to people. `number`: of a sheet or a slide; null for other parts. */
function officePart(name: string): { kind: OfficePart; number: number | null } | null {
  for (const [pattern, kind] of parts) {
    const match = pattern.exec(name);
    if (match) return { kind, number: match[1] === undefined ? null : Number(match[1]) };
  }
  return null;
}
