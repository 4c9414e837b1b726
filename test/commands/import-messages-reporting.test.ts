// Messages in which a partner reports on several structures in turn: each gets its part, the writer's own only what it asks itself.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedWorld } from "../support.ts";

interface ListedActor {
  name: string;
  commune: string | null;
  recommended_by: string | null;
  people: { full_name: string; role: string | null }[];
  answers: { text: string; author: string; author_name: string | null }[];
}

async function received(text: string, { subject = "visites", from = "o.sarrazin@federation.example" } = {}) {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  writeFileSync(
    join(world.folder, "m.eml"),
    `From: Odile Sarrazin <${from}>\nSubject: ${subject}\nDate: Tue, 13 Jan 2026 09:00:00 +0100\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n\nOdile Sarrazin\nFédération des foyers du Haut\n`,
  );
  const { stdout } = await world.run("import", "m.eml", "--no-input", "--json");
  const actors: ListedActor[] = JSON.parse((await world.run("list", "--json")).stdout);
  const actor = (name: string) => actors.find((listed) => listed.name.includes(name))!;
  const waits: { name: string; until: string }[] = JSON.parse(stdout).files[0].put_off;
  return { actors, actor, waits };
}

test("in a report with paragraphs, opinions and waits belong to the structure of their paragraph, in a reply too", async () => {
  const { actors, actor, waits } = await received(
    `Bonjour,

Après notre échange de mardi : la directrice de l'office de tourisme de Valmont, Mme Faure, est partante.

En revanche, la mairie de Brassac est fâchée avec ses voisins depuis la navette.

Quant au tiers-lieu La Grange, ils déménagent : pas avant le mois de mars.`,
    { subject: "RE: vos visites" },
  );
  expect(actors.map(({ name }) => name).toSorted()).toEqual([
    "Mairie de Brassac",
    "Office de tourisme de Valmont",
    "Tiers-lieu La Grange",
  ]);
  for (const { answers, recommended_by } of actors) {
    expect(answers).toMatchObject([{ author: "partner", author_name: "Odile Sarrazin" }]);
    expect(recommended_by).toContain("Odile Sarrazin");
  }
  expect(actor("Office").people).toMatchObject([{ full_name: "Faure", role: "directrice" }]);
  expect(actor("Office").answers[0]!.text).not.toContain("fâchée");
  expect(actor("Mairie").answers[0]!.text).not.toMatch(/partante|déménagent/);
  expect(waits).toMatchObject([{ name: "Tiers-lieu La Grange", until: "2026-02-28" }]);
});

test("structures named one after the other in a paragraph are separated", async () => {
  const { actors, actor, waits } = await received(`Bonjour,

Le comité des fêtes de Valmont (président M. Roux, 05 61 00 00 01) voudrait partager son matériel. J'ai aussi pensé à l'ADMR de Brassac, qui est débordée et qu'il vaut mieux laisser tranquille jusqu'au 15 février. L'AMAP du Lac a eu un souci avec la mairie.`);
  expect(actors).toHaveLength(3);
  expect(actor("Comité").people).toMatchObject([{ full_name: "Roux", role: "président" }]);
  expect(actor("ADMR").people).toEqual([]);
  expect(actor("AMAP").answers[0]!.text).not.toContain("débordée");
  expect(waits.map(({ name }) => name)).toEqual(["ADMR de Brassac"]);
});

test("“la première… la seconde…” says which of two is meant", async () => {
  const { actor } = await received(`Bonjour,

Je te signale la MJC de Valmont et l'AMAP du Lac. La première a un nouveau directeur, Thomas Girard. La seconde manque de bénévoles.`);
  expect(actor("MJC").people).toMatchObject([{ full_name: "Thomas Girard", role: "directeur" }]);
  expect(actor("MJC").answers[0]!.text).not.toContain("bénévoles");
  expect(actor("AMAP").people).toEqual([]);
  expect(actor("AMAP").answers[0]!.text).not.toContain("directeur");
});

test("announced communes are recognised by their name alone; the writer's own request stays the writer's", async () => {
  const { actors, actor } = await received(`Bonjour,

Deux communes de mon secteur pourraient t'intéresser. Valmont a monté une ressourcerie avec ses voisins. Brassac, au contraire, n'a jamais rien fait à plusieurs.

De notre côté, à la Fédération, nous serions preneurs d'une réunion d'information.`);
  expect(actor("Commune de Valmont")).toMatchObject({ commune: "Valmont" });
  expect(actor("Commune de Brassac").answers[0]!.text).not.toMatch(/ressourcerie|preneurs/);
  expect(actor("Fédération").answers).toMatchObject([{ author: "actor" }]);
  expect(actor("Fédération").answers[0]!.text).not.toContain("Brassac");
  expect(actors).toHaveLength(3);
});

test("in a list, “Contact :” names the person, and an article is no part of a name", async () => {
  const { actor } = await received(`Bonjour,

Voici deux structures à rencontrer :

- L'association Les Mains Vertes, à Valmont : très motivés. Contact : Paul Vidal, 06 11 22 33 44.
- Le foyer rural de Brassac : plus prudents.`);
  expect(actor("Mains Vertes").name).toBe("Association Les Mains Vertes");
  expect(actor("Mains Vertes").people).toMatchObject([{ full_name: "Paul Vidal" }]);
  expect(actor("Foyer").people).toEqual([]);
});

test.each([
  [
    "partners of a project of the writer's",
    "Notre association porte un bus-atelier. Le foyer rural de Valmont est partant. La MJC de Brassac hésite encore. Nous cherchons un troisième partenaire.",
  ],
  [
    "neighbours who refused or joined",
    "La communauté de communes du Haut Pays a refusé. Le parc naturel régional du Midi a accepté de nous rejoindre. Pouvez-vous nous aider à écrire la convention ?",
  ],
  [
    "others heard at a meeting",
    "Merci pour la réunion de jeudi. La MJC de Brassac était très intéressante à entendre.",
  ],
  [
    "a structure that lends a room",
    "Nous aimerions monter un festival avec la MJC de Brassac. La mairie de Valmont est d'accord pour prêter la salle.",
  ],
  [
    "a colleague's house",
    "Nous travaillons avec la CUMA du Lac depuis deux ans et cherchons à prendre du recul.",
  ],
])("a message about the writer's own project stays theirs: %s", async (_, text) => {
  const { actors } = await received(`Bonjour,\n\n${text}`);
  expect(actors.map(({ name }) => name)).toEqual(["Fédération des foyers du Haut"]);
  expect(actors[0]!.answers).toMatchObject([{ author: "actor" }]);
});
