// Tests the commands on the mission's stories.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld, scriptedPrompter } from "../support.ts";

const story = [
  "--title",
  "Un camion pour trois",
  "--who",
  "trois associations",
  "--what",
  "Elles ont partagé une tournée.",
];

function workspace(given: Parameters<typeof fakeWorld>[0] = {}, mission = "# À garder\nname: Appui\n") {
  const world = fakeWorld(given);
  writeFileSync(join(world.folder, "mission.yaml"), mission);
  return world;
}
const settings = (folder: string) => readFileSync(join(folder, "mission.yaml"), "utf8");

test("a story added on the command line is in the library, and the rest of mission.yaml is unchanged", async () => {
  const world = workspace();
  const added = await world.run(
    "example",
    "add",
    ...story,
    "--theme",
    "logistique",
    "--situation",
    "willing",
  );
  expect(added.code).toBe(0);
  expect(added.stdout).toContain("mission.yaml:4");
  expect(added.stdout).toContain("sans aucun nom");
  expect(settings(world.folder)).toMatch(
    /^# À garder\nname: Appui\nillustrations:\n {2}- id: "un-camion-pour-trois"\n/,
  );
  const { stdout } = await world.run("example", "--json");
  expect(JSON.parse(stdout)).toMatchObject([
    {
      id: "un-camion-pour-trois",
      agreed: false,
      audience: "actor",
      themes: ["logistique"],
      situations: ["willing"],
    },
  ]);
  expect((await world.run("example")).stdout).toContain("Un camion pour trois");
});

test("two stories of one title get two identifiers; --id refuses one that is taken", async () => {
  const world = workspace();
  await world.run("example", "add", ...story);
  await world.run("example", "add", ...story);
  expect(
    (await world.run("example", "--plain")).stdout.split("\n").map((line) => line.split("\t")[0]),
  ).toEqual(["un-camion-pour-trois", "un-camion-pour-trois-2", ""]);
  const again = await world.run("example", "add", ...story, "--id", "un-camion-pour-trois");
  expect(again.code).toBe(2);
});

test("without a terminal, all missing options are named; a dry run writes nothing", async () => {
  const world = workspace();
  const { code, stderr } = await world.run("example", "add", "--title", "x");
  expect(code).toBe(2);
  expect(stderr).toContain("--who");
  expect(stderr).toContain("--what");
  const dry = await world.run("example", "add", ...story, "--dry-run", "--json");
  expect(JSON.parse(dry.stdout)).toMatchObject({
    dry_run: true,
    illustration: { title: "Un camion pour trois" },
  });
  expect(settings(world.folder)).toBe("# À garder\nname: Appui\n");
});

test("on a terminal, the story is asked for, and the agreement last", async () => {
  const world = workspace({
    terminal: true,
    prompter: scriptedPrompter(
      "Titre",
      "Deux communes",
      "",
      "Elles ont essayé.",
      "",
      "",
      "mobilité, services",
      "",
      "engaged",
      true,
    ),
  });
  expect((await world.run("example", "add")).code).toBe(0);
  expect(JSON.parse((await world.run("example", "--json")).stdout)).toMatchObject([
    { title: "Titre", agreed: true, themes: ["mobilité", "services"], situations: ["engaged"] },
  ]);
});

test("a mission.yaml with mistakes is not changed", async () => {
  const world = workspace({}, "nmae: x\n");
  expect((await world.run("example", "add", ...story)).code).toBe(3);
  expect(settings(world.folder)).toBe("nmae: x\n");
});
