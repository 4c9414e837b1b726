// Tests the sheets for a meeting.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { factsOf, needed, wordsOf } from "../../consumers.ts";
import { anAssessment } from "../../documents.ts";
import { fakeWorld } from "../../support.ts";
import { animator, aWorkspace, change } from "../documents/some-mission.ts";

async function aMission(language: "fr" | "en" = "fr") {
  const world = fakeWorld();
  const themes = ["Circuits courts"];
  await aWorkspace(
    world.folder,
    [
      { name: "GAL Vallée", people: [animator], several: { themes } },
      { name: "Commune de Lacombe", several: { themes } },
      { name: "Foyer rural de Lissac" },
    ],
    { language },
  );
  await change(world.folder, (writer) =>
    writer.addAssessment(anAssessment("unplanned", { actor: "commune-de-lacombe", reason: "CANARI" })),
  );
  return world;
}
const expected = ["--expect", "gal-vallee", "--expect", "commune-de-lacombe"];

test("for somebody else's meeting: a three-minute speech for the expected audience, and their sheets", async () => {
  const world = await aMission();
  await world.run(
    ...["meeting", "add", "Assemblée", "--date", "2026-03-19", "--convener", "Le Pays", ...expected],
  );
  const { code, stdout } = await world.run("brief", "--meeting", "assemblee", "--json");
  expect(code).toBe(0);
  const { sheets } = JSON.parse(stdout);
  expect(sheets).toHaveLength(3);
  const [speech, ...others] = sheets.map(({ markdown }: { markdown: string }) => markdown);
  for (const words of [
    "Camille Roux",
    "gratuit",
    "Pour un GAL",
    "À plusieurs communes",
    "Organisée par le Pays",
  ])
    expect(speech).toContain(words);
  expect(speech).not.toContain("CANARI");
  expect(others.join()).toContain("Commune de Lacombe");
  // Three minutes at 150 words a minute, an easy pace.
  const spoken = speech.split("\n").filter((line: string) => line.startsWith("> "));
  expect(spoken.join(" ").split(/\s+/).length).toBeLessThan(450);
});

test("for our own meeting: the timetable, who will come, and whom to introduce, without the reasons", async () => {
  const world = await aMission();
  await world.run(
    ...["meeting", "add", "Circuits", "--date", "2026-03-19", "--start", "14h", "--end", "16h", ...expected],
    ...["--coming", "gal-vallee", "--declined", "foyer-rural-de-lissac"],
  );
  const { stdout } = await world.run("brief", "--meeting", "circuits");
  expect(stdout).toContain("**14\u00a0h, ");
  expect(stdout).toContain("Ils ont dit qu’ils viendraient (1)");
  expect(stdout).toMatch(
    /Qui devrait se parler[\s\S]*GAL Vallée – Commune de Lacombe|Commune de Lacombe – GAL Vallée/,
  );
  for (const secret of ["CANARI", "Circuits courts", "unplanned", "pas de coopération"])
    expect(stdout).not.toContain(secret);
});

test("the page is in the mission's language, and mentions the actors that it leaves out for an objection", async () => {
  const world = await aMission("en");
  await world.run(
    "meeting",
    "add",
    "Assembly",
    "--date",
    "2026-03-19",
    "--convener",
    "The Pays",
    ...expected,
  );
  await world.run("edit", "commune-de-lacombe", "--objection", "all");
  const { stdout, stderr } = await world.run("brief", "--meeting", "assembly");
  expect(stdout).toContain("Three minutes to say: Assembly");
  expect(stdout).not.toContain("# Commune de Lacombe");
  expect(stderr).toContain("Commune de Lacombe");
});

describe.skipIf(!needed("pdftotext", "-v"))("on paper", () => {
  test("the booklet has a page for the meeting and one for each, and uses both columns of the first", async () => {
    const world = await aMission();
    await world.run(
      "meeting",
      "add",
      "Assemblée",
      "--date",
      "2026-03-19",
      "--convener",
      "Le Pays",
      ...expected,
    );
    expect((await world.run("brief", "--meeting", "assemblee", "-o", "a.pdf", "--dry-run")).code).toBe(0);
    expect(existsSync(join(world.folder, "a.pdf"))).toBe(false);
    expect((await world.run("brief", "--meeting", "assemblee", "-o", "a.pdf")).code).toBe(0);
    const file = join(world.folder, "a.pdf");
    // Two sheets need no page of contents.
    expect(factsOf(file).Pages).toBe("3");
    const right = wordsOf(file)[0]!.filter(({ left, top }) => left > 105 && top > 40);
    expect(right.length).toBeGreaterThan(30);
    expect((await world.run("brief", "--meeting", "assemblee", "-o", "a.pdf")).code).toBe(1);
  });
});
