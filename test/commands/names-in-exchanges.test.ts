// Lists of exchanges about actors that the workspace knows: however shortly a list names them, the exchange is noted on the actor that is meant.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p, table } from "../readers/documents/written.ts";
import { fakeWorld } from "../support.ts";
import { animator, aWorkspace } from "./documents/some-mission.ts";

const at = (name: string, commune: string, postcode: string, person = "") => ({
  name,
  fields: { name, commune, postcode },
  people: person === "" ? [] : [{ ...animator, fullName: person, emails: [] }],
});
const known = [
  at("Association La Grange aux Belles", "Thiers", "63300"),
  at("Association La Grange du Haut", "Ambert", "63600"),
  at("Foyer rural des Charmes", "Courpière", "63120", "Odile Petit"),
  at("Foyer rural du Moulin", "Olliergues", "63880"),
  at("CUMA du Moulin", "Vertolaye", "63480", "Jean Vidal"),
  at("Communauté de communes des Trois Vals", "Ambert", "63600"),
  at("PETR des Trois Vals", "Ambert", "63600"),
  at("Comité des fêtes de Saint-Rémy", "Saint-Rémy-sur-Durolle", "63550"),
  at("Comité des fêtes de Saint-Rémy", "Saint-Rémy-de-Chargnat", "63500"),
  at("MJC de Thiers", "Thiers", "63300"),
  at("Ressourcerie La Boucle", "Thiers", "63300"),
  at("Régie de quartier La Boucle Verte", "Ambert", "63600"),
  at("Les Ateliers du Pont", "Thiers", "63300", "Lise Arnal"),
  at("Amicale laïque", "Lezoux", "63190"),
];

/** Imports a list on the 31st of January 2026 into a workspace with the actors above. */
async function imported(name: string, content: string | Buffer) {
  const world = fakeWorld();
  await aWorkspace(world.folder, known);
  const before = new Set(await namesOf(world));
  writeFileSync(join(world.folder, name), content);
  const { stdout } = await world.run("import", name);
  const made = (await namesOf(world)).filter((actor) => !before.has(actor));
  const [ids, names] = [0, 1].map((at) => made.map((actor) => actor.split("\n")[at]!));
  return { world, made: names!, ids: ids!, said: stdout.replace(/\s+/g, " ") };
}

const namesOf = async (world: ReturnType<typeof fakeWorld>): Promise<string[]> =>
  JSON.parse((await world.run("list", "--json")).stdout).map(
    ({ id, name }: { id: string; name: string }) => `${id}\n${name}`,
  );

const exchangesOf = async (world: ReturnType<typeof fakeWorld>, actor: string) =>
  JSON.parse((await world.run("show", actor, "--json")).stdout).contacts;

const call = (name: string, place = "", person = "") =>
  `Date;Par;Structure;Commune;Contact;Compte rendu;Suite à donner;Échéance\n12/01/2026;Léa;${name};${place};${person};Partante.;rappeler;12/02/2026`;

test.each([
  ["the whole name", "Foyer rural des Charmes", "foyer-rural-des-charmes"],
  ["the name without the word of its legal form", "La Grange du Haut", "association-la-grange-du-haut"],
  ["the name without its kind", "Les Charmes", "foyer-rural-des-charmes"],
  ["a part of the kind", "Foyer du Moulin", "foyer-rural-du-moulin"],
  ["another article", "CUMA le Moulin", "cuma-du-moulin"],
  ["the kind in short", "CC Trois Vals", "communaute-de-communes-des-trois-vals"],
  ["the commune without the small word", "MJC Thiers", "mjc-de-thiers"],
  ["the name that another actor's begins with", "La Boucle", "ressourcerie-la-boucle"],
  ["capital letters and no article", "ATELIERS DU PONT", "les-ateliers-du-pont"],
  ["the name with the commune behind it", "Amicale laïque de Lezoux", "amicale-laique"],
])("a row with %s is about the known actor", async (_, name, actor) => {
  const { world, made } = await imported("suivi.csv", call(name));
  expect(made).toEqual([]);
  expect(await exchangesOf(world, actor)).toMatchObject([{ at: "2026-01-12", next_at: "2026-02-12" }]);
  const { coming } = JSON.parse((await world.run("next", "--json")).stdout);
  expect(coming).toMatchObject([{ actor, on: "2026-02-12" }]);
});

test.each([
  ["several communes have", "Comité des fêtes de Saint-Rémy", ""],
  ["actors of two kinds have", "Le Moulin", ""],
  ["only tells the kind", "Amicale laïque", ""],
])("a name that %s is a question", async (_, name, place) => {
  const { world, made, said } = await imported("suivi.csv", call(name, place));
  expect(made).toEqual([name]);
  expect(said).toContain("outreach duplicates");
  expect(JSON.parse((await world.run("duplicates", "--json")).stdout)).not.toEqual([]);
});

test.each([
  [
    "the commune",
    "Comité des fêtes de Saint-Rémy",
    "Saint-Rémy-de-Chargnat",
    "",
    "comite-des-fetes-de-saint-remy-saint-remy-de-chargnat",
  ],
  ["the person", "Le Moulin", "", "Jean Vidal", "cuma-du-moulin"],
])("%s tells which of several is meant", async (_, name, place, person, actor) => {
  const { world, made } = await imported("suivi.csv", call(name, place, person));
  expect(made).toEqual([]);
  expect(await exchangesOf(world, actor)).toHaveLength(1);
});

test.each([
  ["a place that contradicts", "Les Ateliers du Pont", "Lyon"],
  ["one other letter", "Les Ateliers du Port", ""],
  ["another kind", "Office de tourisme des Trois Vals", ""],
  ["a part of a proper name", "La Grange", ""],
  ["a name with more words", "Foyer rural des Charmes Hautes", ""],
])("with %s, no exchange goes to a known actor", async (_, name, place) => {
  const { world, made, ids } = await imported("suivi.csv", call(name, place));
  expect(made).toEqual([name]);
  expect(await exchangesOf(world, ids[0]!)).toHaveLength(1);
});

test("a notebook and a table in Word name known actors", async () => {
  const notebook = `Lundi 12/1
- Les Charmes : appelée, pas répondu, rappeler jeudi
- La Boucle Verte – eu le directeur, partant
Mardi 13/1
- CC Trois Vals : RDV fixé le 12 février
- Maison des Possibles : répondeur
`;
  const { world, made, said } = await imported("carnet.txt", notebook);
  expect(made).toEqual(["Maison des Possibles"]);
  expect(said).toMatch(/faute d’un acteur connu de ce nom \(1\)\s?: Maison des Possibles/);
  expect(await exchangesOf(world, "regie-de-quartier-la-boucle-verte")).toHaveLength(1);
  const rows = [
    ["Quand", "Qui", "Structure", "Quoi", "Suite", "Pour le"],
    ["14/01/2026", "Léa", "Grange aux Belles", "Visite : curieuse.", "envoyer deux fiches", "10/02"],
    ["15/01/2026", "Léa", "Foyer Charmes", "Laissé message", "rappeler", "10/02"],
  ];
  writeFileSync(join(world.folder, "suivi.docx"), docxOf(p("Suivi") + table(...rows)));
  await world.run("import", "suivi.docx");
  expect(await exchangesOf(world, "foyer-rural-des-charmes")).toHaveLength(2);
  expect(await exchangesOf(world, "association-la-grange-aux-belles")).toHaveLength(1);
  await world.run("undo");
  expect(await exchangesOf(world, "association-la-grange-aux-belles")).toEqual([]);
});

test("in a list of candidates, a short name makes an actor of its own", async () => {
  const { made } = await imported(
    "liste.csv",
    "Structure;Contact;Projet\nLes Charmes;Luc Roux;Un four pour tous\n",
  );
  expect(made).toEqual(["Les Charmes"]);
});

test("the days of a notebook are those of its exchanges when they have a year too", async () => {
  const { world } = await imported(
    "notes.txt",
    "12/01/2026 – Les Charmes – appelée, occupé\n13/01/2026 – La Boucle – eu la directrice, partante\n",
  );
  expect(await exchangesOf(world, "foyer-rural-des-charmes")).toMatchObject([{ at: "2026-01-12" }]);
  expect(await exchangesOf(world, "ressourcerie-la-boucle")).toMatchObject([{ at: "2026-01-13" }]);
});
