// A damaged database is either reported, or gives exactly what was written in it: never other data without an error.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { at } from "../store/engines.ts";
import { fakeWorld } from "../support.ts";
import { damages } from "./damage.ts";

/** How many places each kind damages; `OUTREACH_DAMAGES=150 npx vitest run test/crash/damage.test.ts` for the long run. */
const places = Number(process.env.OUTREACH_DAMAGES ?? 3);

const questions = [
  ["check", "--json"],
  ["list", "--json"],
  ["export", "--format", "jsonl"],
] as const;

const ask = (folder: string, argv: readonly string[]) => fakeWorld({ folder }).run(...argv, "--lang", "en");

let root: string;
/** The workspace as left by an orderly end, and as left by a killed process. */
const workspaces = () => ({ closed: join(root, "closed"), killed: join(root, "killed") });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "outreach-damage-"));
  const { closed, killed } = workspaces();
  mkdirSync(closed);
  writeFileSync(join(closed, "mission.yaml"), "name: Essai\n");
  const rows = Array.from(
    { length: 150 },
    (_, n) =>
      `Association ${n} du val;Figeac;0${1000 + n};contact${n}@exemple.org;Jeanne Martin${n};maire;un projet de tiers-lieu numéro ${n}`,
  );
  const titles = "Nom;Commune;Code postal;Courriel;Contact;Fonction;Projet";
  writeFileSync(join(closed, "list.csv"), `${titles}\n${rows.join("\n")}\n`);
  expect((await ask(closed, ["import", "list.csv"])).code).toBe(0);
  const store = await openStore({ url: undefined, root: closed, interrupted: new AbortController().signal });
  for (let n = 0; n < 12; n++)
    await store.step({ command: "log", at: at(n + 2) }, (writer) =>
      writer.addContact({
        ...{ actor: `association-${n}-du-val`, at: at(n + 2).toISOString(), by: "camille", channel: "phone" },
        ...{ person: null, outcome: "no-answer", note: `rappeler ${n}`, nextStep: null, nextAt: null },
      }),
    );
  cpSync(closed, killed, { recursive: true });
  await store.close();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The output of each command on its own damaged copy, since a command may change the files. Null when nothing was damaged. */
async function answers(folder: string, damage: (copy: string) => boolean) {
  const given = [];
  for (const question of questions) {
    const copy = join(root, "copy");
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    if (!damage(copy)) return null;
    const files = ["outreach.db", "outreach.db-wal"].map((name) => join(copy, name)).filter(existsSync);
    const before = files.map((file) => readFileSync(file));
    const { code, stdout, stderr } = await ask(copy, question);
    const untouched = files.every((file, n) => existsSync(file) && readFileSync(file).equals(before[n]!));
    given.push({ question: question[0], code, stdout, stderr, untouched });
  }
  return given;
}

const damageInWords = /is damaged|no longer holds everything|newer outreach|another program/;

for (const state of ["closed", "killed"] as const)
  for (const [kind, damage] of Object.entries(damages[state]))
    test(
      `${kind}: reported or harmless, ${state === "closed" ? "after an orderly end" : "after a kill"} (${places} places)`,
      async () => {
        const sound = (await answers(workspaces()[state], () => true))!;
        expect(sound.map(({ code }) => code)).toEqual([0, 0, 0]);
        let tried = 0;
        for (let n = 0; tried < places && n < 2 * places; n++) {
          const given = await answers(workspaces()[state], (copy) => damage(copy, n));
          if (given === null) continue;
          tried++;
          for (const [index, { question, code, stdout, stderr, untouched }] of given.entries())
            if (code === 0) expect(stdout, `${question}, place ${n}`).toBe(sound[index]!.stdout);
            else
              expect({ question, n, code, untouched, words: stdout + stderr }).toEqual({
                ...{ question, n, code: 1, untouched: true },
                words: expect.stringMatching(damageInWords),
              });
        }
        expect(tried).toBeGreaterThanOrEqual(Math.min(places, 3));
      },
      240_000 + places * 10_000,
    );
