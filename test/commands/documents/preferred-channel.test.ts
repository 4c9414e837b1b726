// Actors that prefer another channel: the team sees it, and a mailing to many leaves them out unless they are named.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { channelWishes } from "../../../src/domain/relationship/preferred-channel.ts";
import { fakeWorld } from "../../support.ts";
import { aWorkspace } from "./some-mission.ts";

const wishesOf = (text: string, author: "team" | "actor" = "team", label = "Remarques") =>
  channelWishes({
    ...{ note: null, people: [], provenance: [] },
    answers: [{ label, text, author, file: null, line: null }],
  }).map(({ channel, isAvoided }) => `${isAvoided ? "not " : ""}${channel}`);

test.each([
  ["Plutôt par téléphone.", ["phone"]],
  ["Préfère qu’on l’appelle en fin de journée", ["phone"]],
  ["Vu au marché. Mieux vaut passer par le portable", ["phone"]],
  ["coup de fil de préférence", ["phone"]],
  ["courriel uniquement", ["email"]],
  ["Préfère recevoir un mail", ["email"]],
  ["Plutôt un courrier postal", ["post"]],
  ["surtout pas de courriers papier", ["not post"]],
  ["ne lit jamais ses courriels", ["not email"]],
  ["ne répond jamais au téléphone", ["not phone"]],
  ["Prefers to be called", ["phone"]],
  ["Préfère WhatsApp, le soir", ["phone"]],
  ["Tél. de préf. entre midi et deux", ["phone"]],
  ["Le courriel est plus simple que le téléphone", ["email"]],
  ["Plutôt un mail que le téléphone", ["email"]],
  ["Vue à la foire. Courriel de préf.", ["email"]],
  ["C'est sa sœur qui suit, lui écrire : nina@grenier.example", ["email"]],
  ["06 01 02 03 04 le soir, mais un mail c’est mieux", ["email"]],
  ["Très aimable. Lui écrire par courrier", ["post"]],
  ["Write to her by post", ["post"]],
])("“%s” expresses %j", (text, wishes) => {
  expect(wishesOf(text)).toEqual(wishes);
});

test.each([
  "Privilégie les appels à projets",
  "A préféré envoyer un courrier au préfet",
  "Les habitants préfèrent le téléphone",
  "Préfère attendre le printemps",
  "Plutôt intéressée par la mobilité des jeunes",
  "Inscription au repas par courrier uniquement",
  "Ne préfère pas le téléphone",
  "Une visite va mieux que le téléphone",
  "Pas de mail connu",
  "Ils veulent écrire par courrier à tous les habitants",
])("“%s” expresses no preference", (text) => {
  expect(wishesOf(text)).toEqual([]);
});

test("an actor's words tell its own preference only, and a channel alone answers a question about channels", () => {
  expect(wishesOf("Nous préférons être joints par téléphone.", "actor")).toEqual(["phone"]);
  expect(wishesOf("Un mail nous va mieux que le téléphone.", "actor")).toEqual(["email"]);
  expect(wishesOf("Le public âgé préfère le téléphone.", "actor")).toEqual([]);
  expect(wishesOf("Téléphone", "actor", "Moyen de contact préféré")).toEqual(["phone"]);
  expect(wishesOf("Téléphone ou courriel", "actor", "Moyen de contact préféré")).toEqual([]);
});

async function importedMission() {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Structure;Commune;Contact;Courriel;Remarques",
    "Le Grenier;Najac;Anne Roux;anne.roux@grenier.example;préfère être appelée le matin",
    "Le Moulin;Najac;Paul Petit;p.petit@moulin.example;Une équipe partante",
  ];
  writeFileSync(join(world.folder, "suivi.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "suivi.csv", "--no-input");
  return world;
}

test("a mailing to all leaves out an actor that prefers the telephone and says so; one to the actor itself does not", async () => {
  const world = await importedMission();
  const { stderr } = await world.run("mail", "--all");
  expect(readdirSync(join(world.folder, "out"))).toEqual(["2026-01-31 Le Moulin - premier contact.eml"]);
  expect(stderr.replace(/\s+/g, " ")).toContain(
    "Le Grenier (le-grenier) : plutôt par téléphone (« préfère être appelée le matin »). Pour lui écrire quand même : --actor le-grenier",
  );
  await world.run("mail", "--actor", "le-grenier");
  expect(readdirSync(join(world.folder, "out"))).toContain("2026-01-31 Le Grenier - premier contact.eml");
});

test("the ranking, the agenda and the sheet say which channel is preferred", async () => {
  const world = await importedMission();
  for (const command of ["rank", "next"])
    expect((await world.run(command)).stdout.replace(/\s+/g, " ")).toContain("plutôt par téléphone");
  const { stdout } = await world.run("brief", "--actor", "le-grenier", "--no-color");
  const plain = stripVTControlCharacters(stdout).replace(/\s+/g, " ");
  expect(plain).toContain("**Comment les joindre** – plutôt par téléphone");
});

test("a message does not mention the preference", async () => {
  const world = await importedMission();
  const { stdout } = await world.run("mail", "--actor", "le-grenier", "-n");
  expect(stdout).not.toContain("appelée le matin");
});

test("the ranking does not say “no exchange” of an actor whose notes hold a dated call", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Structure;Commune;Contact;Courriel;Suivi",
    "Le Grenier;Najac;Anne Roux;anne.roux@grenier.example;12/01 (NB) : appelée, intéressée par un échange",
    "Le Moulin;Najac;Paul Petit;p.petit@moulin.example;pas encore appelée, à joindre avant le 12/12",
  ];
  writeFileSync(join(world.folder, "suivi.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "suivi.csv", "--no-input");
  const { stdout } = await world.run("rank");
  const lines = stdout.split("\n");
  expect(lines.find((line) => line.includes("Le Grenier"))).toContain("échange raconté dans vos notes");
  expect(lines.find((line) => line.includes("Le Moulin"))).toContain("aucun échange noté ici");
});

/** The drafts of `mail --all` for a structure with Zoé Vial, in charge of Europe, and Luc Bonnefoy, president. */
async function writtenTo(ofZoe: string, ofLuc: string): Promise<{ drafts: string[]; said: string }> {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Structure;Commune;Prénom;Nom;Fonction;Courriel;Remarques",
    `PETR des Causses;Najac;Zoé;Vial;chargée de mission Europe;zoe.vial@causses.example;${ofZoe}`,
    `PETR des Causses;Najac;Luc;Bonnefoy;président;luc.bonnefoy@causses.example;${ofLuc}`,
  ];
  writeFileSync(join(world.folder, "a.csv"), `${rows.join("\n")}\n`);
  expect((await world.run("import", "a.csv")).code).toBe(0);
  const { stderr } = await world.run("mail", "--all", "--yes", "-o", "out");
  const drafts = readdirSync(world.folder).includes("out") ? readdirSync(join(world.folder, "out")) : [];
  return { drafts: drafts.filter((name) => name.endsWith(".eml")), said: stderr };
}

test.each([
  ["", "ne regarde jamais ses mails"],
  ["Luc ne regarde jamais ses mails", ""],
  ["le président ne répond jamais aux mails, passer par Zoé", ""],
])(
  "with the remarks “%s” and “%s”, the president's preference does not stop the mail to his colleague",
  async (...rows) => {
    expect((await writtenTo(...rows)).drafts).toHaveLength(1);
  },
);

test.each([
  ["ne regarde jamais ses mails", ""],
  ["", "Zoé ne regarde jamais ses mails"],
])("with the remarks “%s” and “%s”, the addressee's own preference stops the mail", async (...rows) => {
  const { drafts, said } = await writtenTo(...rows);
  expect(drafts).toEqual([]);
  expect(said.replace(/\s+/g, " ")).toContain("Zoé Vial : plutôt pas par courriel");
});

test("a message to somebody who prefers no call, or refuses calls, asks for a written answer", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const rows = [
    "Structure;Commune;Contact;Fonction;Courriel;Téléphone;Remarques",
    "Le Grenier;Najac;Anne Roux;animatrice;anne.roux@grenier.example;05 65 00 00 01;pas de téléphone svp",
    "Le Moulin;Najac;Paul Petit;animateur;p.petit@moulin.example;05 65 00 00 02;Une équipe partante",
    "La Forge;Najac;Lise Pons;animatrice;l.pons@forge.example;05 65 00 00 03;Plutôt un mail que le téléphone",
  ];
  writeFileSync(join(world.folder, "suivi.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "suivi.csv", "--no-input");
  const mailTo = async (actor: string) => {
    await world.run("mail", "--actor", actor, "-o", actor);
    const [draft = ""] = readdirSync(join(world.folder, actor));
    const bytes = readFileSync(join(world.folder, actor, draft), "latin1").replace(/=\r\n/g, "");
    const decoded = bytes.replace(/=([0-9A-F]{2})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    return Buffer.from(decoded, "latin1").toString("utf8").replace(/\s+/g, " ");
  };
  expect(await mailTo("moulin")).toContain("Un jour où vous appeler");
  for (const actor of ["grenier", "forge"]) {
    const mail = await mailTo(actor);
    expect(mail).toContain("Deux lignes sur ce que vous faites, en réponse");
    expect(mail).not.toContain("vous appeler");
  }
});
