// Lists of structures in the mail of a partner or colleague: each item gives the place, the people and the wishes of its own structure alone.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedWorld } from "../support.ts";

interface ListedActor {
  name: string;
  commune: string | null;
  postcode: string | null;
  phones: string[];
  people: { full_name: string; role: string | null; phones: string[]; emails: string[] }[];
  objections: { channel: string }[];
  answers: { text: string; author: string }[];
}

async function received(text: string, subject = "des pistes") {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  writeFileSync(
    join(world.folder, "m.eml"),
    `From: Odile Sarrazin <o.sarrazin@federation.example>\nSubject: ${subject}\nDate: Tue, 13 Jan 2026 09:00:00 +0100\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n\n-- \nOdile Sarrazin\nFédération des foyers du Haut\n`,
  );
  const { stdout } = await world.run("import", "m.eml", "--no-input", "--json");
  const actors: ListedActor[] = JSON.parse((await world.run("list", "--json")).stdout);
  const actor = (name: string) => actors.find((listed) => listed.name.includes(name))!;
  const [file] = JSON.parse(stdout).files;
  const waits: { name: string; until: string }[] = file.put_off;
  const leftOut: string[] = file.problems.flatMap(({ code, found }: { code: string; found: string }) =>
    code === "text-around-list" ? found : [],
  );
  return { actors, actor, waits, exchanges: file.exchanges, leftOut };
}

const named = (actor: ListedActor) => actor.people.map(({ full_name }) => full_name);

const list = `Bonjour Camille,

Voici les structures que je te conseille d'appeler :

- Foyer rural de Lurey (Sarlande, 24270). Demander Lise Morel, animatrice, 05 53 00 11 22.
- Association Les Vergers du Lac, Daglan (24). Le président, M. Petit (06 12 00 33 44), est d'accord, mais pas avant mars.
- MFR du Val Noir : Sébastien (je n'ai que son prénom), 06 22 33 44 55.
- CC de Brey (Neuvic, 24190) : Paule Garnier a quitté son poste en juin. C'est désormais Hugo Talet qui suit la coopération, h.talet@brey.example / 05 53 00 99 88
- Les Ateliers du Pont (Vizille, asso culturelle) : le maire leur a prêté une salle.
- Mairie de Valey : le maire ne veut plus qu'on le sollicite.

Pour la Région, vois directement avec M. Charles.

Bonne semaine,
Odile`;

test("each item of a list gives its place, with a postcode or the number of a département", async () => {
  const { actor } = await received(list);
  expect(actor("Foyer")).toMatchObject({
    ...{ name: "Foyer rural de Lurey", commune: "Sarlande", postcode: "24270" },
    people: [{ full_name: "Lise Morel", role: "animatrice", phones: ["+33553001122"] }],
  });
  expect(actor("Vergers")).toMatchObject({ name: "Association Les Vergers du Lac", commune: "Daglan" });
  expect(actor("Ateliers")).toMatchObject({ name: "Les Ateliers du Pont", commune: "Vizille" });
  expect(actor("CC")).toMatchObject({ name: "CC de Brey", commune: "Neuvic", postcode: "24190" });
});

test("an item names a first name alone, whoever left and whoever took over, with the contacts", async () => {
  const { actor } = await received(list);
  expect(actor("MFR").people).toMatchObject([{ full_name: "Sébastien", phones: ["+33622334455"] }]);
  const [heir, leaver] = actor("CC").people;
  expect(heir).toMatchObject({
    ...{ full_name: "Hugo Talet", emails: ["h.talet@brey.example"], phones: ["+33553009988"] },
  });
  expect(leaver).toMatchObject({ full_name: "Paule Garnier", emails: [], phones: [] });
  expect(leaver!.role).toContain("a quitté son poste");
});

test("what is told of one structure of a list is of no other, and not of the sender, whom we wrote to", async () => {
  const { actor, actors, waits, exchanges, leftOut } = await received(list, "Re: qui appeler ?");
  expect(waits).toMatchObject([{ name: "Association Les Vergers du Lac", until: "2026-02-28" }]);
  expect(actors.filter(({ objections }) => objections.length > 0).map(({ name }) => name)).toEqual([
    "Mairie de Valey",
  ]);
  expect(exchanges).toMatchObject([
    { name: "Fédération des foyers du Haut", outcome: "reached", nextAt: null },
  ]);
  const sender = actor("Fédération");
  expect(sender.answers[0]!.text).not.toMatch(/mars|sollicite/);
  expect(actor("Foyer").answers).toMatchObject([{ author: "partner" }]);
  expect(actor("Foyer").answers[0]!.text).not.toContain("Région");
  expect(leftOut.join()).toContain("M. Charles");
  expect(actors.flatMap(named)).not.toContain("Charles");
});

test("what a list announces of all its structures, or tells of all behind it, stays with each", async () => {
  const { actor } = await received(`Bonjour,

Je pense à deux structures qui cherchent des voisins pour un festival :

- Foyer rural de Lurey (Sarlande) : Lise Morel, 05 53 00 11 22.
- CUMA du Vallon : M. Petit, président, 06 12 00 33 44.

Les deux se connaissent.`);
  for (const name of ["Foyer", "CUMA"])
    expect(actor(name).answers[0]!.text).toMatch(/festival.*Les deux se connaissent/s);
});

test("the same list pasted as a text gives the same places, people and refusal", async () => {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  writeFileSync(join(world.folder, "pistes.txt"), list);
  await world.run("import", "pistes.txt", "--no-input");
  const actors: ListedActor[] = JSON.parse((await world.run("list", "--json")).stdout);
  const places = actors.map(({ name, commune, postcode }) => [name, commune, postcode]);
  expect(places).toContainEqual(["Foyer rural de Lurey", "Sarlande", "24270"]);
  expect(places).toContainEqual(["CC de Brey", "Neuvic", "24190"]);
  expect(places).toContainEqual(["Association Les Vergers du Lac", "Daglan", "24250"]);
  expect(actors.flatMap(named)).toContain("Sébastien");
  const refusing = actors.filter(({ objections }) => objections.length > 0);
  expect(refusing.map(({ name }) => name)).toEqual(["Mairie de Valey"]);
});

test("items name a place first, a name that looks like a person's, or a qualifier; a structure pointed out below the list is one more", async () => {
  const { actor } = await received(`Bonjour Claire,

Ceux auxquels je pense :

1) La CUMA du Haut, à Brassac : Paul Vidal cherche des voisins.
2) Dans le même coin, le Foyer rural de Lurey. Ils hésitent encore.
3) Lou Roc, une association de Daglan, présidente Aline Fort. Je n'ai pas ses coordonnées.
4) Les Jardins du Val méridional (Neuvic) : Anne Roux, ils démarrent.

Par contre, je te signale la SCIC Bois du Haut (Mme Barre) : « je ne veux plus être démarchée ».

Odile`);
  expect(actor("Foyer").name).toBe("Foyer rural de Lurey");
  expect(actor("Lou")).toMatchObject({ name: "Lou Roc", people: [{ full_name: "Aline Fort" }] });
  expect(actor("Jardins")).toMatchObject({ name: "Les Jardins du Val méridional", commune: "Neuvic" });
  expect(actor("SCIC")).toMatchObject({ name: "SCIC Bois du Haut", people: [{ full_name: "Barre" }] });
});
