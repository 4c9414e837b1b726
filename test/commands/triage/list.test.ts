// Tests the list of situations, and the history of assessments.
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aList } from "./some-list.ts";

async function worldWithActors() {
  const world = fakeWorld();
  await aList(
    world.folder,
    ["Association du Lac", "GAL des Causses", "PNR des Monts"],
    [
      { actor: "association-du-lac", situation: "engaged", at: "2024-12-01T10:00:00Z" },
      { actor: "gal-des-causses", situation: "willing", at: "2025-10-01T10:00:00Z" },
      {
        actor: "gal-des-causses",
        situation: "engaged",
        at: "2026-01-02T10:00:00Z",
        reason: "Vu au comité",
        origin: "override",
        answers: { together: "i", gone: "a" },
        needs: ["tools", "gone"],
        notes: { note: "Rappeler en mars" },
      },
    ],
  );
  return world;
}

test("the list gives each actor's situation, and marks old assessments", async () => {
  const world = await worldWithActors();
  const { code, stdout } = await world.run("triage", "--list");
  expect(code).toBe(0);
  const lines = stdout.split("\n");
  expect(lines[1]).toMatch(/^Association du Lac\s+démarche déjà initiée\s+01\/12\/2024 \(à revoir\)$/);
  expect(lines[2]).toMatch(/^GAL des Causses\s+démarche déjà initiée\s+02\/01\/2026$/);
  expect(lines[3]).toMatch(/^PNR des Monts\s+à qualifier$/);
});

test("--json gives the list for other programs", async () => {
  const world = await worldWithActors();
  const { stdout } = await world.run("triage", "--list", "--json", "--actor", "monts", "--actor", "lac");
  expect(JSON.parse(stdout)).toEqual([
    { actor: "association-du-lac", situation: "engaged", suggestion: null, assessed: "2024-12-01T10:00:00Z" },
    { actor: "pnr-des-monts", situation: "unknown", suggestion: null, assessed: null },
  ]);
});

test("the history of an actor begins with the newest assessment, and keeps answers to removed questions", async () => {
  const world = await worldWithActors();
  const { stdout } = await world.run("triage", "--history", "--actor", "causses");
  expect(stdout).toContain("GAL des Causses\u00a0: 2 qualifications");
  expect(stdout.indexOf("02/01/2026")).toBeLessThan(stdout.indexOf("01/10/2025"));
  expect(stdout).toContain("Motif\u00a0: Vu au comité");
  expect(stdout).toContain("2. gone");
  expect(stdout).toContain("Rappeler en mars");
  const { stdout: json } = await world.run("triage", "--history", "--actor", "causses", "--json");
  expect(JSON.parse(json)).toMatchObject([
    { assessments: [{ situation: "engaged" }, { situation: "willing" }] },
  ]);
});

test("--history needs --actor", async () => {
  const world = await worldWithActors();
  expect((await world.run("triage", "--history")).code).toBe(2);
});
