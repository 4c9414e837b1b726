// Runs transactions that are asked for at the same time one after the other.

export class TransactionQueue {
  #last: Promise<unknown> = Promise.resolve();
  #running = false;

  /** Whether a transaction is running: what is done now belongs to it. */
  get running(): boolean {
    return this.#running;
  }

  /** Runs `work` once all that was asked for before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.atOnce(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Runs a transaction without waiting for its turn, as part of whatever is running. */
  async atOnce<T>(work: () => Promise<T>): Promise<T> {
    const wasRunning = this.#running;
    this.#running = true;
    try {
      return await work();
    } finally {
      this.#running = wasRunning;
    }
  }

  /** Waits until all is done. */
  async done(): Promise<void> {
    await this.#last;
  }
}
