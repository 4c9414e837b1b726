// For generated surveys, every form and export gives back exactly the answers that were filled in.
import { stringify as csv } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type SurveyQuestion, valuesOf } from "../../../src/domain/surveys/survey-definition.ts";
import { limesurveyStructure } from "../../../src/renderers/surveys/limesurvey-structure.ts";
import type { SurveyFormView } from "../../../src/renderers/surveys/survey-form-view.ts";
import { writtenForm } from "../../../src/renderers/surveys/written-form.ts";
import { xlsformSheets } from "../../../src/renderers/surveys/xlsform.ts";
import { type Answers, answered, code, loaded, readBack, viewOf } from "./generated-survey.ts";

const table = (rows: string[][], delimiter: string) => csv(rows, { delimiter, quoted: true });

/** An export of Kobo with names and values: several choices in one cell, and in a column for each choice. */
function koboCsv(view: SurveyFormView, answers: Answers): string {
  const [form] = xlsformSheets(view);
  const { survey } = view;
  const names = form!.rows.slice(1).filter(([type]) => /^(?:text|select|decimal|date)/.test(type!));
  const columns = survey.questions.flatMap((asked, at): [string, string][] => {
    const name = names[at]![1]!;
    const given = answers[asked.id] ?? [];
    return [
      [name, given.join(" ")],
      ...(asked.type === "several"
        ? asked.choices.map(({ key }): [string, string] => [
            `${name}/${key}`,
            given.length === 0 ? "" : given.includes(key) ? "1" : "0",
          ])
        : []),
    ];
  });
  const all = [["start", "2026-12-02T09:00:00"], ...columns, ["outreach_code", code], ["_id", "1"]];
  return table([all.map(([title]) => title!), all.map(([, value]) => value!)], ";");
}

/** An export of LimeSurvey, with question and answer codes or with their labels. */
function limesurveyCsv(view: SurveyFormView, answers: Answers, how: "codes" | "labels"): string {
  const text = (cell: string) =>
    (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#123;", "{")
      .replaceAll("&#125;", "}")
      .replaceAll("&amp;", "&");
  const [titles, ...lines] = limesurveyStructure(view)
    .slice(1)
    .split("\r\n")
    .map((line) => line.split("\t").map(text));
  const rows = lines.map((cells) => Object.fromEntries(titles!.map((title, at) => [title, cells[at] ?? ""])));
  const columns: [string, string][] = [
    ["id", "1"],
    ["submitdate", "2026-12-02 09:05:10"],
  ];
  let at = -1;
  const inFrench = rows.filter(({ language }) => language === "fr");
  for (const [index, row] of inFrench.entries()) {
    if (row.class !== "Q") continue;
    const asked = view.survey.questions[++at];
    if (asked === undefined) break;
    const given = answers[asked.id] ?? [];
    const rest = inFrench.slice(index + 1);
    const end = rest.findIndex((one) => one.class === "Q");
    const parts = rest.slice(0, end === -1 ? rest.length : end);
    const values = valuesOf(asked) ?? [];
    const title = how === "codes" ? row.name! : row.text!;
    if (asked.type === "several")
      for (const [place, part] of parts.entries()) {
        const ticked = given.includes(values[place]!);
        columns.push([
          `${title}${how === "codes" ? "" : " "}[${how === "codes" ? part.name : part.text}]`,
          how === "codes" ? (ticked ? "Y" : "") : ticked ? "Oui" : "Non",
        ]);
      }
    else if (parts.length > 0)
      columns.push([
        title,
        given.length === 0 ? "" : parts[values.indexOf(given[0]!)]![how === "codes" ? "name" : "text"]!,
      ]);
    else {
      const value = given[0] ?? "";
      const decimals = asked.type === "number" && value !== "" ? Number(value).toFixed(10) : value;
      columns.push([title, asked.type === "date" && value !== "" ? `${value} 00:00:00` : decimals]);
    }
  }
  columns.push(["outreachcode", code]);
  return table([columns.map(([title]) => title), columns.map(([, value]) => value)], ";");
}

/** The file that the page saves. `form-by-keyboard.test.ts` saves it with a real browser. */
const pageFile = (answers: Answers) =>
  JSON.stringify({
    format: "outreach-survey-response",
    survey: "essai",
    code,
    at: "2026-12-02T09:00:00Z",
    answers,
  });

/** The form in a mail, filled in, with `quoting` before each line of a reply that quotes it. */
function filledMail(view: SurveyFormView, answers: Answers, quoting: string): string {
  let current: SurveyQuestion | undefined;
  const lines = writtenForm({ ...view, code })
    .split("\n")
    .map((line) => {
      const begins = /^\[(\d+)\] /.exec(line);
      if (begins) current = view.survey.questions[Number(begins[1]) - 1];
      const given = (current && answers[current.id]) ?? [];
      const box = /^ {4}\[ \] (\S+) - /.exec(line);
      if (box) return given.includes(box[1]!) ? line.replace("[ ]", "[x]") : line;
      return line === "    =>" && given.length > 0 ? `${line} ${given[0]}` : line;
    });
  return lines.map((line) => `${quoting}${line}`).join("\n");
}

test("every form of generated surveys gives back the answers that were filled in", async () => {
  await fc.assert(
    fc.asyncProperty(
      answered,
      fc.constantFrom("fr" as const, "en" as const),
      async ({ survey, answers }, language) => {
        const view = await viewOf(survey, language);
        const same = [[code, [], answers]];
        expect(await readBack(survey, "page.json", pageFile(answers)), "page").toEqual(same);
        expect(await readBack(survey, "mail.txt", filledMail(view, answers, "")), "mail").toEqual(same);
        // In a reply, answers are typed into quoted lines, so each must fit in one line.
        const inOneLine = Object.fromEntries(
          Object.entries(answers).map(([id, values]) => [
            id,
            values.map((value) => value.replaceAll("\n", " ")),
          ]),
        );
        expect(await readBack(survey, "reply.txt", filledMail(view, inOneLine, "> ")), "reply").toEqual([
          [code, [], inOneLine],
        ]);
        expect(await readBack(survey, "kobo.csv", koboCsv(view, answers)), "kobo").toEqual(same);
        expect(await readBack(survey, "ls.csv", limesurveyCsv(view, answers, "codes")), "codes").toEqual(
          same,
        );
        expect(await readBack(survey, "ls.csv", limesurveyCsv(view, answers, "labels")), "labels").toEqual(
          same,
        );
      },
    ),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  );
});

test("answers and questions that differ only in signs or in kind are not confused", async () => {
  const survey = loaded({
    ...{ title: "Essai", purpose: "choisir", deadline: "2027-01-31" },
    questions: [
      { id: "mood", type: "scale", ask: "Entrain ?", scale: { from: -2, to: 2 } },
      {
        ...{ id: "size", type: "several", ask: "Combien [à peu près] ?" },
        choices: [
          { key: "a", label: "< 10" },
          { key: "c", label: "> 10 [beaucoup]" },
        ],
      },
      // The id of this question is also the key of a choice, and its text is the id of another question.
      { id: "a", type: "text", ask: "Mood" },
      { id: "members", type: "number", ask: "Membres ?" },
    ],
  });
  const same = (file: string) => readBack(survey, "x.csv", file);
  expect(await same("mood;size;size/a;size/c;a;members\n-1;a;1;0;Bien;12.0000000000\n")).toEqual([
    ["", [], { mood: ["-1"], size: ["a"], a: ["Bien"], members: ["12"] }],
  ]);
  expect(
    await same(
      "Entrain ?;Combien [à peu près] ? [< 10];Combien [à peu près] ? [> 10 [beaucoup]];Mood;Membres ?\n1;Non;Oui;Bien;012,50\n",
    ),
  ).toEqual([["", [], { mood: ["1"], size: ["c"], a: ["Bien"], members: ["12.5"] }]]);
});
