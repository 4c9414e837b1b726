// The minutes of a meeting: whoever was there has met us on that day, and what the round of the table says of each structure is a note on it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p, table } from "../readers/documents/written.ts";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const minutes = `COMPTE RENDU
Comité local de la coopération – mardi 13 janvier 2026, Nantua

Présents :
- Aline FORT, directrice, Parc naturel régional des Hauts Bois
- Paul VERDIER, animateur, GAL Plaine du Nord (Nantua)
- Mme COSTE, vice-présidente, Communauté de communes du Val d'Or
- Nadia BERG, mission d'appui
Excusés : Mme HUBERT (Pays du Barrès Est), M. le maire de Thoissey.

1. Actualités
La Région rappelle le calendrier des paiements.
2. Tour de table
GAL Plaine du Nord. P. Verdier : « nous voulons travailler avec des voisins wallons ».
PNR des Hauts Bois – Aline Fort présente le projet de sentier.
Mme Coste : « les élus craignent que la grande ville décide de tout ».
Pays du Barrès Est (excusé). Nouvelle date à trouver avec Mme Hubert (cheffe de projet, 04 74 00 00 09).
3. Structures signalées
P. Verdier signale la Coopérative des Vergers du Haut (Belley) : ils ne savent pas comment faire. Contact : Mme Mangin, 04 74 00 00 02.
4. Suites
Prochain comité le 11 mars 2026.
`;

async function imported(name: string, content: string | Buffer) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), content);
  const { stdout } = await world.run("import", name);
  const listed = JSON.parse((await world.run("list", "--json")).stdout) as { id: string }[];
  const actors = [];
  for (const { id } of listed) actors.push(JSON.parse((await world.run("show", id, "--json")).stdout));
  return { summary: stdout.replace(/\s+/g, " "), actors, world };
}

interface Shown {
  name: string;
  commune: string | null;
  people: { full_name: string; role: string }[];
  contacts: { at: string; channel: string }[];
  answers: { text: string; author: string }[];
}

test("those present have met the mission on that day; the excused and those whom others name have not", async () => {
  const { actors } = await imported("compte-rendu.txt", minutes);
  const met = (actors as Shown[]).map(({ name, people, contacts }) => [
    name,
    people.map(({ full_name }) => full_name),
    contacts.map(({ at, channel }) => `${at} ${channel}`),
  ]);
  expect(met).toEqual([
    ["Communauté de communes du Val d'Or", ["Coste"], ["2026-01-13 meeting"]],
    ["Coopérative des Vergers du Haut", ["Mangin"], []],
    ["GAL Plaine du Nord", ["Paul Verdier"], ["2026-01-13 meeting"]],
    ["Parc naturel régional des Hauts Bois", ["Aline Fort"], ["2026-01-13 meeting"]],
    ["Pays du Barrès Est", ["Hubert"], []],
  ]);
});

test("each structure has its own paragraph, places and posts, and all else is reported", async () => {
  const { actors, summary } = await imported("compte-rendu.txt", minutes);
  const [, vergers, gal, parc, pays] = actors as Shown[];
  const saidOf = ({ answers }: Shown) => answers.map(({ text }) => text).join("\n");
  expect(gal).toMatchObject({ commune: "Nantua", people: [{ role: "animateur" }] });
  expect(saidOf(gal!)).toMatch(/voisins wallons/);
  expect(saidOf(gal!)).not.toMatch(/sentier|Vergers/);
  expect(saidOf(parc!)).toMatch(/projet de sentier/);
  expect(vergers).toMatchObject({ commune: "Belley" });
  expect(saidOf(vergers!)).toMatch(/P\. Verdier signale .* ne savent pas comment faire/);
  expect(pays).toMatchObject({ people: [{ role: "cheffe de projet" }] });
  expect(summary).toMatch(/Nadia BERG, mission d'appui/);
  expect(summary).toMatch(/calendrier des paiements/);
  expect(summary).toMatch(/M\. le maire de Thoissey/);
});

test("whoever signed the sheet at the end has met us, also by a speaker's name; the excused stand in the list without an exchange", async () => {
  const { actors } = await imported(
    "cr-rencontre.docx",
    docxOf(
      [
        p("Compte rendu de la rencontre du jeudi 15 janvier 2026", "Titre1"),
        p("Présents : voir la feuille d’émargement."),
        p("Excusés : La Ruche du Val (Mme Odile Roux), Mairie de Fons."),
        p("Tour de table", "Titre2"),
        p("Véra Malet (Pôle du Haut) : « Nous avons envie, mais ni méthode ni contacts. »"),
        p("M. Tessier, CC du Val Noir : rien de prévu."),
        p("Annexe : feuille d’émargement"),
        table(
          ["Nom Prénom", "Pour", "Fonction", "Mél ou tél.", "Signature"],
          ["MALET Véra", "Pôle du Haut", "directrice", "v.malet@pole.example", "signé"],
          ["TESSIER Bruno", "CC du Val Noir", "président", "04 66 00 00 01", "signé"],
          ["CHABAS Paul", "Association Les Estives", "", "", ""],
          ["BERG Nadia", "mission d’appui", "", "", "signé"],
        ),
      ].join(""),
    ),
  );
  const met = (actors as Shown[]).map(({ name, people, contacts }) => [
    name,
    people.map(({ full_name }) => full_name),
    contacts.map(({ at, channel }) => `${at} ${channel}`),
  ]);
  expect(met).toEqual([
    ["Association Les Estives", ["Paul Chabas"], []],
    ["CC du Val Noir", ["Bruno Tessier"], ["2026-01-15 meeting"]],
    ["La Ruche du Val", ["Odile Roux"], []],
    ["Mairie de Fons", [], []],
    ["Pôle du Haut", ["Véra Malet"], ["2026-01-15 meeting"]],
  ]);
  const ofPole = (actors as Shown[])
    .at(-1)!
    .answers.map(({ text }) => text)
    .join("\n");
  expect(ofPole).toMatch(/ni méthode ni contacts/);
});
