// Writes a form of a survey: for everybody, or for one actor, with its code.
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
import { surveyAsked } from "./survey-asked.ts";

export interface SurveyFormOptions {
  id?: string | undefined;
  format?: string | undefined;
  for?: string | undefined;
  output?: string | undefined;
  replace: boolean;
  dryRun: boolean;
}

export async function makeSurveyForm(asked: SurveyFormOptions, host: CommandHost): Promise<number> {
  const survey = await surveyAsked(asked.id, { open: true }, host);
  if (asked.format === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--format" });
  const format = surveyFormatNames.find((surveyFormatName) => surveyFormatName === asked.format);
  if (format === undefined) {
    const expected = surveyFormatNames.join(", ");
    throw new Refusal("usage", { code: "option-invalid", option: "format", found: asked.format, expected });
  }
  const workspace = await host.workspace();
  const actor = asked.for === undefined ? null : await actorToAsk(asked.for, host);
  const before = actor === null ? null : await keptCode(survey, actor.id, workspace);
  const view = await viewOf(survey, before, host);
  const { extension, render } = surveyFormats[format];
  const rendered = async (code: string | null) =>
    render({ ...view, code }, printing(workspace, host, surveyWords(view, survey.title), "survey"));
  const rehearsed = await rendered(before);
  const kind = `${view.text.surveys.form.file} ${survey.id}${actor === null ? "" : ` - ${actor.id}`}`;
  const recipients = actor === null ? null : [actor.id];
  /** A form that is refused leaves no code behind. */
  const passed = async (path: string) => {
    await (await host.leakGate()).pass([{ path, content: rehearsed, recipients }]);
    if (actor === null || before !== null || asked.dryRun) return { code: before, content: rehearsed };
    const { surveys } = await workspace.store();
    const code = (await surveys.keepCodes(survey.id, [actor.id])).get(actor.id)!;
    return { code, content: await rendered(code) };
  };
  if (asked.output === undefined && typeof rehearsed === "string" && !asked.dryRun) {
    const { code, content } = await passed(`${kind}.${extension}`);
    present(host, {
      json: () => ({ id: survey.id, format, actor: actor?.id ?? null, code, file: null, content }),
      human: () => String(content),
    });
    return 0;
  }
  const path = await pathOfOne(asked, { date: dayOf(host.now()), kind, extension }, workspace, host);
  const file = host.files.shown(path);
  const { code, content } = await passed(path);
  if (!asked.dryRun) {
    await host.files.write(path, content, { replace: asked.replace });
    await noteFilesWritten(host, "survey", file);
  }
  present(host, {
    json: () => ({ id: survey.id, format, actor: actor?.id ?? null, code, file, dry_run: asked.dryRun }),
    plain: () => [[file, code]],
    human: () => host.text.surveys.formMade({ file, format, code, dryRun: asked.dryRun }),
  });
  return 0;
}

/** What the form says, in the mission's language, or in one of the survey's when it lacks that one. */
export async function viewOf(
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

async function keptCode(survey: SurveyDefinition, actor: string, workspace: Workspace) {
  const { surveys } = await workspace.store();
  return [...(await surveys.codes(survey.id))].find(([, one]) => one === actor)?.[0] ?? null;
}

/** The actor of the form; refused when an objection closes its telephone. */
async function actorToAsk(asked: string, host: CommandHost) {
  const store = await (await host.workspace()).store();
  const [named] = await resolveActors(store, [asked]);
  const actor = (await store.actor(named!.id))!;
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
