// The executable started by a double click: it shows what to do next, and a prompt.
import { expect, test } from "vitest";
import { installedProgram } from "../../src/cli/installed-program.ts";
import { Interrupted } from "../../src/domain/problems/problem.ts";
import { fakeWorld, scriptedPrompter } from "../support.ts";

const program = { ...installedProgram, installation: "executable" as const };

test("it shows the folder and what to type, and runs typed commands until “quitter”", async () => {
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
  // After `init`, commands work in the new folder.
  expect(stdout.replace(/\s+/g, "")).toContain(`${world.folder}/essai`);
  expect(stdout).toContain("Bois et Vallées");
  expect(stdout).toMatch(/Il n’y a pas de dossier «\snulle-part\s» ici/);
});

test("a quoted name is one word, a mistake does not close the prompt, and Ctrl-C does", async () => {
  const world = fakeWorld({
    terminal: true,
    program,
    prompter: scriptedPrompter('init "mon essai" --example', "lits", "", new Interrupted()),
  });
  const first = await world.run();
  expect(first.stderr).toContain("Commande inconnue");
  expect(await world.files.facts("mon essai/mission.yaml")).not.toBeNull();
});

test("no prompt appears in a mission's folder, in a script or in the npm package", async () => {
  const inScript = fakeWorld({ program });
  expect((await inScript.run()).stdout).toContain("Usage");
  const inPackage = fakeWorld({ terminal: true });
  expect((await inPackage.run()).stdout).toContain("Usage");
  const inMission = fakeWorld({ terminal: true, program });
  await inMission.files.write("mission.yaml", "name: Essai\n");
  expect((await inMission.run()).code).toBe(0);
});
