// Two workspaces that differ only in what others may not know give others the same bytes.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type FakeWorld, preparedWorld } from "../../support.ts";

/** How many pairs of workspaces. `OUTREACH_WORKSPACES` sets another number. */
const wanted = Number(process.env.OUTREACH_WORKSPACES ?? 1);

const names = ["La Fabrique", "MJC du Vallon", "Foyer rural de Combes", "GAL du Causse", "Régie de Brive"];

/** What the network may know: projects that a participant agreed to have told. */
const shared = fc.array(
  fc.record({
    title: fc.constantFrom(
      "Un bus-atelier",
      "Un four à pain",
      "Des sentiers reliés",
      "Un verger à plusieurs",
    ),
    who: fc.integer({ min: 0, max: 1 }),
    scope: fc.constantFrom("name", "anonymous", "contact"),
    theme: fc.constantFrom("mobilité", "alimentation", "forêt"),
    seeks: fc.constantFrom("Deux communes", "Un maçon", ""),
  }),
  { minLength: 1, maxLength: 4 },
);

/** What the network may not know: assessments, notes and tags of the team, and projects without an agreement. */
const teamOnly = fc.record({
  secrets: fc.array(
    fc.record({
      title: fc.constantFrom("Un bus-atelier", "Le secret", "Aaa d’abord", "Zzz"),
      ending: fc.constantFrom("team", "none", "ended", "withdrawn"),
    }),
    { maxLength: 3 },
  ),
  partner: fc.boolean(),
  situation: fc.constantFrom(null, "unplanned", "willing", "engaged"),
  note: fc.constantFrom(null, "Le président ne veut plus en entendre parler"),
  tag: fc.constantFrom(null, "SENSIBLE"),
  failed: fc.boolean(),
  before: fc.boolean(),
  given: fc.boolean(),
});

type Shared = typeof shared extends fc.Arbitrary<infer T> ? T : never;
type TeamOnly = typeof teamOnly extends fc.Arbitrary<infer T> ? T : never;

async function must(world: FakeWorld, ...line: string[]): Promise<void> {
  const { code, stderr } = await world.run(...line);
  if (code !== 0) throw new Error(`${line.join(" ")}: ${stderr}`);
}

async function workspaceOf(projects: Shared, team: TeamOnly): Promise<FakeWorld> {
  const order = team.before ? names.toReversed() : names;
  const world = await preparedWorld(order.join(), {}, async (world) => {
    await must(world, "init", ".", "--yes");
    for (const name of order) await must(world, "add", name);
    const place = ["--commune", "Figeac", "--postcode", "46100"];
    await must(world, "edit", "fabrique", ...place, "--email", "contact@fabrique.example");
  });
  const run = (...line: string[]) => must(world, ...line);
  const secret = async ({ title, ending }: TeamOnly["secrets"][number], index: number) => {
    const audience = ending === "team" ? "team" : "network";
    const id = `secret-${index}`;
    await run(
      "project",
      "add",
      "--title",
      `${title}`,
      "--summary",
      id,
      "--who",
      "combes",
      "--audience",
      audience,
    );
    const { stdout } = await world.run("project", "list", "--json");
    const own = JSON.parse(stdout).findLast((one: { summary: string }) => one.summary === id).id;
    const consent = ["project", "consent", own, "--actor", "combes", "--scope", "name", "--how", "call"];
    if (ending === "ended") await run(...consent, "--on", "2025-12-01", "--until", "2026-01-30");
    if (ending === "withdrawn") {
      await run(...consent);
      await run("project", "withdraw", own, "--actor", "combes");
    }
  };
  if (team.before) for (const [index, one] of team.secrets.entries()) await secret(one, index);
  for (const [index, { title, who, scope, theme, seeks }] of projects.entries()) {
    const partner = team.partner ? ["--who", "brive", "--role", "brive=partenaire"] : [];
    await run(
      ...[
        "project",
        "add",
        "--title",
        title,
        "--summary",
        `Projet ${index}`,
        "--who",
        names[who]!,
        ...partner,
      ],
      ...["--theme", theme, "--territory", "Haut-Vallon", "--seeks", seeks],
    );
    const { stdout } = await world.run("project", "list", "--json");
    const id = JSON.parse(stdout).findLast(
      (one: { summary: string }) => one.summary === `Projet ${index}`,
    ).id;
    await run("project", "consent", id, "--actor", names[who]!, "--scope", scope, "--how", "mail");
  }
  if (!team.before) for (const [index, one] of team.secrets.entries()) await secret(one, index);
  if (team.note)
    await run("log", "fabrique", "--channel", "phone", "--outcome", "reached", "--note", team.note);
  if (team.tag) await run("tag", "--actor", "fabrique", "--add", team.tag);
  if (team.failed) await run("log", "fabrique", "--with", "vallon", "--outcome", "failed");
  if (team.given) await run("share", "--to", "Quelqu’un", "--format", "csv", "-o", "avant.csv", "--yes");
  return world;
}

/** The stdout and files of each line. Files are digests, so that a failure prints a short difference. */
async function outputsOf(world: FakeWorld, formats: readonly string[]): Promise<string[]> {
  const contents: string[] = [];
  for (const format of formats)
    for (const [audience, file] of [
      ["network", `tous.${format}`],
      ["actor:causse", `causse.${format}`],
    ] as const) {
      const { code, stdout } = await world.run("share", "--for", audience, "-o", file, "--yes");
      expect(code).toBe(0);
      contents.push(
        stdout,
        `${file} ${createHash("sha256")
          .update(await readFile(join(world.folder, file)))
          .digest("hex")}`,
      );
    }
  return contents;
}

// Only the last pair also makes booklets and workbooks, which take longest.
test(
  "pages, tables, booklets and workbooks for others do not depend on what the team keeps",
  async () => {
    let pair = 0;
    await fc.assert(
      fc.asyncProperty(shared, teamOnly, teamOnly, async (projects, one, other) => {
        const formats =
          ++pair < wanted ? ["html", "csv", "json"] : ["html", "csv", "json", "pdf", "docx", "xlsx"];
        const [first, second] = [await workspaceOf(projects, one), await workspaceOf(projects, other)];
        expect(await outputsOf(second, formats)).toEqual(await outputsOf(first, formats));
      }),
      { numRuns: wanted, seed: 14 },
    );
  },
  240_000 + wanted * 80_000,
);
