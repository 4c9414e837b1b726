// Tests the blocks that the questionnaire shows on the screen.
import { expect, test } from "vitest";
import { painter, width } from "../../src/renderers/screens/terminal.ts";
import { calleeLine, helpBlock, passagesBlock } from "../../src/renderers/screens/triage-blocks.ts";
import { sentences } from "../../src/text/index.ts";
import { aQuestion } from "../domain/some-questionnaire.ts";

const layout = async () => ({ text: await sentences("fr"), paint: await painter(false), columns: 60 });
const passage = (quote: string, label = "Vos partenaires") => ({
  answer: { label, text: quote, author: "actor" as const, file: "dossiers.csv", line: 12 },
  quote,
  start: 0,
  end: quote.length,
});

test("a passage of the application is quoted with its question, its file and its line", async () => {
  const block = passagesBlock([passage("Le parc voisin")], await layout());
  expect(block).toContain("Dans son dossier");
  expect(block).toContain("«\u00a0Le parc voisin\u00a0»");
  expect(block).toContain("— Vos partenaires, dossiers.csv:12");
});

test("a passage takes at most three lines that fit the terminal, without control characters", async () => {
  const long = `\u001b[2J${"Nous cherchons un partenaire. ".repeat(30)}`;
  const lines = passagesBlock(
    [passage(long, "Décrivez vos partenariats, passés, présents ou à venir, et leur suite")],
    await layout(),
  )
    .trimEnd()
    .split("\n");
  expect(lines).toHaveLength(4);
  for (const line of lines) {
    expect(width(line)).toBeLessThanOrEqual(60);
    expect(line).not.toContain("\u001b");
  }
});

test("without passages, the block is empty", async () => {
  expect(passagesBlock([], await layout())).toBe("");
});

test("help says why a question is asked and how", async () => {
  const question = { ...aQuestion("wish"), why: "Parce que.", how: "En écoutant." };
  const help = helpBlock(question, ["Une touche de plus."], await layout());
  for (const words of ["Parce que.", "En écoutant.", "Une touche de plus."]) expect(help).toContain(words);
});

test("the person to call has a number: their own, or else the structure's", async () => {
  const person = {
    id: "ana-rey",
    fullName: "Ana Rey",
    civility: null,
    firstName: null,
    lastName: null,
    role: "animatrice LEADER",
    emails: [],
    phones: ["+33565000001"],
  };
  const judged = (likelihood: number) => ({
    person: { id: "ana-rey", fullName: "Ana Rey", role: "animatrice LEADER" },
    likelihood,
    reasons: [],
    elected: false,
    relay: false,
    levels: [],
  });
  const actor = { people: [person], phones: ["+33565000000"] };
  const line = async (phones: string[], likelihood: number) =>
    calleeLine(
      { ...actor, people: [{ ...person, phones }] },
      likelihood < 0 ? [] : [judged(likelihood)],
      await layout(),
    );
  expect(await line(["+33565000001"], 0.9)).toBe(
    "Ana Rey · animatrice LEADER · 05\u00a065\u00a000\u00a000\u00a001",
  );
  expect(await line([], 0.9)).toBe("Ana Rey · animatrice LEADER · 05\u00a065\u00a000\u00a000\u00a000");
  expect(await line([], 0)).toBe("05\u00a065\u00a000\u00a000\u00a000");
  expect(await line([], -1)).toBe("05\u00a065\u00a000\u00a000\u00a000");
});
