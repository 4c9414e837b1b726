// Tests assessments from a file of answers.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aList, withStore } from "./some-list.ts";

/** A workspace with three actors and a file of answers. */
async function workspaceWith(file: string, content: string | Uint8Array) {
  const world = fakeWorld();
  await aList(world.folder, ["GAL des Causses", "PNR des Monts", "PETR des Causses"]);
  writeFileSync(join(world.folder, file), content);
  return world;
}

const csv = [
  "actor;together;wish;leaders;situation;reason;note",
  "gal des causses;a;;d;;;Très en avance",
  "pnr-des-monts;Non, rien;Non;ne sait pas;;;",
  "petr-des-causses;i;c;;engaged;Vu au comité;",
].join("\r\n");

const situations = (folder: string) =>
  withStore(folder, async (store) =>
    (await store.overviews()).map(({ id, assessment }) => [id, assessment?.situation ?? null]),
  );

test("answers from a spreadsheet become assessments, in one step of undo", async () => {
  const world = await workspaceWith("réponses.csv", Buffer.from(csv, "latin1"));
  const { code, stdout, stderr } = await world.run("triage", "--answers", "réponses.csv");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "3 acteurs qualifiés.\n" });
  expect(stdout).toContain("Vu au comité");
  expect(await situations(world.folder)).toEqual([
    ["gal-des-causses", "engaged"],
    ["petr-des-causses", "engaged"],
    ["pnr-des-monts", "unplanned"],
  ]);
  const { steps, assessment } = await withStore(world.folder, async (store) => ({
    steps: await store.history(),
    assessment: (await store.assessments("gal-des-causses"))[0],
  }));
  expect(steps.filter(({ command }) => command === "triage")).toHaveLength(1);
  expect(assessment).toMatchObject({
    origin: "answers-file",
    by: "camille",
    notes: { note: "Très en avance" },
    answers: { together: "a", leaders: "d" },
  });
});

test("the same file adds nothing a second time, unless --redo is given", async () => {
  const world = await workspaceWith("reponses.csv", csv);
  await world.run("triage", "--answers", "reponses.csv");
  const { stderr } = await world.run("triage", "--answers", "reponses.csv");
  expect(stderr).toBe("0 acteur qualifié. 3 acteurs l’étaient déjà, avec les mêmes réponses.\n");
  const { stderr: redone } = await world.run("triage", "--answers", "reponses.csv", "--redo");
  expect(redone).toBe("3 acteurs qualifiés.\n");
  const later = fakeWorld({ folder: world.folder, now: "2027-06-01T09:00:00Z" });
  expect((await later.run("triage", "--answers", "reponses.csv")).stderr).toBe("3 acteurs qualifiés.\n");
});

test("a dry run says what would be recorded, and records nothing", async () => {
  const world = await workspaceWith("reponses.csv", csv);
  const { stdout, stderr } = await world.run("triage", "--answers", "reponses.csv", "--dry-run", "--json");
  expect(stderr).toContain("3 acteurs seraient qualifiés. Rien n’a été écrit");
  expect(JSON.parse(stdout)).toMatchObject({ dry_run: true, assessments: [{}, {}, {}], unchanged: [] });
  expect((await situations(world.folder)).map(([, situation]) => situation)).toEqual([null, null, null]);
});

test("answers can be given in YAML too", async () => {
  const world = await workspaceWith(
    "reponses.yaml",
    "- actor: monts\n  together: z\n  wish: z\n- actor: gal-des-causses\n  situation: willing\n  reason: Dit au téléphone\n",
  );
  const { code } = await world.run("triage", "--answers", "reponses.yaml");
  expect(code).toBe(0);
  expect(await situations(world.folder)).toEqual([
    ["gal-des-causses", "willing"],
    ["petr-des-causses", null],
    ["pnr-des-monts", "unplanned"],
  ]);
});

test("all mistakes of all rows are reported with their lines, and nothing is recorded", async () => {
  const world = await workspaceWith(
    "reponses.csv",
    [
      "actor,together,wihs,situation,reason",
      "gal-des-causses,a,c,,",
      "causses,a,,,",
      ",a,,,",
      "gal des lacs,oui,,,",
      "gal-des-causses,z,,,",
      "pnr-des-monts,,,,",
      "petr-des-causses,a,,willing,",
    ].join("\n"),
  );
  const { code, stdout, stderr } = await world.run("triage", "--answers", "reponses.csv");
  expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  expect(stderr.match(/^reponses\.csv:\d+/gm)).toEqual(
    [1, 3, 4, 5, 5, 6, 7, 8].map((line) => `reponses.csv:${line}`),
  );
  expect(stderr).toContain("«\u00a0wihs\u00a0» n’est pas une question. Vouliez-vous dire");
  expect(stderr).toContain("désigne plusieurs acteurs");
  expect(stderr).toContain("«\u00a0oui\u00a0» n’est pas une réponse à together");
  expect(stderr).toContain("Dites pourquoi dans «\u00a0reason\u00a0»");
  expect((await situations(world.folder)).map(([, situation]) => situation)).toEqual([null, null, null]);
});

test("a mistake in YAML is reported with its column too", async () => {
  const world = await workspaceWith("reponses.yaml", "- actor: monts\n  together: jamais\n");
  const { code, stderr } = await world.run("triage", "--answers", "reponses.yaml");
  expect(code).toBe(3);
  expect(stderr).toContain("reponses.yaml:2:13");
});

test.each([
  ["no column “actor”", "r.csv", "nom,together\nGAL,a\n", "r.csv:1"],
  ["titles only", "r.csv", "actor,together\n", "aucune réponse"],
  ["an empty file", "r.csv", "", "vide"],
  ["YAML without a list", "r.yaml", "actor: monts\n", "r.yaml:1:1"],
  ["malformed YAML", "r.yaml", "- actor: monts\n together: [a\n", "r.yaml:2"],
])("%s: the mistake is reported, and nothing is recorded", async (_, file, content, expected) => {
  const world = await workspaceWith(file, content);
  const { code, stderr } = await world.run("triage", "--answers", file);
  expect(code).toBe(3);
  expect(stderr).toContain(expected);
});

test("a missing file is reported", async () => {
  const world = await workspaceWith("r.csv", csv);
  const { code, stderr } = await world.run("triage", "--answers", "absent.csv");
  expect(code).toBe(3);
  expect(stderr).toContain("absent.csv");
});
