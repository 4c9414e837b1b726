// Messages in which a partner writes about several structures: each gets its own record, without anything of the others.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedWorld } from "../support.ts";

interface ListedActor {
  name: string;
  commune: string | null;
  phones: string[];
  people: { full_name: string; role: string | null; phones: string[]; emails: string[] }[];
  objections: unknown[];
  answers: { text: string }[];
}

async function received(text: string) {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  writeFileSync(
    join(world.folder, "m.eml"),
    `From: Odile Sarrazin <o.sarrazin@federation.example>\nSubject: visites\nDate: Tue, 3 Mar 2026 09:00:00 +0100\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`,
  );
  const { stdout, stderr } = await world.run("import", "m.eml", "--no-input");
  const actors: ListedActor[] = JSON.parse((await world.run("list", "--json")).stdout);
  const actor = (name: string) => actors.find((listed) => listed.name.includes(name))!;
  return { actors, actor, said: (stdout + stderr).replace(/[\s\u00a0\u202f]+/g, " ") };
}

const peopleOf = ({ people }: ListedActor) => people.map(({ full_name }) => full_name);

test("each structure gets the people, number, place and refusal of its own paragraph", async () => {
  const { actors, actor, said } = await received(`Bonjour Camille,

Je reviens de deux visites.

À Valmont, j'ai croisé Aude Pell, la trésorière des Jardins du Haut (un collectif de maraîchers). Elle m'a dit : « nous avons envie d'aller voir ailleurs comment ils font ». Tu peux l'appeler au 06 11 22 33 44, le soir.

Par contre à Brassac, la CUMA du Vallon ne veut pas de visite. M. Ribot, le président, préfère qu'on ne le relance pas.

Il est vraiment fâché.

Bonne semaine,
Odile`);
  expect(actors).toHaveLength(2);
  const [gardens, cuma] = [actor("Jardins"), actor("CUMA")];
  expect(gardens).toMatchObject({
    commune: "Valmont",
    people: [{ full_name: "Aude Pell", role: "trésorière", phones: ["+33611223344"] }],
    objections: [],
  });
  expect(cuma).toMatchObject({ commune: "Brassac", people: [{ full_name: "Ribot", role: "président" }] });
  expect(cuma.objections).toHaveLength(1);
  expect(gardens.answers[0]!.text).not.toMatch(/Ribot|fâché/);
  expect(cuma.answers[0]!.text).not.toContain("Pell");
  expect(cuma.answers[0]!.text).toContain("fâché");
  expect(said).toContain("ce message parle de 2 structures : « Jardins du Haut » et « CUMA du Vallon »");
});

test("“En revanche” divides a paragraph between two structures", async () => {
  const { actor } = await received(`Bonjour,

J'ai vu le foyer rural de Valmont : leur directrice, Mme Faure, est partante, 05 61 00 00 01. En revanche la CUMA du Vallon a demandé qu'on ne la contacte plus.`);
  expect(peopleOf(actor("Foyer"))).toEqual(["Faure"]);
  expect(actor("Foyer").objections).toEqual([]);
  expect(peopleOf(actor("CUMA"))).toEqual([]);
  expect(actor("CUMA").objections).toHaveLength(1);
});

test("a structure in a paragraph after a recommended one gets its own record", async () => {
  const { actor } = await received(`Bonjour,

Je te recommande le foyer rural de Valmont. Jeanne Ribot, la présidente, est motivée : jeanne@valmont.example.

Pour la commune de Brassac, le maire, M. Abel, m'a demandé de ne pas l'appeler.

Les deux se connaissent.`);
  expect(actor("Foyer").people).toMatchObject([
    { full_name: "Jeanne Ribot", emails: ["jeanne@valmont.example"] },
  ]);
  expect(actor("Foyer").objections).toEqual([]);
  expect(actor("Foyer").answers[0]!.text).toContain("Les deux se connaissent");
  expect(peopleOf(actor("Commune"))).toEqual(["Abel"]);
  expect(actor("Commune").objections).toHaveLength(1);
});

test("structures of one sentence both get the whole message and its refusal, and no people", async () => {
  const { actors, said } = await received(`Bonjour,

J'ai rencontré le foyer rural de Valmont et la CUMA du Vallon. Mme Faure est partante, M. Petit ne veut pas qu'on l'appelle.`);
  expect(actors.map(({ name }) => name).toSorted()).toEqual(["CUMA du Vallon", "Foyer rural de Valmont"]);
  expect(actors.map(peopleOf)).toEqual([[], []]);
  expect(actors.every(({ objections }) => objections.length === 1)).toBe(true);
  expect(said).toContain("On n’y distingue pas ce qui est dit de l’une ou de l’autre");
  expect(said).toContain("un fichier par structure");
});

test.each([
  [
    "a neighbour that is only mentioned",
    "Je te signale le foyer rural de Valmont, qui travaille avec la CUMA du Vallon. Leur présidente, Jeanne Ribot, m'a dit qu'elle t'attendait.\n\nLa commune de Brassac leur prête une salle.",
  ],
  [
    "a partner in a sentence of its own",
    "Le foyer rural de Valmont cherche sa voie. La commune de Brassac leur prête une salle. Leur présidente, Jeanne Ribot, m'a dit qu'elle t'attendait.",
  ],
  [
    "where somebody worked before",
    "Je pense au foyer rural de Valmont. Jeanne Ribot, leur présidente, vient de la communauté de communes du Lot et connaît bien la CUMA du Vallon.",
  ],
  [
    "the number at which the writer is reached",
    "Je pense au foyer rural de Valmont. Leur présidente, Jeanne Ribot, a envie. Appelle-moi au 06 99 88 77 66 pour en parler.",
  ],
])("the message makes one record: %s", async (_, text) => {
  const { actors } = await received(`Bonjour,\n\n${text}`);
  expect(actors.map(({ name }) => name)).toEqual(["Foyer rural de Valmont"]);
  expect(actors[0]).toMatchObject({ phones: [], people: [{ full_name: "Jeanne Ribot", phones: [] }] });
});
