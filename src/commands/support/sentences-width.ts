// Decides at which width sentences are wrapped on an output.

import type { Output } from "../../ports/output.ts";

/** The columns of a terminal; infinite elsewhere, so that each sentence stays on one line. */
export const sentencesWidth = ({ isTTY, columns }: Output): number =>
  isTTY ? columns : Number.POSITIVE_INFINITY;
