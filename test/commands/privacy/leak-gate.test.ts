// Nothing is written for others that says what only the team may know.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../../support.ts";

const note = "La présidente ne parle plus à personne depuis la réunion du printemps";

/** Two actors with an address, a note of the team on the first, and a template that lets it slip to everybody. */
async function aMission(slip: boolean): Promise<FakeWorld> {
  const world = fakeWorld({ now: "2026-03-02T09:00:00+01:00" });
  writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
  for (const [name, email] of [
    ["Ferme des Buissonnets", "ferme@example.org"],
    ["Cercle des Lauzes", "cercle@example.org"],
  ] as const)
    expect(
      (
        await world.run(
          "add",
          name,
          "--email",
          email,
          "--commune",
          "Murat",
          "--postcode",
          "15300",
          "--address",
          "1 rue Haute",
        )
      ).code,
    ).toBe(0);
  const logged = ["log", "buissonnets", "--channel", "phone", "--outcome", "no-answer", "--note", `${note}.`];
  expect((await world.run(...logged)).code).toBe(0);
  if (slip) {
    for (const name of ["mail-information", "letter-information", "brief-board"]) {
      expect((await world.run("template", "copy", name)).code).toBe(0);
      const file = join(world.folder, "templates", "fr", `${name}.md`);
      writeFileSync(file, `${readFileSync(file, "utf8").replace(/^(# .*)$/m, `$1\n\n${note}.`)}`);
    }
  }
  return world;
}

const news = ["--kind", "information", "--all", "--about", "l’appui", "--news", "L’appui est ouvert."];
const documents: readonly (readonly string[])[] = [
  ["mail", ...news, "--yes", "-o", "out"],
  ["letter", ...news, "--yes", "-o", "out"],
  ["letter", ...news, "--yes", "--one-file", "-o", "out"],
  ["brief", "--all", "--for", "board", "-o", "out/"],
];

test.each(documents)(
  "a template that lets a note slip is refused before anything is written: %s",
  async (...line) => {
    const world = await aMission(true);
    const { code, stderr } = await world.run(...line);
    expect(code).toBe(4);
    expect(stderr).toContain("Rien n’est écrit");
    expect(stderr).toContain("une note de l’équipe sur la ferme des Buissonnets");
    expect(stderr).toMatch(/ligne \d+/);
    expect(readdirSync(world.folder)).not.toContain("out");
    const { stdout } = await world.run("history", "--json");
    expect(JSON.parse(stdout).map(({ command }: { command: string }) => command)).not.toContain(line[0]);
    // The same without the slip is written.
    expect((await (await aMission(false)).run(...line)).code).toBe(0);
  },
);

test("what may be said is said once somebody gave the reason, without a file to check", async () => {
  const world = await aMission(true);
  const line = ["mail", ...news, "--yes", "-o", "out", "--json"];
  const refused = await world.run(...line);
  const [problem] = JSON.parse(refused.stdout).error.problems;
  expect(problem).toMatchObject({
    code: "leaks-found",
    leaks: [{ kind: "note", actor: "ferme-des-buissonnets" }],
  });
  const [{ code }] = problem.leaks;
  const ignored = await world.run("check", "--leaks", "--ignore", code, "--reason", "elle l’a dit en public");
  expect(ignored.code).toBe(0);
  expect((await world.run(...line)).code).toBe(0);
  expect(readdirSync(join(world.folder, "out"))).toHaveLength(2);
});
