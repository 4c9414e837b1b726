/** A stream that the program writes to. */
export interface Output {
  write(text: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; 80 when it has none. */
  readonly columns: number;
}
