// Tests what privacy show gives about a structure or person.
import { expect, test } from "vitest";
import { tracesIn } from "../../traces.ts";
import { anInventedWorkspace } from "./privacy-workspace.ts";

test("privacy show lists every value held about a structure, and every file that names it", async () => {
  for (const seed of [3, 4]) {
    const { world, actors } = await anInventedWorkspace(seed);
    const [subject] = actors;
    const { code, stdout } = await world.run("privacy", "show", subject!.id, "--json");
    expect(code).toBe(0);
    const shown = JSON.parse(stdout);
    expect(shown).toMatchObject({ actor: subject!.id, person: null });
    for (const value of [...subject!.values, ...subject!.people.flatMap(({ values }) => values)])
      expect(stdout.toLowerCase(), value).toContain(value.toLowerCase());
    expect(shown.tables.actors).toHaveLength(1);
    expect(shown.texts.length).toBeGreaterThan(0);
    const named = tracesIn(world.folder, [subject!.name]);
    expect(named.length).toBeGreaterThan(0);
    expect(shown.files.length).toBeGreaterThan(0);
  }
});

test("for one person, privacy show gives only what is about them, in words", async () => {
  const { world, actors } = await anInventedWorkspace(5);
  const [subject] = actors;
  const [person] = subject!.people;
  const { stdout } = await world.run("privacy", "show", person!.fullName);
  expect(stdout).toContain(`Ce que nous gardons sur ${person!.fullName} (${subject!.name})`);
  expect(stdout).toContain("Dans la base\u00a0:");
  expect((await world.run("privacy", "show", "personne de ce nom")).code).toBe(2);
  expect((await world.run("privacy", "show")).code).toBe(2);
  expect((await world.run("privacy", "show", subject!.id, "--reason", "x")).code).toBe(2);
});
