// Tests which words of lists are objections, and that later lists do not lift them.
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../../support.ts";

async function aWorkspace(given: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld(given);
  await world.run("init", "--example", "--yes");
  return world;
}

async function importing(world: FakeWorld, list: string, name = "liste.csv", ...options: string[]) {
  await world.files.write(name, list);
  return world.run("import", name, "--source-said", "la liste du réseau", ...options);
}

/** The addresses that would get a draft. */
async function mailed(world: FakeWorld): Promise<string[]> {
  const { stdout, code } = await world.run("mail", "--all", "--dry-run", "--json");
  expect([0, 4]).toContain(code);
  const drafts = JSON.parse(stdout).messages ?? [];
  return drafts.map(({ to }: { to: string }) => to).sort();
}
const plain = (text: string) => text.replace(/\s+/g, " ");
const objected = async (world: FakeWorld): Promise<{ id: string; objections: { channel: string }[] }[]> =>
  JSON.parse((await world.run("list", "--objected", "--json")).stdout);

test("every way in which a list says no becomes an objection, counted, reported and kept with its source", async () => {
  const world = await aWorkspace();
  const list = [
    "Structure;Commune;Courriel;Statut;Désinscrit;Ne pas contacter;Opposition RGPD;do_not_email;status;Remarques",
    "Un;Vers;a1@un.example;ne plus contacter;;;;;;",
    "Deux;Vers;a2@deux.example;;oui;;;;;",
    "Trois;Vers;a3@trois.example;;;x;;;;",
    "Quatre;Vers;a4@quatre.example;;;;Oui;;;",
    "Cinq;Vers;a5@cinq.example;;;;;1;;",
    "Six;Vers;a6@six.example;;;;;;unsubscribed;",
    "Sept;Vers;a7@sept.example;;;;;;;Ne souhaite plus être contactée",
    "Huit;Vers;a8@huit.example;à contacter;non;;Non;0;subscribed;",
  ].join("\n");
  const { stdout } = await importing(world, list);
  expect(stdout).toContain("6 refus d’être contacté dans cette liste");
  expect(plain(stdout)).toContain("ligne 2 : Un, le 31 janvier 2026 (« Statut » = « ne plus contacter »)");
  expect(stdout).toMatch(/Un texte semble refuser un contact.*\n.*Sept/);
  expect(await mailed(world)).toEqual(["a8@huit.example"]);
  expect((await objected(world)).map(({ id }) => id)).toEqual([
    "cinq",
    "deux",
    "quatre",
    "sept",
    "six",
    "trois",
    "un",
  ]);
});

test("“no” to being contacted again, in a form, is an objection; “no” to its newsletter is not", async () => {
  const world = await aWorkspace();
  await importing(
    world,
    [
      "Organisation;Email;J'accepte d'être recontacté(e) par la mission d'appui;Inscription à la newsletter",
      "GAL du Causse;gal@causse.example;on;off",
      "Foyer de Vers;foyer@vers.example;off;on",
    ].join("\n"),
  );
  expect(await mailed(world)).toEqual(["gal@causse.example"]);
  const shown = await world.run("show", "gal-du-causse");
  expect(shown.stdout).toContain("Inscription à la newsletter");
});

test("a text that reads as a refusal counts as one until somebody clears it, and never comes back by a later import", async () => {
  const world = await aWorkspace();
  const list =
    "Structure;Courriel;Message\nAmap du Lot;amap@lot.example;Je ne veux plus recevoir vos courriers svp.\n";
  await importing(world, list);
  expect(await mailed(world)).toEqual([]);
  const { code } = await world.run(
    "edit",
    "amap",
    "--clear",
    "objection",
    "--reason",
    "parlait des publicités",
  );
  expect(code).toBe(0);
  expect(await mailed(world)).toEqual(["amap@lot.example"]);
  await world.run("import", "liste.csv");
  await importing(world, list, "autre.csv");
  expect(await mailed(world)).toEqual(["amap@lot.example"]);
});

test.each([
  ["email", [], 1],
  ["no", ["amap@lot.example"], 0],
  ["later", [], 1],
] as const)("at a terminal, import asks whether a text is a refusal: %s", async (answer, drafts, holding) => {
  const asking = await aWorkspace({ terminal: true, prompter: scriptedPrompter(answer) });
  await importing(
    asking,
    "Structure;Courriel;Remarques\nAmap du Lot;amap@lot.example;Elle ne veut plus être contactée.\n",
  );
  const world = fakeWorld({ folder: asking.folder });
  expect(await mailed(world)).toEqual(drafts);
  expect(await objected(world)).toHaveLength(holding);
});

test("a dry run neither asks about refusals nor notes them", async () => {
  const world = await aWorkspace({ terminal: true });
  await importing(world, "Structure;Message\nAmap du Lot;Ne nous appelez plus.\n", "liste.csv", "--dry-run");
  expect(await objected(world)).toEqual([]);
});

test("no later list lifts an objection by another address, another name or a possible duplicate", async () => {
  const world = await aWorkspace();
  await importing(
    world,
    "Structure;Commune;Courriel\nLes Amis du Moulin;Vers;contact@moulin.example\nFoyer rural de Lissac;Lissac;foyer@lissac.example\n",
  );
  await world.run("log", "moulin", "--channel", "email", "--outcome", "refused");
  const { stdout } = await importing(
    world,
    [
      "Structure;Contact;Courriel",
      "Les Amis du Moulin;Anne Roux;anne.roux@moulin.example",
      "AMIS DU MOULIN (LES);Anne Roux;anne.roux@gmail.example",
      "Le Moulin en fête;;contact@moulin.example",
      "Foyer rural;Paul Vert;paul.vert@gmail.example",
    ].join("\n"),
    "autre.csv",
  );
  expect(stdout).toMatch(/peut-être/);
  expect(await mailed(world)).toEqual(["foyer@lissac.example", "paul.vert@gmail.example"]);
});

test("a person who refused at one structure gets no mail at another", async () => {
  const world = await aWorkspace();
  await importing(
    world,
    [
      "Structure;Code postal;Commune;Contact;Fonction;Courriel de la personne",
      "Foyer rural de Vers;46090;Vers;Mme Lucie Barrau;présidente;lucie.barrau@example.org",
      "CUMA du Vers;46090;Vers;Mme Lucie Barrau;trésorière;lucie.barrau@example.org",
    ].join("\n"),
  );
  await world.run("log", "foyer", "--person", "barrau", "--channel", "email", "--outcome", "refused");
  expect(await mailed(world)).toEqual([]);
});

test("a structure that refused gets no mail at a new address", async () => {
  const world = await aWorkspace();
  await importing(
    world,
    "Structure;Code postal;Commune;Courriel\nFoyer rural de Vers;46090;Vers;foyer.vers@orange.example\n",
  );
  await world.run("log", "foyer", "--channel", "phone", "--outcome", "refused");
  await importing(
    world,
    "Structure;Commune;Courriel\nFoyer rural de Vers;Vers;contact@foyerdevers.example\nFoyer Rural Vers;Vers;foyer.vers@orange.example\n",
    "nouvelle.csv",
  );
  expect(await mailed(world)).toEqual([]);
});

test("a remark that refuses one channel closes that channel only, and the command to confirm it names the channel", async () => {
  const world = await aWorkspace();
  const list = [
    "Structure;Commune;Contact;Courriel;Téléphone;Consigne",
    "Un;Vers;Odile Carmaux;a1@un.example;05 61 00 00 11;préfère un appel au téléphone, pas de mail",
    "Deux;Vers;Marc Delpuech;a2@deux.example;05 61 00 00 12;ne veut pas de courriels, passer au local",
    "Trois;Vers;Zoé Brun;a3@trois.example;05 61 00 00 13;joignable par téléphone uniquement",
    "Quatre;Vers;Léo Sarda;a4@quatre.example;05 61 00 00 14;n’a jamais refusé, ne pas hésiter à appeler",
    "Cinq;Vers;Inès Pons;a5@cinq.example;05 61 00 00 15;",
  ].join("\n");
  const { stdout } = await importing(world, list);
  expect(stdout).toContain("outreach edit deux --objection email");
  expect(stdout).not.toContain("--objection all");
  expect(await mailed(world)).toEqual(["a4@quatre.example", "a5@cinq.example"]);
  expect((await world.run("edit", "deux", "--objection", "email")).code).toBe(0);
});
