// Every command that makes something for others, in two workspaces that differ only in what the team keeps: the same bytes, and none of
// the team's words. `bench/non-interference.mjs` does it for two hundred; here, one.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { everythingIn } from "../../file-contents.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { generatedMission } from "../privacy/generated-mission.ts";

const wanted = Number(process.env.OUTREACH_WORKSPACES ?? 1);
const now = "2026-03-02T09:00:00+01:00";

/** What the team keeps of each actor, in words that nobody else has; how many are in each situation is no secret from a funder. */
const kept = {
  one: {
    situation: (n: number) => (n % 2 === 0 ? "engaged" : "unplanned"),
    words: (field: string, n: number) => `Remarque ${n} sans histoire au titre ${field}`,
  },
  other: {
    situation: (n: number) => (n % 2 === 0 ? "unplanned" : "engaged"),
    words: (field: string, n: number) =>
      `Canarimot${n}${field} ne doit sortir de la maison sous aucun prétexte`,
  },
} satisfies Record<string, Kept>;

interface Kept {
  situation: (n: number) => "engaged" | "unplanned";
  words: (field: string, n: number) => string;
}

/** Each table that holds something of the team's, filled in the same places with the team's words. */
async function fill(folder: string, { situation, words }: Kept): Promise<void> {
  const store = await openStore({ url: undefined, root: folder, interrupted: new AbortController().signal });
  const ids = (await store.overviews()).map(({ id, people }) => ({ id, person: people[0]!.id }));
  const at = "2026-02-25T09:00:00.000Z";
  await store.step({ command: "edit", at: new Date(at) }, async (writer) => {
    for (const [n, { id, person }] of ids.entries()) {
      const say = (field: string) => words(field, n);
      await writer.changeActor(
        id,
        { fields: { note: say("note"), state: say("etat") }, tags: [say("etiquette")] },
        say("source"),
      );
      await writer.addAssessment({
        ...{ actor: id, situation: situation(n), needs: [], at, by: "camille", answers: {}, deciding: [] },
        ...{ notes: { together: say("conversation") }, reason: say("motif"), origin: "override" },
      });
      await writer.addHold({
        ...{ actor: id, kind: "pin", reason: say("epingle"), until: "2027-01-01", at, by: "camille" },
      });
      await writer.addVerdict({
        actor: id,
        person,
        verdict: "right",
        note: say("verdict"),
        at,
        by: "camille",
      });
      await writer.addContact({
        ...{ actor: id, at: "2026-02-25", by: "camille", channel: "phone", person, outcome: "reached" },
        ...{ note: say("echange"), nextStep: say("suite"), nextAt: "2026-03-10" },
      });
      await writer.surveys.add([
        {
          ...{ survey: "passee", actor: id, respondent: `r${n}`, on: "2026-02-01", source: say("origine") },
          ...{ at, line: null, complete: true, answers: { mots: [say("reponse")] }, superseded: false },
        },
      ]);
      await writer.projects.add(
        {
          ...{ title: say("projet"), summary: say("resume"), who: [{ actor: id, role: say("role") }] },
          ...{ themes: [say("theme")], territories: [say("lieu")], stage: "idea", seeks: say("cherche") },
          ...{ offers: say("offre"), since: null, contact: say("contact"), audience: "team" },
        },
        "camille",
      );
    }
  });
  await store.step({ command: "log", at: new Date(at) }, async (writer) => {
    const [actor, other] = [ids[4]!.id, ids[5]!.id];
    const note = words("entre", 0);
    await writer.relations.addBetween({
      actor,
      other,
      outcome: "failed",
      on: "2026-02-01",
      note,
      by: "camille",
    });
  });
  for (const [n, { id }] of ids.entries())
    await store.saveTriageProgress({
      ...{
        actor: id,
        answers: { together: "a" },
        notes: { together: words("entamee", n) },
        path: ["together"],
        at,
      },
    });
  await store.close();
}

/** All commands that make something for others; formats take turns. */
function commandsFor(seed: number, actor: string): string[][] {
  const turn = <T>(...formats: T[]): T => formats[seed % formats.length]!;
  const news = ["--about", "l’appui s’ouvre", "--news", "L’appui est ouvert à tous."];
  const day = ["--about", "coopérer", "--date", "2026-04-18", "--place", "Sorgues"];
  return [
    ["mail", "--all", "--no-contact", "--yes", "-o", "d/premier"],
    ["mail", "--kind", "information", "--all", ...news, "--yes", "-o", "d/information"],
    ["mail", "--kind", "follow-up", "--all", "--yes", "-o", "d/relances"],
    ["mail", "--kind", "reminder", "--all", "--yes", "-o", "d/rappels"],
    ["mail", "--kind", "invitation", "--all", ...day, "--yes", "-o", "d/rencontre"],
    ["mail", "--kind", "consent", "--yes", "-o", "d/accords"],
    ["letter", "--kind", "consent", "--yes", "-o", "d/accords-papier"],
    [
      "letter",
      "--kind",
      "information",
      "--all",
      ...news,
      "--yes",
      "--format",
      turn("docx", "pdf"),
      "-o",
      "d/courriers",
    ],
    [
      "letter",
      "--kind",
      "information",
      "--all",
      ...news,
      "--again",
      "--yes",
      "-o",
      `d/ensemble.${turn("pdf", "docx")}`,
    ],
    ["letter", "--all", "--labels", "L7163", "-o", "d/etiquettes.pdf"],
    ["letter", "--all", "--merge", turn("word", "csv"), "-o", `d/fusion.${turn("xlsx", "csv")}`],
    ["brief", "--all", "--for", "board", "--format", turn("html", "docx", "pdf"), "-o", "d/elus/"],
    ["meeting", "invite", "voisins", "--all", "--yes", "-o", "d/invitations"],
    ["meeting", "sheet", "voisins", "-o", `d/presence.${turn("pdf", "docx")}`],
    ["meeting", "edit", "voisins", "--date", "2026-04-25"],
    ["meeting", "invite", "voisins", "--yes", "-o", "d/changement"],
    ["survey", "new", "besoins", "--yes"],
    ...["html", turn("docx", "pdf"), turn("xlsform", "limesurvey", "text")].map((format) => [
      ...["survey", "form", "besoins", "--format", format, "-o", `d/form-${format}/`],
    ]),
    ["survey", "form", "besoins", "--format", "html", "--for", actor, "-o", "d/form-un/"],
    ["survey", "invite", "besoins", "--all", "--yes", "-o", "d/enquete"],
    ["survey", "results", "besoins", "--for", "network", "-o", "d/resultats.html"],
    ...["html", turn("pdf", "docx"), turn("csv", "xlsx", "json")].map((format) => [
      ...["share", "--format", format, "--yes", "--to", "Quelqu’un", "-o", `d/repertoire.${format}`],
    ]),
    ["share", "--for", `actor:${actor}`, "--yes", "-o", "d/pour-un.html"],
    ["share", "--for", "meeting:cooperer-entre-voisins", "--yes", "-o", "d/pour-rencontre.html"],
    ["share", "recall", "navette"],
    ["report", "--year", "2026", "--for", "funder", "-o", `d/bilan.${turn("html", "docx", "xlsx", "md")}`],
    ["match", "--for", actor],
    ["match", "--for", actor, "--json"],
    ["match", "--propose", "--top", "3", "--yes", "-o", "d/presentations"],
  ];
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesBelow(path) : [path];
    });

/** What each command said for others, and wrote. */
async function madeIn(world: FakeWorld, lines: readonly (readonly string[])[]): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const [n, line] of lines.entries()) {
    const { code, stdout } = await world.run(...line);
    made.set(`${n} ${line.join(" ")}`, `${code}\n${stdout}`);
  }
  for (const file of filesBelow(join(world.folder, "d")))
    made.set(
      file.slice(world.folder.length + 1),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    );
  return made;
}

test(
  "what the team keeps changes no byte of what any command makes for others, and none of its words is in it",
  async () => {
    const interference: string[] = [];
    const leaks: string[] = [];
    let made = 0;
    for (let seed = 1; seed <= wanted; seed++) {
      const { world: first } = await generatedMission(seed, 8);
      const copy = mkdtempSync(join(tmpdir(), "outreach-"));
      onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
      cpSync(first.folder, copy, { recursive: true });
      const second = fakeWorld({ folder: copy, now });
      await fill(first.folder, kept.one);
      await fill(copy, kept.other);
      const actor = JSON.parse((await first.run("list", "--json")).stdout)[2].id as string;
      const lines = commandsFor(seed, actor);
      const [one, other] = [await madeIn(first, lines), await madeIn(second, lines)];
      for (const key of new Set([...one.keys(), ...other.keys()]))
        if (one.get(key) !== other.get(key)) interference.push(`${seed} ${key}`);
      for (const [key, said] of other) if (/canarimot/i.test(key + said)) leaks.push(`${seed} ${key}`);
      for (const file of filesBelow(join(copy, "d")))
        if (/canarimot/i.test(await everythingIn(file))) leaks.push(`${seed} ${file}`);
      made += other.size;
      rmSync(copy, { recursive: true, force: true });
      rmSync(first.folder, { recursive: true, force: true });
    }
    console.log(
      `${wanted} workspaces, ${made} outputs: ${leaks.length} leaks, ${interference.length} differ`,
    );
    expect({ leaks, interference }).toEqual({ leaks: [], interference: [] });
  },
  180_000 + wanted * 180_000,
);
