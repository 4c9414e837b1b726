// Tests how a story is added to mission.yaml.
import fc from "fast-check";
import { expect, test } from "vitest";
import { withIllustration } from "../../src/settings/add-illustration.ts";
import { commentedMission } from "../../src/settings/commented-mission.ts";
import { loadMission } from "../../src/settings/load-mission.ts";
import { type Illustration, illustrationSchema } from "../../src/settings/mission-schema.ts";
import { sentences } from "../../src/text/index.ts";

const story = (id: string, more: Partial<Illustration> = {}): Illustration =>
  illustrationSchema.parse({
    id,
    title: "Titre",
    who: "Deux communes",
    what: "Elles ont essayé : à deux.",
    ...more,
  });

test.each([
  ["no list", "name: x"],
  ["a blank list", "illustrations:\nname: x\n"],
  ["a blank list with a remark", "illustrations:   # à remplir\n# après\nname: x\n"],
  ["an empty list", "illustrations: [] # rien\nname: x\n"],
  ["an empty list at the very end", "name: x\nillustrations: []"],
  ["a list written on one line", "illustrations: [{id: a, title: t, who: w, what: x}] # une\nname: x\n"],
  [
    "a list with its own indentation",
    "illustrations:\n- id: a\n  title: t\n  who: w\n  what: x\n\n# après\nname: x\n",
  ],
  [
    "a list that ends in a long text",
    "illustrations:\n    - id: a\n      title: t\n      who: w\n      what: >-\n        long\n        texte\n\nname: x\n",
  ],
  [
    "Windows line ends",
    "illustrations:\r\n  - id: a\r\n    title: t\r\n    who: w\r\n    what: x # fin\r\nname: x\r\n",
  ],
])("an illustration is added to %s, and every other line stays", (_, text) => {
  const before = loadMission(text, "m.yaml");
  const added = withIllustration(text, "m.yaml", story("nouvelle"));
  const after = loadMission(added.text, "m.yaml");
  expect(after).toEqual({ ...before, illustrations: [...before.illustrations, story("nouvelle")] });
  const lines = added.text.split(/\r?\n/);
  expect(lines[added.line - 1]).toContain("nouvelle");
  const otherLines = text.split(/\r?\n/).filter((line) => !line.startsWith("illustrations: ["));
  expect(lines).toEqual(expect.arrayContaining(otherLines));
  expect(added.text.includes("\r\n")).toBe(text.includes("\r\n"));
  expect(added.text.replaceAll("\r\n", "")).not.toContain("\r");
});

test("stories added to a commented file are read back unchanged, and no comment is lost", async () => {
  const { settings } = await sentences("fr");
  const comments = (text: string) =>
    text
      .split("\n")
      .filter((line) => /^\s*#/.test(line))
      .join("\n");
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }), { maxLength: 3 }),
      (texts) => {
        const usableTexts = texts.filter(
          (text) => text.trim() !== "" && !/[\0\uFFFD\uD800-\uDFFF]/.test(text),
        );
        const start = commentedMission({ name: "x" }, settings);
        let text = start;
        for (const [index, what] of usableTexts.entries())
          text = withIllustration(
            text,
            "m.yaml",
            story(`s${index}`, { what: what.trim(), quote: what.trim() }),
          ).text;
        expect(loadMission(text, "m.yaml").illustrations.map(({ what }) => what)).toEqual(
          usableTexts.map((one) => one.trim()),
        );
        expect(comments(text).startsWith(comments(start).slice(0, 2000))).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
