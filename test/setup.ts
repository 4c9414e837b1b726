// Runs before each test file, even where the process has run others.

import { setImmediate } from "node:timers/promises";
import { beforeEach } from "vitest";
import { doDutiesAtFileEnd } from "./file-end.ts";

doDutiesAtFileEnd();

// A process whose messages to the runner stay unanswered for a minute fails, and so does each later test file that it runs. So tests
// that never wait are made to, and a program that may take long on a slow machine runs by `execFile`, not by `execFileSync`.
beforeEach(async () => {
  await setImmediate();
});
