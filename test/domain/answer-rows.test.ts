// Tests how the rows of a file of answers are read: keys or words, reasons, notes, unknown names.
import { expect, test } from "vitest";
import { readRow, unknownNames } from "../../src/domain/situations/answer-rows.ts";
import { aChoice, aQuestion, aQuestionnaire } from "./some-questionnaire.ts";

const wish = {
  ...aQuestion("wish", aChoice("y", { points: { willing: 3 } }), aChoice("t", { points: { unplanned: 3 } })),
};
const questionnaire = aQuestionnaire({
  questions: [
    {
      ...wish,
      choices: wish.choices.map((choice) => ({ ...choice, label: choice.key === "y" ? "Bien sûr" : "Non" })),
    },
  ],
});
const words = {
  doesNotKnow: "Ne sait pas",
  situation: {
    unplanned: "pas de coopération prévue",
    willing: "envie, sans savoir comment",
    engaged: "démarche déjà initiée",
    unknown: "à qualifier",
  },
};
const place = { file: "reponses.csv", line: 4 };
const row = (values: Record<string, string>) => ({
  place,
  values: Object.entries(values).map(([name, text]) => ({ name, text, place, namePlace: place })),
});
const read = (values: Record<string, string>) => readRow(questionnaire, row(values), words);
const problems = (values: Record<string, string>) => {
  const found = read(values);
  return "problems" in found ? found.problems : [];
};

test.each(["y", " Y ", "bien sur", "Bien sûr"])("an answer is taken by its key or its words: %s", (text) => {
  expect(read({ actor: "a", wish: text })).toMatchObject({ answers: { wish: "y" }, override: null });
});

test.each(["x", "ne sait pas"])("not knowing is an answer: %s", (text) => {
  expect(read({ actor: "a", wish: text })).toMatchObject({ answers: { wish: "x" } });
});

test("an empty cell is no answer, and a row without any answer is reported", () => {
  expect(problems({ actor: "a", wish: "  " })).toMatchObject([{ code: "answers-without-answer", line: 4 }]);
});

test("an unknown answer is reported with the answers that there are", () => {
  expect(problems({ actor: "a", wish: "oui", situation: "motivé" })).toMatchObject([
    {
      code: "answers-value-unknown",
      name: "wish",
      found: "oui",
      known: [{ key: "y" }, { key: "t" }, { key: "x" }],
    },
    { code: "answers-value-unknown", name: "situation", found: "motivé" },
  ]);
});

test("a situation that contradicts the answers needs a reason", () => {
  expect(problems({ actor: "a", wish: "y", situation: "engaged" })).toMatchObject([
    { code: "answers-without-reason", situation: "engaged", concluded: "willing" },
  ]);
  expect(
    read({ actor: "a", wish: "y", situation: "Démarche déjà initiée", reason: "Vu au comité" }),
  ).toMatchObject({
    override: { situation: "engaged", reason: "Vu au comité" },
    note: null,
  });
});

test("a situation that the answers say anyway is no override, and its reason is kept as a note", () => {
  expect(
    read({ actor: "a", wish: "y", situation: "willing", reason: "Très clair", note: "Rappeler" }),
  ).toEqual({ answers: { wish: "y" }, override: null, note: "Rappeler\nTrès clair" });
});

test("a name that is neither a question nor a known column is reported with the nearest one", () => {
  const names = ["actor", "wish", "reason", "note", "situation", "wihs", "commune"];
  expect(
    unknownNames(
      questionnaire,
      names.map((name) => ({ name, text: "", place, namePlace: { ...place, line: 1 } })),
    ),
  ).toMatchObject([
    { code: "answers-name-unknown", asked: "wihs", near: ["wish"], line: 1 },
    { code: "answers-name-unknown", asked: "commune", near: [] },
  ]);
});
