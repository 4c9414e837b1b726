// Follow-up tables as teams keep them: a remark over two rows of titles, several people in a cell, and exchanges one after another behind their days.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";");
const listOf = (...rows: readonly string[][]) => rows.map(quoted).join("\n");

/** Imports a file on the 31st of January 2026. */
async function imported(name: string, content: string) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), content);
  const { stdout } = await world.run("import", name);
  const shown = async (actor: string) => JSON.parse((await world.run("show", actor, "--json")).stdout);
  return { world, summary: stdout.replace(/\s+/g, " "), shown };
}

const tracker = listOf(
  ["", "maj 28/01 (LB) – les jours sans année sont de 2025", "", "", "", ""],
  ["", "La structure", "", "Ce qui s'est dit", "La suite", ""],
  ["Dpt", "Qui (où)", "Contact(s)", "Derniers échanges", "Prochain pas", "Pour quand"],
  [
    "12",
    "GAL du Haut Val (Salles)",
    "Aline Puech, animatrice\n05 65 00 00 02\na.puech@gal-val.example",
    "16/01 - appel : curieuse de la mission\n8 février : RDV sur place (2 h), demande une méthode",
    "envoyer la grille",
    "15/03",
  ],
  ["", "Régie du Causse", "M. Cadet (dir.)\n05 65 00 00 33", "pas encore contacté", "1er appel", ""],
  [
    "46",
    "Foyer du Haut (Cajarc)",
    "Bastien Cogne (animateur), Ginette Viard (prés.)",
    "15 mai appel Ginette : le CA hésite",
    "",
    "",
  ],
);

test("each dated entry of a cell is an exchange, in the year that the file's name tells; the next step is on the last", async () => {
  const { shown, summary } = await imported("suivi 2025.csv", tracker);
  const { contacts } = await shown("gal-du-haut-val");
  expect(contacts.toSorted((a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : 1))).toMatchObject([
    { at: "2025-01-16", channel: "phone", note: "appel : curieuse de la mission", next_step: null },
    { at: "2025-02-08", channel: "visit", next_step: "envoyer la grille", next_at: "2025-03-15" },
  ]);
  expect((await shown("foyer-du-haut")).contacts).toMatchObject([{ at: "2025-05-15", channel: "phone" }]);
  expect((await shown("regie-du-causse")).contacts).toEqual([]);
  expect(summary).toContain("3 échanges");
});

test("a remark over the titles names no column, and cells with numbers still name people", async () => {
  const { shown } = await imported("suivi 2025.csv", tracker);
  const peopleOf = async (actor: string) =>
    (await shown(actor)).people.map(({ full_name, role }: { full_name: string; role: string }) => [
      full_name,
      role,
    ]);
  expect(await peopleOf("gal-du-haut-val")).toEqual([["Aline Puech", "animatrice"]]);
  expect(await peopleOf("regie-du-causse")).toEqual([["Cadet", "dir."]]);
  expect(await peopleOf("foyer-du-haut")).toEqual([
    ["Bastien Cogne", "animateur"],
    ["Ginette Viard", "prés."],
  ]);
});

test("the same file twice tells no exchange twice, and undo takes them back", async () => {
  const { world, shown } = await imported("suivi 2025.csv", tracker);
  await world.run("import", "suivi 2025.csv");
  expect((await shown("gal-du-haut-val")).contacts).toHaveLength(2);
  await world.run("undo");
  await world.run("undo");
  expect(JSON.parse((await world.run("list", "--json")).stdout)).toEqual([]);
});

test("under another title, a day before some words is no exchange, and neither is a day to come", async () => {
  const { shown } = await imported(
    "liste.csv",
    listOf(
      ["Structure", "Commune", "Calendrier du projet", "Derniers échanges"],
      ["Foyer du Haut", "Cajarc", "12/01/2026 : appel à projets déposé", "12/06/2026 : rappeler"],
    ),
  );
  expect((await shown("foyer-du-haut")).contacts).toEqual([]);
});
