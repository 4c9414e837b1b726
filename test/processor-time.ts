// Processor time, for tests that say how it grows with what is read. What others do on the machine is not counted.

import process from "node:process";

/** Milliseconds of processor that an action takes in this process. */
export async function processorTime(action: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A cost of fewer milliseconds is chance. */
const measurable = 20;

/** How many times longer the second action takes than the first. Run the first once before, so that loading is not counted. */
export async function growth(less: () => unknown, more: () => unknown): Promise<number> {
  const least = Math.max(measurable, await processorTime(less));
  return (await processorTime(more)) / least;
}
