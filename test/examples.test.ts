// The whole job on the project that ships, as the demo runs it: what newcomers see first has to be right.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "./support.ts";

const projects = {
  fr: {
    said: "votre réponse à notre appel",
    list: "candidats.csv",
    answers: "reponses.yaml",
    encoding: "windows-1252",
    followUp: "suivi-equipe.csv",
    heard: /Vous nous avez dit\u00a0: «\u00a0On voudrait bien faire quelque chose avec nos voisins/,
    noted: /Présidente fatiguée, à ménager/,
  },
  en: {
    said: "your answer to our call",
    list: "candidates.csv",
    answers: "answers.yaml",
    encoding: "utf-8",
    followUp: "team-follow-up.csv",
    heard: /You told us: “We would love to do something with our neighbours/,
    noted: /The chair is tired: go gently/,
  },
} as const;

test.each(["fr", "en"] as const)(
  "the example in %s goes from its list to sheets and drafts",
  async (language) => {
    const world = fakeWorld({ env: { OUTREACH_LANG: language }, now: "2026-12-01T09:30:00+01:00" });
    const { list, answers, encoding, said } = projects[language];
    const outreach = async (...argv: string[]) => {
      const { code, stdout, stderr } = await world.run(...argv, "--json");
      expect(code, `${argv.join(" ")}\n${stderr}`).toBe(0);
      return JSON.parse(stdout);
    };
    await outreach("init", "--example");

    const { files } = await outreach("import", list, "--source-said", said);
    expect(files[0]).toMatchObject({ encoding, rows: { read: 15, created: 14, rejected: 0 } });
    const actors = await outreach("list");
    expect(actors.map(({ name }: { name: string }) => name)).toContain("PETR du Pays de Valombre");
    expect((await outreach("import", list)).files[0].rows).toMatchObject({ created: 0, updated: 0 });

    await outreach("triage", "--answers", answers);
    const situations = Object.fromEntries(
      (await outreach("triage", "--list")).map((one: { actor: string; situation: string }) => [
        one.actor,
        one.situation,
      ]),
    );
    expect(situations).toMatchObject({
      "gal-des-monts-d-arveze": "engaged",
      "petr-du-pays-de-valombre": "willing",
      "foyer-rural-de-lissac": "unplanned",
      "mairie-de-saint-aubrac-le-vieux": "unknown",
    });

    const ranked = await outreach("rank");
    expect(ranked).toHaveLength(14);
    for (const { score, reasons } of ranked)
      expect(reasons.reduce((sum: number, one: { points: number }) => sum + one.points, 0)).toBeCloseTo(
        score,
        6,
      );

    await outreach("brief", "--top", "3", "-o", "out");
    await outreach("mail", "--top", "3");
    const made = readdirSync(join(world.folder, "out"), { recursive: true, encoding: "utf8" });
    const drafts = made.filter((name) => name.endsWith(".eml"));
    expect(drafts.length).toBeGreaterThan(0);
    expect(made.filter((name) => name.endsWith(".html")).length).toBeGreaterThan(0);
    for (const name of made.filter((one) => /\.(html|eml)$/.test(one)))
      expect(readFileSync(join(world.folder, "out", name), "utf8")).not.toMatch(/undefined|\{\{|\[object/);
    expect((await outreach("check")).problems).toEqual([]);
  },
);

test.each(["fr", "en"] as const)(
  "the example in %s has a list of the team's: the actor's words and the team's are each used in their place",
  async (language) => {
    const world = fakeWorld({ env: { OUTREACH_LANG: language }, now: "2026-12-01T09:30:00+01:00" });
    const { list, followUp, said, heard, noted } = projects[language];
    const outreach = async (...argv: string[]) => {
      const { code, stdout, stderr } = await world.run(...argv);
      expect(code, `${argv.join(" ")}\n${stderr}`).toBe(0);
      return stdout;
    };
    await outreach("init", "--example");
    await outreach("import", list, "--source-said", said);
    const { files } = JSON.parse(await outreach("import", followUp, "--source-said", said, "--json"));
    // One actor of the first list is completed, one may be a duplicate of another, and one wants no contact.
    expect(files[0].rows).toMatchObject({ read: 5, rejected: 0 });
    expect(JSON.parse(await outreach("list", "--json"))).toHaveLength(18);
    expect(await outreach("duplicates")).toContain("foyer-rural-de-lissac-2");
    expect(await outreach("list", "--objected")).toContain("CUMA de la Haute Vézolle");

    const sheet = await outreach("brief", "--actor", "viarou", "--format", "md");
    expect(sheet).toMatch(heard);
    expect(sheet).toMatch(noted);
    await outreach("mail", "--actor", "petr-du-pays-de-valombre");
    const [draft] = readdirSync(join(world.folder, "out"), { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".eml"),
    );
    const written = readFileSync(join(world.folder, "out", draft!), "utf8");
    expect(written).not.toMatch(/Nora|feu vert|have agreed/);
  },
);
