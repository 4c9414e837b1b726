// Asks each participant of a project whether others may be told of it, and reads the answers.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { everythingIn } from "../../file-contents.ts";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../../support.ts";
import { json } from "./some-projects.ts";

const now = "2026-03-02T09:00:00+01:00";
const later = "2026-03-12T09:00:00+01:00";

/** Three actors with e-mail addresses, and a project of two of them. */
async function aProject(given: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const world = fakeWorld({ now, ...given });
  writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
  for (const [name, email] of [
    ["La Fabrique", "fabrique@example.org"],
    ["MJC du Vallon", "mjc@example.org"],
    ["Foyer rural de Combes", "foyer@example.org"],
  ] as const)
    expect((await world.run("add", name, "--email", email)).code).toBe(0);
  await json(
    world,
    ...[
      "project",
      "add",
      "--title",
      "Un bus-atelier pour quatre villages",
      "--who",
      "fabrique",
      "--who",
      "mjc",
    ],
    ...[
      "--summary",
      "Un bus passe d’un village à l’autre.",
      "--seeks",
      "deux communes",
      "--audience",
      "network",
    ],
  );
  return world;
}

const at = (world: FakeWorld, day: string, given: Parameters<typeof fakeWorld>[0] = {}) =>
  fakeWorld({ folder: world.folder, now: day, ...given });

const request = (world: FakeWorld, ...more: string[]) =>
  json(world, "mail", "--kind", "consent", "--yes", "-o", "out", ...more);

/** Writes an answer to the request, as a mail program sends it; gives the name of the file. */
function answers(
  world: FakeWorld,
  {
    from = "mjc@example.org",
    body,
    subject = "Re: Peut-on parler de votre projet ?",
  }: { from?: string; body: string; subject?: string },
): string {
  const message = `From: ${from}\nTo: camille.aubert@example.org\nDate: Wed, 11 Mar 2026 10:00:00 +0100\nSubject: ${subject}\nContent-Type: text/plain; charset="UTF-8"\n\n${body}\n`;
  writeFileSync(join(world.folder, "reponse.eml"), message.replace(/\n/g, "\r\n"));
  return "reponse.eml";
}

const consentsOf = async (world: FakeWorld) =>
  (await json(world, "project", "show", "bus")).consents.map(
    ({ actor, scope, how, on, until }: Record<string, string>) => ({ actor, scope, how, on, until }),
  );

test("each participant is asked once, and reads every word that would be told", async () => {
  const world = await aProject();
  const { messages } = await request(world, "--project", "bus", "--until", "31/12/2028");
  expect(messages.map(({ actor }: { actor: string }) => actor)).toEqual(["la-fabrique", "mjc-du-vallon"]);
  const text = (await everythingIn(join(world.folder, messages[1].file))).replace(/[\u00a0\s]+/g, " ");
  for (const said of [
    ...[
      "« Un bus-atelier pour quatre villages »",
      "Un bus passe d’un village à l’autre.",
      "Recherche : deux communes.",
    ],
    ...[
      "jusqu’au 31 décembre 2028",
      "1. Oui, avec notre nom.",
      "2. Oui, sans nom ni lieu.",
      "3. Non, n’en parlez pas.",
    ],
    ...[
      "Un oui se reprend d’un mot",
      "C’est gratuit jusqu’à six jours par an",
      "Pourquoi je peux vous écrire.",
    ],
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("Fabrique");
  const again = await json(at(world, later), "mail", "--kind", "consent", "--yes", "-o", "out");
  expect(again.messages).toEqual([]);
  expect(again.already).toHaveLength(2);
  const letters = await json(at(world, later), "letter", "--kind", "consent", "--yes", "-o", "out");
  expect(letters.already).toHaveLength(2);
});

test("a clear yes is noted with its scope and days; a no does not object to our other messages", async () => {
  const world = await aProject();
  await request(world, "--until", "31/12/2028");
  const read = at(world, later);
  const { messages } = await json(
    read,
    "log",
    "--from",
    answers(read, { body: "Bonjour,\n\nOui, avec notre nom.\n\nBien à vous" }),
    "--yes",
  );
  expect(messages[0].agreement).toMatchObject({
    project: "un-bus-atelier-pour-quatre-villages",
    reply: "name",
  });
  await json(
    read,
    "log",
    "--from",
    answers(read, { from: "fabrique@example.org", body: "Non merci." }),
    "--yes",
  );
  expect(await consentsOf(read)).toEqual([
    { actor: "mjc-du-vallon", scope: "name", how: "mail", on: "2026-03-11", until: "2028-12-31" },
  ]);
  expect((await read.run("project", "show", "bus")).stdout).toContain("La Fabrique a dit non");
  expect((await json(read, "list", "--objected")).length).toBe(0);
  // Neither the participant that said no nor the one that agreed is asked again.
  const once = await read.run("mail", "--kind", "consent", "--yes", "-o", "out");
  expect(once.stderr).toContain("on ne le redemande pas");
  expect(readdirSync(join(world.folder, "out"))).toHaveLength(2);
});

test("“yes, but without naming us” agrees to be told without names", async () => {
  const world = await aProject();
  await request(world);
  const read = at(world, later);
  await json(read, "log", "--from", answers(read, { body: "Oui mais sans nous nommer, merci" }), "--yes");
  expect(await consentsOf(read)).toMatchObject([{ actor: "mjc-du-vallon", scope: "anonymous" }]);
});

test("an agreement ends on the day of the request or of the answer, whichever is earlier", async () => {
  const world = await aProject();
  await request(world, "--until", "31/12/2028");
  const read = at(world, later);
  const until = async (from: string, day: string) => {
    const file = answers(read, { from, body: `Oui, avec notre nom, jusqu’au ${day}.` });
    return (await read.run("log", "--from", file, "--yes")).stdout;
  };
  expect(await until("mjc@example.org", "30 juin 2027")).toContain("jusqu’au 30 juin 2027");
  await until("fabrique@example.org", "30/06/2030");
  expect(await consentsOf(read)).toMatchObject([
    { actor: "mjc-du-vallon", until: "2027-06-30" },
    { actor: "la-fabrique", until: "2028-12-31" },
  ]);
});

test("a message that withdraws an agreement is reported with the command that records it", async () => {
  const world = await aProject();
  await request(world);
  const read = at(world, later);
  await json(read, "log", "--from", answers(read, { body: "Oui, avec notre nom." }), "--yes");
  const body = "Finalement, retirez-nous s’il vous plaît.";
  const unattended = await read.run("log", "--from", answers(read, { body }), "--yes");
  expect(unattended.stdout).toContain(
    "outreach project withdraw un-bus-atelier-pour-quatre-villages --actor mjc-du-vallon",
  );
  expect(await consentsOf(read)).toMatchObject([{ actor: "mjc-du-vallon", scope: "name" }]);
  await read.run("undo");
  const attended = at(world, later, { prompter: scriptedPrompter(true, true), terminal: true });
  expect((await attended.run("log", "--from", answers(attended, { body }))).code).toBe(0);
  const { withheld } = await json(read, "share", "--for", "network", "--dry-run");
  expect(withheld).toMatchObject([{ why: "consent_refused" }]);
});

test("an unclear answer is never taken as a yes, and the request stays open", async () => {
  const world = await aProject();
  await request(world);
  const read = at(world, later);
  const { code, stdout } = await read.run(
    "log",
    "--from",
    answers(read, { body: "Oui, si le bureau est d’accord." }),
    "--yes",
  );
  expect(code).toBe(0);
  expect(stdout).toContain("ni un oui ni un non clairs");
  expect(await consentsOf(read)).toEqual([]);
  expect((await request(read)).already).toHaveLength(2);
});

test("at a terminal, somebody decides about an unclear answer", async () => {
  const world = await aProject();
  await request(world);
  const read = at(world, later, { prompter: scriptedPrompter("reached", "anonymous"), terminal: true });
  const file = answers(read, { body: "Oui, si le bureau est d’accord." });
  const { code } = await read.run("log", "--from", file);
  expect(code).toBe(0);
  expect(await consentsOf(read)).toMatchObject([{ actor: "mjc-du-vallon", scope: "anonymous" }]);
});

test("of several requests, an answer belongs to the one whose project it quotes", async () => {
  const world = await aProject();
  await json(world, "project", "add", "--title", "Un four à pain", "--who", "mjc", "--audience", "network");
  const { messages } = await request(world);
  expect(messages.filter(({ actor }: { actor: string }) => actor === "mjc-du-vallon")).toHaveLength(2);
  const read = at(world, later);
  const vague = await json(
    read,
    "log",
    "--from",
    answers(read, { body: "Oui, avec notre nom." }),
    "--yes",
    "--dry-run",
  );
  expect(vague.messages[0].agreement.reply).toBeNull();
  const quoted =
    "Oui, avec notre nom.\n\nLe 02/03/2026, Camille a écrit :\n> Vous prenez part au projet « Un four à\n> pain », qui peut en aider d’autres.";
  const read2 = await json(read, "log", "--from", answers(read, { body: quoted }), "--yes");
  expect(read2.messages[0].agreement).toMatchObject({ project: "un-four-a-pain", reply: "name" });
});

test("an expired agreement is asked for again, a withdrawn one is not", async () => {
  const world = await aProject();
  const consent = ["project", "consent", "bus", "--scope", "name", "--how", "call"];
  await json(world, ...consent, "--actor", "mjc", "--until", "2026-03-05");
  await json(world, ...consent, "--actor", "fabrique");
  await json(world, "project", "withdraw", "bus", "--actor", "fabrique");
  const { code, stdout, stderr } = await at(world, later).run(
    ...["mail", "--kind", "consent", "--yes", "-o", "out", "--json"],
  );
  expect(code).toBe(0);
  expect(stderr).toContain("on ne le redemande pas");
  expect(JSON.parse(stdout)).toMatchObject({
    messages: [{ actor: "mjc-du-vallon" }],
    left_out: [{ code: "consent-refused", actor: "la-fabrique" }],
  });
});

test("an actor that objects is not asked, and a dry run writes nothing", async () => {
  const world = await aProject();
  await json(world, "edit", "mjc", "--objection", "all");
  const dry = await world.run("mail", "--kind", "consent", "--yes", "--dry-run", "--json");
  expect(JSON.parse(dry.stdout).messages.map(({ actor }: { actor: string }) => actor)).toEqual([
    "la-fabrique",
  ]);
  expect(() => readdirSync(join(world.folder, "out"))).toThrow();
  const named = await world.run("mail", "--kind", "consent", "--actor", "mjc", "--yes");
  expect(named.code).toBe(4);
});

test("undo takes back a request", async () => {
  const world = await aProject();
  await request(world);
  expect((await world.run("undo")).code).toBe(0);
  const { messages } = await json(at(world, later), "mail", "--kind", "consent", "--yes", "-o", "encore");
  expect(messages).toHaveLength(2);
});

test("options of a consent request are refused for another kind of message", async () => {
  const world = await aProject();
  const { code, stderr } = await world.run("mail", "--actor", "mjc", "--project", "bus");
  expect(code).toBe(2);
  expect(stderr).toContain("--project");
});
