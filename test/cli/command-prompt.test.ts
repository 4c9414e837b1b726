// The executable without words: those who double-click it see what to do next, and a line to type on.
import { expect, test } from "vitest";
import { installedProgram } from "../../src/cli/installed-program.ts";
import { Interrupted } from "../../src/domain/problems/problem.ts";
import { fakeWorld, scriptedPrompter } from "../support.ts";

const program = { ...installedProgram, installation: "executable" as const };

test("it says where one is and what to type, runs what is typed, and waits until one quits", async () => {
  const world = fakeWorld({
    terminal: true,
    program,
    prompter: scriptedPrompter(
      "outreach init essai --example",
      "import candidats.csv --plain",
      "list --plain",
      "cd nulle-part",
      "quitter",
    ),
  });
  const { code, stdout } = await world.run();
  expect(code).toBe(0);
  expect(stdout).toContain("Bienvenue dans outreach");
  expect(stdout).toContain("init ma-mission");
  // What `init` made is where the next command works.
  expect(stdout.replace(/\s+/g, "")).toContain(`${world.folder}/essai`);
  expect(stdout).toContain("Bois et Vallées");
  expect(stdout).toMatch(/Il n’y a pas de dossier «\snulle-part\s» ici/);
});

test("a name between quotation marks is one word, Ctrl-C closes, and a mistake is said without closing", async () => {
  const world = fakeWorld({
    terminal: true,
    program,
    prompter: scriptedPrompter('init "mon essai" --example', "lits", "", new Interrupted()),
  });
  const first = await world.run();
  expect(first.stderr).toContain("Commande inconnue");
  expect(await world.files.facts("mon essai/mission.yaml")).not.toBeNull();
});

test("in a mission's folder, in a script and in a package, nothing is asked", async () => {
  const inScript = fakeWorld({ program });
  expect((await inScript.run()).stdout).toContain("Usage");
  const inPackage = fakeWorld({ terminal: true });
  expect((await inPackage.run()).stdout).toContain("Usage");
  const inMission = fakeWorld({ terminal: true, program });
  await inMission.files.write("mission.yaml", "name: Essai\n");
  expect((await inMission.run()).code).toBe(0);
});
