/** Where long work shows how far it is. */
export interface ProgressReport {
  /** `done` and `total` are in the same unit; `shown` is what people count (rows, files). */
  update(at: { done: number; total: number | null; shown: number }): void;
  end(): void;
}
