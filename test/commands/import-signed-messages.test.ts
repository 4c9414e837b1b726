// Plain mails as programs send them: wrapped at a width, and signed by a name over the post, the structure and where it is.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedWorld } from "../support.ts";

async function received(from: string, text: string) {
  const world = await preparedWorld("empty", {}, async (empty) => {
    await empty.run("init", ".", "--lang", "fr", "--yes");
  });
  const head = `From: ${from}\nSubject: Re: bonjour\nDate: Tue, 3 Mar 2026 09:00:00 +0100\nMessage-ID: <a@b>`;
  const type = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit";
  writeFileSync(join(world.folder, "m.eml"), `${head}\n${type}\n\n${text}\n`);
  await world.run("import", "m.eml", "--no-input");
  const [actor, ...others] = JSON.parse((await world.run("list", "--json")).stdout);
  expect(others).toEqual([]);
  return { world, actor, text: actor.answers[0]?.text as string };
}

const body = "Bonjour,\n\nNous aimerions en savoir plus.";

test.each([
  {
    from: "Gaspard Ollivon <g.ollivon@vallouet.example>",
    signature: [
      "Gaspard Ollivon",
      "Directeur",
      "Communauté de communes du Vallouet",
      "48000 Mende",
      "Tél. 04 66 31 00 01",
    ],
    name: "Communauté de communes du Vallouet",
    role: "Directeur",
    commune: "Mende",
    phones: ["+33466310001"],
  },
  {
    from: "OLLIVON Gaspard <gaspard.ollivon@orange.fr>",
    signature: ["Gaspard Ollivon", "président de l'Association des moulins de Brive-Haute", "48000 Mende"],
    name: "Association des moulins de Brive-Haute",
    role: "président",
    commune: "Mende",
    phones: [],
  },
  {
    from: "gaspard.ollivon@orange.fr",
    signature: ["Gaspard Ollivon", "Directeur", "Les Sentes Bleues", "48000 Mende", "04 66 31 00 01"],
    name: "Les Sentes Bleues",
    role: "Directeur",
    commune: "Mende",
    phones: ["+33466310001"],
  },
])("a signature without a closing phrase gives the structure $name", async ({ from, signature, ...told }) => {
  const { actor, text } = await received(from, `${body}\n\n${signature.join("\n")}`);
  expect(actor).toMatchObject({ name: told.name, commune: told.commune });
  expect(actor.people[0] ?? { role: told.role, phones: actor.phones }).toMatchObject({
    role: told.role,
    phones: told.phones,
  });
  expect(text).toBe(body);
});

test.each([
  ["a name in a sentence", "Gaspard Ollivon vous rappellera demain.\nNous aimerions en savoir plus."],
  [
    "a name over a text",
    "Gaspard Ollivon\n\nNous aimerions en savoir plus, et nous avons déjà commencé à en parler.",
  ],
])("%s does not begin a signature", async (_, text) => {
  const answer = `Bonjour,\n\n${text}`;
  expect((await received("Gaspard Ollivon <g.ollivon@vallouet.example>", answer)).text).toBe(answer);
});

test("a sentence that the mail program wrapped is joined, and line ends of the writer stay", async () => {
  const { text } = await received(
    "Gaspard Ollivon <g.ollivon@vallouet.example>",
    `Bonjour Madame,

Oui, nous en parlons depuis longtemps avec les trois écoles du canton et avec
la bibliothèque, et nous aimerions monter quelque chose avec un village de
la côte. Il nous manque :
- quelqu'un pour nous aider
- un peu de temps
Merci beaucoup.

Bien cordialement,
Gaspard Ollivon`,
  );
  expect(text).toBe(`Bonjour Madame,

Oui, nous en parlons depuis longtemps avec les trois écoles du canton et avec la bibliothèque, et nous aimerions monter quelque chose avec un village de la côte. Il nous manque :
- quelqu'un pour nous aider
- un peu de temps
Merci beaucoup.`);
});

test.each([
  ["short lines", "Nous sommes partants\npour en parler\nle mardi ou le jeudi"],
  [
    "lines of a list without marks",
    "Le foyer de Valmont cherche un partenaire en Espagne depuis un an\nLa mairie de Brassac cherche un partenaire en Italie\nLe moulin aussi",
  ],
  [
    "a line longer than programs wrap",
    "Nous sommes partants pour en parler quand vous voulez, de préférence un mardi ou un jeudi, parce que les autres jours sont pris par le marché\nle matin surtout",
  ],
  [
    "labels",
    "Nous pouvons vous recevoir dans nos locaux tous les mardis matin avec\nadresse : 3 rue du Four",
  ],
])("the line ends of %s are kept", async (_, text) => {
  const answer = `Bonjour,\n\n${text}`;
  expect((await received("Gaspard Ollivon <g.ollivon@vallouet.example>", answer)).text).toBe(answer);
});

test("somebody who prefers to be written to gets no call as the next step", async () => {
  const answer = (words: string) =>
    received(
      "Gaspard Ollivon <g.ollivon@vallouet.example>",
      `Bonjour,\n\nOui, cela nous intéresse. ${words}\n\nGaspard Ollivon\nFoyer rural du Vallouet`,
    );
  const due = async (words: string, ...objection: string[]) => {
    const { world } = await answer(words);
    if (objection.length > 0) await world.run("edit", "vallouet", ...objection);
    const { due, late, coming } = JSON.parse((await world.run("next", "--json")).stdout);
    return [...due, ...late, ...coming].map(({ action }) => action);
  };
  expect(await due("Un courriel m'arrange mieux qu'un appel.")).toEqual(["mail"]);
  expect(await due("Un appel m'arrange mieux qu'un courriel.")).toEqual(["call"]);
  const closed = ["--objection", "email", "--reason", "demandé par téléphone"];
  expect(await due("Un courriel m'arrange mieux qu'un appel.", ...closed)).toEqual(["call"]);
});
