// Tests the option --on-existing of import: replace, keep, and the default.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const first = [
  "Structure;SIRET;Téléphone;Thèmes;Programme;Contact;Fonction",
  "Terre à Table;998 075 121 00017;04 65 71 30 77;Circuits courts;LEADER;Yann Le Goff;coordinateur",
];
const second = [
  "Structure;SIRET;Téléphone;Thèmes;Programme;Contact;Fonction",
  "Terre à Table;998 075 121 00017;04 65 71 30 78;Bio;FEADER;Yann Le Goff;directeur",
];
const before = { phones: ["+33465713077"], themes: ["Circuits courts"], programme: "LEADER" };
const after = { phones: ["+33465713078"], themes: ["Bio"], programme: "FEADER" };

async function worldWithActor() {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  const write = (name: string, lines: readonly string[]) =>
    writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);
  write("a.csv", first);
  write("b.csv", second);
  await world.run("import", "a.csv");
  const actor = async () => JSON.parse((await world.run("show", "terre-a-table", "--json")).stdout);
  return { world, write, actor };
}
/** The output with ordinary spaces in place of non-breaking ones. */
const plainOutput = ({ stdout }: { stdout: string }) => stdout.replace(/[\u00a0\u202f]/g, " ");
const rowsOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout).files[0].rows;

test("replace takes the list's values, also when the same rows were imported before", async () => {
  const { world, actor } = await worldWithActor();
  await world.run("import", "b.csv");
  expect(await actor()).toMatchObject({
    ...{ phones: [...before.phones, ...after.phones], programme: "LEADER" },
    people: [{ role: "coordinateur" }],
  });
  const again = await world.run("import", "b.csv", "--on-existing", "replace");
  expect(again.stdout).toContain("valeurs connues ont laissé la place");
  expect(again.stdout).not.toContain("Rien de nouveau");
  expect(await actor()).toMatchObject({ ...after, people: [{ role: "directeur" }] });
  expect(rowsOf(await world.run("import", "b.csv", "--on-existing", "replace", "--json"))).toMatchObject({
    unchanged: 1,
    updated: 0,
  });
  expect(rowsOf(await world.run("import", "a.csv", "--on-existing", "replace", "--json"))).toMatchObject({
    updated: 1,
  });
  expect(await actor()).toMatchObject({ ...before, people: [{ role: "coordinateur" }] });
  await world.run("undo");
  expect(await actor()).toMatchObject(after);
});

test("the preview of replace shows old and new values side by side, and changes nothing", async () => {
  const { world, actor } = await worldWithActor();
  const stdout = plainOutput(await world.run("import", "b.csv", "--on-existing", "replace", "--dry-run"));
  expect(stdout).toContain("Ce qui changerait (4)");
  expect(stdout).toContain("téléphone 04 65 71 30 77 → 04 65 71 30 78");
  expect(stdout).toContain("thèmes Circuits courts → Bio");
  expect(stdout).toContain("programme LEADER → FEADER");
  expect(stdout).toContain("Yann Le Goff (coordinateur) → Yann Le Goff (directeur)");
  expect(await actor()).toMatchObject(before);
});

test("keep changes no known value, and its preview shows which values of the list differ", async () => {
  const { world, actor } = await worldWithActor();
  const stdout = plainOutput(await world.run("import", "b.csv", "--on-existing", "keep", "--dry-run"));
  expect(stdout).not.toContain("Ce qui changerait");
  expect(stdout).toContain("Ce qui resterait tel quel (3)");
  expect(stdout).toContain("programme LEADER (la liste dit : FEADER)");
  expect(stdout).toContain("téléphone, 04 65 71 30 78 n’est pas repris");
  await world.run("import", "b.csv", "--on-existing", "keep");
  expect(await actor()).toMatchObject(before);
});

test("without the option, the preview separates added values from those kept as they are", async () => {
  const { world } = await worldWithActor();
  const { stdout } = await world.run("import", "b.csv", "--dry-run", "--json");
  const { changes } = JSON.parse(stdout);
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: "added", field: "phones", after: "+33465713078" }),
  );
  expect(changes).toContainEqual(
    expect.objectContaining({ kind: "kept", field: "programme", before: "LEADER", after: "FEADER" }),
  );
});

test("with replace, a second row of an actor does not remove the values of the first", async () => {
  const { world, write, actor } = await worldWithActor();
  const rows = ["04 65 71 30 77", "04 65 71 30 78", "04 65 71 30 79"].map(
    (phone) => `Terre à Table;998 075 121 00017;${phone};;;;`,
  );
  const far = Array.from({ length: 3000 }, (_, n) => `Foyer ${n};;;;;;`);
  write("c.csv", [first[0]!, rows[0]!, ...far, ...rows.slice(1)]);
  await world.run("import", "c.csv", "--on-existing", "replace");
  expect((await actor()).phones.toSorted()).toEqual(["+33465713077", "+33465713078", "+33465713079"]);
  const { stdout } = await world.run("import", "c.csv", "--on-existing", "replace", "--dry-run", "--json");
  expect(JSON.parse(stdout).changes).toEqual([]);
});

test("replace counts the values that an export of ours removes, as it does for a list", async () => {
  const { world, actor } = await worldWithActor();
  await world.run("export", "--format", "json", "-o", "avant.json");
  await world.run("import", "b.csv");
  expect((await actor()).phones).toEqual([...before.phones, ...after.phones]);
  const again = plainOutput(await world.run("import", "avant.json", "--on-existing", "replace"));
  expect((await actor()).phones).toEqual(before.phones);
  expect(again).toContain("2 valeurs connues ont laissé la place");
});

test("an import that only asks about a row does not say that nothing is new", async () => {
  const { world, write } = await worldWithActor();
  write("d.csv", ["Structure;Code postal;Commune", "Terre à Table;15000;Aurillac"]);
  const { stdout } = await world.run("import", "d.csv");
  expect(stdout).not.toContain("Rien de nouveau");
});
