// Runs before each test file, even where the process has run others.

import { setImmediate } from "node:timers/promises";
import { beforeEach } from "vitest";
import { doDutiesAtFileEnd } from "./file-end.ts";

doDutiesAtFileEnd();

// Tests that never wait leave the runner's messages unanswered, which on a slow machine it takes for a fault after a minute.
beforeEach(async () => {
  await setImmediate();
});
