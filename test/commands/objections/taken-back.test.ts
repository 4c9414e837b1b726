// A no that is taken back later: it keeps its own day and holds, and the later yes is said wherever somebody decides.
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../../support.ts";

const now = "2026-11-30T09:30:00+01:00";
const plain = (text: string) => text.replace(/\s+/g, " ");

async function aList(remarks: readonly string[], given: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld({ now, ...given });
  await world.run("init", "--example", "--yes");
  const rows = remarks.map((remark, at) => `Atelier ${at};Vers;a${at}@atelier.example;"${remark}"`);
  const said = await importing(
    world,
    `Structure;Commune;Courriel;Remarques\n${rows.join("\n")}\n`,
    "liste.csv",
  );
  return { world, said };
}
async function importing(world: FakeWorld, list: string, name: string): Promise<string> {
  await world.files.write(name, list);
  return plain((await world.run("import", name, "--source-said", "la liste du réseau")).stdout);
}
async function mailed(world: FakeWorld): Promise<string[]> {
  const { stdout } = await world.run("mail", "--all", "--dry-run", "--json");
  return (JSON.parse(stdout).messages ?? []).map(({ to }: { to: string }) => to);
}
const shown = async (world: FakeWorld, who: string) =>
  JSON.parse((await world.run("show", who, "--json")).stdout);

test("an objection bears the day of its words, and of several the latest", async () => {
  const { world } = await aList([
    "12/03 : ne veut plus être contacté",
    "Ne souhaite plus recevoir nos courriers (appel du 02/07)",
    "12/03 : ne plus contacter. 05/06 : d'accord pour un appel. 10/09 : ne plus contacter",
    "Ne veut plus être contacté",
  ]);
  const days = [];
  for (const at of [0, 1, 2, 3]) days.push((await shown(world, `atelier-${at}`)).objections[0].at);
  expect(days).toEqual(["2026-03-12", "2026-07-02", "2026-09-10", "2026-11-30"]);
});

test("the words of how a refusal came name no way of contact", async () => {
  const { world } = await aList(["Ne souhaite plus recevoir nos courriers (appel du 02/07)"]);
  expect((await shown(world, "atelier-0")).objections).toMatchObject([{ channel: "all" }]);
});

test("import, show, list and check say the later yes of the same note; nothing is prepared meanwhile", async () => {
  const { world, said } = await aList([
    "12/03 ne veut plus être contacté. 05/06 finalement d'accord pour être rappelé",
  ]);
  expect(said).toContain("semble d’accord depuis");
  expect(said).toContain(
    "(le 12 mars 2026) ; depuis, « 05/06 finalement d'accord pour être rappelé » (le 5 juin 2026",
  );
  expect(said).toContain("outreach edit atelier-0 --clear objection --reason …");
  expect(await mailed(world)).toEqual([]);
  expect((await shown(world, "atelier-0")).agreed_since).toMatchObject([{ on: "2026-06-05", line: 2 }]);
  expect(plain((await world.run("list", "--objected")).stdout)).toContain("un oui plus récent");
  expect(plain((await world.run("check")).stdout)).toContain("depuis, « 05/06 finalement d'accord");
  await world.run("edit", "atelier-0", "--clear", "objection", "--reason", "d'accord le 5 juin");
  expect(await mailed(world)).toEqual(["a0@atelier.example"]);
});

test.each([
  ["an earlier yes", "05/02 d'accord pour un appel. 12/03 ne veut plus être contacté"],
  [
    "a yes between two noes",
    "12/03 ne plus contacter. 05/06 d'accord pour un appel. 10/09 ne plus contacter",
  ],
  ["a yes to another way", "12/03 : ne veut plus de mails. 05/06 : d'accord pour être rappelée"],
])("%s takes nothing back", async (_, remark) => {
  const { world, said } = await aList([remark]);
  expect(said).not.toContain("semble d’accord depuis");
  expect((await shown(world, "atelier-0")).agreed_since).toEqual([]);
});

test("a later list and a later exchange say yes; an earlier one says nothing", async () => {
  const { world } = await aList(["12/03 : ne veut plus être contacté", "20/05 : ne plus contacter"]);
  const said = await importing(
    world,
    [
      "Structure;Commune;Courriel;Suivi",
      "Atelier 0;Vers;a0@atelier.example;02/06 : le bureau revient sur son refus",
      "Atelier 1;Vers;a1@atelier.example;10/01 : d'accord pour un appel",
    ].join("\n"),
    "suite.csv",
  );
  expect(said).toContain(
    "depuis, « 02/06 : le bureau revient sur son refus » (le 2 juin 2026, suite.csv, ligne 2)",
  );
  expect(said).not.toContain("10/01");
  const { stdout } = await world.run("log", "atelier-1", "--channel", "phone", "--outcome", "interested");
  expect(plain(stdout)).toContain(
    "avait dit non le 20 mai 2026 : rien n’est préparé tant que cette opposition tient",
  );
  expect((await shown(world, "atelier-1")).agreed_since).toMatchObject([{ on: "2026-11-30" }]);
  expect(await mailed(world)).toEqual([]);
});

test("a form that says yes after it said no is told, and lifts nothing", async () => {
  const { world } = await aList(["RAS"]);
  const title = "Structure;Commune;Courriel;J'accepte d'être recontacté;Date de réponse\n";
  await importing(world, `${title}Pré Vert;Vers;pre@pre.example;non;12/03/2026\n`, "form.csv");
  const said = await importing(world, `${title}Pré Vert;Vers;pre@pre.example;oui;05/06/2026\n`, "form2.csv");
  expect(said).toContain("semble d’accord depuis");
  expect(await mailed(world)).toEqual(["a0@atelier.example"]);
});

test.each([
  ["lift", ["a0@atelier.example"], 0],
  ["keep", [], 1],
  ["later", [], 1],
] as const)(
  "at a terminal, import asks once whether the later yes lifts the no: %s",
  async (answer, drafts, holding) => {
    const { world: asking } = await aList(["12/03 ne veut plus être contacté. 05/06 a changé d'avis"], {
      terminal: true,
      prompter: scriptedPrompter(answer),
    });
    const world = fakeWorld({ folder: asking.folder, now });
    expect(await mailed(world)).toEqual(drafts);
    const { objections } = await shown(world, "atelier-0");
    expect(objections.filter(({ lifted }: { lifted: unknown }) => lifted === null)).toHaveLength(holding);
    const isAsked = plain((await world.run("check")).stdout).includes("a changé d'avis");
    expect(isAsked).toBe(answer === "later");
  },
);

test("what somebody confirmed for one way, or lifted, stays settled when the list comes again", async () => {
  const { world } = await aList(["Ne veut plus être contacté", "Ne souhaite plus être relancé"]);
  await world.run("edit", "atelier-0", "--objection", "email");
  await world.run("edit", "atelier-1", "--clear", "objection", "--reason", "parlait d'un autre");
  const again = [
    "Structure;Commune;Courriel;Commentaire",
    'Atelier 0;Vers;a0@atelier.example;"Ne veut plus être contacté"',
    'Atelier 1;Vers;a1@atelier.example;"Ne souhaite plus être relancé"',
  ].join("\n");
  await importing(world, again, "encore.csv");
  const standing = async (who: string) =>
    (await shown(world, who)).objections
      .filter(({ lifted }: { lifted: unknown }) => lifted === null)
      .map(({ channel, certain }: { channel: string; certain: boolean }) => [channel, certain]);
  expect(await standing("atelier-0")).toEqual([["email", true]]);
  expect(await standing("atelier-1")).toEqual([]);
  await importing(world, again.replace("relancé", "relancé, ni contacté par la mission"), "neuf.csv");
  expect(await standing("atelier-1")).toEqual([["all", false]]);
});
