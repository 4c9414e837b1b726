import type { AnswerRow } from "../../domain/answer-rows.ts";
import { Refusal } from "../../domain/problem.ts";
import { readAnswersYaml } from "../../settings/answers.ts";
import type { World } from "../world.ts";

/** The rows of a file of answers: YAML by its name, delimited text otherwise. */
export async function readAnswerRows(world: World, file: string): Promise<AnswerRow[]> {
  const shown = world.files.shown(file);
  if (/\.ya?ml$/i.test(file)) return readAnswersYaml(await world.files.readText(file), shown);
  throw new Refusal("input", { code: "answers-empty", file: shown });
}
