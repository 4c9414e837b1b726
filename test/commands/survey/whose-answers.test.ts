// Matching a response to its actor: by its code or an exact name, and never against the name that it gives.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, preparedWorld } from "../../support.ts";

async function aSurvey() {
  return preparedWorld("aSurvey", { now: "2026-11-29T09:30:00+01:00" }, async (world) => {
    for (const line of [
      ["init", ".", "--example", "--lang", "fr"],
      ["import", "candidats.csv"],
      ["survey", "new", "besoins"],
    ])
      expect(await world.run(...line)).toMatchObject({ code: 0 });
  });
}

const answer = (given: object) =>
  JSON.stringify({
    ...{ format: "outreach-survey-response", survey: "besoins", code: "", structure: "", email: "" },
    ...{ at: "2026-11-20T10:00:00.000Z", answers: { together: ["z"], wish: ["c"] } },
    ...given,
  });

async function take(world: FakeWorld, name: string, text: string) {
  writeFileSync(join(world.folder, name), text);
  const { code, stdout, stderr } = await world.run("survey", "answers", "besoins", name, "--json");
  return { code, stderr, taken: JSON.parse(stdout) };
}
const actors = async (world: FakeWorld): Promise<{ id: string; situation: string }[]> =>
  JSON.parse((await world.run("list", "--json")).stdout);
const situation = async (world: FakeWorld, id: string) =>
  (await actors(world)).find((actor) => actor.id === id)?.situation;
const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

async function codeOf(world: FakeWorld, actor: string) {
  await world.run("survey", "form", "besoins", "--format", "text", "--for", actor, "-o", `${actor}.txt`);
  return /\[outreach besoins (\S+)\]/.exec(readFileSync(join(world.folder, `${actor}.txt`), "utf8"))![1]!;
}

test("a response with exactly the name of an actor belongs to that actor, and makes no second one", async () => {
  const world = await aSurvey();
  const before = (await actors(world)).length;
  const { taken } = await take(world, "a.json", answer({ structure: "TERRE A TABLE" }));
  expect(taken).toMatchObject({ matched: 1, doubtful: 0, unknown_actor: 0 });
  expect(await actors(world)).toHaveLength(before);
  expect(await situation(world, "terre-a-table")).toBe("willing");
});

test("a response with a name of two actors, or another actor's address, is not matched", async () => {
  const world = await aSurvey();
  await world.run("add", "Terre à Table", "--commune", "Arvèze", "--another");
  expect((await take(world, "a.json", answer({ structure: "Terre à Table" }))).taken.matched).toBe(0);
  const { taken } = await take(
    world,
    "b.json",
    answer({ structure: "Foyer rural de Lissac", email: "ateliers.grenier@example.org" }),
  );
  expect(taken.matched).toBe(0);
});

test("KoboToolbox's own columns become no facts about the actor, in full and partial exports", async () => {
  const whole = [
    "start;end;today;deviceid;username;outreach_survey;outreach_structure;together;wish;words;_id;_uuid;_submission_time;_validation_status;_notes;_status;_submitted_by;__version__;_tags;_index",
    "2026-11-20T10:00:00;2026-11-20T10:05:00;2026-11-20;collect:abc;camille;besoins;Nouveau Café;z;c;Une salle.;4451;a-b-c;2026-11-20T10:05:30;;;submitted_via_web;;vXa;;1",
  ];
  const part = [
    "start;end;deviceid;_id;_uuid;outreach_structure;together;wish;words",
    "2026-11-20T10:00:00;2026-11-20T10:05:00;collect:abc;4452;a-b-d;Autre Café;z;c;Une scène.",
  ];
  const world = await aSurvey();
  for (const [name, id, lines, words] of [
    ["whole.csv", "nouveau-cafe", whole, "Une salle."],
    ["part.csv", "autre-cafe", part, "Une scène."],
  ] as const) {
    expect((await take(world, name, lines.join("\n"))).taken).toMatchObject({ read: 1, unknown_actor: 1 });
    const actor = JSON.parse((await world.run("show", id, "--json")).stdout);
    expect(actor).toMatchObject({ reference: null, submitted: null, state: null, note: null });
    expect(actor.answers).toMatchObject([
      { label: "Avec vos mots, de quoi auriez-vous besoin ?", text: words, author: "actor" },
    ]);
    const timeline = await world.run("show", id, "--timeline");
    expect(timeline.stdout).not.toMatch(/candidature/);
  }
});

test("a response with the code of one actor and the name of another is reported, and assesses neither", async () => {
  const world = await aSurvey();
  const code = await codeOf(world, "terre-a-table");
  const { taken, stderr } = await take(world, "a.json", answer({ code, structure: "SCIC Bois et Vallées" }));
  expect(codes(taken)).toContain("response-code-contradicted");
  expect(stderr).toContain("SCIC Bois et Vallées");
  expect(taken).toMatchObject({ matched: 0, doubtful: 1, assessed: 0 });
  expect(await situation(world, "terre-a-table")).toBe("unknown");
  // Another spelling, or an unknown name, does not contradict the code.
  const other = await take(world, "b.json", answer({ code, structure: "La terre et la table" }));
  expect(other.taken).toMatchObject({ matched: 1, doubtful: 0 });
});

test("a response dated in the future is reported, and does not replace an assessment by the team", async () => {
  const world = await aSurvey();
  writeFileSync(join(world.folder, "t.csv"), "actor,situation,reason\nterre-a-table,unplanned,vu avec eux\n");
  expect(await world.run("triage", "--answers", "t.csv")).toMatchObject({ code: 0 });
  const code = await codeOf(world, "terre-a-table");
  for (const at of ["2026-11-29T23:00:00.000Z", "2027-03-01T10:00:00.000Z"]) {
    const { taken } = await take(world, `${at.slice(0, 10)}.json`, answer({ code, at }));
    expect(codes(taken).includes("response-in-future")).toBe(at.startsWith("2027"));
    expect(taken.assessed).toBe(0);
    expect(await situation(world, "terre-a-table")).toBe("unplanned");
  }
});

test("rows of another survey are left out and counted; a file with only such rows is refused", async () => {
  const world = await aSurvey();
  const head = "outreach_survey;outreach_structure;together;wish";
  const { taken } = await take(
    world,
    "a.csv",
    [head, "besoins;Terre à Table;z;c", "autre;SCIC Bois et Vallées;z;c", ";Foyer rural de Lissac;z;c"].join(
      "\n",
    ),
  );
  expect(taken).toMatchObject({ read: 3, matched: 2, other_survey: 1 });
  expect(taken.problems).toContainEqual(
    expect.objectContaining({ code: "response-of-another-survey", line: 3, found: "autre" }),
  );
  expect(await situation(world, "scic-bois-et-vallees")).toBe("unknown");
  const refused = await take(world, "b.csv", [head, "autre;Terre à Table;z;c"].join("\n"));
  expect(refused.code).toBe(3);
});

test("survey answers and import say that a JSON file is empty or broken", async () => {
  const world = await aSurvey();
  for (const [name, text, said] of [
    ["vide.json", "[]", /vide\.json : .*(?:vide|aucun)/],
    ["vide2.json", " {}\n", /vide2\.json : .*(?:vide|aucun)/],
    ["casse.json", "{", /casse\.json : .*JSON/],
  ] as const) {
    writeFileSync(join(world.folder, name), text);
    for (const line of [
      ["survey", "answers", "besoins", name],
      ["import", name],
    ]) {
      const { code, stderr } = await world.run(...line);
      expect(code).toBe(3);
      expect(stderr.replace(/[\u00a0\u202f]/g, " ")).toMatch(said);
      expect(stderr).not.toContain("--map");
    }
  }
});

test("an actor that asks in a survey not to be called gets a mail as its next step", async () => {
  const world = await aSurvey();
  const answers = (talk: string) => ({ together: ["z"], wish: ["c"], talk: [talk] });
  await take(world, "a.json", answer({ structure: "TERRE A TABLE", answers: answers("z") }));
  const step = async () => {
    const { late, due, coming } = JSON.parse((await world.run("next", "--json")).stdout);
    return [...late, ...due, ...coming].find(({ actor }) => actor === "terre-a-table");
  };
  expect(await step()).toMatchObject({ action: "mail" });
  await take(
    world,
    "b.json",
    answer({ structure: "TERRE A TABLE", at: "2026-11-21T10:00:00.000Z", answers: answers("o") }),
  );
  expect(await step()).toMatchObject({ action: "call" });
});
