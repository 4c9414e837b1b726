// Tests the pairs of actors that match proposes, and what others may read of them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { json } from "../projects/some-projects.ts";

const titles =
  "Structure;Code postal;Thèmes;Ce que vous cherchez;Ce que vous pouvez apporter;Vos freins;Accord de mise en relation";

interface Given {
  offers?: string;
  brakes?: string;
  agreed?: string;
}

/** Three actors: a farm offers what a school seeks. `offers` and `brakes` are the farm's answers, `agreed` is its agreement. */
async function aNetwork({ offers, brakes = "", agreed = "oui" }: Given = {}): Promise<FakeWorld> {
  const world = fakeWorld();
  const rows = [
    titles,
    "École des Trois Sources;48000;Alimentation;Nous cherchons des légumes pour notre cantine.;Un cuisinier.;;oui, y compris nos réponses",
    `Ferme des Buis;48100;Alimentation;Des débouchés.;${offers ?? "Nous livrons des légumes aux cantines."};${brakes};${agreed}`,
    "Club de rallye du Mont;48100;Sport mécanique;Une piste.;Des commissaires.;;oui",
  ];
  writeFileSync(join(world.folder, "liste.csv"), rows.join("\n"));
  await world.run("init", ".", "--yes");
  const { code } = await world.run(
    ...["import", "liste.csv", "--author", "Ce que vous cherchez=eux"],
    ...["--author", "Ce que vous pouvez apporter=eux", "--author", "Vos freins=eux"],
  );
  expect(code).toBe(0);
  return world;
}

test("the team sees pairs with a score, which is the sum of reasons that say who may read them", async () => {
  const world = await aNetwork();
  const [first, ...others] = await json(world, "match");
  expect(first).toMatchObject({ a: "ecole-des-trois-sources", b: "ferme-des-buis", project: null });
  expect(others).toEqual([]);
  expect(first.reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBeCloseTo(
    first.score,
  );
  const sought = first.reasons.find(({ code }: { code: string }) => code === "seeks_offer");
  expect(sought.because).toContain("l’école des Trois Sources cherche «\u00a0Nous cherchons des légumes");
  // The farm agreed to be named only, so its words stay with the team; the farm may read the school's.
  expect(sought.shareable).toBe("b");
});

test("an actor reads only what the others agreed to tell it", async () => {
  const named = await aNetwork({ offers: "Légumes pour cantines, le secret du Buis.", agreed: "oui" });
  const shownMatches = JSON.stringify(await json(named, "match", "--for", "trois sources"));
  expect(shownMatches).toContain("ferme-des-buis");
  expect(shownMatches).not.toContain("secret");
  expect(shownMatches).not.toContain('"shareable":false');
  for (const [...asked] of [
    ["--for", "actor", "trois sources"],
    ["--for", "actor:trois sources"],
  ])
    expect(JSON.stringify(await json(named, "match", ...asked))).toBe(shownMatches);
  expect(await json(named, "match", "ferme")).toEqual(await json(named, "match", "--actor", "ferme"));
  const quoted = await aNetwork({
    offers: "Légumes pour cantines, le savoir du Buis.",
    agreed: "oui, y compris nos réponses",
  });
  expect(JSON.stringify(await json(quoted, "match", "--for", "trois sources"))).toContain(
    "le savoir du Buis",
  );
  const silent = await aNetwork({ agreed: "" });
  expect(await json(silent, "match", "--for", "trois sources")).toEqual([]);
  const closed = await aNetwork({ agreed: "non" });
  expect(await json(closed, "match", "--for", "trois sources")).toEqual([]);
});

test("confidential facts about the others change nothing in what an actor reads", async () => {
  const read = async (world: FakeWorld) =>
    (await world.run("match", "--for", "trois sources", "--json")).stdout;
  const plain = await aNetwork({ offers: "Des légumes." });
  const secret = await aNetwork({
    offers: "Des minibus, et la cantine de la gare.",
    brakes: "Nous sommes au bord de la faillite.",
  });
  await secret.run(
    "log",
    "ferme",
    "--channel",
    "phone",
    "--outcome",
    "interested",
    "--note",
    "Très inquiets.",
  );
  await secret.run("edit", "ferme", "--set", "note=Ne pas insister");
  expect(await read(secret)).toBe(await read(plain));
});

test("a failed attempt, or one actor's refusal of the other, excludes the pair for the team and for the actor", async () => {
  const world = await aNetwork();
  await world.run("log", "ferme", "--with", "trois sources", "--outcome", "failed");
  expect(await json(world, "match")).toEqual([]);
  expect(await json(world, "match", "--for", "trois sources")).toEqual([]);
  const refusing = await aNetwork({ brakes: "Plus jamais avec l’École des Trois Sources." });
  expect(await json(refusing, "match", "--for", "trois sources")).toEqual([]);
});

test("on the screen, pairs have names, points and reasons, and an empty result says so", async () => {
  const world = await aNetwork();
  const { stdout } = await world.run("match", "--actor", "trois sources");
  expect(stdout).toContain("École des Trois Sources + Ferme des Buis");
  expect(stdout).toMatch(/thème commun\s: Alimentation \(peut leur être dit\)/);
  expect((await world.run("match", "--actor", "rallye")).stdout).toContain("Personne à proposer");
  expect((await world.run("match", "--actor", "rallye", "--for", "ferme")).code).toBe(2);
  expect((await world.run("match", "--for", "personne de ce nom")).code).toBe(2);
});

test("the team's remarks are no needs or offers of the actor; its quoted words are", async () => {
  const world = fakeWorld();
  const rows = [
    "Structure;Code postal;Thèmes;Ce que vous cherchez;Remarques équipe;Suivi par;Besoins (remarques internes)",
    "Résidence des Buis;48000;Santé;Des bénévoles.;Manque de personnel, cherche du personnel soignant;Propose peu, trésorerie fragile;Du personnel soignant",
    "Institut du Mont;48100;Santé;Des stages.;Forme du personnel soignant, propose du personnel soignant;;",
  ];
  writeFileSync(join(world.folder, "liste.csv"), rows.join("\n"));
  await world.run("init", ".", "--yes");
  expect((await world.run("import", "liste.csv")).code).toBe(0);
  const matches = JSON.stringify(await json(world, "match"));
  expect(matches).not.toMatch(/personnel|trésorerie/iu);
  const quoted = fakeWorld();
  writeFileSync(
    join(quoted.folder, "liste.csv"),
    rows
      .join("\n")
      .replace("Manque de personnel, cherche", "Usés. «\u00a0Nous cherchons")
      .replace("soignant;Propose", "soignant.\u00a0»;Propose")
      .replace("Des stages.;Forme du personnel soignant, propose", "Nous formons;«\u00a0Nous proposons")
      .replace("du personnel soignant;;", "du personnel soignant.\u00a0»;;"),
  );
  await quoted.run("init", ".", "--yes");
  await quoted.run("import", "liste.csv");
  const quotedMatches = JSON.stringify(await json(quoted, "match"));
  expect(quotedMatches).toContain("Nous cherchons du personnel soignant");
  expect(quotedMatches).not.toMatch(/Usés|trésorerie/u);
});
