// Tests encrypted backups: passphrases, restores, and what the searches say of them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ageCipher } from "../../src/cli/age-cipher.ts";
import { fakeWorld, scriptedPrompter } from "../support.ts";

const passphrase = "quatre mots sans rapport";

async function aMission() {
  const world = fakeWorld({ env: { OUTREACH_PASSPHRASE: passphrase } });
  const { folder } = world;
  writeFileSync(join(folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  await world.run("add", "Foyer rural de Vers");
  const other = (given: Parameters<typeof fakeWorld>[0]) => fakeWorld({ folder, ...given });
  const names = async () =>
    JSON.parse((await world.run("list", "--json")).stdout).map(({ name }: { name: string }) => name);
  return { folder, world, other, names };
}

/** Files that must never remain: half-made copies, and unencrypted copies beside encrypted ones. */
const leftoversIn = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tmp|sauvegardes.*\.db$/.test(name) && !/avant/.test(name));

test("an encrypted backup reveals nothing, can be opened by age, and restores everything", async () => {
  const { folder, world, names } = await aMission();
  const made = JSON.parse((await world.run("backup", "--encrypt", "--json")).stdout);
  expect(made).toMatchObject({ actors: 1, encrypted: true });
  expect(made.file).toMatch(/\.db\.age$/);
  const bytes = readFileSync(join(folder, made.file));
  expect(bytes.toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
  expect(bytes.toString("latin1")).not.toContain("Foyer");
  const opened = await ageCipher().decrypt(bytes, passphrase);
  expect(Buffer.from(opened!).toString("latin1", 0, 15)).toBe("SQLite format 3");
  expect(leftoversIn(folder)).toEqual([]);

  await world.run("add", "Pays de Figeac");
  const back = await world.run("backup", "--restore", made.file, "--json");
  expect(back.code).toBe(0);
  expect(await names()).toEqual(["Foyer rural de Vers"]);
  expect(leftoversIn(folder)).toEqual([]);
  expect((await world.run("backup", "--remove", made.file)).code).toBe(0);
  expect(leftoversIn(folder)).toEqual([]);
});

test("a wrong or missing passphrase or a damaged file is refused, and leaves everything as it was", async () => {
  const { folder, world, other, names } = await aMission();
  await world.run("backup", "--encrypt", "a.age");
  await world.run("add", "Pays de Figeac");
  const wrong = await other({ env: { OUTREACH_PASSPHRASE: "ce n'est pas elle" } }).run(
    "backup",
    "--restore",
    "a.age",
  );
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toContain("ce n’est pas la bonne phrase de passe");
  const nobody = await other({}).run("backup", "--restore", "a.age");
  expect(nobody.code).toBe(2);
  expect(nobody.stderr).toContain("OUTREACH_PASSPHRASE");
  expect((await other({}).run("backup", "--encrypt", "b.age")).code).toBe(2);
  expect(
    (await other({ env: { OUTREACH_PASSPHRASE: "courte" } }).run("backup", "--encrypt", "b.age")).code,
  ).toBe(3);
  const bytes = readFileSync(join(folder, "a.age"));
  bytes[bytes.length - 5]! ^= 1;
  writeFileSync(join(folder, "damaged.age"), bytes);
  expect((await world.run("backup", "--restore", "damaged.age")).code).toBe(3);
  expect(await names()).toEqual(["Foyer rural de Vers", "Pays de Figeac"]);
  expect(leftoversIn(folder)).toEqual([]);
  expect(readdirSync(folder)).not.toContain("b.age");
});

test("at a terminal the passphrase is asked for, twice for a new file, and the keyring may keep it", async () => {
  const { other, names } = await aMission();
  const storedSecrets: string[] = [];
  const keyring = {
    find: async () => null,
    keep: async (...what: string[]) => storedSecrets.push(what.join(" ")) > 0,
  };
  const asked = other({ terminal: true, keyring, prompter: scriptedPrompter(passphrase, passphrase, true) });
  expect((await asked.run("backup", "--encrypt", "a.age")).code).toBe(0);
  expect(storedSecrets).toEqual([`outreach-backup Essai ${passphrase}`]);
  const again = other({ terminal: true, prompter: scriptedPrompter("pas celle-ci, non", passphrase, false) });
  expect((await again.run("backup", "--restore", "a.age")).code).toBe(0);
  expect(await names()).toEqual(["Foyer rural de Vers"]);
});

test("privacy show and the search for leaks name an encrypted file that they cannot read", async () => {
  const { world } = await aMission();
  await world.run("backup", "--encrypt", "cle.age");
  const shown = JSON.parse((await world.run("privacy", "show", "vers", "--json")).stdout);
  expect(shown.unread).toContain("cle.age");
  const leaks = await world.run("check", "--leaks", "cle.age");
  expect(leaks.code).toBe(3);
  expect(leaks.stderr).toContain("protégé par un mot de passe");
  expect((await world.run("backup", "--encrypt", "--restore", "cle.age")).code).toBe(2);
});
