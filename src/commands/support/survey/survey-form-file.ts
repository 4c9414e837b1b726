// Writes the form of a survey, for everybody or, with a code, for one actor.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { permissionsInUse } from "../../../application/objections/permissions-in-use.ts";
import type { Workspace } from "../../../application/workspace/workspace.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { languageOfSurvey, type SurveyDefinition } from "../../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../../domain/values/days.ts";
import {
  type SurveyFormView,
  surveyFormView,
  surveyWords,
} from "../../../renderers/surveys/survey-form-view.ts";
import { surveyFormatNames, surveyFormats } from "../../../renderers/surveys/survey-forms.ts";
import { MissionViews } from "../../../renderers/views/mission-view.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { noteFilesWritten } from "../files-written.ts";
import { present } from "../presentation.ts";
import { openNamedSurvey } from "./named-survey.ts";

export interface SurveyFormOptions {
  id?: string | undefined;
  format?: string | undefined;
  for?: string | undefined;
  output?: string | undefined;
  replace: boolean;
  dryRun: boolean;
}

export async function makeSurveyForm(options: SurveyFormOptions, host: CommandHost): Promise<number> {
  const survey = await openNamedSurvey(options.id, { open: true }, host);
  if (options.format === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--format" });
  const format = surveyFormatNames.find((surveyFormatName) => surveyFormatName === options.format);
  if (format === undefined) {
    const expected = surveyFormatNames.join(", ");
    throw new Refusal("usage", { code: "option-invalid", option: "format", found: options.format, expected });
  }
  const workspace = await host.workspace();
  const actor = options.for === undefined ? null : await actorToAsk(options.for, host);
  const existingCode = actor === null ? null : await storedCode(survey, actor.id, workspace);
  const view = await formView(survey, existingCode, host);
  const { extension, render } = surveyFormats[format];
  const rendered = async (code: string | null) =>
    render({ ...view, code }, printing(workspace, host, surveyWords(view, survey.title), "survey"));
  const formWithoutNewCode = await rendered(existingCode);
  const kind = `${view.text.surveys.form.fileName} ${survey.id}${actor === null ? "" : ` - ${actor.id}`}`;
  const recipients = actor === null ? null : [actor.id];
  /** Passes the form through the search for leaks before a code is stored, so that a refused form leaves no code. */
  const checkedForm = async (path: string) => {
    await (await host.leakGate()).pass([{ path, content: formWithoutNewCode, recipients }]);
    if (actor === null || existingCode !== null || options.dryRun)
      return { code: existingCode, content: formWithoutNewCode };
    const { surveys } = await workspace.store();
    const code = (await surveys.keepCodes(survey.id, [actor.id])).get(actor.id)!;
    return { code, content: await rendered(code) };
  };
  if (options.output === undefined && typeof formWithoutNewCode === "string" && !options.dryRun) {
    const { code, content } = await checkedForm(`${kind}.${extension}`);
    present(host, {
      json: () => ({ id: survey.id, format, actor: actor?.id ?? null, code, file: null, content }),
      human: () => String(content),
    });
    return 0;
  }
  const path = await pathOfOne(options, { date: dayOf(host.now()), kind, extension }, workspace, host);
  const file = host.files.shown(path);
  const { code, content } = await checkedForm(path);
  if (!options.dryRun) {
    await host.files.write(path, content, { replace: options.replace });
    await noteFilesWritten(host, "survey", file);
  }
  present(host, {
    json: () => ({ id: survey.id, format, actor: actor?.id ?? null, code, file, dry_run: options.dryRun }),
    plain: () => [[file, code]],
    human: () => host.text.surveys.formWritten({ file, format, code, dryRun: options.dryRun }),
  });
  return 0;
}

/** The content of the form, in the mission's language, or in one of the survey's languages when it lacks that one. */
export async function formView(
  survey: SurveyDefinition,
  code: string | null,
  host: CommandHost,
): Promise<SurveyFormView> {
  const { mission } = await host.workspace();
  const { name, email, phone } = mission.sender;
  const language = languageOfSurvey(survey, mission.language);
  const text = await sentences(language);
  const { legal } = new MissionViews(mission, text);
  const hasKeeper = legal.controller !== "" && legal.contact !== "";
  return surveyFormView({
    ...{ survey, code, language, today: dayOf(host.now()) },
    notice: hasKeeper ? text.documents.typeset(text.surveys.form.notice(legal)) : "",
    sender: { organisation: mission.organisation || mission.name, name, email, phone },
    confidentiality: mission.confidentiality && `${mission.confidentiality.replace(/[.\s]+$/, "")}.`,
  });
}

async function storedCode(survey: SurveyDefinition, actor: string, workspace: Workspace) {
  const { surveys } = await workspace.store();
  return [...(await surveys.codes(survey.id))].find(([, owner]) => owner === actor)?.[0] ?? null;
}

/** The actor of the form; refuses an actor whose telephone an objection closes. */
async function actorToAsk(actorName: string, host: CommandHost) {
  const store = await (await host.workspace()).store();
  const [namedActor] = await resolveActors(store, [actorName]);
  const actor = (await store.actor(namedActor!.id))!;
  const closed = (await permissionsInUse(host)).open(actor, "phone").closed;
  if (closed)
    throw new Refusal("refused", {
      code: "actor-objected",
      actor: actor.id,
      name: actor.name,
      channel: "phone",
      closure: closed,
    });
  return actor;
}
