// Tests the program's output to a full disk.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { aWorkspace } from "../commands/documents/some-mission.ts";
import { fakeWorld } from "../support.ts";

test.skipIf(!existsSync("/dev/full"))(
  "output to a full disk ends with a sentence and exit code 1, without a stack trace",
  async () => {
    const { folder } = fakeWorld();
    await aWorkspace(folder, [{ name: "GAL Pays de Figeac" }]);
    const full = openSync("/dev/full", "w");
    for (const line of [["list"], ["list", "--json"], ["export"], ["--version"]]) {
      const { status, stderr } = spawnSync(process.execPath, [resolve("bin/outreach.js"), ...line], {
        cwd: folder,
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "fr_FR.UTF-8" },
      });
      expect({ line, status, stderr }).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("plus de place sur le disque"),
      });
      expect(stderr.split("\n").length).toBeLessThan(4);
    }
    closeSync(full);
  },
);
