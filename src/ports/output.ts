/** A stream that the program writes to. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** Why what was written so far did not arrive, as the system says it (ENOSPC); null when it did. */
  failure?(): Promise<string | null>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; 80 when it has none. */
  readonly columns: number;
  /** Height of the terminal in lines; undefined when it has none. */
  readonly rows?: number | undefined;
}
