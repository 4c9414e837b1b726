// Tells what a part of an Office file is to whoever opens it: nobody knows it by its name in the package.

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

/** The parts that hold a part, the outermost first, and its own kind when Office shows it to people. */
export function placedPart(part: string | null): { within: string[]; office: ReturnType<typeof officePart> } {
  const within = part === null ? [] : part.split(" › ");
  const office = officePart(within.at(-1) ?? "");
  return { within: office ? within.slice(0, -1) : within, office };
}

/** Null for a part that Office does not show to people. `number`: which of the sheets or slides. */
function officePart(name: string): { kind: OfficePart; number: number | null } | null {
  for (const [pattern, kind] of parts) {
    const match = pattern.exec(name);
    if (match) return { kind, number: match[1] === undefined ? null : Number(match[1]) };
  }
  return null;
}
