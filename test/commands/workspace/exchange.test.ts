// Tests how two advisers exchange their work by files.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import type { Prompter } from "../../../src/ports/prompter.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";

/** An adviser's laptop with its own copy of the mission. */
async function laptop(user: string, given: Parameters<typeof fakeWorld>[0] = {}): Promise<FakeWorld> {
  const world = fakeWorld({ user, ...given });
  if (given.folder === undefined)
    writeFileSync(join(world.folder, "mission.yaml"), "name: Appui en Valombre\n");
  return world;
}

async function ok(world: FakeWorld, ...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await world.run(...argv);
  expect(`${code} ${stderr}`, argv.join(" ")).toMatch(/^0 /);
  return stdout;
}

const json = async (world: FakeWorld, ...argv: string[]) => JSON.parse(await ok(world, ...argv, "--json"));

/** Writes the changes of one laptop to a file, and merges it on the other. */
async function pass(from: FakeWorld, to: FakeWorld, ...options: string[]) {
  const file = join(to.folder, `de-${from.user}.outreach`);
  await ok(from, "workspace", "changes", "-o", file, "--replace", ...options);
  return json(to, "workspace", "merge", file);
}

test("two advisers get each other's work, and keep their own", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "GAL du Pays de Figeac", "--email", "gal@example.org");
  await ok(bilal, "add", "Les Mobiles", "--territory", "Valdoire");
  await ok(
    bilal,
    "log",
    "mobiles",
    "--channel",
    "phone",
    "--outcome",
    "interested",
    "--note",
    "Rappeler Sylvie",
  );

  expect(await pass(bilal, camille)).toMatchObject({
    files: [{ by: "bilal", news: true }],
    added: { actors: 1, contacts: 1 },
    conflicts: [],
  });
  const merged = await pass(camille, bilal);
  expect(merged.added).toEqual({ actors: 1 });
  // Changes that came from a colleague are not sent back.
  expect((await pass(bilal, camille)).files).toMatchObject([{ things: 0 }]);

  const lists = await Promise.all([camille, bilal].map((world) => json(world, "list")));
  expect(lists[0]).toEqual(lists[1]);
  expect(lists[0].map(({ id }: { id: string }) => id)).toEqual(["gal-du-pays-de-figeac", "les-mobiles"]);
  expect(await ok(camille, "show", "mobiles", "--timeline")).toContain("Rappeler Sylvie");
});

test("a file merged twice changes nothing, and a merge is one step of undo", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "Association Terre Vive");
  await ok(bilal, "add", "Les Mobiles");
  const file = join(camille.folder, "de-bilal.outreach");
  await ok(bilal, "workspace", "changes", "-o", file);
  const before = await json(camille, "list");

  const trial = await json(camille, "workspace", "merge", file, "--dry-run");
  expect(trial).toMatchObject({ dry_run: true, added: { actors: 1 } });
  expect(await json(camille, "list")).toEqual(before);

  await ok(camille, "workspace", "merge", file);
  const after = await json(camille, "list");
  const again = await json(camille, "workspace", "merge", file);
  expect(again).toMatchObject({ added: {}, changed: {}, removed: {}, conflicts: [] });
  expect(again.files[0].news).toBe(false);
  expect((await json(camille, "history")).length).toBe(2);

  await ok(camille, "undo");
  expect(await json(camille, "list")).toEqual(before);
  // After undo, the same file can be merged again.
  await ok(camille, "workspace", "merge", file);
  expect(await json(camille, "list")).toEqual(after);
});

test("a conflict is settled alike on both sides and listed with the command for the other value, which stays visible", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal", { now: "2026-02-03T10:00:00Z" })];
  await ok(camille, "add", "Les Mobiles", "--territory", "Valdoire");
  await pass(camille, bilal);
  await ok(camille, "edit", "mobiles", "--set", "territory=Pays de Camille");
  await ok(bilal, "edit", "mobiles", "--set", "territory=Pays de Bilal");

  const theirs = join(bilal.folder, "avant.outreach");
  await ok(camille, "workspace", "changes", "-o", theirs);
  const { conflicts } = await pass(bilal, camille);
  expect(conflicts).toMatchObject([
    {
      kind: "value",
      field: "territory",
      ours: { value: "Pays de Camille", source: "camille" },
      theirs: { value: "Pays de Bilal" },
      stands: "theirs",
      decide: 'outreach edit les-mobiles --set "territory=Pays de Camille"',
    },
  ]);
  const other = await json(bilal, "workspace", "merge", theirs);
  expect(other.conflicts).toMatchObject([{ stands: "ours" }]);
  for (const world of [camille, bilal]) {
    const shown = await json(world, "show", "mobiles");
    expect(shown.territory).toBe("Pays de Bilal");
    expect(JSON.stringify(shown.provenance)).toContain("Pays de Camille");
  }
  await ok(camille, "edit", "les-mobiles", "--set", "territory=Pays de Camille");
  await pass(camille, bilal);
  expect((await json(bilal, "show", "mobiles")).territory).toBe("Pays de Camille");
});

test("at a terminal, conflicts are asked about one by one", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal", { now: "2026-02-03T10:00:00Z" })];
  await ok(camille, "add", "Les Mobiles", "--territory", "Valdoire");
  await pass(camille, bilal);
  await ok(camille, "edit", "mobiles", "--set", "territory=Pays de Camille");
  await ok(bilal, "edit", "mobiles", "--set", "territory=Pays de Bilal");
  const file = join(camille.folder, "de-bilal.outreach");
  await ok(bilal, "workspace", "changes", "-o", file);
  const asked: string[] = [];
  const prompter = {
    select: async ({
      message,
      choices,
    }: {
      message: string;
      choices: readonly { value: string; label: string }[];
    }) => {
      asked.push(message, ...choices.map(({ label }) => label));
      return "ours";
    },
  } as unknown as Prompter;
  const terminal = fakeWorld({ folder: camille.folder, terminal: true, prompter });
  await ok(terminal, "workspace", "merge", file);
  expect(asked.join("\n")).toMatch(/Les Mobiles, Territoire.+Pays de Camille.+Pays de Bilal/s);
  expect((await json(camille, "show", "mobiles")).territory).toBe("Pays de Camille");
  // The decision also reaches the other laptop.
  await pass(camille, bilal);
  expect((await json(bilal, "show", "mobiles")).territory).toBe("Pays de Camille");
});

test("an actor that both added becomes one with the values of both; conflicts keep the older value, on both sides", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal", { now: "2026-02-03T10:00:00Z" })];
  await ok(camille, "add", "Les Mobiles", "--email", "contact@mobiles.example.org", "--commune", "Valdoire");
  await ok(bilal, "add", "Les Mobiles", "--phone", "01 99 00 20 00", "--commune", "Valdoire");
  const first = join(bilal.folder, "avant.outreach");
  await ok(camille, "workspace", "changes", "-o", first);
  await pass(bilal, camille);
  await ok(bilal, "workspace", "merge", first);
  for (const world of [camille, bilal]) {
    const list = await json(world, "list");
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({
      id: "les-mobiles",
      emails: ["contact@mobiles.example.org"],
      phones: ["+33199002000"],
    });
  }
  await pass(camille, bilal);
  await pass(bilal, camille);
  expect(await json(camille, "list")).toEqual(await json(bilal, "list"));
});

test("two structures of one name in two places stay two, with the same identifiers on both sides", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal", { now: "2026-02-03T10:00:00Z" })];
  await ok(camille, "add", "Foyer rural", "--postcode", "46100", "--phone", "01 99 00 20 01");
  await ok(bilal, "add", "Foyer rural", "--postcode", "81000");
  await pass(bilal, camille);
  await pass(camille, bilal);
  await pass(bilal, camille);
  const [one, other] = await Promise.all([camille, bilal].map((world) => json(world, "list")));
  expect(one).toHaveLength(2);
  expect(one.find(({ postcode }: { postcode: string }) => postcode === "46100").id).toBe("foyer-rural");
  expect(other).toEqual(one);
});

test("an objection noted on one laptop holds on the other, whatever was done there", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "Les Mobiles", "--email", "m@example.org");
  await pass(camille, bilal);
  await ok(camille, "privacy", "object", "mobiles");
  await ok(bilal, "log", "mobiles", "--channel", "phone", "--outcome", "interested");
  await pass(bilal, camille);
  await pass(camille, bilal);
  for (const world of [camille, bilal])
    expect(await ok(world, "show", "mobiles")).toMatch(/aucun contact depuis/);
});

test("erased actors do not come back, and a colleague's erasures are applied here after a yes", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "Les Mobiles", "--email", "m@mobiles.example.org");
  await ok(camille, "add", "Terre Vive");
  await pass(camille, bilal);
  await ok(bilal, "log", "mobiles", "--channel", "phone", "--outcome", "interested", "--note", "ravis");
  await ok(camille, "privacy", "erase", "mobiles", "--yes");

  expect((await pass(bilal, camille)).added).toEqual({});
  const back = await pass(bilal, camille, "--all");
  expect(back).toMatchObject({ added: {}, left_out_erased: 1 });
  expect((await json(camille, "list")).map(({ id }: { id: string }) => id)).toEqual(["terre-vive"]);

  const listed = await pass(camille, bilal);
  expect(listed.erasures).toMatchObject([
    { actor: "les-mobiles", done: false, command: "outreach privacy erase les-mobiles" },
  ]);
  expect(await json(bilal, "list")).toHaveLength(2);
  const done = await json(bilal, "workspace", "merge", join(bilal.folder, "de-camille.outreach"), "--yes");
  expect(done.erased_here).toBe(1);
  expect((await json(bilal, "list")).map(({ id }: { id: string }) => id)).toEqual(["terre-vive"]);
});

test("a project that an erasure removed here stays with a colleague, who decides about it", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "Les Mobiles");
  await ok(camille, "project", "add", "Relier nos covoiturages", "--who", "mobiles");
  await pass(camille, bilal);
  await ok(camille, "privacy", "erase", "mobiles", "--yes");
  expect(await json(camille, "project", "list")).toEqual([]);
  expect((await pass(camille, bilal)).removed).toEqual({});
  expect(await json(bilal, "project", "list")).toHaveLength(1);
});

test("the files of a folder are merged in the order of their making; a colleague's folder or database can be merged too", async () => {
  const [camille, bilal, chloe] = [await laptop("camille"), await laptop("bilal"), await laptop("chloe")];
  await ok(bilal, "add", "Les Mobiles");
  await ok(chloe, "add", "Terre Vive");
  const folder = join(camille.folder, "recus");
  mkdirSync(folder);
  writeFileSync(join(folder, "lisez-moi.txt"), "bonjour");
  // Files and databases of other programs are ignored.
  writeFileSync(join(folder, "photos.gz"), gzipSync("bonjour\n"));
  new DatabaseSync(join(folder, "places.sqlite")).exec("create table places (name text)");
  await ok(bilal, "workspace", "changes", "-o", `${folder}/`);
  await ok(chloe, "workspace", "changes", "-o", `${folder}/`);
  expect((await json(camille, "workspace", "merge", folder)).added).toEqual({ actors: 2 });

  await ok(bilal, "add", "La Fabrique");
  const before = readFileSync(join(bilal.folder, "outreach.db"));
  expect((await json(camille, "workspace", "merge", bilal.folder)).added).toEqual({ actors: 1 });
  expect(readFileSync(join(bilal.folder, "outreach.db")).equals(before)).toBe(true);
  expect((await json(camille, "workspace", "merge", bilal.folder)).files[0].news).toBe(false);

  await ok(chloe, "add", "Le Relais");
  const copy = join(camille.folder, "outreach (copie en conflit).db");
  await ok(chloe, "backup", join(chloe.folder, "copie.db"));
  copyFileSync(join(chloe.folder, "copie.db"), copy);
  expect((await json(camille, "workspace", "merge", copy)).added).toEqual({ actors: 1 });
  expect(await json(camille, "list")).toHaveLength(4);
});

test("an encrypted file needs its passphrase, which is never an argument", async () => {
  const env = { OUTREACH_PASSPHRASE: "quatre mots sans rapport" };
  const camille = await laptop("camille", { env });
  await ok(camille, "add", "Les Mobiles");
  const file = join(camille.folder, "pour-bilal.outreach");
  expect(await json(camille, "workspace", "changes", "-o", file)).toMatchObject({ encrypted: true });
  expect(readFileSync(file, "latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);

  const bilal = await laptop("bilal", { env });
  expect((await json(bilal, "workspace", "merge", file)).added).toEqual({ actors: 1 });

  const unsaid = await (await laptop("chloe")).run("workspace", "merge", file);
  expect(unsaid).toMatchObject({ code: 2, stderr: expect.stringContaining("OUTREACH_PASSPHRASE") });
  const wrong = await laptop("chloe", { env: { OUTREACH_PASSPHRASE: "une tout autre phrase" } });
  expect(await wrong.run("workspace", "merge", file)).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/phrase de passe/),
  });
  expect(await json(wrong, "list")).toEqual([]);
});

test("a damaged or foreign file is refused with the reason, and nothing is changed", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(bilal, "add", "Les Mobiles");
  const file = join(bilal.folder, "fichier.outreach");
  await ok(bilal, "workspace", "changes", "-o", file);
  const whole = readFileSync(file);
  const text = gunzipSync(whole).toString();
  const put = (name: string, content: Uint8Array | string) => {
    const path = join(camille.folder, name);
    writeFileSync(path, content);
    return path;
  };
  mkdirSync(join(camille.folder, "vide"));
  const bad: [string, RegExp, number][] = [
    [put("court.outreach", whole.subarray(0, whole.length - 20)), /incomplet/, 3],
    [put("lignes.outreach", gzipSync(text.slice(0, text.lastIndexOf("{")))), /incomplet/, 3],
    [put("change.outreach", gzipSync(text.replace("Les Mobiles", "Les Immobiles"))), /incomplet/, 3],
    [put("neuf.outreach", gzipSync(text.replace('"version":1', '"version":9'))), /plus récente/, 3],
    [put("tables.outreach", gzipSync(text.replace(/"migrations":\d+/, '"migrations":999'))), /à jour/, 3],
    [put("autre.outreach", gzipSync("bonjour\n")), /n’est pas un fichier d’échange/, 3],
    [put("notes.txt", "bonjour"), /n’est pas un fichier d’échange/, 3],
    [put("vide.outreach", ""), /n’est pas un fichier d’échange/, 3],
    [join(camille.folder, "vide"), /ni fichier d’échange, ni mission/, 3],
    [camille.folder, /elle-même/, 2],
    [join(camille.folder, "absent.outreach"), /absent/, 3],
  ];
  for (const [path, said, code] of bad) {
    const done = await camille.run("workspace", "merge", path);
    expect(`${path} ${done.stderr}`).toMatch(said);
    expect(done.code, path).toBe(code);
  }
  expect(await json(camille, "list")).toEqual([]);
  expect(await json(camille, "history")).toEqual([]);
});

test("a file that builds on a missing earlier one is refused with what to ask for", async () => {
  const [camille, bilal, chloe] = [await laptop("camille"), await laptop("bilal"), await laptop("chloe")];
  await ok(camille, "add", "Les Mobiles");
  await pass(camille, bilal);
  await pass(bilal, camille);
  await ok(camille, "add", "Terre Vive");
  const file = join(chloe.folder, "suite.outreach");
  expect(await json(camille, "workspace", "changes", "-o", file)).toMatchObject({ actors: 1, whole: false });
  expect(await chloe.run("workspace", "merge", file)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("outreach workspace changes --all"),
  });
  expect((await pass(camille, chloe, "--all")).added).toEqual({ actors: 2 });
});

test("changes of another mission are merged only on request", async () => {
  const [camille, other] = [await laptop("camille"), await laptop("bilal")];
  writeFileSync(join(other.folder, "mission.yaml"), "name: Tout autre chose\n");
  await ok(other, "add", "Les Mobiles");
  const file = join(camille.folder, "autre.outreach");
  await ok(other, "workspace", "changes", "-o", file);
  expect(await camille.run("workspace", "merge", file)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining("Tout autre chose"),
  });
  expect((await json(camille, "workspace", "merge", file, "--yes")).added).toEqual({ actors: 1 });
});

test("a colleague's undo also removes the actor here, unless somebody has worked on it since", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "Les Mobiles");
  await ok(camille, "add", "Terre Vive");
  await pass(camille, bilal);
  await ok(bilal, "log", "terre", "--channel", "phone", "--outcome", "interested");
  // Undoes the written file, then the two additions.
  for (let step = 0; step < 3; step++) await ok(camille, "undo");
  const merged = await pass(camille, bilal);
  expect(merged.removed).toEqual({ actors: 1 });
  expect(merged.conflicts).toMatchObject([{ kind: "removed", id: "terre-vive" }]);
  expect((await json(bilal, "list")).map(({ id }: { id: string }) => id)).toEqual(["terre-vive"]);
  await pass(bilal, camille);
  expect(await json(camille, "list")).toEqual(await json(bilal, "list"));
});

test("an erasure removes the exchange files that name the actor, and names those that it cannot open", async () => {
  const [camille, bilal] = [await laptop("camille"), await laptop("bilal")];
  await ok(camille, "add", "Les Mobiles", "--email", "m@mobiles.example.org");
  await pass(camille, bilal);
  const secret = fakeWorld({
    folder: bilal.folder,
    env: { OUTREACH_PASSPHRASE: "quatre mots sans rapport" },
  });
  await ok(secret, "workspace", "changes", "-o", join(bilal.folder, "secret.outreach"));
  const plan = await json(bilal, "privacy", "erase", "mobiles", "--dry-run");
  expect(JSON.stringify(plan.files)).toContain("de-camille.outreach");
  expect(plan.unread).toEqual([expect.stringContaining("secret.outreach")]);
});
