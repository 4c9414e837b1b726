// Kills imports and savings at any moment: the database stays sound, and no acknowledged answer is lost.
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
// @ts-expect-error: a script of the build, without types
import { bundledYaml } from "../../.ci/yaml-modules.mjs";
import { aFolder, anOpenStore, at } from "../store/engines.ts";

/** How often each process is killed; `OUTREACH_CRASHES=100 npx vitest run test/crash` for a long run. */
const crashes = Number(process.env.OUTREACH_CRASHES ?? 3);
const rows = 1000;
const program = join(import.meta.dirname, "../../bin/outreach.js");

const exitCodeOf = (child: ChildProcess) => new Promise((resolve) => child.once("close", resolve));
const firstOutput = (child: ChildProcess) => new Promise((resolve) => child.stdout!.once("data", resolve));
const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The moment of kill `n` in milliseconds: the same at every run, and spread evenly over `length` by the golden ratio. */
const moment = (n: number, length: number) => (((n * 0.618 + 0.1) % 1) * length) | 0;

function workspace(): string {
  const folder = aFolder();
  writeFileSync(join(folder, "mission.yaml"), "name: Essai\n");
  const lines = Array.from(
    { length: rows },
    (_, n) => `Association du val ${n};Commune ${n % 300};contact${n}@exemple.org;${"un projet ".repeat(20)}`,
  );
  writeFileSync(join(folder, "list.csv"), `Nom;Commune;Courriel;Projet\n${lines.join("\n")}\n`);
  return folder;
}

const importing = (folder: string) =>
  spawn(process.execPath, [program, "-C", folder, "import", join(folder, "list.csv"), "--json"], {
    stdio: ["ignore", "ignore", "ignore"],
  });

/** Checks that a killed import left all rows or none, in a sound database. */
async function checkImport(folder: string): Promise<void> {
  const store = await anOpenStore(folder);
  expect(await store.verify()).toEqual([]);
  expect([0, rows]).toContain(await store.count());
  await store.close();
}

test(
  `an import killed at any moment leaves a sound database, and run again completes (${crashes} times)`,
  async () => {
    const whole = workspace();
    const start = performance.now();
    expect(await exitCodeOf(importing(whole))).toBe(0);
    const length = performance.now() - start;
    let folder = workspace();
    for (let n = 0; n < crashes; n++) {
      const child = importing(folder);
      const end = exitCodeOf(child);
      await after(moment(n, length));
      child.kill("SIGKILL");
      await end;
      await checkImport(folder);
      if (n % 5 === 4) {
        expect(await exitCodeOf(importing(folder))).toBe(0);
        folder = workspace();
      }
    }
    expect(await exitCodeOf(importing(folder))).toBe(0);
    const store = await anOpenStore(folder);
    expect(await store.count()).toBe(rows);
    expect(await store.history()).toHaveLength(1);
    await store.close();
    expect(readdirSync(folder).filter((name) => name.startsWith("outreach.db-"))).toEqual([]);
  },
  240_000 + crashes * 20_000,
);

test(
  `no answer reported as saved is lost, whenever the process is killed (${crashes} times)`,
  async () => {
    const folder = aFolder();
    const harness = join(import.meta.dirname, "../../dist/test-saving.mjs");
    await build({
      entryPoints: [join(import.meta.dirname, "saving.ts")],
      outfile: harness,
      bundle: true,
      platform: "node",
      format: "esm",
      external: ["@photostructure/sqlite"],
      plugins: [bundledYaml],
    });
    const first = await anOpenStore(folder);
    await first.step({ command: "add", at: at(1) }, (w) =>
      w.addActor({ fields: { name: "Acteur" }, source: "x" }),
    );
    await first.close();
    let next = 0;
    for (let n = 0; n < crashes; n++) {
      const child = spawn(process.execPath, [harness, folder, String(next)]);
      const end = exitCodeOf(child);
      let output = "";
      child.stdout.on("data", (text: Buffer) => {
        output += text;
      });
      await firstOutput(child);
      await after(moment(n, 120));
      child.kill("SIGKILL");
      await end;
      const acknowledged = Number(output.trimEnd().split("\n").at(-1));
      const store = await anOpenStore(folder);
      expect(await store.verify()).toEqual([]);
      const [progress] = await store.triageProgress();
      const saved = Number(progress?.path[0]);
      // The last saved answer may not have been reported before the kill.
      expect(saved - acknowledged).toBeGreaterThanOrEqual(0);
      expect(saved - acknowledged).toBeLessThanOrEqual(1);
      expect(new Set(Object.values(progress!.answers))).toEqual(new Set([String(saved)]));
      await store.close();
      next = saved + 1;
    }
  },
  240_000 + crashes * 20_000,
);

test("concurrent imports of one list lose and double nothing", async () => {
  const folder = workspace();
  const children = [1, 2, 3, 4].map(() => importing(folder));
  const codes = await Promise.all(children.map(exitCodeOf));
  expect(codes).toContain(0);
  expect(codes.filter((code) => code !== 0 && code !== 1 && code !== 75)).toEqual([]);
  const store = await anOpenStore(folder);
  expect(await store.verify()).toEqual([]);
  expect(await store.count()).toBe(rows);
  expect(await store.history()).toHaveLength(1);
});
