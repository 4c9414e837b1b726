// Messages in which somebody writes about another structure: that structure gets the record, and reads only its own quoted words.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld, preparedWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

interface Mail {
  from: string;
  subject?: string;
  text: string;
}

const asFile = ({ from, subject = "bonjour", text }: Mail) =>
  `From: ${from}\nSubject: ${subject}\nDate: Tue, 3 Mar 2026 09:00:00 +0100\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`;

async function received(mail: Mail, ...options: string[]) {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  writeFileSync(join(world.folder, "m.eml"), asFile(mail));
  const { stdout, stderr } = await world.run("import", "m.eml", "--no-input", ...options);
  const actors = JSON.parse((await world.run("list", "--json")).stdout);
  return { world, actors, said: (stdout + stderr).replace(/\s+/g, " ") };
}

const recommending: Mail = {
  from: "Odile Sarrazin <o.sarrazin@federation.example>",
  text: `Bonjour Camille,

Je vous signale le foyer rural de Valmont, à Brassac. Leur présidente, Jeanne Ribot (jeanne@valmont.example, 05 61 00 00 01), m'a dit : « nous aimerions rencontrer un foyer espagnol ». Entre nous, le bureau se déchire.

Cordialement,
Odile Sarrazin
Déléguée, Fédération des foyers ruraux`,
};

test("a partner's message makes a record of the structure that it is about, and none of the partner", async () => {
  const { actors, said } = await received(recommending);
  expect(actors).toHaveLength(1);
  expect(actors[0]).toMatchObject({
    name: "Foyer rural de Valmont",
    commune: "Brassac",
    recommended_by: "Odile Sarrazin, Fédération des foyers ruraux",
    people: [
      {
        full_name: "Jeanne Ribot",
        role: "présidente",
        emails: ["jeanne@valmont.example"],
        phones: ["+33561000001"],
      },
    ],
  });
  const [answer] = actors[0].answers;
  expect(answer).toMatchObject({ author: "partner", author_name: "Odile Sarrazin" });
  expect(
    answer.quotes.map(({ start, end }: Record<string, number>) => answer.text.slice(start, end)),
  ).toEqual(["nous aimerions rencontrer un foyer espagnol"]);
  expect(said).toContain("Odile Sarrazin y parle de « Foyer rural de Valmont »");
  expect(said).toContain('--author "Courriel du 3 mars 2026=eux"');
  expect(said).not.toContain("Échange noté");
});

test("what a partner confides is on the sheet, but not in the words to say aloud", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [], {});
  writeFileSync(join(world.folder, "m.eml"), asFile(recommending));
  await world.run("import", "m.eml", "--no-input");
  await world.run("brief", "--actor", "valmont", "--format", "md", "-o", "fiche.md");
  const sheet = readFileSync(join(world.folder, "fiche.md"), "utf8");
  const spoken = sheet.split("\n").filter((line) => line.startsWith(">"));
  expect(sheet).toContain("Entre nous, le bureau se déchire");
  expect(spoken.length).toBeGreaterThan(3);
  expect(spoken.join("\n")).not.toMatch(/déchire|Odile/);
});

test("a partner's message about a known actor is added to that actor", async () => {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  writeFileSync(
    join(world.folder, "l.csv"),
    "Nom;Commune\nFoyer rural de Valmont;Brassac\nMairie de Brassac;Brassac\n",
  );
  writeFileSync(join(world.folder, "m.eml"), asFile(recommending));
  await world.run("import", "l.csv", "--no-input");
  await world.run("import", "m.eml", "--no-input");
  const actors = JSON.parse((await world.run("list", "--json")).stdout);
  expect(actors).toHaveLength(2);
  expect(actors.find(({ name }: { name: string }) => name.startsWith("Foyer"))).toMatchObject({
    recommended_by: "Odile Sarrazin, Fédération des foyers ruraux",
    people: [{ full_name: "Jeanne Ribot" }],
  });
});

test("--author can say that the writer speaks of their own structure", async () => {
  const { actors } = await received(recommending, "--author", "Courriel du 3 mars 2026=eux");
  expect(actors.map(({ name }: { name: string }) => name)).toEqual(["Fédération des foyers ruraux"]);
  expect(actors[0].answers[0].author).toBe("actor");
});

interface ListedActor {
  name: string;
  people: { full_name: string }[];
  answers: { author: string }[];
}

const about = async (mail: Mail) => {
  const { actors } = await received(mail);
  return (actors as ListedActor[]).map(({ name, people, answers }) => [
    name,
    people.map(({ full_name }) => full_name),
    answers.map(({ author }) => author),
  ]);
};

test.each<[string, Mail, unknown[]]>([
  [
    "each structure of a list is one, with what is said of it",
    {
      from: "Luc Vernet <l.vernet@reseau.example>",
      text: "Bonjour,\n\nVoici des structures à appeler de ma part :\n- la CUMA du Vallon, voir Marc Petit (président, 05 61 00 00 02) : motivé ;\n- Radio Plateau à Brassac : ils n'osent pas.\n\nLuc",
    },
    [
      ["CUMA du Vallon", ["Marc Petit"], ["partner"]],
      ["Radio Plateau", [], ["partner"]],
    ],
  ],
  [
    "each structure of a list with its commune, in brackets or behind a comma",
    {
      from: "Luc Vernet <l.vernet@reseau.example>",
      text: "Bonjour,\n\nVoici des structures à appeler de ma part :\n- la CUMA du Vallon (Brassac, 81), voir Marc Petit (président, 05 61 00 00 02) : motivé ;\n- Radio Plateau (Courpière) : ils n'osent pas.\n- L'Établi, à Thiers : ils cherchent un local.\n\nLuc",
    },
    [
      ["CUMA du Vallon", ["Marc Petit"], ["partner"]],
      ["L'Établi", [], ["partner"]],
      ["Radio Plateau", [], ["partner"]],
    ],
  ],
  [
    "without a word that recommends, an address of another house and a post of theirs tell",
    {
      from: "Luc Vernet <l.vernet@reseau.example>",
      text: "Bonjour,\n\nLe centre social Les Genêts se cherche. Sa directrice, Mme Faure (faure@genets.example), ne sait plus vers qui se tourner.",
    },
    [["Centre social Les Genêts", ["Faure"], ["partner"]]],
  ],
  [
    "in English",
    {
      from: "Joan Hale <joan@network.example>",
      text: "Hi,\n\nYou should talk to Marsden Village Hall. Their chair, Owen Fry (owen@marsden.example), is keen but the committee is split.",
    },
    [["Marsden Village Hall", ["Owen Fry"], ["partner"]]],
  ],
  [
    "somebody without a structure leaves the words with the team, and no exchange says they are theirs",
    {
      from: "Joan Hale <joan@network.example>",
      text: "Bonjour,\n\nJe vous signale Mme Abadie, qui monte un café. Elle est un peu perdue.",
    },
    [["Joan Hale", ["Joan Hale"], ["partner"]]],
  ],
  [
    "what a colleague forwards is about whom its first writer speaks of",
    {
      from: "Paul Gril <p.gril@chambre.example>",
      subject: "TR: contact",
      text: "Pour toi, ils sont à cran.\n\n-------- Message transféré --------\nDe : Lucie Amiel <l.amiel@reseau.example>\nDate : lun. 2 mars 2026\nObjet : contact\nÀ : Paul Gril\n\nJe pense au GAEC des Charmes pour la mission. Leur associée, Aude Pell (aude@charmes.example), a envie.",
    },
    [["GAEC des Charmes", ["Aude Pell"], ["partner", "team"]]],
  ],
])("%s", async (_, mail, expected) => expect(await about(mail)).toEqual(expected));

test.each<[string, Mail]>([
  [
    "a wish to meet others",
    {
      from: "Zoé Pic <zoe@pic.example>",
      text: "Nous aimerions rencontrer le foyer rural de Valmont. Leur présidente nous a dit oui.",
    },
  ],
  [
    "a colleague of the writer's",
    {
      from: "Zoé Pic <z.pic@cc.example>",
      text: "Merci de contacter notre directrice, Paule Hiri (p.hiri@cc.example).",
    },
  ],
  [
    "an answer that sends us elsewhere",
    {
      from: "Zoé Pic <zoe@pic.example>",
      subject: "Re: mission",
      text: "Voyez plutôt la communauté de communes du Lot, c'est leur compétence.",
    },
  ],
  [
    "one's own structure by its name",
    {
      from: "Zoé Pic <zoe@valmont.example>",
      text: "Le foyer rural de Valmont souhaite participer, les élus sont d'accord.",
    },
  ],
  [
    "where one belongs",
    {
      from: "Zoé Pic <zoe@gmail.com>",
      text: "Je suis bénévole à la CUMA du Vallon. Ils se méfient, pouvez-vous m'expliquer ?",
    },
  ],
])("a message that recommends nobody belongs to its writer: %s", async (_, mail) => {
  const { actors } = await received(mail);
  expect(actors).toHaveLength(1);
  expect(actors[0].name).toBe("Zoé Pic");
  expect(actors[0].answers[0].author).toBe("actor");
});
