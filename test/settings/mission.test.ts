// Tests the settings of the mission: their descriptions, defaults and faults.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { commentedMission } from "../../src/settings/commented-mission.ts";
import { missingForDocuments, wantedByDocuments } from "../../src/settings/completeness.ts";
import { missionJsonSchema } from "../../src/settings/json-schema.ts";
import { loadMission } from "../../src/settings/load-mission.ts";
import { type MissionInput, missionSchema } from "../../src/settings/mission-schema.ts";
import { unwrapped } from "../../src/settings/schema-walk.ts";
import { sentences } from "../../src/text/index.ts";

const problemsIn = (text: string) => {
  try {
    loadMission(text, "mission.yaml");
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
  return [];
};

/** Every setting of the schema, by path: `framework.phases`, `framework.phases[].name`. */
function settingsOf(schema: z.ZodType, path = ""): string[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return settingsOf(inner.element as z.ZodType, `${path}[]`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, child]) => {
    const setting = path === "" ? key : `${path}.${key}`;
    return [setting, ...settingsOf(child as z.ZodType, setting)];
  });
}

test.each(["fr", "en"] as const)(
  "every setting has a description in %s, and there are no others",
  async (language) => {
    const { settings } = await sentences(language);
    expect(Object.keys(settings.entries).sort()).toEqual(settingsOf(missionSchema).sort());
  },
);

test.each(["fr", "en"] as const)(
  "the commented file in %s is read back as the defaults, and its lines fit a page",
  async (language) => {
    const text = commentedMission({ language }, (await sentences(language)).settings);
    expect(loadMission(text, "mission.yaml")).toEqual({ ...missionSchema.parse({}), language });
    expect(text.split("\n").filter((line) => line.length > 104)).toEqual([]);
    expect(text).not.toMatch(/undefined|[ \t]$/m);
  },
);

test("the commented example is valid once uncommented", async () => {
  const { settings } = await sentences("fr");
  const lines = commentedMission({}, settings).split("\n");
  const from = lines.findIndex((line) => line.includes('- id: "marche-itinerant"'));
  const to = lines.indexOf("illustrations: []");
  const example = lines.slice(from, to).map((line) => line.replace(/^# /, ""));
  const text = [...lines.slice(0, to), "illustrations:", ...example, ...lines.slice(to + 1)].join("\n");
  expect(loadMission(text, "mission.yaml").illustrations).toMatchObject([
    { title: "Un marché itinérant à trois communes", situations: ["unplanned", "willing"] },
  ]);
});

test("a setting written to the file is read back unchanged, whatever its text", async () => {
  const { settings } = await sentences("fr");
  const typed = fc
    .string({ unit: "grapheme", maxLength: 300 })
    .filter((text) => !/[\0\uFFFD\uD800-\uDFFF]/.test(text));
  const naughty = fc.constantFrom(
    "- a",
    "a: b",
    "# no",
    "'",
    '"',
    "true",
    "null",
    "~",
    "1e3",
    "*x",
    "!y",
    "{a",
    "a\nb",
    "\t",
    "  ",
    "@",
    "--- a",
    "C:\\x",
  );
  fc.assert(
    fc.property(fc.oneof(typed, naughty), (text) => {
      const values: MissionInput = {
        name: text,
        sender: { address: text },
        objectives: [`x${text}`],
        cost: { for_actors: text.repeat(20) },
      };
      expect(loadMission(commentedMission(values, settings), "m.yaml")).toEqual(
        loadMission(JSON.stringify(values), "m.yaml"),
      );
    }),
    { numRuns: 60 },
  );
});

test("the legal controller and contact default to the organisation and the sender", () => {
  expect(loadMission("organisation: Pays\nsender: {email: a@example.org}\n", "m.yaml").legal).toMatchObject({
    controller: "Pays",
    contact: "a@example.org",
  });
  expect(loadMission("organisation: Pays\nlegal: {controller: Région}\n", "m.yaml").legal.controller).toBe(
    "Région",
  );
});

test("two illustrations under one name are refused", () => {
  const illustration = "{id: a, title: t, who: w, what: x}";
  expect(problemsIn(`illustrations:\n  - ${illustration}\n  - ${illustration}\n`)).toMatchObject([
    { code: "setting-repeated", setting: "illustrations[2].id", firstLine: 2, line: 3 },
  ]);
});

test("settings out of bounds, of the wrong type or misspelt are all reported at once", () => {
  const text = [
    "langage: fr",
    "language: de",
    "cost: gratuit",
    "priority:",
    "  weights: {situation: 300, dedline: 1}",
    "  deadlines:",
    "    - {programme: LEADER, date: 31/03/2027}",
    "look: {colour: vert}",
  ].join("\n");
  expect(problemsIn(text)).toMatchObject([
    { code: "setting-unknown", setting: "langage", near: ["language"], line: 1 },
    { code: "setting-invalid", setting: "language", found: "de", line: 2 },
    { code: "setting-invalid", setting: "cost", expectation: { type: "mapping" }, line: 3 },
    { code: "setting-invalid", setting: "priority.weights.situation", line: 5, column: 24 },
    { code: "setting-unknown", setting: "priority.weights.dedline", near: ["deadline"], line: 5 },
    {
      code: "setting-invalid",
      setting: "priority.deadlines[1].date",
      expectation: { type: "date" },
      line: 7,
    },
    { code: "setting-invalid", setting: "look.colour", expectation: { type: "colour" }, line: 8 },
  ]);
});

test("documents need the framework, the cost and the objectives, and nothing else", () => {
  const blank = loadMission("name: x\n", "m.yaml");
  expect(missingForDocuments(blank)).toEqual([
    "framework.commissioned_by",
    "framework.eligible",
    "cost.for_actors",
    "objectives",
  ]);
  expect(wantedByDocuments(blank)).toContain("illustrations");
  const enough = loadMission(
    "framework: {commissioned_by: la Région, eligible: tous}\ncost: {for_actors: gratuit}\nobjectives: [aider]\n",
    "m.yaml",
  );
  expect(missingForDocuments(enough)).toEqual([]);
});

test("the JSON Schema describes each setting in the user's language, and accepts blanks but no unknown keys", async () => {
  const { settings } = await sentences("fr");
  const schema = JSON.parse(missionJsonSchema(settings.entries, settings.schemaTitle));
  expect(schema.properties.framework.properties.phases.items.properties.name.description).toBe(
    "le nom de l’étape",
  );
  expect(schema.additionalProperties).toBe(false);
  const editor = z.fromJSONSchema(schema);
  expect(
    editor.safeParse({ name: null, language: "fr", sender: { email: null }, illustrations: null }).success,
  ).toBe(true);
  expect(editor.safeParse({ nmae: "x" }).success).toBe(false);
  expect(editor.safeParse({ language: "de" }).success).toBe(false);
  expect(editor.safeParse({ sender: { email: "nobody" } }).success).toBe(false);
});
