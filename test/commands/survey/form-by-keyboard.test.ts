// Chromium fills in the page of a survey by keyboard, offline; the file that it saves must contain the same answers.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surveyPage } from "../../../src/renderers/surveys/survey-page.ts";
import { canTypeInPages, inBrowser, type TypedPage } from "../../browser.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { type Answers, answered, code, readBack, viewOf } from "./generated-survey.ts";
import { aWorkspace, idOf, structures } from "./some-survey.ts";

/** The element that has the focus. */
interface Focused {
  kind: string;
  /** The id of its question, or the name of a field about the respondent. */
  question: string;
  value: string;
  checked: boolean;
}
const focused = (page: TypedPage) =>
  page.value<Focused>(`(() => {
  const it = document.activeElement;
  return {
    kind: it.type ?? it.tagName,
    question: it.dataset.field ?? it.closest("[data-question]")?.dataset.question ?? "",
    value: it.value ?? "",
    checked: it.checked === true,
  };
})()`);

/** A date or number as typed into a field of this browser: its digits in the local order, its local decimal sign. */
const asTyped = (page: TypedPage, kind: string, value: string) =>
  page.value<string>(
    kind === "date"
      ? `new Intl.DateTimeFormat([], { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" })
          .formatToParts(new Date("${value}")).filter(({ type }) => type !== "literal").map(({ value }) => value).join("")`
      : `"${value}".replace(".", (0.5).toLocaleString([], { maximumFractionDigits: 1 })[1])`,
  );

/** Presses Tab until the button has the focus, and answers each question on the way; gives the ids of the questions in order. */
async function answer(page: TypedPage, answers: Answers): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    await page.press("Tab");
    const { kind, question, value, checked } = await focused(page);
    if (kind === "submit") return asked;
    if (question === "" || asked.length > 200) throw new Error(`the focus left the form: ${asked.join()}`);
    // A question with several boxes or date fields gets the focus several times.
    if (asked.at(-1) !== question) asked.push(question);
    const given = answers[question] ?? [];
    if (given.length === 0) continue;
    if (kind === "checkbox") {
      if (given.includes(value) !== checked) await page.press("Space");
    } else if (kind === "radio") await choose(page, given[0]!);
    else if (kind === "date" || kind === "number") {
      if (value === "") await page.type(await asTyped(page, kind, given[0]!));
    } else if (value === "") await page.type(given[0]!);
  }
}

/** Chooses a radio button of the group that has the focus: Space chooses the first, each arrow the next. */
async function choose(page: TypedPage, wanted: string): Promise<void> {
  const first = await focused(page);
  if (!first.checked) await page.press("Space");
  for (let at = first.value; at !== wanted; ) {
    await page.press("ArrowDown");
    ({ value: at } = await focused(page));
    if (at === first.value) throw new Error(`no box says ${wanted}`);
  }
}

async function pageOf(world: FakeWorld, ...more: string[]): Promise<string> {
  const line = ["survey", "form", "essai", "--format", "html", "-o", "page.html", ...more];
  const { code: exit, stderr } = await world.run(...line);
  expect(exit, stderr).toBe(0);
  return join(world.folder, "page.html");
}

describe.skipIf(!canTypeInPages)("the page of a survey, by keyboard and offline", () => {
  test("asks only the questions whose conditions hold, and saves a file that is read without loss", async () => {
    const world = await aWorkspace("2026-12-05T09:30:00+01:00");
    const actor = await idOf(world, structures[0]!);
    const page = await pageOf(world, "--for", actor);
    const saved = join(world.folder, "saved");
    const answers = {
      ...{ together: ["a"], stage: ["m"], "themes-of-ours": ["m", "t"], ease: ["4"], members: ["12"] },
      ...{ since: ["2020-05-01"], words: ["Du temps,\net « une méthode »"], more: ["Plus de bus"] },
    };
    const { asked, loaded, told } = await inBrowser(saved, async (open) => {
      const typed = await open(page);
      const asked = await answer(typed, answers);
      await typed.press("Enter");
      await typed.saved();
      return { asked, loaded: typed.requests(), told: await typed.value<string>("told.textContent") };
    });
    // Neither “wish”, which an actor that already cooperates is not asked, nor a field for the code.
    expect(asked).toEqual(Object.keys(answers));
    expect(loaded.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([]);
    const [file] = readdirSync(saved);
    expect(told).toContain(file);
    expect(JSON.parse(readFileSync(join(saved, file!), "utf8")).answers).toEqual(answers);

    const line = ["survey", "answers", "essai", join("saved", file!), "--json"];
    const { code: exit, stdout, stderr } = await world.run(...line);
    expect(exit, stderr).toBe(0);
    const taken = { read: 1, matched: 1, incomplete: 0, assessed: 1, problems: [] };
    expect(JSON.parse(stdout)).toMatchObject(taken);
    const shown = JSON.parse((await world.run("show", actor, "--json")).stdout);
    expect(shown.situation).toBe("engaged");
    expect(shown.answers).toContainEqual(
      expect.objectContaining({ author: "actor", text: "Du temps,\net « une méthode »" }),
    );
  });

  test("moves to a required question without an answer instead of saving, and asks for the respondent", async () => {
    const world = await aWorkspace("2026-12-05T09:30:00+01:00");
    const page = await pageOf(world);
    const saved = join(world.folder, "saved");
    const { missing, told, asked } = await inBrowser(saved, async (open) => {
      const typed = await open(page);
      await answer(typed, { together: ["z"], structure: [structures[1]!] });
      await typed.press("Enter");
      const missing = await focused(typed);
      const message = await typed.value<string>("told.textContent");
      await typed.type("Rien");
      const asked = await answer(typed, {});
      await typed.press("Enter");
      await typed.saved();
      return { missing, told: message, asked };
    });
    expect(missing).toMatchObject({ question: "words", value: "" });
    expect(told).toContain("réponse attendue");
    expect(asked).toEqual(["code", "structure", "email"]);
    const [file] = readdirSync(saved);
    const { stdout } = await world.run("survey", "answers", "essai", join("saved", file!), "--json");
    expect(JSON.parse(stdout)).toMatchObject({ read: 1, matched: 1, unknown_actor: 0, incomplete: 0 });
    const shown = await world.run("show", await idOf(world, structures[1]!), "--json");
    expect(shown.stdout).toContain("Rien");
  });

  test("saves exactly what was filled in, for generated surveys", async () => {
    const { folder } = fakeWorld();
    const saved = join(folder, "saved");
    const template = readFileSync("templates/survey.html", "utf8");
    await inBrowser(saved, async (open) => {
      await fc.assert(
        fc.asyncProperty(
          answered,
          fc.constantFrom("fr" as const, "en" as const),
          async ({ survey, answers }, language) => {
            rmSync(saved, { recursive: true, force: true });
            mkdirSync(saved);
            // No question is required here: the test above covers required questions.
            const questions = survey.questions.map((question) => ({ ...question, required: false }));
            const view = await viewOf({ ...survey, questions }, language);
            const file = join(folder, "page.html");
            writeFileSync(file, surveyPage({ ...view, code }, template, "#0a6c74"));
            const typed = await open(file);
            await answer(typed, answers);
            await typed.press("Enter");
            await typed.saved();
            const [name] = readdirSync(saved);
            const json = readFileSync(join(saved, name!), "utf8");
            expect(await readBack(survey, "page.json", json)).toEqual([[code, [], answers]]);
          },
        ),
        { numRuns: 6, interruptAfterTimeLimit: 40_000 },
      );
    });
  });
});
