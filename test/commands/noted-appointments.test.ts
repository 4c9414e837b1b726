// Appointments that a list tells of: kept for their day, and no first message before.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld, preparedWorld } from "../support.ts";

const list = `Structure;Commune;Contact;Courriel;Dernier échange;Prochain RDV;Remarques
Foyer du Haut;Valmont;Aude Pell;aude@foyer.example;;;RDV 08/02 à 14h en mairie
Atelier du Bas;Brassac;Paul Rivet;paul@atelier.example;;10/02/2026 9h30;
Chorale du Pont;Valmont;Rose Abel;rose@chorale.example;;;RDV le 31/02 à confirmer
Club du Lac;Brassac;Luc Nozet;luc@club.example;;;Rdv du 05/02 annulé, pas de nouvelle date
Jardin du Clos;Valmont;Eva Rous;eva@jardin.example;12/11/2024;;RDV 08/12 en mairie
Fanfare du Col;Brassac;Zoé Marc;zoe@fanfare.example;;;a répondu au questionnaire
`;

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ");

async function imported(now = "2026-01-31T09:30:00+01:00") {
  const world = await preparedWorld("list with appointments", {}, async (empty) => {
    await empty.run("init", ".", "--example", "--lang", "fr");
    writeFileSync(join(empty.folder, "suivi.csv"), list);
  });
  const { stdout, stderr } = await world.run("import", "suivi.csv", "--no-input");
  const later = fakeWorld({ folder: world.folder, now });
  return { world: later, said: plain(stdout + stderr) };
}

interface Step {
  name: string;
  on: string;
  what: string;
  from: string;
}

test("`next` lists appointments on their day, and the import says them", async () => {
  const { world, said } = await imported();
  const agenda = JSON.parse((await world.run("next", "--json")).stdout);
  const steps: Step[] = agenda.coming.filter(({ from }: Step) => from === "appointment");
  expect(steps.map(({ name, on, what }) => [name, on, what])).toEqual([
    ["Foyer du Haut", "2026-02-08", "RDV 08/02 à 14h en mairie"],
    ["Atelier du Bas", "2026-02-10", "Prochain RDV 10/02/2026 9h30"],
  ]);
  const called = agenda.call.map(({ name }: { name: string }) => name);
  expect(called).not.toContain("Foyer du Haut");
  expect(called).toContain("Club du Lac");
  expect(said).toContain("2 rendez-vous sont notés dans cette liste");
  expect(said).toContain("« le 31/02 » n’est pas un jour du calendrier");
});

test("the sheet says the appointment, and no first message goes to many before it", async () => {
  const { world } = await imported();
  const sheet = plain((await world.run("brief", "--actor", "foyer-du-haut")).stdout);
  expect(sheet).toContain("**Rendez-vous** – le 8 février 2026 (« RDV 08/02 à 14h en mairie »)");
  const { stdout, stderr } = await world.run("mail", "--all", "--dry-run");
  expect(stdout).not.toContain("aude@foyer.example");
  expect(stdout).toContain("luc@club.example");
  expect(plain(stdout + stderr)).toContain(
    "Foyer du Haut (foyer-du-haut) : vous avez rendez-vous le 8 février 2026",
  );
  expect((await world.run("mail", "--actor", "foyer-du-haut", "--dry-run")).stdout).toContain(
    "aude@foyer.example",
  );
});

test("the day over, it stays due until an exchange is noted", async () => {
  const { world } = await imported("2026-02-09T09:00:00+01:00");
  const late = async () =>
    JSON.parse((await world.run("next", "--json")).stdout).late.map(({ name }: Step) => name);
  expect(await late()).toContain("Foyer du Haut");
  await world.run("log", "foyer-du-haut", "--channel", "visit", "--outcome", "interested", "--no-input");
  expect(await late()).not.toContain("Foyer du Haut");
});

test("imported again, nothing is noted twice; `rank --release` forgets it", async () => {
  const { world } = await imported();
  const again = plain((await world.run("import", "suivi.csv", "--no-input")).stdout);
  expect(again).not.toContain("rendez-vous sont notés");
  await world.run("rank", "--release", "foyer-du-haut");
  const agenda = JSON.parse((await world.run("next", "--json")).stdout);
  expect(agenda.coming.map(({ name }: Step) => name)).not.toContain("Foyer du Haut");
});
