// A table in which the team logs its calls: each row is an exchange of its day, told as one everywhere.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const titles = "Date;Par;Structure;Contact;Compte rendu;Suite à donner;Échéance";
const barn = [
  "12/01;Léa;La Grange;Anne Roux (présidente);Partante, veut des exemples.;envoyer deux fiches;20/01",
  "19/01;Léa;La Grange;Anne Roux (présidente);NRP, message laissé;rappeler;02/02",
];
const kiln = "14/01;Tom;Le Four;Paul Petit;A déjà tout ce qu'il faut. Ne plus l'appeler.;rien;";

async function imported(lines: readonly string[], name = "suivi-appels.csv") {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);
  const { stdout } = await world.run("import", name);
  return { world, said: stdout.replace(/\s+/g, " ") };
}

const exchangesOf = async (world: FakeWorld, actor: string) =>
  JSON.parse((await world.run("show", actor, "--json")).stdout).contacts;

test("each row is noted with its day, who called, what was said and what comes next", async () => {
  const { world, said } = await imported([titles, ...barn]);
  expect(said).toContain("2 échanges de cette liste notés (du 12/01/2026 au 19/01/2026), pour 1 acteur");
  const both = (await exchangesOf(world, "la-grange")).toSorted((a: { at: string }, b: { at: string }) =>
    a.at < b.at ? -1 : 1,
  );
  expect(both).toEqual([
    expect.objectContaining({
      ...{ at: "2026-01-12", by: "Léa", channel: "phone", person: "Anne Roux", outcome: "reached" },
      ...{ note: "Partante, veut des exemples.", next_step: "envoyer deux fiches", next_at: "2026-01-20" },
    }),
    expect.objectContaining({ at: "2026-01-19", outcome: "no-answer", next_at: "2026-02-02" }),
  ]);
  const { stdout: page } = await world.run("show", "la-grange");
  expect(page.match(/Partante, veut des exemples/g)).toHaveLength(1);
  expect((await world.run("next")).stdout).toContain("rappeler");
  expect((await world.run("rank")).stdout).not.toContain("aucun échange");
});

test("who is known from a call is met again, not for the first time", async () => {
  const { world } = await imported([titles, barn[0]!]);
  const { stdout } = await world.run("brief", "--actor", "la-grange", "--format", "md");
  expect(stdout).toContain("Fiche de reprise de contact");
  expect(stdout).toContain("Nous nous sommes parlé le 12\u00a0janvier");
  expect(stdout).toContain("Partante, veut des exemples");
  expect(stdout).not.toContain("Échéance");
});

test("a no is noted as one, and nothing comes next", async () => {
  const { world } = await imported([titles, kiln]);
  const [exchange] = await exchangesOf(world, "le-four");
  expect(exchange).toMatchObject({ at: "2026-01-14", by: "Tom", next_step: null });
  expect((await world.run("list", "--objected")).stdout).toContain("Le Four");
});

test("the same list again notes nothing twice, a longer one what is new, and undo takes it back", async () => {
  const { world } = await imported([titles, barn[0]!]);
  const { stdout } = await world.run("import", "suivi-appels.csv");
  expect(stdout).toContain("Rien de nouveau");
  writeFileSync(join(world.folder, "suivi-appels.csv"), `${[titles, ...barn].join("\n")}\n`);
  await world.run("import", "suivi-appels.csv");
  expect(await exchangesOf(world, "la-grange")).toHaveLength(2);
  await world.run("undo");
  expect(await exchangesOf(world, "la-grange")).toHaveLength(1);
});

test("a dry run says how many would be noted, and notes none", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "appels.csv"), `${[titles, ...barn].join("\n")}\n`);
  const { stdout } = await world.run("import", "appels.csv", "--dry-run");
  expect(stdout.replace(/\s+/g, " ")).toContain("2 échanges de cette liste à noter");
  expect((await world.run("show", "la-grange")).code).not.toBe(0);
});

test.each([
  [
    "the day of an application",
    "Date de dépôt;Structure;Compte rendu;Suite à donner\n12/01/2026;La Grange;Dossier complet.;payer",
  ],
  [
    "what a project is about",
    "Date;Structure;Résumé;À faire\n12/01/2026;La Grange;Un four pour tous.;instruire",
  ],
  [
    "a day to come",
    "Date;Structure;Compte rendu;Suite à donner\n12/03/2026;La Grange;Rendez-vous fixé.;y aller",
  ],
  ["a day without words", "Date;Structure;Compte rendu;Suite à donner\n12/01/2026;La Grange;;appeler"],
  [
    "words of an unknown day",
    "Date;Structure;Compte rendu;Suite à donner\nbientôt;La Grange;Partante.;appeler",
  ],
])("%s is no exchange", async (_, list) => {
  const { world } = await imported([list], "dossiers.csv");
  expect(await exchangesOf(world, "la-grange")).toEqual([]);
});
