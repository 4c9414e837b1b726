// Tests the warnings about a database in a synchronised folder.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { fakeWorld } from "../../support.ts";

/** A mission in the subfolder `parts` of a temporary folder. */
function inFolder(...parts: string[]) {
  const root = mkdtempSync(join(tmpdir(), "outreach-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, ...parts);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "mission.yaml"), "name: Appui en Valombre\n");
  return { root, world: fakeWorld({ folder }) };
}

test("a mission in a synchronised folder gets one warning with the alternative, and one from every check", async () => {
  const { world } = inFolder("OneDrive - Région Valombre", "mission");
  const first = await world.run("add", "Les Mobiles");
  expect(first.code).toBe(0);
  expect(first.stderr).toMatch(/OneDrive.*outreach workspace changes/s);
  expect((await world.run("list")).stderr).not.toContain("OneDrive");
  const check = await world.run("check", "--json");
  expect(check.code).toBe(0);
  expect(JSON.parse(check.stdout).problems).toContainEqual(
    expect.objectContaining({ code: "workspace-synchronised", severity: "warning", service: "OneDrive" }),
  );
});

test("a synchronised folder is recognised by a file of the program at its root, whatever its name", async () => {
  const { root, world } = inFolder("travail", "mission");
  writeFileSync(join(root, "travail", ".sync_0a1b2c3d4e5f.db"), "");
  expect((await world.run("add", "Les Mobiles")).stderr).toContain("Nextcloud");
});

test("check reports conflicted copies of the database, with the command that merges them", async () => {
  const { world } = inFolder("mission");
  await world.run("add", "Les Mobiles");
  const copy = "outreach (copie en conflit de Camille).db";
  copyFileSync(join(world.folder, "outreach.db"), join(world.folder, copy));
  const { stdout } = await world.run("check", "--json");
  const [told] = JSON.parse(stdout).problems.filter(
    ({ code }: { code: string }) => code === "workspace-conflicted-copy",
  );
  expect(told.message).toContain(`outreach workspace merge "${copy}"`);
});

test.skipIf(process.platform === "win32")(
  "a command whose database is replaced meanwhile fails, and does not change the other file",
  async () => {
    const { world } = inFolder("mission");
    await world.run("add", "Les Mobiles");
    const database = join(world.folder, "outreach.db");
    const other = readFileSync(database);
    const store = await openStore({
      ...{ url: undefined, root: world.folder, interrupted: new AbortController().signal },
    });
    onTestFinished(() => store.close());
    const replaced = store.step({ command: "add", at: new Date() }, async (writer) => {
      await writer.addActor({ fields: { name: "Terre Vive" }, source: "camille" });
      writeFileSync(`${database}.other`, other);
      renameSync(`${database}.other`, database);
    });
    await expect(replaced).rejects.toMatchObject({ problems: [{ code: "store-replaced" }] });
    expect(readFileSync(database).equals(other)).toBe(true);
  },
);
