// Projects that `project add --from` proposes from an actor's own words.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, preparedWorld, scriptedPrompter } from "../../support.ts";
import { json } from "./some-projects.ts";

const titles =
  "Structure;Territoire;Thèmes;Ce que vous cherchez;Ce que vous pouvez apporter;Vos freins;Remarque";

async function aList(): Promise<FakeWorld> {
  return preparedWorld("aList", {}, async (world) => {
    writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
    const rows = [
      titles,
      "Ferme des Buis;Haut-Vallon;Alimentation;Des cantines qui achètent nos légumes toute l’année.;Une tournée de légumes deux fois par semaine, et un camion.;La banque nous a lâchés.;Projet de cantine voulu par la préfète",
      "Club des Lauzes;;;Rien pour le moment.;;;Le président veut monter un projet de musée des légumes",
    ];
    writeFileSync(join(world.folder, "liste.csv"), rows.join("\n"));
    const own = [
      "Ce que vous cherchez=eux",
      "Ce que vous pouvez apporter=eux",
      "Vos freins=eux",
      "Remarque=équipe",
    ];
    const { code } = await world.run("import", "liste.csv", ...own.flatMap((one) => ["--author", one]));
    expect(code).toBe(0);
  });
}

test("a project is proposed from what the actor itself seeks and offers, without the team's words", async () => {
  const world = await aList();
  const { proposals, added } = await json(world, "project", "add", "--from", "buis", "--dry-run");
  expect(added).toEqual([]);
  expect(proposals).toMatchObject([
    {
      title: "Une tournée de légumes deux fois par semaine",
      summary: "Une tournée de légumes deux fois par semaine, et un camion.",
      seeks: "Des cantines qui achètent nos légumes toute l’année.",
      stage: "under-way",
      themes: ["Alimentation"],
      territories: ["Haut-Vallon"],
      who: [{ actor: "ferme-des-buis" }],
      audience: "team",
      certain: true,
    },
  ]);
  expect(JSON.stringify(proposals)).not.toMatch(/banque|préfète/);
  expect((await json(world, "project", "add", "--from", "lauzes", "--dry-run")).proposals).toEqual([]);
  expect((await json(world, "project", "list")).length).toBe(0);
});

test("--yes notes a certain project once, for the team alone", async () => {
  const world = await aList();
  const { added } = await json(world, "project", "add", "--from", "buis", "--yes");
  expect(added).toHaveLength(1);
  expect(await json(world, "project", "list")).toMatchObject([{ audience: "team" }]);
  // The noted project is not proposed again, and nobody else sees it.
  expect((await json(world, "project", "add", "--from", "buis", "--yes")).proposals).toEqual([]);
  expect(
    (await json(world, "share", "--format", "json", "--yes", "-o", "r.json").catch(() => ({ projects: [] })))
      .projects,
  ).toEqual([]);
  expect((await json(world, "mail", "--kind", "consent", "--yes")).messages).toEqual([]);
});

test("at a terminal, each proposal can be corrected and confirmed, or skipped", async () => {
  const world = await aList();
  const asked = (...answers: (string | boolean)[]) =>
    fakeWorld({ folder: world.folder, terminal: true, prompter: scriptedPrompter(...answers) });
  const passed = await asked(false).run("project", "add", "--from", "buis");
  expect(passed.stdout).toContain("Rien n’est noté");
  const answers = [
    true,
    "La tournée du mardi",
    "Un camion passe deux fois.",
    "Des cantines",
    "Un camion",
    "idea",
  ] as const;
  const { code, stderr } = await asked(...answers).run("project", "add", "--from", "buis");
  expect(code).toBe(0);
  expect(stderr).toContain("En ses mots");
  expect(await json(world, "project", "list")).toMatchObject([
    {
      title: "La tournée du mardi",
      summary: "Un camion passe deux fois.",
      stage: "idea",
      seeks: "Des cantines",
    },
  ]);
});

test("--from is refused beside options that describe a project by hand", async () => {
  const world = await aList();
  for (const line of [
    ["project", "add", "--from", "buis", "--title", "Autre"],
    ["project", "add", "Titre", "--yes"],
    ["project", "edit", "x", "--from", "buis"],
  ])
    expect((await world.run(...line)).code).toBe(2);
});
