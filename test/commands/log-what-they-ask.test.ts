// Tests that something a saved reply asks for becomes a next step, and that people whom it names can be added.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld, scriptedPrompter } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const now = "2026-03-20T09:30:00+01:00";

async function received(body: string, given = {}) {
  const world = fakeWorld({ now });
  await aWorkspace(world.folder, []);
  writeFileSync(
    join(world.folder, "a.csv"),
    "Structure;Commune;Contact;Courriel\nFoyer du Bois;Ahun;Anne Castan;anne@bois.example\n",
  );
  expect((await world.run("import", "a.csv")).code).toBe(0);
  const message = [
    "From: Anne Castan <anne@bois.example>",
    "Date: Thu, 12 Mar 2026 17:13:50 +0100",
    "Subject: Re: Un appui",
    "To: mission@appui.example",
    'Content-Type: text/plain; charset="UTF-8"',
    ...["", body],
  ];
  writeFileSync(join(world.folder, "r.eml"), message.join("\r\n"));
  return fakeWorld({ folder: world.folder, now, ...given });
}

const asking = "Bonjour,\r\n\r\nPourriez-vous nous transmettre un modèle de convention ? Merci.";
const naming = "Bonjour,\r\n\r\nVoyez avec Mme Ruffat, trésorière, 06 12 34 00 12.";

test("a request in a reply is a next step until something is sent", async () => {
  const world = await received(asking);
  const { code, stdout } = await world.run("log", "--from", "r.eml", "--yes");
  expect(code).toBe(0);
  expect(stdout).toContain("Pourriez-vous nous transmettre un modèle de convention");
  const steps = async () => (await world.run("next", "--json")).stdout;
  expect(await steps()).toContain("envoyer ce qui est demandé");
  expect((await world.run("log", "foyer-du-bois", "--channel", "email", "--outcome", "reached")).code).toBe(
    0,
  );
  expect(await steps()).not.toContain("envoyer ce qui est demandé");
});

test("the request is over once it is noted as done", async () => {
  const world = await received(asking);
  await world.run("log", "--from", "r.eml", "--yes");
  const done = ["--channel", "phone", "--outcome", "reached", "--done"];
  expect((await world.run("log", "foyer-du-bois", ...done)).code).toBe(0);
  expect((await world.run("next", "--json")).stdout).not.toContain("envoyer ce qui est demandé");
});

test("somebody whom a reply names with a number is added, with their post", async () => {
  const world = await received(naming);
  expect((await world.run("log", "--from", "r.eml", "--yes")).code).toBe(0);
  const [actor] = JSON.parse((await world.run("list", "--json")).stdout);
  expect(actor.people).toContainEqual(
    expect.objectContaining({ full_name: "Ruffat", role: "trésorière", phones: ["+33612340012"] }),
  );
});

test("a no at the terminal adds neither the next step nor the person", async () => {
  const prompter = scriptedPrompter("reached", false, false);
  const world = await received(`${asking}\r\n${naming}`, { terminal: true, prompter });
  expect((await world.run("log", "--from", "r.eml")).code).toBe(0);
  const page = (await world.run("show", "foyer-du-bois", "--json")).stdout;
  expect(page).not.toContain('Ruffat"');
  expect(page).not.toContain("envoyer ce qui est demandé");
});
