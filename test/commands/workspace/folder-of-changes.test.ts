import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../../support.ts";

/** Colleagues with a mission each, of one name; the first of them has a folder into which the others put their files. */
async function colleagues(...users: string[]): Promise<FakeWorld[]> {
  const worlds = users.map((user, place) => fakeWorld({ user, now: `2026-02-0${place + 2}T10:00:00Z` }));
  for (const { folder } of worlds) writeFileSync(join(folder, "mission.yaml"), "name: Appui en Valombre\n");
  mkdirSync(join(worlds[0]!.folder, "recus"));
  return worlds;
}

async function ok(world: FakeWorld, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await world.run(...argv);
  expect(`${code} ${stderr}`, argv.join(" ")).toMatch(/^0 /);
  return stdout;
}

const json = async (world: FakeWorld, ...argv: string[]) => JSON.parse(await ok(world, ...argv, "--json"));

test("files of a folder that know the same actor, and disagree on it, are merged together", async () => {
  const [anne, bilal, chloe] = (await colleagues("anne", "bilal", "chloe")) as [
    FakeWorld,
    FakeWorld,
    FakeWorld,
  ];
  await ok(anne, "add", "Les Mobiles", "--territory", "Valdoire");
  for (const other of [bilal, chloe]) {
    const file = join(other.folder, "de-anne.outreach");
    await ok(anne, "workspace", "changes", "-o", file);
    await ok(other, "workspace", "merge", file);
    await ok(other, "edit", "mobiles", "--set", `territory=Pays de ${other.user}`);
    await ok(other, "log", "mobiles", "--channel", "phone", "--outcome", "interested");
    await ok(other, "workspace", "changes", "-o", `${anne.folder}/recus/`);
  }
  await ok(anne, "edit", "mobiles", "--set", "territory=Pays d’Anne");
  const folder = join(anne.folder, "recus");
  const merged = await json(anne, "workspace", "merge", folder);
  expect(merged.added).toEqual({ contacts: 2 });
  expect(merged.conflicts).toHaveLength(2);
  const before = await json(anne, "show", "mobiles");
  expect((await json(anne, "workspace", "merge", folder)).files).toMatchObject([
    { news: false },
    { news: false },
  ]);
  expect(await json(anne, "show", "mobiles")).toEqual(before);
  expect(await ok(anne, "check")).toBeTruthy();
  await ok(anne, "undo");
  expect((await json(anne, "show", "mobiles")).territory).toBe("Pays d’Anne");
  await ok(anne, "workspace", "merge", folder);
  expect(await json(anne, "show", "mobiles")).toEqual(before);
});
