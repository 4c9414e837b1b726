// Processor time, for tests that say how it grows with what is read. What others do on the machine is not counted.

import process from "node:process";

/** Milliseconds of processor that an action takes in this process. */
export async function processorTime(action: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Under so many milliseconds, a cost is chance. */
const measurable = 20;

/** How many times longer the second action takes than the first. What is loaded once is not counted where the first ran before. */
export async function growth(less: () => unknown, more: () => unknown): Promise<number> {
  const least = Math.max(measurable, await processorTime(less));
  return (await processorTime(more)) / least;
}
