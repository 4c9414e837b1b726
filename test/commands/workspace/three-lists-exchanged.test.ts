// Tests that three advisers who imported different lists end with the same actors.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../../support.ts";

/** Three lists that share some structures in different spellings. */
const lists = {
  anne: [
    "Nom;Commune;Code postal;Courriel;Téléphone",
    "Association Les Mobiles;Valdoire;46100;contact@mobiles.example.org;",
    "Terre Vive;Figeac;46100;terre@vive.example.org;0199002000",
    "Foyer rural;Lauzet;46320;;0199002001",
  ],
  bilal: [
    "Structure;Ville;CP;Email;Projet",
    "LES MOBILES;VALDOIRE;46100;contact@mobiles.example.org;Relier nos covoiturages",
    "Terre Vive;Figeac;46100;terre@vive.example.org;Acheter un four à plusieurs",
    "Foyer rural;Castillon;81000;;Un bus-atelier",
  ],
  chloe: [
    "Nom;Commune;Code postal;Courriel;Contact;Fonction",
    "Terre Vive;Figeac;46100;terre@vive.example.org;Marius Tavernier;Président",
    "Le Relais;Valdoire;46100;relais@example.org;Sylvie Castaing;Animatrice",
  ],
} as const;

async function ok(world: FakeWorld, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await world.run(...argv);
  expect(code, `${argv.join(" ")}\n${stderr}`).toBe(0);
  return stdout;
}

async function pass(from: FakeWorld, to: FakeWorld): Promise<void> {
  const file = join(to.folder, `de-${from.user}.outreach`);
  await ok(from, "workspace", "changes", "--all", "--replace", "-o", file);
  await ok(to, "workspace", "merge", file);
}

/** All values of each actor, sorted where their order depends on the merges. */
async function valuesOf(world: FakeWorld): Promise<unknown> {
  const actors = JSON.parse(await ok(world, "list", "--json")) as Record<string, unknown>[];
  const sorted = (values: unknown) =>
    (values as object[]).map((one) => JSON.stringify(one)).sort((a, b) => (a < b ? -1 : 1));
  return actors.map(({ answers, provenance, people, ...actor }) => ({
    ...actor,
    ...{ answers: sorted(answers), provenance: sorted(provenance), people: sorted(people) },
  }));
}

test.each([
  [
    ["anne", "bilal"],
    ["bilal", "anne"],
    ["chloe", "anne"],
    ["anne", "chloe"],
    ["chloe", "bilal"],
  ],
  [
    ["chloe", "bilal"],
    ["bilal", "anne"],
    ["anne", "chloe"],
    ["anne", "bilal"],
    ["bilal", "chloe"],
  ],
  [
    ["bilal", "chloe"],
    ["anne", "chloe"],
    ["chloe", "anne"],
    ["chloe", "bilal"],
    ["bilal", "anne"],
  ],
] as const)(
  "three advisers' lists become the same list for all, in any order of exchanges: %j",
  async (...order) => {
    const team = new Map<string, FakeWorld>();
    for (const [place, [user, rows]] of Object.entries(lists).entries()) {
      const world = fakeWorld({ user, now: `2026-01-0${place + 5}T09:30:00Z` });
      writeFileSync(join(world.folder, "mission.yaml"), "name: Appui en Valombre\n");
      writeFileSync(join(world.folder, `${user}.csv`), `${rows.join("\n")}\n`);
      await ok(world, "import", `${user}.csv`);
      team.set(user, world);
    }
    for (const [from, to] of order) await pass(team.get(from)!, team.get(to)!);
    // Everybody passes changes to everybody, in as many rounds as there are advisers.
    for (let round = 0; round < 3; round++)
      for (const from of team.values()) for (const to of team.values()) if (from !== to) await pass(from, to);
    const [anne, bilal, chloe] = await Promise.all([...team.values()].map(valuesOf));
    expect(bilal).toEqual(anne);
    expect(chloe).toEqual(anne);
    const names = (anne as { name: string }[]).map(({ name }) => name);
    expect(names.filter((name) => /mobiles/i.test(name))).toHaveLength(1);
    expect(names.filter((name) => name === "Terre Vive")).toHaveLength(1);
    expect(names.filter((name) => name === "Foyer rural")).toHaveLength(2);
    const [terre] = (anne as { name: string; people: string[]; answers: string[] }[]).filter(
      ({ name }) => name === "Terre Vive",
    );
    expect(`${terre!.people} ${terre!.answers}`).toMatch(/Marius Tavernier.*four/s);
  },
);
