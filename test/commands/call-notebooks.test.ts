// A notebook of calls kept by days, as a text or in Word: every entry is an exchange on its day, and the next call counts from that day.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p, table } from "../readers/documents/written.ts";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

/** Imports a file on the 31st of January 2026, and gives the actors with their exchanges, the oldest first. */
async function imported(name: string, content: string | Buffer) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), content);
  const { stdout } = await world.run("import", name);
  const actors = JSON.parse((await world.run("list", "--json")).stdout) as { id: string; name: string }[];
  const exchanges: Record<string, object[]> = {};
  for (const { id, name: actor } of actors) {
    const { contacts } = JSON.parse((await world.run("show", id, "--json")).stdout);
    exchanges[actor] = contacts.toSorted((a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : 1));
  }
  return { world, exchanges, said: stdout.replace(/\s+/g, " ") };
}

test("days stand over their entries, and an actor is called on several of them", async () => {
  const { exchanges, said } = await imported(
    "carnet.txt",
    `Carnet d'appels de Léa

Lundi 12/1
- Association La Grange : appelée, pas répondu, rappeler jeudi
- Foyer rural du Four – eu la présidente, Mme Petit, voudrait des exemples

Jeudi 15/1
- Association La Grange : rappelée, longue conversation, rappeler le 12/02
`,
  );
  expect(exchanges).toMatchObject({
    "Association La Grange": [
      { at: "2026-01-12", channel: "phone", outcome: "no-answer", next_at: "2026-01-15" },
      { at: "2026-01-15", next_at: "2026-02-12" },
    ],
    "Foyer rural du Four": [{ at: "2026-01-12", outcome: "reached" }],
  });
  expect(said).toContain("Carnet d'appels de Léa");
});

test("each line begins with its day, and what was done stands before the name", async () => {
  const { exchanges } = await imported(
    "journal.txt",
    `Lundi 12 janvier 2026 – appelé l’association La Grange (Anne Roux), pas répondu
Mercredi 14 janvier 2026 – mail à la CUMA du Moulin pour proposer un rendez-vous
Vendredi 16 janvier 2026 – vu le foyer rural du Four au forum, M. Petit cherche un partenaire
`,
  );
  expect(exchanges).toMatchObject({
    "Association La Grange": [
      { at: "2026-01-12", person: "Anne Roux", outcome: "no-answer", channel: "phone" },
    ],
    "CUMA du Moulin": [{ at: "2026-01-14", channel: "email" }],
    "Foyer rural du Four": [{ at: "2026-01-16" }],
  });
});

test("in Word, the days are headings, and hours stand before the entries", async () => {
  const { exchanges } = await imported(
    "cahier.docx",
    docxOf(
      [
        p("Cahier d’appels", "Titre"),
        p("Lundi 12 janvier", "Titre1"),
        p(
          "9h30 – Pays des Trois Vals – Mme Roux, directrice – d’accord pour une rencontre. Rappeler le 9/02.",
        ),
        p("10h – CUMA du Moulin – occupé"),
        p("Mardi 13 janvier", "Titre1"),
        p("14h – CUMA du Moulin – M. Vidal : pas le temps, rappeler en mars"),
      ].join(""),
    ),
  );
  expect(exchanges).toMatchObject({
    "Pays des Trois Vals": [{ at: "2026-01-12", person: "Roux", next_at: "2026-02-09" }],
    "CUMA du Moulin": [
      { at: "2026-01-12", outcome: "no-answer" },
      { at: "2026-01-13", next_at: "2026-03-01" },
    ],
  });
});

test("a line goes on below, and one that names only a person is about the structure named with them", async () => {
  const { exchanges } = await imported(
    "notes.txt",
    `12/01 : CUMA du Moulin. Mme Vidal absente, rappeler demain.
13/01 : Mme Vidal rappelée. Elle nous envoie le projet.
        Relancer le 10/02 si rien reçu.
14/01 : Foyer rural du Four. Répondeur.
`,
  );
  expect(exchanges["CUMA du Moulin"]).toMatchObject([
    { at: "2026-01-12", outcome: "no-answer", next_at: "2026-01-13" },
    { at: "2026-01-13", note: expect.stringContaining("Relancer le 10/02"), next_at: "2026-02-10" },
  ]);
});

test("a structure is named shortly below its whole name, or by a name of no known kind", async () => {
  const { exchanges, said } = await imported(
    "carnet.txt",
    `Lundi 12/1
- Foyer rural des Charmes : eu Mme Petit, la rappeler jeudi
- Les Ateliers du Pont : RDV fixé le 2 février
- CUMA du Moulin : répondeur
- Mairie : appelée, occupé
Jeudi 15/1
- Charmes : rappelée, RDV le 20/1
- CUMA : M. Vidal rappelé, pas le temps
- Luc Roux : rappelé
- Papier : en commander
`,
  );
  expect(Object.fromEntries(Object.entries(exchanges).map(([name, all]) => [name, all.length]))).toEqual({
    "CUMA du Moulin": 2,
    "Foyer rural des Charmes": 2,
    "Les Ateliers du Pont": 1,
  });
  for (const line of ["Mairie : appelée", "Luc Roux : rappelé", "Papier : en commander"])
    expect(said).toContain(line);
});

test("a person of two structures, and a line about nobody, are left out and reported", async () => {
  const { exchanges, said } = await imported(
    "notes.txt",
    `Lundi 12/1
Appelé la CUMA du Moulin (Mme Vidal) : répondeur
Appelé le foyer rural du Four (Mme Vidal) : répondeur
Mardi 13/1
Appelé la CUMA du Moulin : eu le trésorier
Mme Vidal rappelle, partante
Point d'équipe
`,
  );
  expect(Object.values(exchanges).flat()).toHaveLength(3);
  expect(said).toContain("Mme Vidal rappelle, partante");
  expect(said).toContain("Point d'équipe");
});

test.each([
  [
    "a plan of meetings to come",
    "12/02 : CUMA du Moulin, signature\n13/02 : Foyer rural du Four, bilan\n14/02 : Association La Grange, vote\n",
  ],
  ["one day alone", "12/01 : CUMA du Moulin, appelée\nFoyer rural du Four, appelé\n"],
])("%s gives no exchange", async (_, text) => {
  const { exchanges } = await imported("texte.txt", text);
  expect(Object.values(exchanges).flat()).toEqual([]);
});

test("a notebook with shortened days, arrows, slashes, whoever speaks for whom, and entries without a day", async () => {
  const { exchanges, world } = await imported(
    "carnet.txt",
    `== CARNET 2026 ==

lundi 12/01/26
10h30 - Atelier du Moulin, Lissac - Ludo Marre (06 65 00 00 40) - cherche des voisins
- appel de M. BOUTET, président des Paniers du Haut (Brive), 06 00 00 00 82 : "pas à midi"
mercr. 14 janv.
-> Amicale des fours du Val, à Tulle. Mme PONS Yvette, 05 65 00 00 17. Veut bien qu'on passe.
* Val Numérique / Virginie Alaux + Paul Sol (les deux salariés) / 07 71 00 00 33 / visio, veulent des exemples
15h Musée du Causse pastoral - répondeur

-----------
A RAPPELER / pas daté
Syndicat mixte du Viaur -- numéro illisible
Jeunes du Plateau -- Fatou Diallo -- f.diallo@jeunes.example
`,
  );
  const days = Object.entries(exchanges).map(([name, own]) => [
    name,
    own.map((one) => (one as { at: string }).at),
  ]);
  expect(Object.fromEntries(days)).toEqual({
    "Amicale des fours du Val": ["2026-01-14"],
    "Atelier du Moulin": ["2026-01-12"],
    "Jeunes du Plateau": [],
    "Musée du Causse pastoral": ["2026-01-14"],
    "Paniers du Haut": ["2026-01-12"],
    "Syndicat mixte du Viaur": [],
    "Val Numérique": ["2026-01-14"],
  });
  const peopleOf = async (id: string) =>
    JSON.parse((await world.run("show", id, "--json")).stdout).people.map(
      ({ full_name }: { full_name: string }) => full_name,
    );
  expect(await peopleOf("val-numerique")).toEqual(["Virginie Alaux", "Paul Sol"]);
  expect(await peopleOf("atelier-du-moulin")).toEqual(["Ludo Marre"]);
});

test("in Word, calls made begin with their days, and calls to make stand in a table without any", async () => {
  const { exchanges, world } = await imported(
    "mes-appels.docx",
    docxOf(
      [
        p("Mes appels de janvier"),
        p(
          "12/01/2026, 10h20. Pays des Trois Vals (Brassac). Eu Armelle Bonnet, chargée de mission. Elle voudrait se lancer.",
        ),
        p("Même jour, 11h. Vélo du Haut. Demandé Luc Combes, tombée sur le répondeur."),
        p(
          "13 janvier 2026 - Lo Cant de la Vall, association, M. Ferran Pla (président). Déjà engagés, rappelé deux fois.",
        ),
        p("À FAIRE"),
        table(
          ["Qui", "N°", "Pourquoi"],
          ["Vélo du Haut (Luc Combes)", "06 71 00 00 18", "rappeler"],
          ["CC des Hauts Bois", "04 67 00 00 71", "ne sait plus vers qui se tourner"],
          ["dentiste !!!", "", ""],
        ),
      ].join(""),
    ),
  );
  const days = Object.entries(exchanges).map(([name, own]) => [
    name,
    own.map((one) => (one as { at: string }).at),
  ]);
  expect(Object.fromEntries(days)).toEqual({
    "CC des Hauts Bois": [],
    "Lo Cant de la Vall": ["2026-01-13"],
    "Pays des Trois Vals": ["2026-01-12"],
    "Vélo du Haut": ["2026-01-12"],
  });
  const { people } = JSON.parse((await world.run("show", "pays-des-trois-vals", "--json")).stdout);
  expect(people[0].full_name).toBe("Armelle Bonnet");
});
