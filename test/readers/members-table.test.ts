import { expect, test } from "vitest";
import { readWhole } from "./support.ts";

const namesAndPosts = async (...lines: string[]) => {
  const { candidates } = await readWhole(lines.join("\n"));
  return candidates.map(({ fields, people }) => [
    fields.name,
    ...people.map(({ fullName, role }) => (role === null ? fullName : `${fullName}: ${role}`)),
  ]);
};

test("the words by which a title announces names and posts are no part of a post", async () => {
  const posts = await namesAndPosts(
    "Centre;Ville;Animateur·rice projets Nom (poste);Courriel",
    "Foyer des Ormes;Vervins;Nina Vasseur (chargée de dév.);nina@ormes.example",
    "Foyer du Pont;Guise;Paul Ledoux;paul@pont.example",
  );
  expect(JSON.stringify(posts)).not.toMatch(/Nom|\(poste\)/);
  expect(posts[0]![1]).toMatch(/^Nina Vasseur: .*chargée de dév/);
});

test("a bracket behind a surname is no part of it: a post is the person's, a remark the team's", async () => {
  const { candidates } = await readWhole(
    [
      "Structure;Prénom;Nom;Fonction",
      "Commune de Lissac;Odile;Castan (maire);",
      "Foyer des Ormes;Nina;Vasseur (remplace Luc jusqu’en mai);directrice",
      "Foyer du Pont;Paul;Ledoux;trésorier",
    ].join("\n"),
  );
  expect(candidates.map(({ people }) => people.map(({ fullName, role }) => `${fullName}: ${role}`))).toEqual([
    ["Odile Castan: maire"],
    ["Nina Vasseur: directrice"],
    ["Paul Ledoux: trésorier"],
  ]);
  expect(candidates[1]!.answers).toMatchObject([
    { author: "team", text: expect.stringContaining("jusqu’en mai") },
  ]);
});

test("a count under a table is no actor", async () => {
  const names = await namesAndPosts(
    "Structure;Ville;Président;Courriel",
    "Foyer des Ormes;Vervins;Nina Vasseur;nina@ormes.example",
    "12 en Scène;Guise;Paul Ledoux;paul@scene.example",
    "2 communes dont une partie seulement;;;",
  );
  expect(names.map(([name]) => name)).toEqual(["Foyer des Ormes", "12 en Scène"]);
});

test("the kind in brackets is the structure's, though its name says another", async () => {
  const { candidates } = await readWhole(
    "Structure;Commune;Contact\nPays de Vic (communauté de communes);Vic;Nina Vasseur\nPays de l’Aune;Aune;Paul Ledoux\n",
  );
  expect(candidates.map(({ fields }) => fields.kind)).toEqual(["communauté de communes", "pays"]);
});

test("a post in the plural behind two names is that of both; a name is not turned round because its surname is a first name too", async () => {
  expect(
    await namesAndPosts(
      "Structure;Commune;Contact",
      "Foyer des Ormes;Vervins;Nina Vasseur et Paul Ledoux, co-gérants",
      "Foyer du Pont;Guise;Daniel Philip, prés.",
      "Les Halles;Guise;Zoé Petitjean, directrice",
    ),
  ).toEqual([
    ["Foyer des Ormes", "Nina Vasseur: co-gérant", "Paul Ledoux: co-gérant"],
    ["Foyer du Pont", "Daniel Philip: prés."],
    ["Les Halles", "Zoé Petitjean: directrice"],
  ]);
});
