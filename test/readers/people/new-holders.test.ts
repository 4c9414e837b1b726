// A remark that somebody else holds the post of one of the people now: the new holder is one of them and comes first, the former one is noted as replaced.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";

async function firstOf(rows: readonly string[]) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  const list = ["Structure;Contact;Fonction;Courriel;Annotations de l'instructeur", ...rows].join("\n");
  writeFileSync(join(world.folder, "liste.csv"), `${list}\n`);
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const actors: {
    id: string;
    name: string;
    people: { full_name: string; role: string | null; emails: string[] }[];
  }[] = JSON.parse((await world.run("list", "--json")).stdout);
  const verdicts: { actor: string; person?: { full_name: string } }[] = JSON.parse(
    (await world.run("people", "--json")).stdout,
  );
  return actors.map(({ id, name, people }) => {
    const first = verdicts.find(({ actor }) => actor === id)?.person?.full_name;
    return { name, first, role: people.find(({ full_name }) => full_name === first)?.role, people };
  });
}

test("whoever holds the post now comes first, with what reaches them", async () => {
  const cases = [
    [
      "Le Métier;Alain Vayre;président;a.vayre@metier.example",
      "Nouveau président depuis l'AG de juin : M. Gilles Corbier",
      "Gilles Corbier",
      "président",
    ],
    [
      "Mairie de Brame;Odile Vayre;maire;o.vayre@brame.example",
      "Changement d'équipe, le maire est désormais M. René Corbier",
      "René Corbier",
      "maire",
    ],
    [
      "Syndicat du Val;Marc Vayre;chef de projet;m.vayre@val.example",
      "M. Vayre passe la main à Mme Corbier depuis la rentrée",
      "Corbier",
      null,
    ],
    [
      "CC de Lussan;Paul Vayre;directeur;p.vayre@lussan.example",
      "Suite au départ de Paul Vayre, le dossier est repris par Lucie Corbier, nouvelle directrice",
      "Lucie Corbier",
      "directrice",
    ],
    [
      "Foyer de Fons;Rose Vayre;présidente;r.vayre@fons.example",
      "Anne Corbier est la nouvelle présidente (anne.corbier@fons.example)",
      "Anne Corbier",
      "présidente",
    ],
    [
      "Club de Fons;Jean Vayre;trésorier;j.vayre@club.example",
      "Hugo Corbier a été élu trésorier en mai",
      "Hugo Corbier",
      "trésorier",
    ],
    [
      "Amis du Bez;Lise Vayre;présidente;l.vayre@bez.example",
      "Lise Vayre a laissé la présidence à Tom Corbier",
      "Tom Corbier",
      null,
    ],
  ] as const;
  const actors = await firstOf(cases.map(([row, remark]) => `${row};"${remark}"`));
  for (const [row, remark, name, role] of cases) {
    const actor = actors.find((one) => one.name === row.split(";")[0]);
    expect({ remark, first: actor?.first, role: actor?.role }).toEqual({ remark, first: name, role });
  }
  const foyer = actors.find(({ name }) => name === "Foyer de Fons")!;
  expect(foyer.people.find(({ full_name }) => full_name === "Anne Corbier")?.emails).toEqual([
    "anne.corbier@fons.example",
  ]);
  expect(foyer.people.find(({ full_name }) => full_name === "Rose Vayre")?.role).toBe(
    "présidente (relais pris par Anne Corbier)",
  );
});

test("nobody is replaced by a name beside another post, a project or a place, or one who merely has a post", async () => {
  const cases = [
    ["Gîte du Roc;Luc Vayre;gérant;l.vayre@roc.example", "nouvelle adresse : Mme Vayre s'en occupe"],
    ["Radio Sol;Léa Vayre;présidente;l.vayre@sol.example", "Nouveau projet : M. Corbier cherche un local"],
    ["Union du Lac;Nina Vayre;directrice;n.vayre@lac.example", "Le président est maintenant Théo Corbier"],
    [
      "Ferme du Bois;Maud Vayre;coordinatrice;m.vayre@bois.example",
      "Anne Corbier est présidente, Maud reste la bonne personne",
    ],
    [
      "Atelier du Val;Eva Vayre;directrice;e.vayre@atelier.example",
      "Eva Vayre est la nouvelle directrice depuis mai",
    ],
  ] as const;
  for (const { first } of await firstOf(cases.map(([row, remark]) => `${row};"${remark}"`)))
    expect(first).toMatch(/Vayre$/);
});
