// Tests the mail command: drafts of each kind, selections, refusals.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Contact } from "../../../src/domain/relationship/contact.ts";
import { aMission, anAssessment } from "../../documents.ts";
import { fakeWorld, scriptedPrompter } from "../../support.ts";
import { withStore } from "../triage/some-list.ts";
import { animator, aWorkspace, change } from "./some-mission.ts";

const figeac = { name: "GAL Pays de Figeac", fields: { name: "", kind: "GAL" }, people: [animator] };
const pont = { name: "Les Ateliers du Pont", several: { emails: ["contact@pont.example"] } };
const silent = { name: "Collectif sans adresse" };

const drafts = (folder: string) => readdirSync(join(folder, "out"));

test("one draft for each actor that has an address; the others are listed with what they lack", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont, silent]);
  const { code, stdout, stderr } = await world.run("mail", "--all");
  expect(code).toBe(0);
  expect(drafts(world.folder)).toEqual([
    "2026-01-31 GAL Pays de Figeac - premier contact.eml",
    "2026-01-31 Les Ateliers du Pont - premier contact.eml",
  ]);
  expect(stdout).toContain("2 brouillons préparés");
  expect(stderr).toContain("Collectif sans adresse\u00a0: pas d’adresse");
});

test("when the right person has no address, the message names people who have one", async () => {
  const world = fakeWorld();
  const named = (fullName: string, role: string, emails: string[]) => ({
    ...animator,
    ...{ fullName, firstName: null, lastName: null, civility: null, role, emails },
  });
  const people = [
    named("Jeanne Morel", "Directrice", []),
    named("Luc Vidal", "Comptable", ["l.vidal@fournil.example"]),
    named("Inès Roux", "Présidente, partie en juin", ["i.roux@fournil.example"]),
  ];
  await aWorkspace(world.folder, [{ name: "Le Fournil", people }, figeac]);
  const { stderr } = await world.run("mail", "--all");
  expect(stderr.replace(/\s+/g, " ")).toContain(
    'On peut écrire à Luc Vidal (Comptable) : outreach people --actor le-fournil --right "Luc Vidal"',
  );
  expect(stderr).not.toContain("Inès Roux");
});

test("a draft is marked as unsent, addressed to one person, with the legal notice and how to object", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.run("mail", "--actor", "figeac");
  const eml = readFileSync(join(world.folder, "out", drafts(world.folder)[0]!), "latin1");
  expect(eml).toMatch(/^X-Unsent: 1\r$/m);
  expect(eml).toMatch(/^To: .*<a\.dubois@vallee\.example>\r$/m);
  const text = Buffer.from(
    eml
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");
  expect(text).toContain("Pourquoi je peux vous écrire.");
  expect(text).toContain("Répondez «\u00a0stop\u00a0»");
});

test("the same mailing is prepared twice only with --again", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.run("mail", "--actor", "figeac");
  const twice = await world.run("mail", "--actor", "figeac");
  expect(twice.code).toBe(0);
  expect(twice.stdout).toContain("--again");
  expect(drafts(world.folder)).toHaveLength(1);
  await world.run("mail", "--actor", "figeac", "--again");
  expect(drafts(world.folder)).toEqual([
    "2026-01-31 GAL Pays de Figeac - premier contact (2).eml",
    "2026-01-31 GAL Pays de Figeac - premier contact.eml",
  ]);
  const prepared = await withStore(world.folder, (store) => store.prepared({ document: "mail" }));
  expect(prepared).toHaveLength(2);
});

test("a draft that an interrupted run left, and somebody corrected, is kept and registered", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  await world.run("mail", "--all", "--dry-run");
  const [name] = ["2026-01-31 GAL Pays de Figeac - premier contact.eml"];
  await world.files.write(join(world.folder, "out", name!), "corrigé à la main");
  const { stdout } = await world.run("mail", "--all", "--json");
  expect(JSON.parse(stdout).messages.map(({ kept }: { kept: boolean }) => kept)).toEqual([true, false]);
  expect(readFileSync(join(world.folder, "out", name!), "utf8")).toBe("corrigé à la main");
  expect(await withStore(world.folder, (store) => store.prepared({}))).toHaveLength(2);
});

test("a mailing is one step: undone as a whole, it may be prepared again", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  await world.run("mail", "--all");
  await withStore(world.folder, (store) => store.undo(new Date("2026-02-01T00:00:00Z")));
  expect(await withStore(world.folder, (store) => store.prepared({}))).toEqual([]);
});

test("a dry run writes and registers nothing", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const { stdout } = await world.run("mail", "--all", "--dry-run");
  expect(stdout).toContain("1 brouillon serait préparé");
  expect(readdirSync(world.folder)).not.toContain("out");
  expect(await withStore(world.folder, (store) => store.prepared({}))).toEqual([]);
});

test("when no message can be made, the refusal says what is missing", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac], {
    mission: { legal: { controller: "", basis: "", contact: "", retention_years: 3, recipients: "" } },
  });
  const { code, stderr } = await world.run("mail", "--actor", "figeac");
  expect(code).toBe(3);
  expect(stderr).toContain("legal.basis");
  expect(stderr).not.toContain("legal.controller");
});

test("a setting that all messages need is asked for once, beside what one actor lacks by itself", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont, silent], {
    mission: { sender: { ...aMission().sender, email: "" } },
  });
  const { code, stdout, stderr } = await world.run("mail", "--all", "--json");
  expect(code).toBe(3);
  expect(stderr.match(/sender\.email/g)).toHaveLength(1);
  expect(stderr).toContain("Pour 2 acteurs, il manque");
  expect(stderr).toContain("Collectif sans adresse\u00a0: pas d’adresse");
  expect(JSON.parse(stdout).error.problems[0]).toMatchObject({
    code: "messages-incomplete",
    actors: ["gal-pays-de-figeac", "les-ateliers-du-pont"],
  });
});

test("--situation selects the actors that a person assessed as such", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  await change(world.folder, (writer) =>
    writer.addAssessment(anAssessment("willing", { actor: "les-ateliers-du-pont" })),
  );
  const { stdout } = await world.run("mail", "--situation", "willing", "--json");
  expect(JSON.parse(stdout).messages.map(({ actor }: { actor: string }) => actor)).toEqual([
    "les-ateliers-du-pont",
  ]);
});

test("an actor must pass all filters, which narrow the ranking too", async () => {
  const world = fakeWorld();
  const quercy = (name: string, tag: string) => ({
    name,
    fields: { name, territory: "Quercy" },
    several: { emails: [`contact@${tag}.example`] },
  });
  await aWorkspace(world.folder, [
    quercy("Foyer du Causse", "foyer"),
    quercy("Moulin du Lot", "moulin"),
    pont,
  ]);
  await world.run("tag", "--actor", "moulin", "--add", "eau");
  const prepared = async (...options: string[]) => {
    const { stdout } = await world.run("mail", ...options, "--dry-run", "--json");
    return JSON.parse(stdout).messages.map(({ actor }: { actor: string }) => actor);
  };
  expect(await prepared("--territory", "quercy")).toEqual(["foyer-du-causse", "moulin-du-lot"]);
  expect(await prepared("--territory", "quercy", "--tag", "eau")).toEqual(["moulin-du-lot"]);
  expect(await prepared("--top", "1", "--tag", "eau")).toEqual(["moulin-du-lot"]);
  expect((await world.run("mail", "--tag", "nulle-part")).code).toBe(0);
  expect((await world.run("mail")).code).toBe(2);
});

const talk = (given: Partial<Contact> = {}): Contact => ({
  ...{ actor: "gal-pays-de-figeac", at: "2026-01-05", by: "camille", channel: "phone" },
  ...{ person: null, outcome: "interested", note: null, nextStep: null, nextAt: null },
  ...given,
});

test.each(["first-contact", "follow-up"])(
  "a %s is the same, byte for byte, whatever the team keeps to itself",
  async (kind) => {
    const canary = "CANARI";
    const [plain, secret] = [fakeWorld(), fakeWorld()];
    for (const world of [plain, secret]) await aWorkspace(world.folder, [figeac]);
    const met = kind === "follow-up";
    await change(plain.folder, (writer) =>
      writer.addContact(
        talk({ outcome: met ? "interested" : "no-answer", nextStep: "rappeler", nextAt: "2026-02-01" }),
      ),
    );
    await change(secret.folder, async (writer) => {
      const actor = "gal-pays-de-figeac";
      await writer.changeActor(
        actor,
        {
          fields: { note: `note ${canary}`, state: `état ${canary}`, recommendedBy: `${canary}` },
          tags: [canary],
        },
        "saisie",
      );
      await writer.addAssessment(
        anAssessment("unplanned", {
          actor,
          reason: `motif ${canary}`,
          answers: { brake: canary },
          notes: { brake: `confidence ${canary}` },
        }),
      );
      await writer.addContact(
        talk({
          ...{ by: canary, note: `a dit ${canary}`, nextStep: `rappeler ${canary}`, nextAt: "2026-02-01" },
          outcome: met ? "interested" : "wrong-person",
        }),
      );
    });
    const [one, other] = await Promise.all(
      [plain, secret].map(async (world) => {
        await world.run("mail", "--all", "--kind", kind);
        const [name] = drafts(world.folder);
        return `${name}\n${readFileSync(join(world.folder, "out", name!), "latin1")}`;
      }),
    );
    expect(other).toBe(one);
  },
);

test("a template of a message cannot use a confidential field", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.files.write(
    join(world.folder, "templates/fr/mail-first-contact.md"),
    "# Bonjour\n\nVous êtes {{ situation.label }}.\n",
  );
  const { code, stderr } = await world.run("mail", "--actor", "figeac");
  expect(code).toBe(3);
  expect(stderr).toContain("situation");
  expect(stderr).toMatch(/mail-first-contact\.md:3:/);
});

test("at a terminal the first three are shown before more than three are written", async () => {
  const four = ["Un", "Deux", "Trois", "Quatre"].map((name) => ({
    name: `Foyer ${name}`,
    several: { emails: [`${name.toLowerCase()}@foyer.example`] },
  }));
  const no = fakeWorld({ terminal: true, prompter: scriptedPrompter(false) });
  await aWorkspace(no.folder, four);
  const declined = await no.run("mail", "--all");
  expect(declined.code).toBe(0);
  expect(declined.stderr.match(/Objet\u00a0: /g)).toHaveLength(3);
  expect(readdirSync(no.folder)).not.toContain("out");
  expect(await withStore(no.folder, (store) => store.prepared({}))).toEqual([]);
  const agreed = fakeWorld({ terminal: true, prompter: scriptedPrompter(true), folder: no.folder });
  expect((await agreed.run("mail", "--all")).stdout).toContain("4 brouillons préparés");
  // Neither --yes nor three messages lead to a question.
  const silent = fakeWorld({ terminal: true, folder: no.folder });
  expect((await silent.run("mail", "--all", "--again", "--yes")).code).toBe(0);
  expect((await silent.run("mail", "--top", "3", "--again")).code).toBe(0);
});

test("an invitation without a day or place is refused; the line or the settings can give them", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const bare = await world.run("mail", "--kind", "invitation", "--all");
  expect(bare.code).toBe(2);
  for (const place of ["--date", "mailings.invitation.date", "--place", "--link"])
    expect(bare.stderr).toContain(place);
  const details = ["--about", "les circuits courts", "--place", "salle des fêtes"];
  const over = await world.run("mail", "--kind", "invitation", "--all", ...details, "--date", "01/01/2026");
  expect(over.code).toBe(2);
  expect(over.stderr).toContain("est passé");
  const { code, stdout } = await world.run(
    ...["mail", "--kind", "invitation", "--all", ...details, "--date", "18/03/2026", "--json"],
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout).messages).toMatchObject([
    { actor: "gal-pays-de-figeac", mailing: "invitation-2026-03-18-les-circuits-courts" },
  ]);
  expect(drafts(world.folder)).toEqual(["2026-01-31 GAL Pays de Figeac - invitation.eml"]);
  await world.run("mail", "--kind", "invitation", "--all", ...details, "--date", "19/03/2026");
  expect(drafts(world.folder)).toHaveLength(2);
});

test("a reminder and a follow-up can be prepared only after what they refer to", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  const kind = async (name: string, ...options: string[]) => {
    const { code, stdout, stderr } = await world.run("mail", "--kind", name, ...options, "--json");
    return { code, stderr, made: code === 0 ? JSON.parse(stdout).messages.length : 0 };
  };
  const early = await kind("reminder", "--actor", "figeac");
  expect(early).toMatchObject({ code: 3 });
  expect((await world.run("mail", "--kind", "reminder", "--actor", "figeac")).stderr).toContain(
    "rien à rappeler",
  );
  const written = { document: "mail", template: "first-contact", recipient: null, file: null };
  const actor = "gal-pays-de-figeac";
  await change(world.folder, (writer) =>
    writer.addPrepared([{ ...written, actor, at: "2026-01-25T09:00:00.000Z" }]),
  );
  expect((await world.run("mail", "--kind", "reminder", "--actor", "figeac")).stderr).toContain(
    "trop récent",
  );
  await world.run("undo");
  await change(world.folder, (writer) =>
    writer.addPrepared([{ ...written, actor, at: "2026-01-10T09:00:00.000Z" }]),
  );
  const reminded = await world.run("mail", "--kind", "reminder", "--all");
  expect(reminded.stdout).toContain("1 brouillon préparé");
  expect(reminded.stdout).toContain("vérifiez qu’il est bien parti");
  await change(world.folder, (writer) => writer.addContact(talk({ at: "2026-01-31", nextStep: null })));
  expect(await kind("reminder", "--actor", "figeac", "--again")).toMatchObject({ code: 3 });
  expect((await world.run("mail", "--actor", "figeac", "--again")).stderr).toContain("--kind follow-up");
  expect((await world.run("mail", "--kind", "follow-up", "--actor", "figeac")).stderr).toContain(
    "dès demain",
  );
  await change(world.folder, (writer) =>
    writer.addContact(talk({ at: "2026-01-31", nextStep: "envoyer la fiche" })),
  );
  expect(await kind("follow-up", "--actor", "figeac")).toMatchObject({ made: 1 });
});

test("a follow-up is refused after a call that nobody answered, and asks to attach what was promised", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const follow = () => world.run("mail", "--kind", "follow-up", "--actor", "figeac");
  await world.run("log", "figeac", "--channel", "phone", "--outcome", "no-answer", "--on", "2026-01-20");
  expect((await follow()).stderr).toContain("personne n’a encore été joint (dernier essai");
  const steps = ["--next", "envoyer le tableau", "--their-step", "elle en parle au trésorier"];
  await world.run(
    "log",
    "figeac",
    "--channel",
    "phone",
    "--outcome",
    "reached",
    "--on",
    "2026-01-21",
    ...steps,
  );
  const { stderr, code } = await follow();
  expect(code).toBe(0);
  expect(stderr).toContain("Joignez-y ce que vous avez promis");
  expect(stderr).toContain("«\u00a0elle en parle au trésorier\u00a0» n’est pas repris");
});

test("a field that one actor lacks leaves that message out, and says where to fill it in", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, { ...pont, fields: { name: "", territory: "Quercy" } }]);
  await world.files.write(
    join(world.folder, "templates/fr/mail-first-contact.md"),
    "# Bonjour\n\nVous êtes du {{ actor.territory }}.\n",
  );
  const { code, stderr } = await world.run("mail", "--all");
  expect(code).toBe(0);
  expect(stderr).toContain("outreach edit gal-pays-de-figeac --territory");
  expect(drafts(world.folder)).toHaveLength(1);
});
