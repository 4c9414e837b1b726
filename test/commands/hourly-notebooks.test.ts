// A notebook of calls whose entries begin with an hour: each is an exchange of its day, with the right structure, people, refusals and next steps.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

interface ShownActor {
  id: string;
  name: string;
  commune: string | null;
  people: { full_name: string; role: string | null; emails: string[] }[];
  contacts: { at: string; channel: string; outcome: string; next_at?: string; note: string }[];
  objections: { channel: string; at: string }[];
  holds?: { kind: string; until: string }[];
}

/** Imports a text on the 1st of December 2026, and gives what is known of each actor, with its exchanges, the oldest first. */
async function imported(name: string, content: string) {
  const world = fakeWorld({ now: "2026-12-01T09:30:00+01:00" });
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), content);
  const { stdout } = await world.run("import", name);
  const listed = JSON.parse((await world.run("list", "--json")).stdout) as { id: string }[];
  const actors: Record<string, ShownActor> = {};
  for (const { id } of listed) {
    const actor = JSON.parse((await world.run("show", id, "--json")).stdout) as ShownActor;
    actor.contacts = actor.contacts.toSorted((one, other) => (one.at < other.at ? -1 : 1));
    actors[actor.name] = actor;
  }
  return { actors, said: stdout.replace(/\s+/g, " ") };
}

const daysOf = (actors: Record<string, ShownActor>) =>
  Object.fromEntries(
    Object.entries(actors).map(([name, { contacts }]) => [name, contacts.map(({ at }) => at)]),
  );

test("every entry behind an hour is an exchange, and private lines are reported as nobody's", async () => {
  const { actors, said } = await imported(
    "cahier.txt",
    `CAHIER D'APPELS - octobre 2026
(nrp = ne répond pas)

LUNDI 5 OCTOBRE
9h15 - Mairie de Lissac, Mme Rivet au secrétariat, 05 53 00 00 11. => rappeler jeudi
10h - Les Confitures du Val (coop. à Figeac, 46100). Le gérant M. Roux demande la plaquette
11h30 - DDT, M. Vidal, pour les délais
   il envoie la note
acheter des timbres / coiffeur 18h30
JEUDI 8 OCTOBRE
9h - Lissac : eu le maire, M. Petit. « rien n'est prévu chez nous »
10h - Confitures du Val : Mme Rey absente
10h30 - Anne Laval (Foyer rural des Ormes, Lissac) a appelé, elle préfère les mails : anne.laval@ormes.example
14h - fait le point avec Luc
=> 4 structures cette semaine
`,
  );
  expect(daysOf(actors)).toEqual({
    "Mairie de Lissac": ["2026-10-05", "2026-10-08"],
    "Les Confitures du Val": ["2026-10-05", "2026-10-08"],
    "Foyer rural des Ormes": ["2026-10-08"],
  });
  expect(actors["Mairie de Lissac"]!.people).toMatchObject([
    { full_name: "Rivet" },
    { full_name: "Petit", role: "maire" },
  ]);
  expect(actors["Les Confitures du Val"]).toMatchObject({
    commune: "Figeac",
    people: [{ full_name: "Roux", role: "gérant" }],
  });
  expect(actors["Foyer rural des Ormes"]!.people).toMatchObject([
    { full_name: "Anne Laval", emails: ["anne.laval@ormes.example"] },
  ]);
  expect(Object.values(actors).flatMap(({ contacts }) => contacts.map(({ channel }) => channel))).toEqual(
    Array.from({ length: 5 }, () => "phone"),
  );
  for (const line of [
    "DDT, M. Vidal",
    "acheter des timbres / coiffeur 18h30",
    "fait le point avec Luc",
    "4 structures",
  ])
    expect(said).toContain(line);
});

test("the title gives the year, or the month and the year, of days that fit their weekday", async () => {
  const ofYear = await imported(
    "carnet 2025.txt",
    `Mar. 18 novembre
9h : Foyer rural des Ormes : nrp
Mer. 19 novembre
9h : Foyer rural des Ormes : eu la présidente
10h : CUMA du Moulin : répondeur
`,
  );
  expect(daysOf(ofYear.actors)).toEqual({
    "Foyer rural des Ormes": ["2025-11-18", "2025-11-19"],
    "CUMA du Moulin": ["2025-11-19"],
  });
  const ofMonth = await imported(
    "appels.txt",
    `Appels de Karim, septembre 2026
MERCREDI 30
9h CUMA du Moulin : occupé
JEUDI 1
9h CUMA du Moulin : eu le trésorier
`,
  );
  expect(daysOf(ofMonth.actors)).toEqual({ "CUMA du Moulin": ["2026-09-30", "2026-10-01"] });
});

const refused = (later: string) => `Appels de novembre 2026

VENDREDI 6 NOVEMBRE
9h15 - Café associatif Le Pont, M. Rey : ne veut plus être contacté
10h - CUMA du Moulin : répondeur
MARDI 10 NOVEMBRE
9h - ${later}
10h - CUMA du Moulin : eu M. Vidal
`;

test.each([
  ["Le Pont, M. Rey a rappelé, il s'excuse. Finalement d'accord pour recevoir la documentation", 0],
  ["Le Pont : M. Rey a changé d'avis, on peut le rappeler", 0],
  ["Le Pont : M. Rey toujours fâché", 1],
  ["Le Pont, Mme Laval. Finalement d'accord pour recevoir la documentation", 1],
])("a refusal holds until the same people take it back: %s", async (later, objections) => {
  const { actors } = await imported("appels.txt", refused(later));
  expect(actors["Café associatif Le Pont"]!.objections).toHaveLength(objections);
  expect(daysOf(actors)["Café associatif Le Pont"]).toEqual(["2026-11-06", "2026-11-10"]);
});

test("an appointment behind a cancelled one stands, and a person named shortly is the one above", async () => {
  const { actors } = await imported(
    "appels.txt",
    `Appels de novembre 2026
LUNDI 23 NOVEMBRE
9h - GAL des Deux Vals, Figeac, Julie Brun (animatrice) 05 65 00 00 21 : intéressée
9h30 - Pays du Ger : le standard dit que la DGS Mme Leroy est en arrêt jusqu'au 4 janvier => rappeler à ce moment-là
MARDI 24 NOVEMBRE
9h - Mme Brun : RDV du 26/11 annulé (malade), on se voit le 9/12 à 14h
9h20 - Pays du Ger : répondeur
`,
  );
  expect(actors["GAL des Deux Vals"]).toMatchObject({
    people: [{ full_name: "Julie Brun", role: "animatrice" }],
    holds: [{ kind: "appointment", until: "2026-12-09" }],
  });
  expect(actors["Pays du Ger"]).toMatchObject({
    people: [{ full_name: "Leroy", role: "DGS" }],
    contacts: [{ next_at: "2027-01-05" }, { outcome: "no-answer" }],
  });
});

test.each([
  [
    "the programme of two days",
    `Jeudi 12 mars
9h : Accueil des participants
9h30 : Ouverture par le Pays du Ger
11h : Table ronde avec la CUMA du Moulin
Vendredi 13 mars
9h : Visite du Foyer rural des Ormes
12h : Repas
`,
  ],
  [
    "a diary without calls",
    `Lundi 2 novembre
9h Réunion d'équipe, Figeac
14h Formation, Lissac
Mardi 3 novembre
8h30 Train, Paris
18h Dentiste
`,
  ],
])("%s gives no exchange", async (_, text) => {
  const { actors } = await imported("texte.txt", text);
  expect(Object.values(actors).flatMap(({ contacts }) => contacts)).toEqual([]);
});
