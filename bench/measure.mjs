// Runs a command and measures it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const timer = "/usr/bin/time";

/** Seconds on the clock, and peak memory in MB where GNU time is installed (0 elsewhere). */
export function measure(command, args, { memory = true, ...options } = {}) {
  const timed = memory && existsSync(timer) ? [timer, ["-f", "peak %M", command, ...args]] : [command, args];
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(...timed, {
    maxBuffer: 1 << 30,
    encoding: "utf8",
    ...options,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr.slice(-2000)}`);
  return { seconds, stdout, peak: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

export const installed = (command) => spawnSync("which", [command]).status === 0;

/** The median duration of several runs, in seconds; memory is not measured. */
export function median(times, run) {
  const seconds = Array.from({ length: times }, () => run().seconds).sort((a, b) => a - b);
  return { seconds: seconds[Math.floor(times / 2)], peak: 0 };
}
