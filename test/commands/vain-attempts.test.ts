// A voice message, an unanswered mail or a hung-up call is an attempt: no document recalls it as a talk, and no promise was made.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const titles = "Date;Par;Structure;Commune;Contact;Courriel;Compte rendu de l'appel;Suite à donner";
const rowOf = (day: string, said: string, next = "") =>
  `${day};Léa;La Grange;Najac;Anne Roux;anne.roux@grange.example;${said};${next}`;

async function imported(lines: readonly string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "suivi-appels.csv"), `${lines.join("\n")}\n`);
  await world.run("import", "suivi-appels.csv");
  const json = async (...argv: string[]) => JSON.parse((await world.run(...argv, "--json")).stdout);
  return { world, contacts: async () => (await json("show", "la-grange")).contacts };
}

test.each([
  "laissé message",
  "répondeur plein",
  "Relance sans suite",
  "a raccroché",
  "mail envoyé, rien",
  "Appel - messagerie vocale",
  "Appelée 2 fois : toujours le répondeur",
])("“%s” is an attempt, after which a first contact is still one", async (said) => {
  const { world, contacts } = await imported([titles, rowOf("12/01", said, "envoyer la plaquette")]);
  expect(await contacts()).toEqual([expect.objectContaining({ outcome: "no-answer", note: said })]);
  const first = await world.run("mail", "--actor", "la-grange", "--kind", "first-contact", "--yes");
  expect(`${first.stdout}${first.stderr}`).not.toContain("déjà parlé");
  const followUp = await world.run("mail", "--actor", "la-grange", "--kind", "follow-up", "--yes");
  expect(followUp.code).not.toBe(0);
  const { stdout: sheet } = await world.run("brief", "--actor", "la-grange", "--format", "md");
  expect(sheet).not.toMatch(/Nous nous sommes|Convenu alors|reprise de contact/);
  expect(sheet).toMatch(/À faire\s: envoyer la plaquette/);
});

test.each([
  "Répondeur, puis eu la présidente : intéressée",
  "Pas de réponse lundi. Mardi : partante",
  "Nous a laissé un message : d'accord pour mars",
  "Échange avec Anne, message laissé au trésorier",
  "Partante, veut des exemples",
])("“%s” tells of an exchange", async (said) => {
  const { contacts } = await imported([titles, rowOf("12/01", said)]);
  expect(await contacts()).toEqual([expect.objectContaining({ outcome: "reached" })]);
});

/** The follow-up that is prepared, with what the command says. */
async function followUpIn(world: FakeWorld): Promise<string> {
  const { stdout, stderr } = await world.run("mail", "--actor", "la-grange", "--kind", "follow-up", "--yes");
  const folder = join(world.folder, "out");
  const drafts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(drafts).toHaveLength(1);
  return [
    stdout,
    stderr,
    ...drafts.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8")),
  ].join("\n");
}

test("a message left after a talk is not recalled as one, nor what it left to do as a promise", async () => {
  const { world } = await imported([
    titles,
    rowOf("08/01", "Partante, veut réfléchir.", "rien"),
    rowOf("19/01", "Laissé message", "envoyer la plaquette"),
  ]);
  const { stdout: sheet } = await world.run("brief", "--actor", "la-grange", "--format", "md");
  expect(sheet).toMatch(/Nous nous sommes parlé le 8\sjanvier/);
  expect(sheet).not.toMatch(/Nous nous sommes parlé le 19/);
  expect(sheet).not.toContain("Convenu alors");
  const followUp = await followUpIn(world);
  expect(followUp).not.toContain("plaquette");
});

test("what was promised in a talk is still recalled after a message left", async () => {
  const { world } = await imported([
    titles,
    rowOf("08/01", "Partante, veut réfléchir.", "envoyer la plaquette"),
    rowOf("19/01", "Laissé message", "rappeler"),
  ]);
  expect(await followUpIn(world)).toContain("plaquette");
  expect((await world.run("brief", "--actor", "la-grange", "--format", "md")).stdout).toMatch(
    /Nous nous sommes parlé le 8\sjanvier/,
  );
});

test("rank says of a note that it tells of an attempt, or of an exchange", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Structure;Commune;Remarques",
    "La Grange;Najac;Appelée le 12/01, répondeur",
    "Le Four;Najac;Rencontrée le 12/01 au marché",
    "Le Puits;Najac;Appelé le 12/01 : répondeur, puis eu la présidente",
  ];
  writeFileSync(join(world.folder, "liste.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "liste.csv");
  const ranked = (await world.run("rank")).stdout.replace(/\s+/g, " ");
  expect(ranked.match(/vos notes parlent d’une tentative, sans échange/g)).toHaveLength(1);
  expect(ranked.match(/échange raconté dans vos notes/g)).toHaveLength(2);
});
