// Who wrote a text, from import to what is shown of it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const list = [
  "Structure;Commune;Ce que Louise en dit;À faire",
  "Foyer rural de Valdoire;Valdoire;Veut coopérer mais ne sait pas avec qui. « Nous cherchons un partenaire pour le moulin. »;Rappeler en mars",
  "Amicale du Pont;Pontcharra;Ne veulent plus en entendre parler;voir avec Paul",
].join("\n");

async function imported(content: string, ...options: string[]) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(join(world.folder, "liste.csv"), content);
  expect((await world.run("import", "liste.csv", "--no-input", ...options)).code).toBe(0);
  const actors = async () => JSON.parse((await world.run("list", "--json")).stdout);
  return { world, actors };
}

test("in a list that a team keeps, the texts are the team's, and only what it quotes is the actor's", async () => {
  const { world, actors } = await imported(list);
  for (const { answers } of await actors()) for (const { author } of answers) expect(author).toBe("team");
  const shown = (await world.run("show", "foyer-rural-de-valdoire")).stdout;
  expect(shown).not.toContain("Leurs mots");
  expect(shown).toMatch(/Ce que nous savons d’eux[\s\S]*Rappeler en mars/);
  const [first] = JSON.parse((await world.run("triage", "--list", "--json")).stdout).filter(
    ({ actor }: { actor: string }) => actor === "foyer-rural-de-valdoire",
  );
  for (const { author, quote } of first.suggestion?.evidence ?? [])
    expect(author).toBe("Nous cherchons un partenaire pour le moulin.".includes(quote) ? "actor" : "team");
});

test("what applicants answer is theirs, what the instructor notes beside it is the team's", async () => {
  const { actors } = await imported(
    "Structure;Décrivez votre projet;Avis de l'instructeur;Code NAF\nFoyer rural;Nous voulons un atelier commun.;Dossier fragile;94.99Z\n",
  );
  const [{ answers }] = await actors();
  expect(answers.map(({ author }: { author: string }) => author)).toEqual(["actor", "team", null]);
});

test("what the user says of an author is obeyed, and remembered with the titles", async () => {
  const { world, actors } = await imported(list, "--author", "Ce que Louise en dit=eux");
  const authorOf = async () =>
    (await actors())[0].answers.find(({ label }: { label: string }) => label === "Ce que Louise en dit")
      .author;
  expect(await authorOf()).toBe("actor");
  const { columns } = JSON.parse((await world.run("peek", "liste.csv", "--json")).stdout);
  expect(columns[2]).toMatchObject({ author: "actor", author_by: "user" });
  const refused = await world.run("import", "liste.csv", "--author", "À faire=zut");
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("zut")]);
});
