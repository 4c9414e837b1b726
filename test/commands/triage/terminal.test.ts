// Tests the questionnaire in a real terminal.
import { expect, test } from "vitest";
import { fakeWorld } from "../../support.ts";
import { needsTmux, openTerminal } from "../../terminal.ts";
import { aList, withStore } from "./some-list.ts";

/** Chosen by hand: a busy machine may take long to start a program in a terminal. */
const slow = { timeout: 180_000 };

const progress = (folder: string) => withStore(folder, (store) => store.triageProgress());

test(
  "triage, killed in the middle of a call, keeps every given answer, and then asks only the rest",
  slow,
  async (context) => {
    needsTmux(context);
    const { folder } = fakeWorld();
    await aList(folder, ["GAL des Causses"]);
    const first = openTerminal(folder, "triage");
    await first.until("Faites-vous, ou avez-vous commencé");
    first.type("z");
    await first.until("auriez-vous envie");
    first.type("c");
    await first.until("vous freine, le plus");
    first.type("d");
    await first.until("qu’en disent-ils");
    await first.kill();
    expect(await progress(folder)).toMatchObject([{ answers: { together: "z", wish: "c", brake: "d" } }]);

    const second = openTerminal(folder, "triage");
    const screen = await second.until("qu’en disent-ils");
    expect(screen).toContain("3 réponses déjà données");
    expect(screen).not.toContain("auriez-vous envie");
    second.type("p");
    await second.until("vous aiderait le plus");
    second.type("m");
    await second.until("C’est bien cela");
    second.type("c");
    expect(await second.exit()).toBe(0);
    expect(await progress(folder)).toEqual([]);
    const [assessment] = await withStore(folder, (store) => store.assessments("gal-des-causses"));
    expect(assessment).toMatchObject({ situation: "willing", answers: { together: "z", support: "m" } });
  },
);

test.for(["C-c", "C-d"])(
  "interrupted with %s, triage exits with 130 and says how to go on",
  slow,
  async (key, context) => {
    needsTmux(context);
    const { folder } = fakeWorld();
    await aList(folder, ["GAL des Causses"]);
    const terminal = openTerminal(folder, "triage", "--lang", "en");
    await terminal.until("help");
    terminal.type("a");
    await terminal.until("How far has the joint project come?");
    terminal.type(key);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.screen()).toContain("To go on: outreach triage");
    expect(await progress(folder)).toMatchObject([{ answers: { together: "a" } }]);
  },
);

test("keys typed before the start answer in order, with a note too", slow, async (context) => {
  needsTmux(context);
  const { folder } = fakeWorld();
  await aList(folder, ["GAL des Causses"]);
  const terminal = openTerminal(folder, "triage");
  // Typed while the program still starts: an answer, a note, an arrow key, the other answers.
  terminal.type("zn", "élus pressés", "Enter", "Up", "cdpm");
  await terminal.until("C’est bien cela");
  expect(await progress(folder)).toMatchObject([
    { answers: { together: "z", wish: "c", brake: "d", support: "m" } },
  ]);
  terminal.type("c");
  expect(await terminal.exit()).toBe(0);
  const [assessment] = await withStore(folder, (store) => store.assessments("gal-des-causses"));
  expect(Object.values(assessment?.notes ?? {})).toEqual(["élus pressés"]);
});

test("triage, suspended with Ctrl-Z and resumed, goes on with its question", slow, async (context) => {
  needsTmux(context);
  const { folder } = fakeWorld();
  await aList(folder, ["GAL des Causses"]);
  const terminal = openTerminal(folder, "triage", "--lang", "en");
  await terminal.until("help");
  terminal.type("C-z");
  await terminal.goOn();
  // The question is printed again below the text of the shell.
  await expect.poll(() => terminal.screen().split("back · ").length, { timeout: 10_000 }).toBe(3);
  terminal.type("a");
  await terminal.until("How far has the joint project come?");
  expect(await progress(folder)).toMatchObject([{ answers: { together: "a" } }]);
});

test("arrows and Enter choose answers like their keys do; other keys do nothing", slow, async (context) => {
  needsTmux(context);
  const { folder } = fakeWorld();
  await aList(folder, ["GAL des Causses"]);
  const terminal = openTerminal(folder, "triage");
  await terminal.until("aide");
  terminal.type("Enter", "w", "5", "Escape", "Down", "Down", "Up");
  await terminal.until("› a");
  terminal.type("Enter");
  await terminal.until("Où en est le projet commun");
  terminal.type("q");
  expect(await terminal.exit()).toBe(0);
  expect(await progress(folder)).toMatchObject([{ answers: { together: "a" } }]);
});
