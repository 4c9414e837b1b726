// A file that was opened to be imported.
import type { Reading } from "../../readers/reading.ts";
import type { ListAhead } from "./ahead/list-ahead.ts";

export interface OpenedFile {
  reading: Reading;
  /** In bytes, for the progress; null when unknown. */
  size: number | null;
  /** How another thread opens the list; absent when only this thread reads it. */
  ahead?: ListAhead | undefined;
}
