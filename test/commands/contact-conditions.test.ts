// What partners ask of whoever contacts an actor: kept, shown to the team, and never said to the actor.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

async function received(text: string, subject = "trois contacts") {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(
    join(world.folder, "m.eml"),
    `From: Odile Sarrazin <o.sarrazin@federation.example>\nSubject: ${subject}\nDate: Tue, 13 Jan 2026 09:00:00 +0100\nMessage-ID: <a@b>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n\nOdile Sarrazin\nFédération des foyers du Haut\n`,
  );
  const { stdout } = await world.run("import", "m.eml", "--no-input");
  const oneLine = (text: string) => text.replace(/\s+/g, " ");
  const run = async (...argv: string[]) => {
    const { stdout: output, stderr } = await world.run(...argv);
    return { output: oneLine(output), stderr: oneLine(stderr) };
  };
  return { world, run, said: oneLine(stdout) };
}

const letter = `Bonjour,

Je te signale le foyer rural de Valmont : la présidente, Mme Faure (faure@valmont.example), est partante. Ne dis pas que ça vient de moi.

Je te signale aussi la MJC de Brassac : le directeur, M. Roux (roux@brassac.example), hésite. Ne les contacte pas avant qu’on se soit parlé.`;

test("an actor whom a partner wants to talk of first waits without a day, out of ranking and mailings, until released", async () => {
  const { world, run, said } = await received(letter);
  expect(said).toContain(
    "MJC de Brassac, tant que ce n’est pas levé (« Ne les contacte pas avant qu’on se soit parlé. »). Pour ne plus attendre : outreach rank --release mjc-de-brassac",
  );
  expect(said).not.toContain("Foyer rural de Valmont, ");
  expect((await run("rank")).output).not.toContain("MJC");
  expect((await run("mail", "--all")).stderr).toContain(
    "MJC de Brassac (mjc-de-brassac) : en attente (« Ne les contacte pas",
  );
  expect((await run("next")).output).toMatch(/MJC de Brassac ?: tant que ce n’est pas levé/);
  const { put_off: waiting } = JSON.parse((await world.run("next", "--json")).stdout);
  expect(waiting).toMatchObject([{ actor: "mjc-de-brassac", until: null }]);
  const sheet = (await run("brief", "--actor", "mjc-de-brassac", "--format", "md")).output;
  expect(sheet).toContain(
    "**Avant tout contact** – d’abord en parler avec Odile Sarrazin : « Ne les contacte",
  );
  expect(sheet).not.toContain("9999");
  await run("rank", "--release", "mjc-de-brassac");
  expect((await run("rank")).output).toContain("MJC");
});

test("a logged talk ends a wait without a day, which the ranking named; a call without an answer does not", async () => {
  const { run } = await received(letter);
  expect((await run("rank")).stderr).toContain(
    "En attente, sans date : MJC de Brassac (« Ne les contacte pas",
  );
  await run("log", "mjc-de-brassac", "--channel", "phone", "--outcome", "no-answer");
  expect((await run("rank")).stderr).toContain("En attente, sans date");
  const talk = await run(
    "log",
    "mjc-de-brassac",
    "--channel",
    "phone",
    "--outcome",
    "reached",
    "--note",
    "Vu Odile",
  );
  expect(talk.output).toContain("L’attente est levée : « Ne les contacte pas avant qu’on se soit parlé. ».");
  expect((await run("rank")).stderr).not.toContain("En attente, sans date");
  await run("undo");
  expect((await run("rank")).stderr).toContain("En attente, sans date");
});

test("a partner who asks not to be named is named to the team alone", async () => {
  const { world, run } = await received(letter);
  expect((await run("rank")).output).toContain("ne pas dire qui nous en a parlé (Odile Sarrazin)");
  const sheet = (await run("brief", "--actor", "foyer-rural-de-valmont", "--format", "md")).output;
  expect(sheet).toMatch(
    /^[^#]*#[^#]*## Qui et où - \*\*Avant tout contact\*\* – ne pas dire qui nous en a parlé/,
  );
  const { stderr } = await run("mail", "--actor", "foyer-rural-de-valmont");
  expect(stderr).toContain("ne pas dire qui nous en a parlé (Odile Sarrazin) : « Ne dis pas");
  await run("letter", "--actor", "foyer-rural-de-valmont", "--format", "md");
  const out = join(world.folder, "out");
  expect(readdirSync(out).length).toBeGreaterThan(0);
  for (const file of readdirSync(out)) {
    const text = readFileSync(join(out, file), "utf8");
    expect(text).not.toMatch(/Sarrazin|Odile|F[ée]d[ée]ration|ne dis pas|je vous dirai/i);
  }
});

test("a list named after the partner who is not to be named is not said to be where the address comes from", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(
    join(world.folder, "contacts.csv"),
    "Structure;Commune;Contact;Mail;Remarques\nLe Grenier;Najac;Anne Roux;anne.roux@grenier.example;Ne pas dire que ça vient du Département\nLe Moulin;Najac;Paul Petit;p.petit@moulin.example;Partants\n",
  );
  await world.run("import", "contacts.csv", "--source-said", "le fichier du Département");
  await world.run("mail", "--all");
  const out = join(world.folder, "out");
  const textOf = (name: string) =>
    readFileSync(join(out, readdirSync(out).find((file) => file.includes(name))!), "utf8")
      .replace(/=\r?\n/g, "")
      .replaceAll("=C3=A9", "é");
  expect(textOf("Moulin")).toContain("fichier du Département");
  expect(textOf("Grenier")).not.toContain("Département");
});
