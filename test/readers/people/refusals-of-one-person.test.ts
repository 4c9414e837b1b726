// A refusal by one person of a structure closes that person only; one by the structure closes it whole.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

const titles = "Structure;Commune;Contact;Fonction;Courriel;Remarques";

/** For whom each structure's row refuses, by its name; null for the whole structure. */
async function refusersOf(rows: readonly string[]) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(join(world.folder, "liste.csv"), `${[titles, ...rows].join("\n")}\n`);
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const actors: {
    name: string;
    people: { full_name: string }[];
    objections?: { person: string | null }[];
  }[] = JSON.parse((await world.run("list", "--json")).stdout);
  const refusers = new Map(
    actors.map(({ name, objections = [] }) => [name, objections.map(({ person }) => person)]),
  );
  const people = new Map(actors.map((actor) => [actor.name, actor.people.map(({ full_name }) => full_name)]));
  return { world, refusers, people };
}

test("whoever is named, or alone holds the post named, refuses for themselves", async () => {
  const { world, refusers, people } = await refusersOf([
    'Foyer du Pas;Alès;Sonia Brunel;présidente;s@pas.example;"Mme Brunel ne souhaite plus être contactée, voir plutôt M. Hugo Castan"',
    'Ludothèque;Alès;Pierre Hardy;président;p@ludo.example;"le président ne veut plus recevoir nos mails"',
    'Club du Lac;Alès;Odette Marin;bénévole;o@lac.example;"Odette Marin demande le retrait de ses données personnelles"',
    'Gîte Haut;Alès;Rose Vidalin;gérante;r@haut.example;"12/03 : R. Vidalin demande à ne plus être appelée"',
    'Amap Loup;Alès;Guy Fabre;coordinateur;g@loup.example;"sa tante ne veut plus être contactée"',
  ]);
  expect([...refusers]).toEqual(
    expect.arrayContaining([
      ["Foyer du Pas", ["Sonia Brunel"]],
      ["Ludothèque", ["Pierre Hardy"]],
      ["Club du Lac", ["Odette Marin"]],
      ["Gîte Haut", ["Rose Vidalin"]],
      ["Amap Loup", ["sa tante"]],
    ]),
  );
  expect(people.get("Foyer du Pas")).toContain("Hugo Castan");
  const shown = await world.run("people", "--actor", "foyer-du-pas");
  expect(shown.stdout).toMatch(/→ Hugo Castan/);
});

test("where a sentence names nobody, or the structure, the structure refuses", async () => {
  const { refusers } = await refusersOf([
    'Foyer du Pas;Alès;Zoé Tardieu;directrice;z@pas.example;"ne veut plus être contactée"',
    'Ludothèque;Alès;Paul Grandin;trésorier;p@ludo.example;"l\'association ne souhaite plus être contactée"',
    "Club du Lac;Alès;Nina Astier;gérante;n@lac.example;STOP",
    'Gîte Haut;Alès;Léo Barbe;gérant;l@haut.example;"Ils ne veulent plus recevoir nos courriers"',
    'Amap Loup;Alès;Guy Fabre;coordinateur;g@loup.example;"Guy Fabre : nous ne souhaitons plus être contactés"',
  ]);
  for (const [name, persons] of refusers) expect(persons, name).toEqual([null]);
  expect(refusers.size).toBe(5);
});
