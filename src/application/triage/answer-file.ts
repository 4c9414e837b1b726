// Reads a file of answers to the questionnaire.

import { Refusal } from "../../domain/problems/problem.ts";
import type { AnswerRow } from "../../domain/situations/answer-rows.ts";
import { fold } from "../../domain/values/spelling.ts";
import { openGrid } from "../../readers/formats/open-grid.ts";
import type { SourceFile } from "../../readers/reading.ts";
import type { WorkerReader } from "../../readers/worker-protocol.ts";
import { readAnswersYaml } from "../../settings/answers-file.ts";
import { sourceFile } from "../import/source-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Reads the rows of a file of answers: YAML by its extension or, on standard input, by its first item; else any list of a spreadsheet. */
export async function readAnswerRows(host: ApplicationHost, path: string): Promise<AnswerRow[]> {
  if (/\.ya?ml$/i.test(path)) return readAnswersYaml(await host.files.readText(path), host.files.shown(path));
  const source = await sourceFile(host, path);
  if (path === "-") {
    const text = await textOf(source);
    if (yamlList.test(text)) return readAnswersYaml(text, source.name);
  }
  return listRows(source, host.readInWorker);
}

/** Recognises YAML on standard input, which has no extension, by the dash before the first item of its list. */
const yamlList = /^\ufeff?(?:[^\S\n]*(?:#[^\n]*|---)?\n)*[ \t]*-[ \t]+\S/;

async function textOf(source: SourceFile): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of source.stream()) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

/** The first row that is not empty has the titles. Each other row is an actor. */
async function listRows(source: SourceFile, readInWorker: WorkerReader): Promise<AnswerRow[]> {
  const file = source.name;
  const { grid } = await openGrid(source, readInWorker);
  let names: readonly string[] | null = null;
  let titles = 0;
  const answerRows: AnswerRow[] = [];
  for await (const { rows } of grid.rows()) {
    for (const { line, cells } of rows) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (names === null) {
        names = cells.map(fold);
        titles = line;
        if (!names.includes("actor"))
          throw new Refusal("input", { code: "answers-without-actor-column", file, line, found: cells });
        continue;
      }
      const place = { file, line };
      const values = cells.flatMap((text, index) =>
        text.trim() === "" && !names?.[index]
          ? []
          : [{ name: names?.[index] || `#${index + 1}`, text, place, namePlace: { file, line: titles } }],
      );
      answerRows.push({ place, values });
    }
  }
  if (answerRows.length === 0) throw new Refusal("input", { code: "answers-empty", file });
  return answerRows;
}
