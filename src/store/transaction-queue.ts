// Runs transactions one after the other, when several are asked for at the same time.

export class TransactionQueue {
  #last: Promise<unknown> = Promise.resolve();
  #running = false;

  /** Whether a transaction is running, to which all queries belong now. */
  get running(): boolean {
    return this.#running;
  }

  /** Runs `work` when all transactions asked for before are done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.atOnce(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Runs a transaction at once, as part of the running one if there is one. */
  async atOnce<T>(work: () => Promise<T>): Promise<T> {
    const wasRunning = this.#running;
    this.#running = true;
    try {
      return await work();
    } finally {
      this.#running = wasRunning;
    }
  }

  /** Waits until all transactions are done. */
  async done(): Promise<void> {
    await this.#last;
  }
}
