// Tests the file without names that reports a misread actor.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutNames } from "../../../src/domain/suggesting/anonymous-text.ts";
import { fakeWorld } from "../../support.ts";
import { aList, withStore } from "./some-list.ts";

async function misread() {
  const world = fakeWorld();
  await aList(world.folder, []);
  await withStore(world.folder, (store) =>
    store.step({ command: "add", at: new Date("2026-01-01T00:00:00Z") }, async (writer) => {
      await writer.addActor({
        fields: {
          name: "Foyer rural de Marsanne",
          note: "Marsanne voudrait travailler avec le foyer de Sauzet. Appeler Lucie Vernet au 04 75 00 00 00, ou lucie@marsanne.example.",
        },
        source: "saisie",
      });
    }),
  );
  return world;
}

test("--wrong writes a misread actor to a small file without names, to be sent by hand", async () => {
  const world = await misread();
  const { code, stdout } = await world.run(
    "triage",
    "--wrong",
    "marsanne",
    "--situation",
    "engaged",
    "-o",
    "cas.tsv",
  );
  expect(code).toBe(0);
  expect(stdout).toContain("Relisez-le");
  const written = readFileSync(join(world.folder, "cas.tsv"), "utf8");
  expect(written).toMatch(/^engaged\t.*voudrait travailler avec le foyer/);
  for (const name of ["Marsanne", "Sauzet", "Lucie", "Vernet", "04 75", "lucie@"])
    expect(written, name).not.toContain(name);
});

test("a dry run writes nothing, and an existing file is not overwritten", async () => {
  const world = await misread();
  await world.run("triage", "--wrong", "marsanne", "--situation", "willing", "-o", "cas.tsv", "--dry-run");
  expect(existsSync(join(world.folder, "cas.tsv"))).toBe(false);
  await world.run("triage", "--wrong", "marsanne", "--situation", "willing", "-o", "cas.tsv");
  const { code } = await world.run(
    "triage",
    "--wrong",
    "marsanne",
    "--situation",
    "willing",
    "-o",
    "cas.tsv",
  );
  expect(code).not.toBe(0);
});

test("law: no word of a known name is left, in any place or spelling", () => {
  const name = fc.constantFrom("Marsanne", "Vernet", "Dieulefit");
  const place = fc.constantFrom(
    "{} dit oui.",
    "Avec {}, nous avançons.",
    "« {} » l'a voulu",
    "chez {}-le-Haut",
    "({})",
  );
  fc.assert(
    fc.property(name, place, fc.boolean(), (name, place, loud) => {
      const text = place.replace("{}", loud ? name.toUpperCase() : name);
      const left = withoutNames(text, [name], {
        ...{ common: new Set<string>(), others: null },
        placeholders: { name: "[nom]", contact: "[adresse]", number: "[numéro]" },
      });
      expect(left.toLowerCase()).not.toContain(name.toLowerCase());
      expect(left).toContain("[nom]");
    }),
  );
});

test("the file also contains no other name of the list, at the start of a sentence or in lower case", async () => {
  const world = fakeWorld();
  await aList(world.folder, []);
  const names = ["Les Jardins du Causse", "Foyer rural de Sauzet", "Cercle des Lauzes"];
  for (const name of names) await world.run("add", name, "--commune", "Cajarc");
  await world.run("edit", "sauzet", "--add-person", "Lucie Vernet");
  await world.run(
    ...["edit", "lauzes", "--set"],
    "note=Lauzes hésite. Sauzet a refusé. Vernet aussi. Cajarc ne suit pas. On voudrait travailler avec les jardins du causse.",
  );
  const line = ["triage", "--wrong", "lauzes", "--situation", "willing", "-o", "cas.tsv"];
  expect(await world.run(...line)).toMatchObject({ code: 0 });
  const written = readFileSync(join(world.folder, "cas.tsv"), "utf8");
  expect(written).toContain("voudrait travailler avec");
  expect(written).not.toMatch(/lauzes|sauzet|vernet|cajarc|causse/i);
});

test.each([
  [["--wrong", "marsanne"], "--situation"],
  [["--situation", "willing"], "--wrong"],
  [["-o", "x.tsv"], "--wrong"],
  [["--list", "--replace"], "--wrong"],
])("an incomplete or contradictory line is refused: %s", async (line, option) => {
  const world = await misread();
  const { code, stderr } = await world.run("triage", ...line);
  expect(code).toBe(2);
  expect(stderr).toContain(option);
});
