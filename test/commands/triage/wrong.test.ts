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

test("a misread actor makes a small file without names, to be sent by hand", async () => {
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

test("a dry run writes nothing, and a file that is there is not written over", async () => {
  const world = await misread();
  await world.run("triage", "--wrong", "marsanne", "-o", "cas.tsv", "--dry-run");
  expect(existsSync(join(world.folder, "cas.tsv"))).toBe(false);
  await world.run("triage", "--wrong", "marsanne", "-o", "cas.tsv");
  const { code } = await world.run("triage", "--wrong", "marsanne", "-o", "cas.tsv");
  expect(code).not.toBe(0);
});

test("law: no word of a known name is left, wherever it stands and however it is written", () => {
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
      const left = withoutNames(text, [name], new Set(), {
        name: "[nom]",
        contact: "[adresse]",
        number: "[numéro]",
      });
      expect(left.toLowerCase()).not.toContain(name.toLowerCase());
      expect(left).toContain("[nom]");
    }),
  );
});
