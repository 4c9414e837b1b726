// Writes the file of a new survey from the shipped one, in the mission's language and with a future deadline, and its JSON Schema.
import {
  isSurveyId,
  surveyFolder,
  surveyPath,
  surveySchemaFile,
} from "../../../application/surveys/survey-library.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayAfter, dayOf } from "../../../domain/values/days.ts";
import { jsonSchemaOf } from "../../../settings/json-schema.ts";
import { surveySchema } from "../../../settings/surveys/survey-schema.ts";
import type { CommandHost } from "../command-host.ts";
import { noteFilesWritten } from "../files-written.ts";
import { present } from "../presentation.ts";

/** The days that people have to answer, unless the file is changed: enough for two reminders. */
const daysToAnswer = 45;

export async function makeSurvey(
  { id, replace, dryRun }: { id?: string | undefined; replace: boolean; dryRun: boolean },
  host: CommandHost,
): Promise<number> {
  const { files, text } = host;
  if (id === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<id>" });
  if (!isSurveyId(id)) throw new Refusal("usage", { code: "survey-id-invalid", asked: id });
  const { root, mission, template } = await host.workspace();
  const path = await surveyPath(host, id);
  if (!replace && (await files.facts(path)))
    throw new Refusal("failure", { code: "file-exists", file: files.shown(path) });
  const { text: shippedText } = await template(`surveys/needs.${mission.language}.yaml`);
  const deadline = dayAfter(dayOf(host.now()), daysToAnswer);
  const schema = files.resolve(root, surveyFolder, surveySchemaFile);
  const written = [files.shown(path), files.shown(schema)];
  if (!dryRun) {
    const { schemaTitle, entries } = text.surveys.definition;
    await files.write(schema, jsonSchemaOf(surveySchema, entries, schemaTitle), { replace: true });
    await files.write(path, shippedText.replace(/^deadline: .*$/m, `deadline: ${deadline}`), { replace });
    await noteFilesWritten(host, "survey", written[0]!);
  }
  present(host, {
    json: () => ({ id, file: written[0], schema: written[1], deadline, dry_run: dryRun }),
    plain: () => written.map((file) => [file]),
    human: () => text.surveys.surveyCreated({ id, file: written[0]!, deadline, dryRun }),
  });
  return 0;
}
