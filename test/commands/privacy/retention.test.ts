// Tests which actors are kept too long, the last message to them, and the purge.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import type { StoreWriter } from "../../../src/store/store.ts";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../../support.ts";
import { tracesIn } from "../../traces.ts";
import { anInventedWorkspace, type SomeActor } from "./privacy-workspace.ts";

/** An invented workspace, and `later`: the same one three years and some days after its last exchange. */
const anAgedWorkspace = async (seed: number) => {
  const { world, actors } = await anInventedWorkspace(seed);
  const later = (now = "2029-12-15T09:00:00+01:00", answers: (string | boolean)[] = []) =>
    fakeWorld({
      ...{ folder: world.folder, now, terminal: answers.length > 0 },
      prompter: scriptedPrompter(...answers),
    });
  return { world, actors, later };
};

const dueIn = async (world: FakeWorld): Promise<string[]> =>
  JSON.parse((await world.run("privacy", "retention", "--json")).stdout).due.map(
    ({ actor }: { actor: string }) => actor,
  );

async function noted(world: FakeWorld, at: string, note: (writer: StoreWriter) => Promise<unknown>) {
  const stop = new AbortController().signal;
  const store = await openStore({ url: undefined, root: world.folder, interrupted: stop });
  await store.step({ command: "log", at: new Date(at) }, note);
  await store.close();
}

const ids = (actors: readonly SomeActor[]) => actors.map(({ id }) => id).sort();

test("an actor without an exchange for three years is due; prepared messages and unanswered calls do not count", async () => {
  const { world, actors, later } = await anAgedWorkspace(61);
  expect(await dueIn(later("2029-12-09T09:00:00+01:00"))).toEqual([]);
  const { stdout } = await later().run("privacy", "retention", "--json");
  const { due, years: setting, kept, next } = JSON.parse(stdout);
  expect(setting).toBe(3);
  expect([kept, next]).toEqual([0, null]);
  expect(due).toHaveLength(actors.length);
  expect(due[0]).toMatchObject({ last_real_contact: "2026-12-10", on: "2029-12-10", asked_on: null });
  const [called, wrote, , answered] = actors as [SomeActor, SomeActor, SomeActor, SomeActor];
  const exchange = { by: "camille", person: null, note: null, nextStep: null, nextAt: null } as const;
  await noted(world, "2029-01-10T09:00:00Z", async (writer) => {
    const at = "2029-01-10";
    await writer.addContact({ ...exchange, actor: called.id, at, channel: "phone", outcome: "no-answer" });
    await writer.addContact({
      ...{ ...exchange, actor: wrote.id, at, channel: "email", outcome: "no-answer", received: true },
    });
    await writer.addPrepared([
      {
        ...{ actor: called.id, document: "mail", template: "information", recipient: null },
        ...{ file: null, at: `${at}T09:00:00.000Z` },
      },
    ]);
    await writer.surveys.add([
      {
        ...{ survey: "besoins", actor: answered.id, respondent: "x", on: "2028-06-01", source: "paper" },
        ...{ at: `${at}T09:00:00.000Z`, line: null, complete: true, answers: {}, superseded: false },
      },
    ]);
  });
  const left = actors.filter((actor) => actor !== wrote && actor !== answered);
  expect((await dueIn(later())).sort()).toEqual(ids(left));
  const said = (await later().run("privacy", "retention")).stdout;
  expect(said).toContain(`${called.name}\u00a0: dernier échange le 10\u00a0décembre\u00a02026`);
  expect(said).toContain("la CNIL recommande trois ans");
  expect(said).toContain(`Prochaine échéance\u00a0: ${answered.name}, le 1er\u00a0juin\u00a02031.`);
});

test("the last message names the day of the erasure and how to avoid it; nobody who got it is erased before", async () => {
  const { actors, later } = await anAgedWorkspace(62);
  const first = later();
  const { code, stdout } = await first.run("privacy", "retention", "--last-message", "-o", "mots/", "--yes");
  expect(code).toBe(0);
  expect(stdout).toContain("Ils ont jusqu’au 14\u00a0janvier\u00a02030");
  const files = readdirSync(join(first.folder, "mots"));
  expect(files).toHaveLength(actors.length);
  const draft = readFileSync(join(first.folder, "mots", files[0]!), "utf8");
  const text = Buffer.from(
    draft.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`),
  ).toString();
  const words = text.replace(/(%[0-9A-F]{2})+/g, (run) => decodeURIComponent(run)).replaceAll("\u00a0", " ");
  expect(words).toContain("Notre dernier échange remonte à décembre 2026.");
  expect(words).toContain("sera effacé après le lundi 14 janvier");
  expect(words).toContain("Répondez « oui »");
  expect(words).toContain("Pourquoi je peux vous écrire");

  const again = await later().run("privacy", "retention", "--last-message", "-o", "mots/", "--yes");
  expect(again.stdout).toContain("déjà le leur");
  const purge = JSON.parse((await later().run("privacy", "retention", "--purge", "--yes", "--json")).stdout);
  expect(purge.erased).toEqual([]);
  expect(purge.waiting).toHaveLength(actors.length);
  expect((await dueIn(later())).length).toBe(actors.length);

  const [kept] = actors as [SomeActor];
  await later().run("log", kept.id, "--channel", "email", "--outcome", "interested");
  const after = later("2030-01-15T09:00:00+01:00");
  expect(await dueIn(after)).not.toContain(kept.id);
  const left = await after.run("privacy", "retention", "--purge", "--yes", "--json");
  expect(JSON.parse(left.stdout)).toMatchObject({ waiting: [], clean: true });
  expect(JSON.parse(left.stdout).erased).toHaveLength(actors.length - 1);
  expect((await after.run("show", kept.id)).code).toBe(0);
  expect(await dueIn(later("2030-01-16T09:00:00+01:00"))).toEqual([]);
});

test("a purge asks first, has a dry run, and leaves no byte of the erased actors", async () => {
  const { world, actors, later } = await anAgedWorkspace(63);
  const [gone, other] = actors as [SomeActor, SomeActor];
  await noted(world, "2029-06-01T09:00:00Z", async (writer) => {
    for (const { id } of actors.filter((actor) => actor !== gone))
      await writer.addContact({
        ...{ actor: id, at: "2029-06-01", by: "camille", channel: "phone", person: null },
        ...{ outcome: "reached", note: null, nextStep: null, nextAt: null },
      });
  });
  const tried = await later().run("privacy", "retention", "--purge", "--dry-run");
  expect(tried.stdout).toContain(`1 fiche serait effacée`);
  expect(tried.stdout).toContain(gone.name);
  expect((await later().run("privacy", "retention", "--purge")).code).toBe(2);
  expect((await later(undefined, [false]).run("privacy", "retention", "--purge")).stderr).toContain(
    "Rien n’a été effacé.",
  );
  expect(await dueIn(later())).toEqual([gone.id]);
  const { code } = await later(undefined, [true]).run("privacy", "retention", "--purge");
  expect(code).toBe(0);
  expect(tracesIn(world.folder, gone.values)).toEqual([]);
  expect(tracesIn(world.folder, [other.name]).length).toBeGreaterThan(0);
  expect((await later().run("show", gone.id)).code).toBe(2);
  // The purge was not requested, so the history must not say that it was.
  expect((await later().run("undo")).stderr).toContain("sur demande ou à la fin de la durée de conservation");
});

test("two hundred actors are erased in one step: no byte is left, and no old file brings them back", async () => {
  const { world, actors, later } = await anAgedWorkspace(65);
  const [staying] = actors as [SomeActor];
  const names = Array.from({ length: 200 }, (_, n) => `Cercle des Ormes ${n}x${(n * 7919) % 997}`);
  const rows = names.map(
    (name, n) => `${name};cercle${n}@ormes.example;Nadine Ormeau-${"abcdefghij"[n % 10]}${n};Vers`,
  );
  writeFileSync(join(world.folder, "cercles.csv"), `Nom;Courriel;Contact;Commune\n${rows.join("\n")}\n`);
  expect((await world.run("import", "cercles.csv", "--source-said", "la liste des cercles")).code).toBe(0);
  await world.run("backup", "copie.db");
  const list = JSON.parse((await world.run("list", "--json")).stdout) as { id: string; name: string }[];
  const old = list.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  expect(old.length).toBe(200);
  await noted(world, "2029-06-01T09:00:00Z", async (writer) => {
    for (const { id } of actors)
      await writer.addContact({
        ...{ actor: id, at: "2029-06-01", by: "camille", channel: "phone", person: null, outcome: "reached" },
        ...{ note: `Ils nous ont parlé de ${names[17]}.`, nextStep: null, nextAt: null },
      });
  });
  const purged = await later().run("privacy", "retention", "--purge", "--yes", "--json");
  const purge = JSON.parse(purged.stdout);
  expect(purge.erased).toHaveLength(200);
  expect(purge.backups.map(({ file }: { file: string }) => file)).toEqual(["copie.db"]);
  expect(purge.clean).toBe(true);
  await later().run("backup", "--remove", "copie.db", "--yes");
  rmSync(join(world.folder, "copie.db"), { force: true });
  expect(tracesIn(world.folder, [names[0]!, names[199]!, "cercle117@ormes.example", "Ormeau"])).toEqual([]);
  expect(tracesIn(world.folder, [staying.name]).length).toBeGreaterThan(0);
  const steps = JSON.parse((await later().run("history", "--json")).stdout) as { command: string }[];
  expect(steps.filter(({ command }) => command === "privacy")).toHaveLength(1);
  await later().files.write("revenue.csv", `Nom;Courriel;Commune\n${names[3]};cercle3@ormes.example;Vers\n`);
  const again = JSON.parse((await later().run("import", "revenue.csv", "--json")).stdout);
  expect(again.actors).toEqual([]);
});

test("options that contradict each other are refused", async () => {
  const { later } = await anAgedWorkspace(64);
  for (const line of [
    ["--purge", "--last-message"],
    ["--purge", "-o", "out/"],
    ["-o", "out/"],
    ["--yes"],
    ["--reason", "x", "--channel", "email"],
  ])
    expect((await later().run("privacy", "retention", ...line)).code, line.join(" ")).toBe(2);
  expect((await later().run("mail", "--kind", "last-message", "--all")).code).toBe(2);
});
