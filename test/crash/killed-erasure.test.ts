// Kills an erasure of the real program at any moment: either it had not begun, or the next command completes it.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anInventedWorkspace } from "../commands/privacy/privacy-workspace.ts";
import { anOpenStore } from "../store/engines.ts";
import { tracesIn } from "../traces.ts";

const crashes = Number(process.env.OUTREACH_CRASHES ?? 3);
const program = join(import.meta.dirname, "../../bin/outreach.js");

/** Runs a command, and kills it after `killAfter` milliseconds; gives its exit code, or null when it was killed. */
async function run(folder: string, argv: readonly string[], killAfter: number | null = null) {
  const child = spawn(process.execPath, [program, "-C", folder, ...argv], { stdio: "ignore" });
  const timer = killAfter === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (timer) clearTimeout(timer);
  return code;
}

test(`a killed erasure has not begun, or is completed by the next command (${crashes} times)`, {
  timeout: 240_000 + crashes * 20_000,
}, async () => {
  let [killed, ended] = [0, 0];
  for (let n = 0; n < crashes; n++) {
    const { world, actors } = await anInventedWorkspace(100 + n);
    await world.run("brief", "--all", "--format", "html", "-o", join("out", "fiches"));
    const [gone] = actors;
    // Chosen by hand: the program has started after about 250 ms, and is nearly done after 650 ms.
    const code = await run(world.folder, ["privacy", "erase", gone!.id, "--yes"], 250 + (n * 400) / crashes);
    if (code === null) killed++;
    expect(await run(world.folder, ["list"])).toBe(0);
    const store = await anOpenStore(world.folder);
    expect(await store.verify()).toEqual([]);
    expect(await store.privacy.pending()).toBeNull();
    const there = await store.actor(gone!.id);
    const whole = await store.count();
    await store.close();
    if (there) expect(whole).toBe(actors.length);
    else {
      ended++;
      expect(tracesIn(world.folder, gone!.values)).toEqual([]);
    }
  }
  expect(killed + ended).toBeGreaterThan(0);
});
