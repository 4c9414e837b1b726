// Tests that projects, agreements and relations survive export and import.
import { expect, test } from "vitest";
import { aMission, json } from "./some-projects.ts";

async function aFilledMission() {
  const world = await aMission();
  await world.run(
    "project",
    "add",
    "--title",
    "Un four à pain",
    "--who",
    "fabrique",
    "--role",
    "fabrique=chef de file",
  );
  await world.run("project", "edit", "four", "--who", "mjc", "--since", "2025");
  await world.run(
    ...["project", "consent", "four", "--actor", "mjc", "--scope", "name", "--how", "form"],
    ...["--for", "actor:combes", "--until", "2027-01-01"],
  );
  await world.run("project", "withdraw", "four", "--actor", "fabrique", "--how", "call");
  await world.run("edit", "combes", "--agrees", "quoted", "--until", "2026-12-31");
  await world.run("log", "combes", "--with", "mjc", "--outcome", "failed", "--note", "Trop tôt");
  return world;
}

for (const file of ["tout.json", "tout.xlsx"])
  test(`an import of a ${file.slice(5)} export restores projects, agreements and relations; a second import adds none`, async () => {
    const world = await aFilledMission();
    const format = file.slice(5);
    expect((await world.run("export", "--format", format, "-o", file)).code).toBe(0);
    const other = await aMission({ folder: `${world.folder}/autre` });
    await world.run("init", `${world.folder}/autre`, "--yes");
    for (let time = 0; time < 2; time++) {
      const { code, stderr } = await other.run(
        "-C",
        `${world.folder}/autre`,
        "import",
        `${world.folder}/${file}`,
      );
      expect([code, stderr]).toEqual([0, expect.anything()]);
    }
    const there = (...line: string[]) => json(other, "-C", `${world.folder}/autre`, ...line);
    expect(await there("project", "show", "four")).toEqual(await json(world, "project", "show", "four"));
    for (const actor of ["combes", "mjc"]) {
      const { timeline } = await there("show", actor, "--timeline");
      const kinds = timeline
        .map(({ kind }: { kind: string }) => kind)
        .filter((kind: string) => kind !== "contact");
      expect(kinds.toSorted()).toEqual(
        actor === "combes" ? ["agreement", "between"] : ["between", "consent"],
      );
    }
  });

test("the timeline of an actor shows its agreements, refusals and withdrawals", async () => {
  const world = await aFilledMission();
  const { stdout } = await world.run("show", "fabrique", "--timeline");
  expect(stdout).toContain("projet «\u00a0Un four à pain\u00a0»\u00a0: dit non");
  await world.run("project", "withdraw", "four", "--actor", "mjc");
  const { stdout: later } = await world.run("show", "mjc", "--timeline");
  expect(later).toContain("accepte d’être nommé, pour le foyer rural de Combes");
  expect(later).toContain("reprend son accord");
  expect(later).toContain("essayé, puis rompu");
});
