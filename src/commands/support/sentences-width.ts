// Decides how wide sentences are on an output.

import type { Output } from "../../ports/output.ts";

/** In how many columns sentences are broken: those of a terminal. What goes elsewhere keeps each on its line. */
export const sentencesWidth = ({ isTTY, columns }: Output): number =>
  isTTY ? columns : Number.POSITIVE_INFINITY;
