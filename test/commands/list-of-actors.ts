// Makes a workspace with three actors, for tests of commands.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FakeWorld, type fakeWorld, preparedWorld } from "../support.ts";

/** A workspace with three actors, entered by hand as a user would. */
export async function aWorkspace(
  given: Parameters<typeof fakeWorld>[0] = {},
  mission = "name: Essai\n",
): Promise<FakeWorld> {
  return preparedWorld(mission, given, (world) => enterActors(world, mission));
}

export async function enterActors(world: FakeWorld, mission: string): Promise<void> {
  writeFileSync(join(world.folder, "mission.yaml"), mission);
  for (const line of [
    [
      "add",
      "GAL du Causse",
      "--programme",
      "LEADER",
      "--email",
      "gal@causse.example",
      "--phone",
      "05 65 00 00 01",
    ],
    ["edit", "gal-du-causse", "--add-person", "Mme Claire Roux", "--role", "animatrice LEADER"],
    ["edit", "gal-du-causse", "--add-person", "M. Paul Vidal", "--role", "président"],
    ["add", "Foyer rural de Vers", "--commune", "Vers", "--person", "Luc Petit", "--role", "président"],
    ["add", "Mairie de Cajarc", "--recommended-by", "la DRAAF", "--tag", "lot"],
  ]) {
    const { code, stderr } = await world.run(...line);
    if (code !== 0) throw new Error(stderr);
  }
}

/** The text with ordinary spaces in place of non-breaking ones. */
export const breakable = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
