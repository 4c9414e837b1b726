// Tests the situations that are suggested from texts.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { aList, withStore } from "./some-list.ts";

const lines = [
  "Nous cherchons un partenaire pour un projet de coopération.",
  "",
  "We have been cooperating with a Welsh park since 2021.",
  "Nous ne souhaitons pas coopérer.",
  "La coopérative emploie douze personnes.",
];

test("each line of standard input, in either language, gets one entry in order, without a workspace", async () => {
  const { code, stdout, stderr } = await fakeWorld({ stdin: `${lines.join("\n")}\n` }).run(
    "triage",
    "--text",
    "-",
    "--json",
  );
  expect(code).toBe(0);
  expect(stderr).toBe("");
  const entries = JSON.parse(stdout);
  expect(entries.map(({ situation }: { situation: string }) => situation)).toEqual([
    "willing",
    null,
    "engaged",
    "unplanned",
    null,
  ]);
  for (const [i, { evidence }] of entries.entries())
    for (const { quote, start, end } of evidence) expect(lines[i]!.slice(start, end)).toBe(quote);
  expect(Object.keys(entries[0].evidence[0]).sort()).toEqual([
    "author",
    "end",
    "file",
    "label",
    "line",
    "points",
    "quote",
    "signal",
    "start",
  ]);
});

test("an empty text gives an empty list", async () => {
  const { code, stdout } = await fakeWorld({ stdin: "" }).run("triage", "--text", "-", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual([]);
});

test("a text in Windows encoding with CRLF is read", async () => {
  const text = Buffer.from("Nous souhaitons coopérer.\r\nAucune coopération n'est prévue.\r\n", "latin1");
  const { stdout } = await fakeWorld({ stdin: text }).run("triage", "--text", "-", "--json");
  expect(JSON.parse(stdout).map(({ situation }: { situation: string }) => situation)).toEqual([
    "willing",
    "unplanned",
  ]);
});

test("the screen shows the situation and the words that suggest it", async () => {
  const world = fakeWorld({ stdin: `${lines[0]}\nLe \u001b[31mprojet\n` });
  const { stdout } = await world.run("triage", "--text", "-");
  expect(stdout).toContain("envie, sans savoir comment (");
  expect(stdout).toContain("«\u00a0cherchons un partenaire");
  expect(stdout).toContain("ne dit rien de leur position");
  expect(stdout).not.toContain("\u001b");
});

test("a workspace's own signals are used, and mistakes in them are reported by line", async () => {
  const world = fakeWorld({ stdin: `${lines[0]}\n` });
  await aList(world.folder, ["GAL des Causses"]);
  mkdirSync(join(world.folder, "templates"));
  writeFileSync(
    join(world.folder, "templates", "signals.fr.yaml"),
    "language: fr\ncommon_words: le\ngroups: {}\nsignals:\n  x:\n    because: Essai.\n    points: { wiling: 1 }\n    any: |\n      coopération\n",
  );
  const { code, stderr } = await world.run("triage", "--text", "-", "--json");
  expect(code).toBe(3);
  expect(stderr).toContain("signals.fr.yaml:7:");
  expect(stderr).toContain("willing");
});

test("the list shows the suggestion from each actor's texts beside its situation", async () => {
  const world = fakeWorld();
  await aList(world.folder, []);
  await withStore(world.folder, (store) =>
    store.step({ command: "add", at: new Date("2026-01-01T00:00:00Z") }, async (writer) => {
      await writer.addActor({
        fields: { name: "GAL des Causses", note: "Nous cherchons un territoire partenaire en Italie" },
        source: "saisie",
      });
      await writer.addActor({ fields: { name: "PNR des Monts", note: "néant" }, source: "saisie" });
    }),
  );
  const { stdout } = await world.run("triage", "--list", "--json");
  expect(JSON.parse(stdout)).toEqual([
    {
      actor: "gal-des-causses",
      situation: "unknown",
      assessed: null,
      suggestion: expect.objectContaining({ situation: "willing" }),
    },
    { actor: "pnr-des-monts", situation: "unknown", assessed: null, suggestion: null },
  ]);
  const { stdout: human } = await world.run("triage", "--list");
  expect(human).toMatch(/GAL des Causses +à qualifier +envie, sans savoir comment \(\d\d\u00a0%\)/);
});
