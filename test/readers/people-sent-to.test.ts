// People to whom the team's remarks on a row send us: they come first.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { readWhole } from "./support.ts";

/** The people of a list of one row, by name and post, and which of them comes first. */
async function peopleOf(row: string) {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  writeFileSync(
    join(world.folder, "liste.csv"),
    `Structure;Commune;Contact;Fonction;Courriel;Remarques\nMairie de Brénac;Brénac;${row}\n`,
  );
  expect((await world.run("import", "liste.csv", "--no-input")).code).toBe(0);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout);
  const [first] = JSON.parse((await world.run("people", "--json")).stdout);
  const people: [string, string | null, ...string[]][] = actor.people.map(
    (person: { full_name: string; role: string | null; emails: string[] }) => [
      person.full_name,
      person.role,
      ...person.emails,
    ],
  );
  return {
    people,
    first: first.person?.full_name ?? null,
    reasons: first.reasons,
    text: JSON.stringify(actor),
  };
}

test("a person who is there but sends us to a colleague does not come first, and the mailbox of the colleague's post is hers", async () => {
  const { people, first, reasons } = await peopleOf(
    "M. Castan (maire) – demande qu'on passe par Mme Ruffat, DGS;;dgs@brenac.example;",
  );
  expect(people).toEqual([
    ["Castan", expect.stringMatching(/^maire/)],
    ["Ruffat", "DGS", "dgs@brenac.example"],
  ]);
  expect(first).toBe("Ruffat");
  expect(reasons[0]).toMatchObject({ reason: "sent-to", whom: "Castan" });
});

test.each([
  ["Elena Bruni / Marco Ferri;sindaca / segretario;;scrivere solo al segretario", "Marco Ferri"],
  ["Anne Castan;maire;;passer par Léa Ruffat, secrétaire générale", "Léa Ruffat"],
  ["Rui Prata;Manager;rui@brenac.example;ask Marta (marta@brenac.example)", "Marta"],
  [";;mairie@brenac.example;à l'attention de Mme Ruffat, adjointe à la culture", "Ruffat"],
  ["Anne Castan / Léa Ruffat;maire / secrétaire;;dossier suivi par Léa", "Léa Ruffat"],
  ["Anne Castan;maire;;dossier suivi par Luc Vidal, chargé de mission", "Luc Vidal"],
  ["Anne Castan / Luc Vidal;maire / agent technique;;à voir avec Luc Vidal", "Luc Vidal"],
  ["Anne Castan / Luc Vidal;maire / agent technique;;en fait c'est Luc qui s'en occupe", "Luc Vidal"],
  ["Paul Castan et Zoé Ruffat;;;Zoé connaît bien le sujet. Paul dit que c'est elle qui suit", "Zoé Ruffat"],
  ["M. Castan et Mme Ruffat;président et trésorière;;c'est elle qui gère le dossier", "Ruffat"],
  [";;accueil@brenac.example;poste vacant, demander la présidente, Irène Castan", "Irène Castan"],
  ["Paul Castan;président;;voir avec la directrice Mme Ruffat", "Ruffat"],
  [";;;s'adresser au secrétaire général M. Ruffat", "Ruffat"],
  ["Léa Ruffat;DGS;;passer par son assistante, Mme Jourdan", "Léa Ruffat"],
])("“%s” sends to %s", async (row, whom) => {
  expect((await peopleOf(row)).first).toBe(whom);
});

test("a person on leave who sends us to a colleague is away", async () => {
  const { people, first } = await peopleOf(
    "Anne Castan;;;rép. auto : congé mat. jusqu'au 15 mars, s'adresser à Luc Vidal l.vidal@brenac.example",
  );
  expect(first).toBe("Luc Vidal");
  expect(people[0]![1]).toBe("rép. auto : congé mat. jusqu'au 15 mars, s'adresser à Luc Vidal");
});

test("a person who only sends us to a colleague is not away", async () => {
  const { reasons, people } = await peopleOf(
    "Anne Castan / Luc Vidal;maire / agent;;voir plutôt avec Luc Vidal",
  );
  expect(reasons[0]).toMatchObject({ reason: "sent-to", whom: "Anne Castan" });
  expect(people[0]![1]).toBe("maire (voir plutôt avec Luc Vidal)");
});

test.each([
  "demander un devis à Mme Ruffat",
  "demander la date de la fête à Julie",
  "voir avec la chargée de mission de la Région, Mme Ruffat (DRAC)",
  "ne pas passer par Mme Ruffat, DGS",
  "passer par Julie",
  "dossier suivi par Julie Roux",
  "dossier suivi par Mme Roux (julie.roux@region.example)",
  "c'est lui qui suit",
])("“%s” names nobody of the structure, and stays among the team's words", async (remark) => {
  const { people, first, text } = await peopleOf(`Anne Castan;maire;;"${remark}"`);
  expect(people).toEqual([["Anne Castan", "maire"]]);
  expect(first).toBe("Anne Castan");
  expect(text).toContain(remark);
});

test("an address in a remark that says to write there is that of the only person of the row", async () => {
  const list = [
    "Structure;Contact;Téléphone;Remarques",
    "Écomusée du Lin;Mme Rose Albin;05 65 00 11 22;ne répond que par mail : r.albin@lin.example",
    "Le Lavoir;Luc Vidal;05 65 00 11 23;a transmis le mail de son voisin, voisin@autre.example",
  ].join("\n");
  const { candidates } = await readWhole(list);
  expect(candidates.map(({ people }) => people[0]!.emails)).toEqual([["r.albin@lin.example"], []]);
});

test.each([
  [
    "Anne Castan / Luc Vidal;DGS / chargé de mission Europe;;passer par Anne pour les conventions",
    "Luc Vidal",
  ],
  [
    "Anne Castan / Luc Vidal;DGS / chargé de mission Europe;;passer par Anne pour un rendez-vous",
    "Anne Castan",
  ],
  ["Anne Castan / Luc Vidal;DGS / agent technique;;passer par Luc pour le projet Europe", "Luc Vidal"],
  [
    "Anne Castan, Luc Vidal;maire, adjoint;;Anne absente plusieurs mois, Luc fait l’intérim, s’adresser à lui",
    "Luc Vidal",
  ],
])("a remark about one matter counts for that matter alone: “%s” sends us to %s", async (row, whom) => {
  expect((await peopleOf(row)).first).toBe(whom);
});

test.each([
  ["M. Dorval;maire;;C'est sa femme Irène qui s'occupe des projets, lui écrire : irene@lac.example", "Irène"],
  ["M. Dorval;maire;;c'est sa collègue Anna Petit qui suit (a.petit@lac.example)", "Anna Petit"],
  ["M. Dorval;maire;;c'est sa femme qui gère tout", "Dorval"],
  ["M. Dorval;maire;;c'est son frère Luc qui porte les caisses", "Dorval"],
])("a relative or colleague named with an address comes first: “%s” sends us to %s", async (row, whom) => {
  expect((await peopleOf(row)).first).toBe(whom);
});
