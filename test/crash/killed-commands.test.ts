// Kills commands of the real program while they write: no half-made file remains, and no saved data is lost.

import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder, anOpenStore } from "../store/engines.ts";

/** How often each command is killed; `OUTREACH_CRASHES=100 npx vitest run test/crash` for a long run. */
const crashes = Number(process.env.OUTREACH_CRASHES ?? 3);
const actors = 150;
const program = join(import.meta.dirname, "../../bin/outreach.js");

/** The source of the list, without which the program writes no first message. */
const sourceOption = ["--source-said", "l’annuaire de la fédération"];

/** Runs a command, and kills it as soon as `when` is true; gives its exit code, or null when it was killed. */
async function run(folder: string, argv: readonly string[], when: () => boolean = () => false) {
  const child = spawn(process.execPath, [program, "-C", folder, ...argv], { stdio: "ignore" });
  const watch = setInterval(() => when() && child.kill("SIGKILL"), 1);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(watch);
  return code;
}

function workspace(): string {
  const folder = aFolder();
  cpSync(join(import.meta.dirname, "../../examples/fr/mission.yaml"), join(folder, "mission.yaml"));
  const rows = Array.from({ length: actors }, (_, n) => `Association ${n} du val;contact${n}@exemple.org`);
  writeFileSync(join(folder, "list.csv"), `Nom;Courriel\n${rows.join("\n")}\n`);
  return folder;
}

const filesOf = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();
const halfMade = (folder: string) => filesOf(folder).filter((name) => /\.tmp|\.new/.test(name));
const drafts = (folder: string) => filesOf(folder).filter((name) => name.endsWith(".eml"));

test(
  `an import killed while it makes a new database leaves the whole list or nothing of it (${crashes} times)`,
  async () => {
    let folder = workspace();
    let killed = 0;
    // On a busy machine, an import may end before the kill, and is tried again. Twenty more attempts: chosen by hand.
    for (let attempt = 0; killed < crashes && attempt < crashes + 20; attempt++) {
      folder = workspace();
      let seen = 0;
      // Kills at eight moments in turn, the first as soon as a file of the database exists.
      const code = await run(folder, ["import", join(folder, "list.csv"), ...sourceOption], () => {
        if (filesOf(folder).some((name) => name.includes("outreach.db"))) seen++;
        return seen > (killed % 8) * 30;
      });
      if (code === null) killed++;
      expect(await run(folder, ["list"])).toBe(0);
      expect(halfMade(folder)).toEqual([]);
      const store = await anOpenStore(folder);
      expect([0, actors]).toContain(await store.count());
      await store.close();
    }
    expect(killed).toBe(crashes);
    expect(await run(folder, ["import", join(folder, "list.csv"), ...sourceOption])).toBe(0);
    const store = await anOpenStore(folder);
    expect(await store.count()).toBe(actors);
    expect(await store.verify()).toEqual([]);
  },
  240_000 + crashes * 20_000,
);

test(
  `a mailing killed while it writes leaves whole drafts only, and run again completes (${crashes} times)`,
  async () => {
    const folder = workspace();
    expect(await run(folder, ["import", join(folder, "list.csv"), ...sourceOption])).toBe(0);
    let before = 0;
    for (let n = 0; n < crashes; n++) {
      const wanted = before + 1 + n * 17;
      await run(folder, ["mail", "--all", "--yes"], () => drafts(folder).length >= wanted);
      expect(await run(folder, ["list"])).toBe(0);
      expect(halfMade(folder)).toEqual([]);
      const store = await anOpenStore(folder);
      const registered = new Set((await store.prepared({})).map(({ file }) => file));
      await store.close();
      const there = drafts(folder);
      before = there.length;
      for (const file of registered) expect(there).toContain(file);
      for (const file of there) expect(readFileSync(join(folder, file), "latin1")).toMatch(/\r\n$/);
    }
    expect(before).toBeGreaterThan(0);
    expect(await run(folder, ["mail", "--all", "--yes"])).toBe(0);
    expect(drafts(folder)).toHaveLength(actors);
    const store = await anOpenStore(folder);
    expect(new Set((await store.prepared({})).map(({ actor }) => actor)).size).toBe(actors);
    expect(await store.verify()).toEqual([]);
  },
  240_000 + crashes * 30_000,
);
