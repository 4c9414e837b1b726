// Tests where objections are shown, and how edit sets and lifts them.
import { expect, test } from "vitest";
import { type FakeWorld, preparedWorld } from "../../support.ts";

const list = [
  "Structure;Commune;Code postal;Téléphone;Courriel;Contact;Fonction;Courriel du contact;Téléphone du contact",
  "Foyer de Vers;Vers;46090;05 65 71 00 01;foyer@vers.example;Lucie Barrau;animatrice;lucie@vers.example;05 65 71 00 02",
  "Foyer de Vers;Vers;46090;05 65 71 00 01;foyer@vers.example;Paul Vert;président;paul@vers.example;05 65 71 00 03",
].join("\n");

async function aFoyer(): Promise<FakeWorld> {
  return preparedWorld("aFoyer", {}, async (world) => {
    await world.run("init", "--example", "--yes");
    await world.files.write("liste.csv", list);
    await world.run("import", "liste.csv");
  });
}
const plain = (text: string) => text.replace(/\s+/g, " ");

test("people and the sheet say who objected, and propose somebody else", async () => {
  const world = await aFoyer();
  await world.run("edit", "foyer", "--person", "barrau", "--objection", "all");
  const people = plain((await world.run("people", "--actor", "foyer")).stdout);
  expect(people).toContain("✗ Lucie Barrau : aucun contact, depuis le 31 janvier 2026");
  expect(people).toContain("→ Paul Vert");
  expect(people).not.toContain("→ Lucie Barrau");
  const [asJson] = JSON.parse((await world.run("people", "--json")).stdout);
  expect(asJson.objections).toEqual([
    {
      person: "Lucie Barrau",
      channels: ["email", "phone", "post"],
      because: "said",
      since: "2026-01-31",
      source: "camille",
      line: null,
    },
  ]);
  await world.run("brief", "--actor", "foyer", "--format", "md", "-o", "fiche.md");
  const sheet = plain(await world.files.readText("fiche.md"));
  expect(sheet).toContain("**Opposition** – Lucie Barrau : aucun contact, depuis le 31 janvier 2026");
  expect(sheet).not.toContain("lucie@vers.example");
});

test("the sheet for a call mentions an objection to another channel", async () => {
  const world = await aFoyer();
  await world.run("edit", "foyer", "--objection", "email");
  await world.run("brief", "--actor", "foyer", "--format", "md", "-o", "fiche.md");
  expect(plain(await world.files.readText("fiche.md"))).toContain("toute la structure : aucun courriel");
});

test("an undo that removes objections says so, in its dry run too", async () => {
  const world = await aFoyer();
  await world.files.write("refus.csv", "Structure;Code postal;Ne pas contacter\nFoyer de Vers;46090;x\n");
  await world.run("import", "refus.csv");
  expect(plain((await world.run("undo", "--dry-run")).stdout)).toContain(
    "1 opposition notée alors serait annulée aussi",
  );
  expect(plain((await world.run("undo")).stdout)).toContain("1 opposition notée alors est annulée aussi");
  expect(JSON.parse((await world.run("list", "--objected", "--json")).stdout)).toEqual([]);
  expect((await world.run("undo")).stdout).not.toContain("opposition");
});

test("edit --objection sets, confirms and lifts, one channel or person at a time", async () => {
  const world = await aFoyer();
  const holding = async () =>
    JSON.parse((await world.run("show", "foyer", "--json")).stdout)
      .objections.filter(({ lifted }: { lifted: unknown }) => lifted === null)
      .map(({ person, channel }: { person: string | null; channel: string }) => [person, channel]);
  await world.run("edit", "foyer", "--objection", "post");
  await world.run(
    "edit",
    "foyer",
    "--person",
    "vert",
    "--objection",
    "phone",
    "--reason",
    "au téléphone, le 30",
  );
  expect(await holding()).toEqual([
    [null, "post"],
    ["Paul Vert", "phone"],
  ]);
  expect((await world.run("edit", "foyer", "--clear", "objection")).code).toBe(2);
  await world.run("edit", "foyer", "--clear", "objection", "--reason", "erreur de fiche");
  expect(await holding()).toEqual([["Paul Vert", "phone"]]);
  const shown = plain((await world.run("show", "foyer")).stdout);
  expect(shown).toContain("levée le 31 janvier 2026 par camille : erreur de fiche");
  expect((await world.run("edit", "foyer", "--objection", "all", "--dry-run")).stdout).toContain(
    "ne serait plus",
  );
  expect(await holding()).toEqual([["Paul Vert", "phone"]]);
});
