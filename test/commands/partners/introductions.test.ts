// Introducing two actors: each is first asked separately, and then learns only what the other agreed to.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everythingIn } from "../../file-contents.ts";
import { type FakeWorld, fakeWorld, preparedWorld } from "../../support.ts";
import { json } from "../projects/some-projects.ts";

const titles =
  "Structure;Contact;Fonction;Courriel;Code postal;Thèmes;Ce que vous cherchez;Ce que vous pouvez apporter;Vos freins";

/** A workspace with a school, and a farm that offers what the school seeks. */
async function aNetwork(): Promise<FakeWorld> {
  return preparedWorld("aNetwork", { now: "2026-03-02T09:00:00+01:00" }, async (world) => {
    const rows = [
      titles,
      "École des Trois Sources;Anne Roux;directrice;ecole@example.org;48000;Alimentation;Nous cherchons des légumes pour notre cantine.;Un cuisinier.;La mairie bloque tout depuis un an.",
      "Ferme des Buis;Paul Vidal;directeur;ferme@example.org;48100;Alimentation;Des débouchés.;Nous livrons des légumes aux cantines.;Un associé est parti fâché.",
    ];
    writeFileSync(join(world.folder, "liste.csv"), rows.join("\n"));
    writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
    const { code } = await world.run(
      ...["import", "liste.csv", "--author", "Ce que vous cherchez=eux"],
      ...["--author", "Ce que vous pouvez apporter=eux", "--author", "Vos freins=eux"],
    );
    expect(code).toBe(0);
  });
}
const propose = (world: FakeWorld, ...more: string[]) =>
  json(world, "match", "--propose", "--actor", "sources", "--actor", "buis", "--yes", "-o", "out", ...more);
const later = (world: FakeWorld) => fakeWorld({ folder: world.folder, now: "2026-03-12T09:00:00+01:00" });
const read = async (world: FakeWorld, file: string) =>
  (await everythingIn(join(world.folder, file))).replace(/[\s\u00a0]+/g, " ");

async function answered(world: FakeWorld, from: string, body: string) {
  writeFileSync(
    join(world.folder, "r.eml"),
    `From: ${from}\r\nTo: camille.aubert@example.org\r\nDate: Wed, 11 Mar 2026 10:00:00 +0100\r\nSubject: Re: Puis-je vous présenter quelqu'un ?\r\nContent-Type: text/plain; charset="UTF-8"\r\n\r\n${body}\r\n`,
  );
  return json(world, "log", "--from", "r.eml", "--yes");
}

test("each actor is asked separately, with its own words, and learns nothing of the other", async () => {
  const world = await aNetwork();
  const { messages } = await propose(world);
  expect(messages.map(({ actor }: { actor: string }) => actor).sort()).toEqual([
    "ecole-des-trois-sources",
    "ferme-des-buis",
  ]);
  for (const { actor, file } of messages) {
    const text = await read(world, file);
    expect(text).toContain("1. Oui, vous pouvez nous présenter.");
    expect(text).toContain("Un non restera entre nous.");
    expect(text).not.toMatch(
      actor.startsWith("ferme") ? /École|Trois Sources|cantine|Roux/ : /Ferme|Buis|débouchés|Vidal/,
    );
    expect(text).not.toMatch(/bloque|fâché/);
  }
  const school = messages.find(({ actor }: { actor: string }) => actor.startsWith("ecole"));
  expect(await read(world, school.file)).toContain("« Nous cherchons des légumes pour notre cantine. »");
  // A request without an answer is not made twice.
  expect(await propose(later(world))).toMatchObject({ messages: [], already: [{}, {}] });
});

test("once both agreed, each reads the other's name, how to reach it, and what it agreed to have told", async () => {
  const before = await aNetwork();
  await propose(before);
  const world = later(before);
  await answered(world, "ecole@example.org", "Oui, vous pouvez nous présenter.");
  // After one yes, the other's answer is still awaited.
  expect(await propose(world)).toMatchObject({ messages: [], already: [{ actor: "ferme-des-buis" }] });
  const { messages: noted } = await answered(world, "ferme@example.org", "1");
  expect(noted[0].agreement).toMatchObject({ about: "introduction", reply: "contact" });
  const { messages } = await propose(world);
  expect(messages).toHaveLength(2);
  const toSchool = messages.find(({ actor }: { actor: string }) => actor.startsWith("ecole"));
  const text = await read(world, toSchool.file);
  expect(text).toContain("Une présentation, comme convenu");
  expect(text).toContain("ferme@example.org");
  expect(text).toMatch(/[Ff]erme des Buis/);
  // The farm agreed to be named, but not to have its answers told.
  expect(text).not.toMatch(/débouchés|livrons|fâché|bloque/);
});

test.each([
  ["named", false],
  ["quoted", false],
  ["contact", true],
])("an agreement to be %s gives the contact details: %s", async (agrees, isGiven) => {
  const world = await aNetwork();
  await json(world, "edit", "sources", "--agrees", "contact", "--for", "actor:buis");
  await json(world, "edit", "buis", "--agrees", agrees, "--for", "actor:sources");
  const { messages } = await propose(world);
  const texts: string[] = [];
  for (const { file } of messages) texts.push(await read(world, file));
  expect(texts).toHaveLength(isGiven ? 2 : 1);
  expect(texts.some((text) => /Pour joindre/.test(text))).toBe(isGiven);
  if (!isGiven) expect(messages[0].actor).toBe("ferme-des-buis");
});

test("an actor is not asked about a second introduction while its answer to the first is awaited", async () => {
  const before = await aNetwork();
  await before.run("add", "Cantine du Pré", "--email", "pre@example.org", "--theme", "Alimentation");
  const pair = (world: FakeWorld, ...more: string[]) =>
    json(world, "match", "--propose", "--actor", "sources", "--actor", "pré", "--yes", "-o", "out", ...more);
  await propose(before);
  const world = later(before);
  expect((await world.run("match", "--propose", "--actor", "sources", "--actor", "pré", "--yes")).code).toBe(
    3,
  );
  await answered(world, "ecole@example.org", "Oui, vous pouvez nous présenter.");
  const { messages } = await pair(world);
  expect(messages.map(({ actor }: { actor: string }) => actor).sort()).toEqual([
    ...["cantine-du-pre", "ecole-des-trois-sources"],
  ]);
  const all = await json(await aNetwork(), "match", "--propose", "--top", "9", "--yes", "-o", "out");
  const readers = all.messages.map(({ actor }: { actor: string }) => actor);
  expect(new Set(readers).size).toBe(readers.length);
});

test("an actor that says no is not asked again, and the other does not learn of it", async () => {
  const before = await aNetwork();
  await propose(before);
  const world = later(before);
  await answered(world, "ferme@example.org", "Non merci");
  const { code, stderr } = await world.run(
    "match",
    "--propose",
    "--actor",
    "sources",
    "--actor",
    "buis",
    "--yes",
  );
  expect(code).toBe(4);
  expect(stderr).toContain("Rien n’est écrit");
  expect(await json(world, "match")).toEqual([]);
  expect((await json(world, "list", "--objected")).length).toBe(0);
});

test("no request goes to an actor that objects, or that refused the other", async () => {
  const objecting = await aNetwork();
  await json(objecting, "edit", "buis", "--objection", "all");
  expect(
    (await objecting.run("match", "--propose", "--actor", "sources", "--actor", "buis", "--yes")).code,
  ).toBe(4);
  const refusing = await aNetwork();
  await json(refusing, "log", "buis", "--with", "sources", "--outcome", "refused");
  expect(
    (await refusing.run("match", "--propose", "--actor", "sources", "--actor", "buis", "--yes")).code,
  ).toBe(4);
  expect((await json(refusing, "match", "--propose", "--yes")).messages).toEqual([]);
  for (const world of [objecting, refusing]) expect(readdirSync(world.folder)).not.toContain("out");
});

test("log --match notes the outcome for both actors, and the pair is not proposed again", async () => {
  const world = await aNetwork();
  expect(await json(world, "match")).toHaveLength(1);
  const met = await json(world, "log", "--match", "sources", "buis", "--outcome", "met");
  expect(met).toMatchObject({ actor: "ecole-des-trois-sources", other: "ferme-des-buis", outcome: "met" });
  expect(await json(world, "match")).toEqual([]);
  expect((await world.run("undo")).code).toBe(0);
  const agreed = await json(world, "log", "--match", "sources", "buis", "--outcome", "agreed");
  expect(agreed.outcome).toBe("together");
  expect((await world.run("log", "--match", "sources")).code).toBe(2);
  const each = ["log", "--match", "sources", "--match", "buis", "--outcome"];
  expect(await json(world, ...each, "agreed")).toMatchObject({ ...agreed, outcome: "together" });
  expect((await world.run(...each, "agreed", "sources")).stderr).toContain("--match");
  expect((await world.run("log", "sources", "--outcome", "agreed")).code).toBe(2);
});

test("--top proposes the best pairs, and a dry run writes nothing", async () => {
  const world = await aNetwork();
  const dry = await json(world, "match", "--propose", "--top", "1", "--dry-run", "--yes");
  expect(dry.messages).toHaveLength(2);
  expect(readdirSync(world.folder)).not.toContain("out");
  const { messages } = await json(world, "match", "--propose", "--top", "1", "--yes");
  expect(messages).toHaveLength(2);
});

test("the data handed over to an actor mentions in words that an introduction was prepared", async () => {
  const world = await aNetwork();
  await propose(world);
  const shown = await world.run("privacy", "show", "buis", "-o", "remise.md");
  expect(shown.code).toBe(0);
  const paper = readFileSync(join(world.folder, "remise.md"), "utf8");
  expect(paper).toMatch(/Dans un document préparé pour quelqu’un d’autre\s: présentation/u);
  expect(paper).not.toMatch(/introduction-|ecole-des|ferme-des-buis/);
});
