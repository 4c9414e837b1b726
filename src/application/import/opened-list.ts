// A file that was opened to be imported.
import type { Reading } from "../../readers/reading.ts";
import type { ListAhead } from "./ahead/list-ahead.ts";

/** A file opened, and its bytes for the progress; null when unknown. */
export interface OpenedFile {
  reading: Reading;
  size: number | null;
  /** How another thread opens it; absent where it is not worth one. */
  ahead?: ListAhead | undefined;
}
