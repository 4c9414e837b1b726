// What a helper leaves to be done at the end of the test file that used it. Test files share the modules of their process,
// so a helper's own `afterAll` would run for the first file alone.

import { afterAll } from "vitest";

const duties: (() => Promise<void> | void)[] = [];

/** Runs after the last test of the file that is running now. */
export function atFileEnd(duty: () => Promise<void> | void): void {
  duties.push(duty);
}

/** Called by `setup.ts` for each test file. */
export function doDutiesAtFileEnd(): void {
  afterAll(async () => {
    for (const duty of duties.splice(0)) await duty();
  });
}
