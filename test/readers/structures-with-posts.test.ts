import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";

interface Shown {
  name: string;
  people: { full_name: string; role: string | null }[];
}

async function imported(...lines: string[]): Promise<{ world: FakeWorld; actors: Shown[]; told: string }> {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  writeFileSync(join(world.folder, "presents.csv"), lines.join("\n"));
  const { stdout, stderr } = await world.run("import", "presents.csv", "--no-input");
  const list = JSON.parse((await world.run("list", "--json")).stdout) as { id: string }[];
  const actors: Shown[] = [];
  for (const { id } of list) actors.push(JSON.parse((await world.run("show", id, "--json")).stdout));
  return { world, actors, told: stdout + stderr };
}

const peopleByActor = (actors: readonly Shown[]) =>
  Object.fromEntries(
    actors.map(({ name, people }) => [name, people.map(({ full_name, role }) => `${full_name}: ${role}`)]),
  );

test("on a sign-in sheet, structure and post in one cell are separated, in any order", async () => {
  const { actors } = await imported(
    "Nom Prénom;Organisme / qualité;Commune;Signature",
    "VERDIER Sylvie;Syndicat mixte du Causse, chargée de projets;Gramat;x",
    "LACOMBE Paul;Grand Causse agglo (DGA);Figeac;x",
    "ROUX Émilie;conseillère, mairie de Gramat;Gramat;x",
    "PONS Théo;Les Passe-Murailles – régiss. plateau;Gramat;x",
    "FABRE Nina;en son nom propre;Lacapelle;x",
  );
  expect(peopleByActor(actors)).toEqual({
    "Syndicat mixte du Causse": ["Sylvie Verdier: chargée de projets"],
    "Grand Causse agglo": ["Paul Lacombe: DGA"],
    "Mairie de Gramat": ["Émilie Roux: conseillère"],
    "Les Passe-Murailles": ["Théo Pons: régiss. plateau"],
    "FABRE Nina": ["Nina Fabre: null"],
  });
});

test("a person added by hand gets the structure named in the same cell", async () => {
  const { actors, told: words } = await imported(
    "Nom Prénom;Organisme / qualité;Commune;Signature",
    "VERDIER Sylvie;Syndicat mixte du Causse, chargée de projets;Gramat;x",
    "LACOMBE Paul;Grand Causse agglo (DGA);Figeac;x",
    "Venus sans s’inscrire :;;;",
    "Delmas Odile – MJC des Quatre Routes, animatrice – 05 65 00 00 07;;Martel;x",
    "M. Bastide (CUMA de la Dourdenne, à revoir);;Martel;x",
  );
  expect(peopleByActor(actors)).toMatchObject({
    "MJC des Quatre Routes": ["Odile Delmas: animatrice"],
    "CUMA de la Dourdenne": [expect.stringContaining("Bastide")],
  });
  expect(words).toContain("Venus sans s’inscrire");
  expect(actors).toHaveLength(4);
});

test("a structure's own name with a comma or a bracket stays whole", async () => {
  const { actors } = await imported(
    "Structure;Contact;Commune",
    "Maison des arts, des sciences et du jeu;Anne Vidal;Gramat",
    "Foyer rural (Lacapelle);Luc Alibert;Lacapelle",
    "La Petite Directrice;Zoé Ramond;Figeac",
  );
  expect(actors.map(({ name }) => name).sort()).toEqual([
    "Foyer rural (Lacapelle)",
    "La Petite Directrice",
    "Maison des arts, des sciences et du jeu",
  ]);
});
