// Everybody can read the pages that the program makes: axe-core finds no breach of WCAG 2.1 AA in them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canOpenPages, type JudgedPage, violationsIn } from "../accessibility.ts";
import { type FakeWorld, fakeWorld } from "../support.ts";

/** The example mission with something for each page to show: situations, exchanges, shareable projects, a survey. */
async function aMission(language: "fr" | "en"): Promise<FakeWorld> {
  const world = fakeWorld({ now: "2026-11-28T09:00:00+01:00" });
  const must = async (...line: string[]) => {
    const { code, stderr } = await world.run(...line);
    if (code !== 0) throw new Error(`${line.join(" ")}: ${stderr}`);
  };
  await must("init", ".", "--example", "--lang", language, "--yes");
  await must("import", language === "fr" ? "candidats.csv" : "candidates.csv");
  await must(
    "log",
    "terre-a-table",
    "--channel",
    "phone",
    "--outcome",
    "interested",
    "--next",
    "grille",
    "--next-on",
    "2026-12-03",
  );
  for (const [title, who] of [
    ["Un bus-atelier", "les-ateliers-du-grenier"],
    ["Un moulin", "terre-a-table"],
  ] as const) {
    await must(
      ...[
        "project",
        "add",
        "--title",
        title,
        "--who",
        who,
        "--theme",
        "mobilité",
        "--territory",
        "Lot",
        "--stage",
        "seeking",
      ],
      ...[
        "--summary",
        "Un atelier passe de village en village.",
        "--seeks",
        "deux communes",
        "--since",
        "2025",
        "--audience",
        "network",
      ],
    );
    await must("project", "consent", title, "--actor", who, "--scope", "contact", "--how", "call");
  }
  await must("survey", "new", "besoins");
  writeFileSync(
    join(world.folder, "autre.csv"),
    "Structure;Jour;Remarque\nLe Lavoir;31/02/2026;Rappeler en mars\n",
  );
  return world;
}

const pages: readonly { name: string; line: readonly string[]; file?: string; prepare?: string }[] = [
  { name: "the directory", line: ["share", "--format", "html", "--yes", "-o", "page.html"] },
  {
    name: "the team's page",
    line: ["view", "-o", "page.html"],
    prepare:
      "document.getElementById('choose-group').value = 'situation'; document.getElementById('choose-group').dispatchEvent(new Event('change'));",
  },
  {
    name: "the team's map",
    line: ["view", "-o", "page.html"],
    prepare: "document.getElementById('page-map').click();",
  },
  { name: "the report", line: ["report", "--year", "2026", "--format", "html", "-o", "page.html"] },
  {
    name: "the report for a funder",
    line: ["report", "--year", "2026", "--for", "funder", "--format", "html", "-o", "page.html"],
  },
  {
    name: "the form of a survey",
    line: ["survey", "form", "besoins", "--format", "html", "-o", "page.html"],
  },
  { name: "how a file is read", line: ["peek", "autre.csv", "--open"], file: "out/autre.peek.html" },
  { name: "a first-contact sheet", line: ["brief", "--actor", "terre-a-table", "-o", "page.html"] },
];

test.skipIf(!canOpenPages).each(["fr", "en"] as const)(
  "in %s, every page",
  async (language) => {
    const world = await aMission(language);
    const made: JudgedPage[] = [];
    for (const { name, line, file = "page.html", prepare } of pages) {
      const { code, stderr } = await world.run(...line, "--replace");
      expect(code, `${name}: ${stderr}`).toBe(0);
      made.push({ html: readFileSync(join(world.folder, file), "utf8"), prepare });
    }
    const violations = await violationsIn(made);
    const violationsByPage = pages.map(({ name }, index) => ({ name, violations: violations[index] }));
    expect(violationsByPage).toEqual(pages.map(({ name }) => ({ name, violations: [] })));
  },
  240_000,
);

test.skipIf(!canOpenPages)("the check finds the faults of a faulty page", async () => {
  const page =
    "<!doctype html><html><body><img src=x><input><p style='color:#ccc;background:#fff'>pâle</p></body></html>";
  const [violations] = await violationsIn([{ html: page }]);
  const rules = violations!.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(["image-alt", "label", "html-has-lang", "color-contrast"]));
});
