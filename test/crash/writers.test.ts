// Many processes that write to one database at once: nothing is lost or written twice, and at least half succeed.

import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder, anOpenStore } from "../store/engines.ts";

/** `OUTREACH_WRITERS=100 npx vitest run test/crash/writers.test.ts` for the long run. */
const writers = Number(process.env.OUTREACH_WRITERS ?? 6);
const program = join(import.meta.dirname, "../../bin/outreach.js");

const added = (folder: string, name: string) =>
  new Promise<number | null>((resolve) => {
    spawn(process.execPath, [program, "-C", folder, "add", name], { stdio: "ignore" }).once("close", resolve);
  });

test(
  `of ${writers} processes that write at once, at least half succeed, and the others exit with 75`,
  async () => {
    const folder = aFolder();
    writeFileSync(join(folder, "mission.yaml"), "name: Essai\n");
    const codes = await Promise.all(
      Array.from({ length: writers }, (_, n) => added(folder, `Association numéro ${n}`)),
    );
    expect(codes.filter((code) => code !== 0 && code !== 75)).toEqual([]);
    const saved = codes.filter((code) => code === 0).length;
    expect(saved).toBeGreaterThanOrEqual(writers / 2);
    const store = await anOpenStore(folder);
    expect(await store.count()).toBe(saved);
    expect(await store.history()).toHaveLength(saved);
    expect(await store.verify()).toEqual([]);
  },
  240_000 + writers * 3_000,
);
