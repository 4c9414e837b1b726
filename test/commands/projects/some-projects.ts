// A mission with three actors, for the tests of projects.
import { expect } from "vitest";
import { type FakeWorld, fakeWorld, preparedWorld } from "../../support.ts";

export async function aMission(given: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  if (given.folder !== undefined) {
    const world = fakeWorld(given);
    await world.run("init", ".", "--yes");
    return world;
  }
  return preparedWorld("three actors", given, enterActors);
}

export async function enterActors(world: FakeWorld): Promise<void> {
  await world.run("init", ".", "--yes");
  for (const name of ["La Fabrique", "MJC du Vallon", "Foyer rural de Combes"]) await world.run("add", name);
}

/** Runs a command that must succeed with an empty stderr; gives its JSON. */
export async function json(world: FakeWorld, ...line: string[]) {
  const { code, stdout, stderr } = await world.run(...line, "--json");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

/** Runs a command that should fail; gives its exit code and stderr. */
export async function refused(world: FakeWorld, ...line: string[]) {
  const { code, stderr } = await world.run(...line);
  return { code, stderr };
}
