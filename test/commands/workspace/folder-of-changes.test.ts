// Tests the merge of several colleagues' files in one folder.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import type { Prompter } from "../../../src/ports/prompter.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";

/** Colleagues with copies of one mission; the first has a folder “recus” for the others' files. */
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

test("files of a folder with conflicting values of one actor are merged together", async () => {
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
  // In a shared folder, the user's own file is present too.
  await ok(anne, "workspace", "changes", "-o", `${anne.folder}/recus/`);
  const folder = join(anne.folder, "recus");
  const merged = await json(anne, "workspace", "merge", folder);
  expect(merged.added).toEqual({ contacts: 2 });
  expect(merged.conflicts).toHaveLength(2);
  const before = await json(anne, "show", "mobiles");
  expect((await json(anne, "workspace", "merge", folder)).files).toMatchObject([
    { news: false },
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

test("at a terminal, each colleague’s value is asked about in turn, against the value chosen before", async () => {
  const [anne, bilal, chloe] = (await colleagues("anne", "bilal", "chloe")) as [
    FakeWorld,
    FakeWorld,
    FakeWorld,
  ];
  await ok(anne, "add", "Les Mobiles", "--territory", "Valdoire");
  await ok(anne, "add", "Terre Vive", "--territory", "Valdoire");
  for (const other of [bilal, chloe]) {
    const file = join(other.folder, "de-anne.outreach");
    await ok(anne, "workspace", "changes", "-o", file);
    await ok(other, "workspace", "merge", file);
    await ok(other, "edit", "mobiles", "--set", `territory=Pays de ${other.user}`);
    await ok(other, "edit", "terre", "--set", `territory=Vallée de ${other.user}`);
    await ok(other, "workspace", "changes", "-o", `${anne.folder}/recus/`);
  }
  await ok(anne, "edit", "mobiles", "--set", "territory=Pays d’Anne");
  await ok(anne, "edit", "terre", "--set", "territory=Vallée d’Anne");
  const answers: Record<string, "ours" | "theirs"> = {
    "Mobiles bilal": "ours",
    "Mobiles chloe": "theirs",
    "Terre bilal": "theirs",
    "Terre chloe": "ours",
  };
  const asked: string[] = [];
  const prompter = {
    select: async ({ message, choices }: { message: string; choices: readonly { label: string }[] }) => {
      const [ours = "", theirs = ""] = choices.map(({ label }) => label);
      const who = `${/Mobiles|Terre/.exec(message)?.[0]} ${/bilal|chloe/.exec(theirs)?.[0]}`;
      asked.push(`${who}: ${/(?:Pays|Vallée) [\wé’ ]+/.exec(ours)?.[0].trim()}`);
      return answers[who];
    },
  } as unknown as Prompter;
  const terminal = fakeWorld({ folder: anne.folder, user: "anne", terminal: true, prompter });
  await ok(terminal, "workspace", "merge", join(anne.folder, "recus"));
  expect(asked.toSorted()).toEqual([
    "Mobiles bilal: Pays d’Anne",
    "Mobiles chloe: Pays d’Anne",
    "Terre bilal: Vallée d’Anne",
    "Terre chloe: Vallée de bilal",
  ]);
  expect((await json(anne, "show", "mobiles")).territory).toBe("Pays de chloe");
  expect((await json(anne, "show", "terre")).territory).toBe("Vallée de bilal");
  for (const other of [bilal, chloe]) {
    const file = join(other.folder, "retour.outreach");
    await ok(anne, "workspace", "changes", "--all", "-o", file);
    await ok(other, "workspace", "merge", file);
    expect((await json(other, "show", "mobiles")).territory).toBe("Pays de chloe");
  }
  expect(await ok(anne, "history")).toContain("travail écrit pour un collègue");
});

test("an unreadable database in the folder is reported by its own name, and no temporary file remains", async () => {
  const [anne, bilal] = (await colleagues("anne", "bilal")) as [FakeWorld, FakeWorld];
  await ok(anne, "add", "Les Mobiles");
  await ok(bilal, "add", "Terre Vive");
  const copy = join(anne.folder, "recus", "base de bilal.db");
  copyFileSync(join(bilal.folder, "outreach.db"), copy);
  new DatabaseSync(copy).exec("pragma user_version = 999");
  const before = readdirSync(anne.folder);
  const { code, stderr } = await anne.run("workspace", "merge", join(anne.folder, "recus"));
  expect(code).toBe(1);
  expect(stderr).toContain("base de bilal.db vient d’une version plus récente");
  expect(readdirSync(anne.folder)).toEqual(before);
});
