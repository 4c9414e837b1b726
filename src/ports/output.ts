/** A stream that the program writes to. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** The system's reason (ENOSPC) why not all that was written so far arrived; null when it did. */
  failure?(): Promise<string | null>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; 80 when it has none. */
  readonly columns: number;
  /** Height of the terminal in lines; undefined when it has none. */
  readonly rows?: number | undefined;
}
