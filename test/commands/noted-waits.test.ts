// What the team's own list says to wait for: until then nobody ranks the actor, nor writes to it among others.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const titles = "Structure;Ville;Personne rencontrée;Courriel;Ce que Léa en dit;À faire";
const granary =
  "Le Grenier;Najac;Anne Roux;anne.roux@grenier.example;Débordés par la récolte.;Rappeler après le 3 mars";
const mill =
  "Le Moulin;Najac;Paul Petit;p.petit@moulin.example;Partants, mais le conseil tranche.;Les inviter au marché";

async function imported(...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "suivi.csv"), `${[titles, ...rows].join("\n")}\n`);
  return { world, said: (await world.run("import", "suivi.csv")).stdout.replace(/\s+/g, " ") };
}

const ranked = async (world: FakeWorld) =>
  (JSON.parse((await world.run("rank", "--json")).stdout) as { name: string }[]).map(({ name }) => name);

test("an actor of which a note says to wait is put off, and the import says until when and by which words", async () => {
  const { world, said } = await imported(granary, mill);
  expect(said).toContain("Une note dit d’attendre.");
  expect(said).toContain(
    "ligne 2 : Le Grenier, jusqu’au 03/03/2026 (« Rappeler après le 3 mars »). Pour ne pas attendre : outreach rank --release le-grenier",
  );
  expect(said).not.toContain("Le Moulin, jusqu’au");
  expect(said).not.toContain("Seul un échange noté retient une date");
  expect(await ranked(world)).toEqual(["Le Moulin"]);
  const later = fakeWorld({ folder: world.folder, now: "2026-03-04T09:00:00+01:00" });
  expect((await ranked(later)).sort()).toEqual(["Le Grenier", "Le Moulin"]);
});

test("a mailing to all leaves it out and says so; named, it is written to", async () => {
  const { world } = await imported(granary, mill);
  const { stderr } = await world.run("mail", "--all");
  expect(readdirSync(join(world.folder, "out"))).toEqual(["2026-01-31 Le Moulin - premier contact.eml"]);
  expect(stderr).toContain("Le Grenier (le-grenier)\u00a0: reporté jusqu’au 3\u00a0mars\u00a02026");
  expect(stderr).toContain("--actor le-grenier");
  await world.run("mail", "--actor", "le-grenier");
  expect(readdirSync(join(world.folder, "out"))).toContain("2026-01-31 Le Grenier - premier contact.eml");
});

test("who was released stays so when the list comes again, and undo takes the wait back with the rows", async () => {
  const { world } = await imported(granary, mill);
  await world.run("rank", "--release", "le-grenier");
  await world.run("import", "suivi.csv");
  expect((await ranked(world)).sort()).toEqual(["Le Grenier", "Le Moulin"]);
  const { world: other } = await imported(granary);
  await other.run("undo");
  await other.run("add", "Le Grenier");
  expect(await ranked(other)).toEqual(["Le Grenier"]);
});

test("what an actor writes of days puts nobody off, nor does a dry run", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const form = "Nom de la structure;Votre projet\nLe Lavoir;Nous préférons être rappelés, pas avant mars.\n";
  writeFileSync(join(world.folder, "candidatures.csv"), form);
  await world.run("import", "candidatures.csv");
  writeFileSync(join(world.folder, "suivi.csv"), `${[titles, granary].join("\n")}\n`);
  const { stdout } = await world.run("import", "suivi.csv", "--dry-run");
  expect(stdout.replace(/\s+/g, " ")).toContain("cet acteur serait hors du classement");
  expect(await ranked(world)).toEqual(["Le Lavoir"]);
});

test("who is to be reached by one way only stays in the ranking, and gets no mail meanwhile", async () => {
  const { world } = await imported(
    granary.replace("Rappeler après le 3 mars", "Préfère le téléphone, pas de mail"),
    mill,
  );
  expect((await ranked(world)).sort()).toEqual(["Le Grenier", "Le Moulin"]);
  await world.run("mail", "--all");
  expect(readdirSync(join(world.folder, "out"))).toEqual(["2026-01-31 Le Moulin - premier contact.eml"]);
});
