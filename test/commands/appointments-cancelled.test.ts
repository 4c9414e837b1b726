// Appointments that a list says were cancelled or moved: neither the appointment nor the next step that planned it is recalled.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

/** Imports a list on the 31st of January 2026, and gives the days that `next` recalls. */
async function imported(...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "suivi.csv"), `${rows.join("\n")}\n`);
  const { stdout } = await world.run("import", "suivi.csv");
  const agenda = async () => {
    const { late, due, coming } = JSON.parse((await world.run("next", "--json")).stdout);
    return [...late, ...due, ...coming]
      .filter(({ from }: { from: string }) => from !== "cadence")
      .map(({ on, from }: { on: string; from: string }) => `${from} ${on}`);
  };
  return { world, said: stdout.replace(/\s+/g, " "), agenda };
}

const titles = "Structure;Date;Par;Compte rendu;Suite;Échéance";
const fixed = "La Grange;12/01/2026;Léa;Appel, d’accord pour se voir;RDV le 10/02 en mairie;10/02/2026";

test.each(["RDV du 10/02 annulé, elle est malade", "a appelé pour annuler le rdv du 10/02", "RDV annulé"])(
  "“%s” takes back the next step that it cancels",
  async (words) => {
    const { agenda, said, world } = await imported(titles, fixed, `La Grange;20/01/2026;Léa;${words};;`);
    expect(await agenda()).toEqual([]);
    expect(said).toContain("Un rendez-vous noté avant ne tient plus");
    expect(said).toContain('outreach log la-grange --next "rendez-vous" --next-on 2026-02-10');
    expect(said).not.toMatch(/S’il tient toujours : outreach undo/);
    await world.run("undo");
    expect(JSON.parse((await world.run("list", "--json")).stdout)).toEqual([]);
  },
);

test.each([
  ["RDV du 10/02 reporté au 24/02", "appointment 2026-02-24"],
  ["rdv avancé : le 05/02 au lieu du 10/02", "appointment 2026-02-05"],
])("“%s” leaves only the new day", async (words, left) => {
  const { agenda } = await imported(titles, fixed, `La Grange;20/01/2026;Léa;${words};;`);
  expect(await agenda()).toEqual([left]);
});

test("an appointment told in the words of a call is cancelled by a later call, also in a list with the newest first", async () => {
  const told = [
    "La Grange;12/01/2026;Léa;RDV fixé au 10/02;;",
    "La Grange;20/01/2026;Léa;RDV du 10/02 annulé;;",
  ];
  for (const rows of [told, told.toReversed()])
    expect(await (await imported(titles, ...rows)).agenda()).toEqual([]);
});

test("a cancellation takes back neither another step nor an appointment fixed afterwards", async () => {
  const cancelled = "La Grange;20/01/2026;Léa;RDV annulé;;";
  const sending = "La Grange;12/01/2026;Léa;Curieuse;envoyer deux fiches;10/02/2026";
  expect(await (await imported(titles, sending, cancelled)).agenda()).toEqual(["promise 2026-02-10"]);
  const again = "La Grange;27/01/2026;Léa;Rappelée;RDV en mairie;10/02/2026";
  expect(await (await imported(titles, fixed, cancelled, again)).agenda()).toEqual(["promise 2026-02-10"]);
});

test("a note beside the column of appointments cancels or moves that of its row", async () => {
  const { agenda } = await imported(
    "Structure;Contact;Prochain RDV;Note",
    "La Grange;Anne Roux;08/02/2026;annulé le 30/01",
    "Le Four;Luc Petit;10/02/2026;reporté au 14/02/2026",
    "Le Moulin;Zoé Vidal;12/02/2026;annulation de la fête du bourg",
  );
  expect(await agenda()).toEqual(["appointment 2026-02-12", "appointment 2026-02-14"]);
});
