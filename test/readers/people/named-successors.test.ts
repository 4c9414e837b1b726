// Who takes over from somebody who left or is away, as a remark, a post or the cell of a contact tells it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

interface ListedPerson {
  full_name: string;
  role: string | null;
  emails: string[];
  phones: string[];
}

/** The people of each structure of a list, with whom of them to talk to first and why. */
async function peopleOfList(rows: readonly string[]) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  const list = ["Structure;Contact;Fonction;Courriel;Remarques", ...rows].join("\n");
  writeFileSync(join(world.folder, "liste.csv"), `${list}\n`);
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const actors = JSON.parse((await world.run("list", "--json")).stdout);
  const verdicts = JSON.parse((await world.run("people", "--json")).stdout);
  return actors.map((actor: { id: string; name: string; people: ListedPerson[] }) => {
    const verdict = verdicts.find((one: { actor: string }) => one.actor === actor.id);
    return {
      name: actor.name,
      people: actor.people,
      first: verdict.person?.full_name as string | undefined,
      reasons: (verdict.reasons ?? []).map(({ reason }: { reason: string }) => reason),
    };
  }) as { name: string; people: ListedPerson[]; first?: string; reasons: string[] }[];
}

test("the one who took over is one of the people, comes first with the reason, and has what reaches them", async () => {
  const cases: [string, string, Partial<ListedPerson>][] = [
    [
      "Ludothèque Oust;Sonia Vidal;directrice;s.vidal@oust.example;",
      "Mme Vidal a quitté la structure fin mai. C'est désormais M. Hugo Castan qui suit le dossier",
      { full_name: "Hugo Castan", role: null },
    ],
    [
      "Pays du Ger;Claire Roume;chargée de mission;c.roume@ger.example;",
      "Claire Roume : congé maternité depuis septembre, remplacée par Inès Fabre (i.fabre@ger.example)",
      { full_name: "Inès Fabre", emails: ["i.fabre@ger.example"] },
    ],
    [
      "Régie du Bez;Pierre Azaïs;DGS;p.azais@bez.example;",
      "Pierre Azaïs parti à la retraite – nouveau DGS : Yann Le Goff, 05 61 20 30 40",
      { full_name: "Yann Le Goff", role: "DGS", phones: ["+33561203040"] },
    ],
    [
      "Ferme du Pic;Lise Marty;directrice (en arrêt, intérim M. Borel);l.marty@pic.example;",
      "",
      { full_name: "Borel" },
    ],
    [
      "Gîte du Roc;Luc Fontan;animateur LEADER;l.fontan@roc.example;",
      "L. Fontan a changé de poste cet été, Mathilde Rey le remplace : m.rey@roc.example",
      { full_name: "Mathilde Rey", emails: ["m.rey@roc.example"] },
    ],
    [
      "Lycée du Val;Paul Roque;principal;;",
      "Paul Roque muté à la rentrée ; successeur : Céline Abadie",
      { full_name: "Céline Abadie" },
    ],
    [
      "Épicerie Sol;Jean Galy;directeur;;",
      "Décès de M. Galy en avril, Mme Simone Bru assure l'intérim",
      { full_name: "Simone Bru" },
    ],
    [
      "Salle Arc;Anne Carrère;responsable;a.carrere@arc.example;",
      "n'est plus en poste, la nouvelle responsable est Julie Sarda (j.sarda@arc.example)",
      { full_name: "Julie Sarda", role: "responsable", emails: ["j.sarda@arc.example"] },
    ],
    [
      "Maison Lien;Eva Loubet;coordinatrice;e.loubet@lien.example;",
      "Mme Loubet absente jusqu'à nouvel ordre (longue maladie). Contact : Tom Rives",
      { full_name: "Tom Rives" },
    ],
  ]; // prettier-ignore
  const found = await peopleOfList(cases.map(([row, remark]) => `${row}"${remark}"`));
  for (const [row, remark, successor] of cases) {
    const actor = found.find(({ name }) => row.startsWith(name))!;
    expect(actor.people[1], remark).toMatchObject(successor);
    expect(actor, remark).toMatchObject({
      first: successor.full_name,
      reasons: expect.arrayContaining(["replaces"]),
    });
  }
});

test("a successor may be named before whoever left", async () => {
  const remark =
    "Nouvelle directrice : Alice Tournier (a.tournier@sel.example). Bastien Cros est parti à Lyon.";
  const [actor] = await peopleOfList([`Musée du Sel;Bastien Cros;directeur;b.cros@sel.example;"${remark}"`]);
  expect(actor!.people[1]).toMatchObject({ role: "directrice", emails: ["a.tournier@sel.example"] });
  expect(actor!.first).toBe("Alice Tournier");
});

test.each([
  ["toujours en poste, vue le 3 mars avec Paul Girard"],
  ["absente le vendredi, sinon très réactive"],
  ["a quitté le réseau en 2024 ; à recontacter par Anne Dubost (mission)"],
  ["réunion avec Mme Odile Serres du Département, très favorable"],
  ["congé la semaine dernière, rappelée par Marc Audin"],
])("“%s” names nobody who takes over", async (remark) => {
  const [actor] = await peopleOfList([`Crèche Arc;Rose Maury;directrice;r.maury@arc.example;"${remark}"`]);
  expect(actor).toMatchObject({ people: [{ full_name: "Rose Maury" }], first: "Rose Maury" });
  expect(actor!.people).toHaveLength(1);
});

test("nothing is written to who left, where the successor has no address", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  const list =
    'Structure;Contact;Fonction;Courriel;Remarques\nFoyer du Pas;Sonia Vidal;directrice;s.vidal@pas.example;"Mme Vidal a quitté la structure fin mai. C\'est désormais M. Hugo Castan qui suit le dossier"\n';
  writeFileSync(join(world.folder, "liste.csv"), list);
  await world.run("import", "liste.csv", "--no-input");
  const { stdout, stderr } = await world.run("mail", "--actor", "foyer-du-pas", "--no-input", "-n");
  expect(stdout + stderr).not.toContain("s.vidal@pas.example");
  expect((await world.run("people", "--actor", "foyer-du-pas")).stdout).toContain("remplace Sonia Vidal");
});
