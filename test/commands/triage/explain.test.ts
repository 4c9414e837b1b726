// Tests the explanation of a suggestion, and what was learnt from the team.
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Situation } from "../../../src/domain/situations/situation.ts";
import { fakeWorld } from "../../support.ts";
import { aList, withStore } from "./some-list.ts";

/** Twenty-four actors with notes that two colleagues assessed, and one without an assessment. */
async function aTeamAtWork() {
  const world = fakeWorld();
  await aList(world.folder, []);
  const situationOfNote: Record<string, Situation> = {
    "La coopération, c’est la bisbrouille.": "unplanned",
    "La coopération, c’est la ripaillade.": "engaged",
  };
  await withStore(world.folder, (store) =>
    store.step({ command: "add", at: new Date("2026-01-01T00:00:00Z") }, async (writer) => {
      for (let i = 0; i < 24; i++) {
        const [note, situation] = Object.entries(situationOfNote)[i % 2]!;
        const actor = await writer.addActor({ fields: { name: `Commune ${i}`, note }, source: "saisie" });
        await writer.addAssessment({
          actor,
          situation,
          at: "2026-01-02T10:00:00Z",
          by: i % 3 === 0 ? "camille" : "sacha",
          needs: [],
          answers: {},
          deciding: [],
          notes: {},
          reason: null,
          origin: "questionnaire",
        });
      }
      await writer.addActor({
        fields: {
          name: "GAL des Causses",
          note: "Nous cherchons un partenaire. L'ancien partenariat a été abandonné, d'où la bisbrouille.",
        },
        source: "saisie",
      });
    }),
  );
  return world;
}

test("--explain gives each quotation with its share and reason, the contradictions, and what was learnt from whom", async () => {
  const world = await aTeamAtWork();
  const { code, stdout } = await world.run("triage", "--explain", "causses");
  expect(code).toBe(0);
  expect(stdout).toContain("D’après vos notes");
  expect(stdout).toContain("«\u00a0cherchons un partenaire");
  expect(stdout).toContain("Cherche avec qui.");
  expect(stdout).toContain("En sens contraire");
  expect(stdout).toContain("24 acteurs qualifiés par sacha (16), camille (8)");
  expect(stdout).toContain("bisbrou…");
  expect(stdout).not.toMatch(/undefined|null|NaN/);
});

test("the explanation as JSON gives the evidence with its points for each situation", async () => {
  const world = await aTeamAtWork();
  const { stdout } = await world.run("triage", "--explain", "causses", "--json");
  const explained = JSON.parse(stdout);
  expect(explained).toMatchObject({ actor: "gal-des-causses", situation: "unknown", learnt: { from: 24 } });
  for (const { because, points } of explained.suggestion.evidence) {
    expect(because.length).toBeGreaterThan(0);
    expect(Object.values(points).length).toBeGreaterThan(0);
  }
  expect(explained.learnt.words).toContainEqual(
    expect.objectContaining({ word: "bisbrou", situation: "unplanned" }),
  );
});

test("learning can be switched off in mission.yaml, and --explain says so", async () => {
  const world = await aTeamAtWork();
  appendFileSync(join(world.folder, "mission.yaml"), "assessment:\n  learn: false\n");
  const { stdout } = await world.run("triage", "--explain", "causses");
  expect(stdout).toContain("assessment.learn est à false");
  const { stdout: json } = await world.run("triage", "--explain", "causses", "--json");
  expect(JSON.parse(json).learnt).toBeNull();
  expect(json).not.toContain('"learnt"\n');
});
