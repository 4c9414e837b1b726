// Answers and notes of the questionnaire appear on the page of the actor and on its sheet.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

test("show and the sheet contain every answer, need and note, and the sheet no longer asks for them", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  await world.run("add", "Foyer rural de Valdoire", "--kind", "association");
  await world.run("edit", "valdoire", "--add-person", "Lucie Barrau", "--role", "animatrice");
  const sheet = async () =>
    (await world.run("brief", "--actor", "valdoire", "--format", "md")).stdout.replace(/\s+/g, " ");
  expect(await sheet()).toContain("Qui décide");
  writeFileSync(
    join(world.folder, "rep.yaml"),
    "- actor: foyer-rural-de-valdoire\n  together: p\n  wish: c\n  leaders: d\n  brake: m\n  note: La trésorière hésite encore.\n",
  );
  expect((await world.run("triage", "--answers", "rep.yaml")).code).toBe(0);
  const shown = (await world.run("show", "foyer-rural-de-valdoire")).stdout.replace(/\s+/g, " ");
  for (const said of ["Mauvais souvenir", "Ils sont divisés", "La trésorière hésite encore."])
    expect(shown).toContain(said);
  const { interview } = JSON.parse((await world.run("show", "foyer-rural-de-valdoire", "--json")).stdout);
  expect(interview.answers.map(({ question }: { question: string }) => question)).toEqual([
    "together",
    "wish",
    "leaders",
    "brake",
  ]);
  const after = await sheet();
  expect(after).toMatch(/Mauvais souvenir[\s\S]*Ce que nous pouvons leur proposer/);
  expect(after).toContain("La trésorière hésite encore.");
  expect(after).toContain("ça s’est mal passé");
  expect(after).not.toContain("Qui décide");
});
