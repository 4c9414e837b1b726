// Decides how wide sentences are on an output.

import type { Output } from "../../ports/output.ts";

/** The terminal's columns; no limit elsewhere, where each sentence stays on one line. */
export const sentencesWidth = ({ isTTY, columns }: Output): number =>
  isTTY ? columns : Number.POSITIVE_INFINITY;
