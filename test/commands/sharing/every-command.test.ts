// Runs every command for others in two workspaces that differ only in what the team keeps: both must give the same bytes, and none of
// the team's words. `bench/non-interference.mjs` compares two hundred pairs; this test compares one.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { personalData } from "../../../src/store/privacy/personal-data.ts";
import { everythingIn } from "../../file-contents.ts";
import { hasPostgres, postgresServer } from "../../postgres-server.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { generatedMission } from "../privacy/generated-mission.ts";
import {
  forTheTeam,
  type LineForOthers,
  linesForOthers,
  waysOf,
  waysOffered,
} from "./commands-for-others.ts";
import { canary, columnsWithCanary, fill, type TeamKnowledge, twoWays } from "./what-the-team-keeps.ts";

/** The first seed, and how many pairs of workspaces. */
const first = Number(process.env.OUTREACH_FIRST_WORKSPACE ?? 1);
const wanted = Number(process.env.OUTREACH_WORKSPACES ?? 1);
const now = "2026-03-02T09:00:00+01:00";

/** Every eighth pair is moved to a PostgreSQL server, which takes longer. */
const onServer = 8;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });

interface Made {
  /** The exit code and stdout of each line, and the bytes of each file. */
  outputs: Map<string, Buffer>;
  /** Lines that were refused, each with its exit code. */
  refused: string[];
}

async function outputsIn(folder: string, lines: readonly LineForOthers[], url?: string): Promise<Made> {
  const outputs = new Map<string, Buffer>();
  const refused: string[] = [];
  mkdirSync(join(folder, "d"));
  for (const [n, { line, now: later, screenForTeam = false }] of lines.entries()) {
    const world = fakeWorld({
      folder,
      now: later ?? now,
      ...(url ? { env: { OUTREACH_DATABASE_URL: url } } : {}),
    });
    const { code, stdout, stderr } = await world.run(...line);
    if (code !== 0) refused.push(`${code} ${line.join(" ")}: ${stderr.trim() || stdout.trim()}`);
    outputs.set(`${n} ${line.join(" ")}`, Buffer.from(`${code}\n${screenForTeam ? "" : stdout}`));
  }
  for (const file of filesBelow(join(folder, "d"))) outputs.set(relative(folder, file), readFileSync(file));
  return { outputs, refused };
}

/** Two copies of a workspace. Survey codes are random, so they are drawn before the copy is made. */
async function twoCopies(seed: number): Promise<{ mission: FakeWorld; copy: string }> {
  const { world: mission } = await generatedMission(seed, 8);
  if (seed % 2 === 0)
    writeFileSync(join(mission.folder, "mission.yaml"), readFileSync("examples/en/mission.yaml"));
  const { code } = await mission.run("survey", "new", "besoins");
  if (code !== 0) throw new Error("there is no survey");
  const store = await openStore({ url: undefined, root: mission.folder, interrupted: mission.interrupted });
  const ids = (await store.overviews()).map(({ id }) => id);
  await store.surveys.keepCodes("besoins", ids);
  await store.close();
  const copy = mkdtempSync(join(tmpdir(), "outreach-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(mission.folder, copy, { recursive: true });
  return { mission, copy };
}

/** Fills a workspace; moves every eighth one to a server, and gives its address there. */
async function filled(
  folder: string,
  teamKnowledge: TeamKnowledge,
  seed: number,
): Promise<string | undefined> {
  await fill(folder, teamKnowledge);
  if (!hasPostgres || seed % onServer !== 0) return undefined;
  const server = await postgresServer();
  const url = server.emptied(`twin_${teamKnowledge === twoWays.plain ? "plain" : "canary"}`);
  const { code, stderr } = await fakeWorld({ folder, now }).run("workspace", "move", url);
  if (code !== 0) throw new Error(`workspace move: ${stderr}`);
  return url;
}

test(
  "what the team keeps changes no byte of any output for others, and no output contains its words",
  async () => {
    const interference: string[] = [];
    const leaks: string[] = [];
    const refusals = new Map<string, number>();
    let made = 0;
    for (let seed = first; seed < first + wanted; seed++) {
      const { mission, copy } = await twoCopies(seed);
      const [other, , reader, , , , , last] = JSON.parse((await mission.run("list", "--json")).stdout) as {
        id: string;
        name: string;
      }[];
      const lines = linesForOthers(seed, reader!.id, other!.id);
      const before = await outputsIn(
        mission.folder,
        lines,
        await filled(mission.folder, twoWays.plain, seed),
      );
      const after = await outputsIn(copy, lines, await filled(copy, twoWays.canary, seed));
      // The last actor's own words differ between the two workspaces, and may be in messages to that actor.
      const isTheirs = (key: string) => key.includes(last!.id) || key.includes(last!.name);
      for (const key of new Set([...before.outputs.keys(), ...after.outputs.keys()])) {
        const [one, two] = [before.outputs.get(key), after.outputs.get(key)];
        if (one && two?.equals(one)) continue;
        if (!isTheirs(key)) interference.push(`${seed} ${key}`);
        // Only outputs that differ can contain a word of one workspace alone.
        const said = two && key.startsWith("d/") ? await everythingIn(join(copy, key)) : String(two);
        if (canary.test(key + said.replaceAll(twoWays.canary.own, ""))) leaks.push(`${seed} ${key}`);
      }
      made += after.outputs.size;
      for (const line of after.refused) refusals.set(line, (refusals.get(line) ?? 0) + 1);
      rmSync(copy, { recursive: true, force: true });
      rmSync(mission.folder, { recursive: true, force: true });
      if (wanted > 1)
        console.log(`${seed}: ${made} outputs, ${leaks.length} leaks, ${interference.length} differ`);
    }
    console.log(
      `${wanted} workspaces, ${made} outputs: ${leaks.length} leaks, ${interference.length} differ`,
    );
    console.log([...refusals].map(([line, times]) => `${times} × ${line}`).join("\n"));
    expect({ leaks, interference }).toEqual({ leaks: [], interference: [] });
  },
  180_000 + wanted * 180_000,
);

test("every way of calling a command is run here or listed as making nothing for others", async () => {
  const run = new Set(
    Array.from({ length: 60 }, (_, seed) => linesForOthers(seed, "lecteur", "voisin")).flatMap((lines) =>
      lines.flatMap(({ line }) => waysOf(line)),
    ),
  );
  const offered = await waysOffered();
  const isTeams = (way: string) => way in forTheTeam || way.replace(/ --\w+ \S+$/, "") in forTheTeam;
  expect(offered.map(({ way }) => way).filter((way) => !run.has(way) && !isTeams(way))).toEqual([]);
  expect(Object.keys(forTheTeam).filter((way) => !offered.some((one) => one.way === way))).toEqual([]);
});

/** Text columns that are not filled with the team's words, and why. */
const otherColumns: Readonly<Record<string, string>> = {
  ...columnsOf("what a command did, and rows as they were", "steps.facts", "changes.before"),
  ...columnsOf("names of files, which the lines themselves choose", "sources.file", "source_phrases.file"),
  ...columnsOf("files and names of mailings", "prepared.file", "prepared.template"),
  ...columnsOf("how to reach an actor", "actors.emails", "actors.phones", "actors.people"),
  ...columnsOf(
    "said to whoever it is about",
    "actors.recommended_by",
    "contacts.their_step",
    "source_phrases.said",
  ),
  ...columnsOf("codes of choices", "assessments.answers", "assessments.deciding", "triage_progress.answers"),
  ...columnsOf("codes of reasons", "doubts.reasons", "follow_ups.proposed", "follow_ups.why", "consents.how"),
  ...columnsOf("names and addresses of the actor itself", "objections.signs", "records.differing"),
  ...columnsOf("prints of what was shown", "shares.shown"),
  ...columnsOf("of an objection that holds no more", "objections.lifted_reason"),
};

function columnsOf(why: string, ...columns: string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, why]));
}

test("the test fills every text column with the team's words, but for the listed ones", async () => {
  const { copy } = await twoCopies(1);
  await fill(copy, twoWays.canary);
  const filledIn = columnsWithCanary(copy);
  const texts = Object.entries(personalData).flatMap(([table, { texts: columns }]) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(texts.filter((column) => !filledIn.has(column) && !(column in otherColumns))).toEqual([]);
});
