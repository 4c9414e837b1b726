// Tests that the mission itself becomes no actor when it stands on a sign-in sheet or a list.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const mission = {
  name: "Mission d'appui à la coopération",
  organisation: "Réseau rural de Brenval-Orbe",
  sender: { name: "Louise Tarbeau", email: "l.tarbeau@brenval-orbe.example" },
};

async function imported(...rows: string[]) {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), JSON.stringify(mission));
  const others = [
    "Foyer rural de Fons;Denis Marbrot;d.marbrot@fons.example",
    "CC du Val;Aude Vial;a.vial@val.example",
  ];
  writeFileSync(
    join(world.folder, "presence.csv"),
    `${["Structure;Nom;Courriel", ...others, ...rows].join("\n")}\n`,
  );
  const { stdout } = await world.run("import", "presence.csv", "--json");
  const { files, actors } = JSON.parse(stdout);
  const skipped = files[0].problems.filter(({ code }: { code: string }) => code === "row-of-mission");
  return { world, actors: actors.length - others.length, skipped, rows: files[0].rows };
}

test.each([
  "Réseau rural de Brenval-Orbe;Louise Tarbeau;l.tarbeau@brenval-orbe.example",
  "RÉSEAU RURAL BRENVAL ORBE;Hugo Castel;",
  "Mission d’appui à la coopération – Réseau rural de Brenval-Orbe;Hugo Castel;hugo.castel@gmail.com",
  "RRBO;Hugo Castel;h.castel@brenval-orbe.example",
  "Mission coopération;TARBEAU Louise;",
])("a row of the mission is no actor, and the summary gives its line: %s", async (row) => {
  const { world, actors, skipped, rows } = await imported(row);
  expect(actors).toBe(0);
  expect(skipped).toMatchObject([
    { severity: "skipped", line: 4, found: row.split(";").filter(Boolean).join(", ") },
  ]);
  expect(rows).toMatchObject({ read: 3, skipped: 1 });
  expect((await world.run("list", "--json")).stdout).not.toContain("Tarbeau");
});

test.each([
  "Mairie de Lissac;Louise Tarbeau;mairie@lissac.example",
  "Réseau rural du Lauzet;Hugo Castel;h.castel@lauzet.example",
  "Les Passe-Murailles;Hugo Castel;h.castel@brenval-orbe.example",
  "Mission locale de Brenval;Hugo Castel;",
  "RRBO;Hugo Castel;contact@rrbo-lyon.example",
])("another structure stays, whoever stands for it: %s", async (row) => {
  const { actors, skipped } = await imported(row);
  expect(actors).toBe(1);
  expect(skipped).toEqual([]);
});

test("a mailbox at a provider that the mission uses too tells nothing", async () => {
  const world = fakeWorld();
  const sender = { ...mission.sender, email: "reseau.brenval@gmail.com" };
  writeFileSync(join(world.folder, "mission.yaml"), JSON.stringify({ ...mission, sender }));
  writeFileSync(
    join(world.folder, "a.csv"),
    "Structure;Nom;Courriel\nRural;Hugo Castel;hugo.castel@gmail.com\nCC du Val;Aude Vial;a.vial@val.example\n",
  );
  const { stdout } = await world.run("import", "a.csv", "--json");
  expect(JSON.parse(stdout).actors).toHaveLength(2);
});
