// Reads the values of one row of our own export, and refuses those that do not fit their column.
import type { SheetRecord } from "./record-sheets.ts";

/** A value that does not fit its column; `dossiersFrom` makes it a problem with its line. */
export class UnreadableValue extends Error {
  readonly key: string;
  readonly found: string;
  constructor(key: string, found: unknown) {
    super(key);
    this.key = key;
    this.found = typeof found === "string" ? found : (JSON.stringify(found) ?? "");
  }
}

export class DossierRow {
  readonly #values: SheetRecord;
  constructor(values: SheetRecord) {
    this.#values = values;
  }

  text(key: string): string | null {
    const value = this.#values[key] ?? null;
    if (value !== null && typeof value !== "string") throw new UnreadableValue(key, value);
    return value;
  }

  /** A text that must be there; `or` takes the place of an empty cell. */
  required(key: string, or?: string): string {
    const value = this.text(key) ?? or;
    if (value === undefined) throw new UnreadableValue(key, "");
    return value;
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T {
    const value = this.required(key);
    const choice = choices.find((one) => one === value);
    if (choice === undefined) throw new UnreadableValue(key, value);
    return choice;
  }

  day(key: string): string {
    const value = this.required(key);
    if (!/^\d{4}-\d\d-\d\d/.test(value)) throw new UnreadableValue(key, value);
    return value;
  }

  number(key: string): number | null {
    const value = this.#values[key] ?? null;
    if (value !== null && typeof value !== "number") throw new UnreadableValue(key, value);
    return value;
  }

  flag(key: string): boolean {
    const value = this.#values[key];
    if (typeof value !== "boolean") throw new UnreadableValue(key, value ?? "");
    return value;
  }

  /** False for an empty cell. */
  flagOrNone(key: string): boolean {
    return (this.#values[key] ?? null) === null ? false : this.flag(key);
  }

  list(key: string): string[] {
    const value = this.#values[key] ?? [];
    if (!Array.isArray(value) || value.some((one) => typeof one !== "string"))
      throw new UnreadableValue(key, value);
    return value;
  }

  data<T>(key: string, is: (value: unknown) => boolean): T {
    const value = this.#values[key];
    if (!is(value)) throw new UnreadableValue(key, value ?? "");
    return value as T;
  }
}
