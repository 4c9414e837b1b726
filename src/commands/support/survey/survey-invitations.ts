// `survey invite` and `survey remind`: a draft with the page for each, or a letter with the paper for those whom no e-mail
// reaches; never twice, and never to who objected or has answered.

import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { register } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import {
  declinedMailing,
  mailingRehearsal,
  unseenProgress,
} from "../../../application/documents/mailing-rehearsal.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import { type MailingResult, prepareMailing } from "../../../application/documents/prepare-mailing.ts";
import { openDoors } from "../../../application/objections/open-doors.ts";
import { reachedByPost } from "../../../application/objections/reached-by-post.ts";
import { dueForReminder, surveyStanding } from "../../../application/surveys/survey-standing.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion, type Occasion } from "../../../domain/documents/occasion.ts";
import { type Problem, Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import {
  inLanguage,
  languageOfSurvey,
  type SurveyDefinition,
} from "../../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fileName } from "../../../domain/values/file-name.ts";
import { usualAccent } from "../../../renderers/brand.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import type { SurveyFormView } from "../../../renderers/surveys/survey-form-view.ts";
import { surveyFormats } from "../../../renderers/surveys/survey-forms.ts";
import { surveyPage } from "../../../renderers/surveys/survey-page.ts";
import { type LetterSheet, letterWords } from "../../../renderers/views/letter-view.ts";
import { sentences } from "../../../text/index.ts";
import { sayWhoIsExcluded, selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { refuseWhenNothingIsMade, sayLeftOut } from "../documents/left-out-actors.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { brandOf } from "../documents/mission-brand.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import { surveyAsked } from "./survey-asked.ts";
import { viewOf } from "./survey-form-file.ts";

export type SurveyInvitationOptions = Parameters<typeof selectActors>[0] & {
  id?: string | undefined;
  link?: string | undefined;
  output?: string | undefined;
  yes: boolean;
  dryRun: boolean;
};

/** A rung of the ladder: the invitation, a first reminder, a second one. */
interface SurveyMailing {
  /** How often those that it is for were reminded, this time counted. */
  times: number;
  ids: readonly string[];
  open: (actor: Actor) => Actor;
}

export async function inviteToSurvey(asked: SurveyInvitationOptions, host: CommandHost): Promise<number> {
  const { survey, store } = await begun(asked, host);
  const selection = await selectActors(asked, "email", host);
  const standing = await surveyStanding(store, survey);
  const answered = new Set(standing.responses.flatMap(({ actor }) => actor ?? []));
  const ids = selection.ids.filter((id) => !answered.has(id));
  const results = await written(survey, [{ times: 0, ids, open: selection.open }], asked, host);
  sayWhoIsExcluded(selection, host);
  return presentResults(results, selection.excluded, asked, host);
}

export async function remindOfSurvey(asked: SurveyInvitationOptions, host: CommandHost): Promise<number> {
  const { survey, store, mission } = await begun(asked, host);
  const standing = await surveyStanding(store, survey);
  const ladder = mission.mailings.survey.remind_after;
  const due = dueForReminder(standing, ladder, dayOf(host.now()));
  const doors = await openDoors(host);
  const excluded: Problem[] = [];
  const open = (actor: Actor) => {
    const opening = doors.open(actor, "email");
    return opening.closed ? actor : opening.actor;
  };
  const rungs: SurveyMailing[] = [];
  for (const times of new Set(due.map(({ asked: before }) => before.length))) {
    const overviews = await store.overviews({
      ids: due.filter(({ asked: before }) => before.length === times).map(({ actor }) => actor),
    });
    const ids: string[] = [];
    for (const overview of overviews) {
      const { id, name } = overview;
      const { closed } = doors.open(overview, "email");
      if (closed === null) ids.push(id);
      else excluded.push({ code: "actor-objected", actor: id, name, channel: "email", closure: closed });
    }
    rungs.push({ times, ids: ids.sort(), open });
  }
  const results = await written(survey, rungs, asked, host);
  sayLeftOut(excluded, host);
  return presentResults(results, excluded, asked, host);
}

/** The survey that people may still answer, and the workspace that can write to them. */
async function begun({ id, output }: SurveyInvitationOptions, host: CommandHost) {
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const survey = await surveyAsked(id, { open: true }, host);
  const workspace = await host.workspace();
  requireCompleteMission(workspace, host);
  return { survey, store: await workspace.store(), mission: workspace.mission };
}

interface SurveyMailingResult {
  mails: MailingResult;
  letters: MailingResult;
  /** Paper forms that go with letters. */
  papers: readonly string[];
}

const nothing: MailingResult = { made: [], leftOut: [], already: [], declined: false, failure: null };

/** All drafts and letters are rehearsed before the first is written, and nobody has a code before. */
type Run = "rehearsal" | "real";

async function written(
  survey: SurveyDefinition,
  rungs: readonly SurveyMailing[],
  asked: SurveyInvitationOptions,
  host: CommandHost,
): Promise<SurveyMailingResult[]> {
  const writing = await surveyWriting(survey, asked, host);
  for (const rung of rungs) {
    const { mails, letters } = await writing.run(rung, "rehearsal");
    if ((mails.failure ?? letters.failure) !== null) throw mails.failure ?? letters.failure;
  }
  const count = rungs.reduce((sum, { ids }) => sum + ids.length, 0);
  if (!(await writing.isAgreed(count))) return [{ mails: declinedMailing, letters: nothing, papers: [] }];
  const results: SurveyMailingResult[] = [];
  try {
    for (const rung of rungs) if (!host.interrupted.aborted) results.push(await writing.run(rung, "real"));
  } finally {
    // Whatever stops a later rung, those of the earlier ones are written.
    await remember(results, asked, host);
  }
  return results;
}

async function surveyWriting(
  survey: SurveyDefinition,
  { link, output, yes, dryRun }: SurveyInvitationOptions,
  host: CommandHost,
) {
  const workspace = await host.workspace();
  const { surveys } = await workspace.store();
  const text = await sentences(workspace.mission.language);
  const view = await viewOf(survey, null, host);
  const today = dayOf(host.now());
  const folder = output ?? host.files.resolve(workspace.root, "out");
  const writer = await draftWriter(host);
  const rehearsal = mailingRehearsal(host);
  const paging = printing(workspace, host, text.letters.title, "letter");
  const paper = await surveyFormats.text.render(view);
  const said = (sheet: LetterSheet) => [...letterWords(sheet), paper];

  async function run({ times, ids, open }: SurveyMailing, kind: Run): Promise<SurveyMailingResult> {
    const codes =
      dryRun || kind === "rehearsal"
        ? await codesKept(survey, host)
        : await surveys.keepCodes(survey.id, ids);
    const occasion = occasionOf(survey, times, link, host, workspace.mission.language);
    const order = { kind: "survey", occasion, again: false, today } as const;
    const page = await pageAttached(view, codes, host);
    const progress = () =>
      kind === "rehearsal" ? unseenProgress : new Progress(host, host.text.actors.progress);
    const file = { folder, date: today, kind: text.surveys.form.mailing(survey.id, times), again: false };
    const mails = await prepareMailing(
      ids,
      {
        ...{ document: "mail", open, agree: null, progress: progress() },
        make: await draftMaker(order, host, (_, actor) => page(actor)),
        outbox:
          kind === "rehearsal"
            ? rehearsal.outbox((draft: Draft) => writer.compose(draft).passages)
            : await folderOutbox(
                { ...file, extension: "eml", dryRun, render: (draft: Draft) => writer.compose(draft) },
                host,
              ),
      },
      host,
    );
    const unreached = mails.leftOut.flatMap((problem) =>
      problem.code === "address-missing" ? [problem.actor] : [],
    );
    if (unreached.length === 0 || mails.failure !== null) return { mails, letters: nothing, papers: [] };
    const post = await reachedByPost(unreached, host);
    const letters = await prepareMailing(
      post.ids,
      {
        ...{ document: "letter", open: post.open, agree: null, progress: progress() },
        make: await letterMaker({ ...order, noEmail: true }, host),
        outbox:
          kind === "rehearsal"
            ? rehearsal.outbox(said)
            : await folderOutbox(
                {
                  ...{ ...file, extension: "docx", dryRun },
                  render: (sheet: LetterSheet) =>
                    letterFormats.docx([sheet], {
                      ...paging,
                      title: `${text.letters.subject}${sheet.title}`,
                    }),
                },
                host,
              ),
      },
      host,
    );
    const given = { view, codes, folder, today, dryRun };
    return {
      mails: { ...mails, leftOut: mails.leftOut.filter(({ code }) => code !== "address-missing") },
      letters: { ...letters, leftOut: [...post.objected, ...letters.leftOut] },
      papers: kind === "rehearsal" ? [] : await papersFor(letters, given, host),
    };
  }

  return {
    run,
    isAgreed: (count: number) => rehearsal.isAgreed(previewAgreement({ count, yes, dryRun }, host)),
  };
}

const occasionOf = (
  survey: SurveyDefinition,
  times: number,
  link: string | undefined,
  host: CommandHost,
  language: Parameters<typeof languageOfSurvey>[1],
): Occasion => ({
  ...noOccasion,
  ...{ about: inLanguage(survey.purpose, languageOfSurvey(survey, language)).replace(/[.\s]+$/, "") },
  ...{ minutes: survey.minutes, replyBy: survey.deadline, link: link ?? null },
  resultsOn: survey.resultsOn !== null && survey.resultsOn > dayOf(host.now()) ? survey.resultsOn : null,
  survey: { id: survey.id, times },
});

/** Codes as they are, actor by actor. */
async function codesKept({ id }: SurveyDefinition, host: CommandHost): Promise<ReadonlyMap<string, string>> {
  const { surveys } = await (await host.workspace()).store();
  return new Map([...(await surveys.codes(id))].map(([code, actor]) => [actor, code]));
}

/** Makes the page of each actor, with its code. */
async function pageAttached(view: SurveyFormView, codes: ReadonlyMap<string, string>, host: CommandHost) {
  const workspace = await host.workspace();
  const [template, { accent }] = await Promise.all([
    workspace.template("survey.html"),
    brandOf(workspace, host),
  ]);
  const { form } = view.text.surveys;
  return (actor: string) => ({
    filename: `${form.file}-${view.survey.id}.html`,
    contentType: "text/html; charset=utf-8",
    content: surveyPage({ ...view, code: codes.get(actor) ?? null }, template.text, accent ?? usualAccent),
  });
}

/** The paper that goes with each letter, with its code; what is already there is kept. */
async function papersFor(
  { made }: MailingResult,
  given: {
    view: SurveyFormView;
    codes: ReadonlyMap<string, string>;
    folder: string;
    today: string;
    dryRun: boolean;
  },
  host: CommandHost,
): Promise<string[]> {
  const { view, codes, folder, today, dryRun } = given;
  const kind = view.text.surveys.form.paperFile(view.survey.id);
  const page = printing(await host.workspace(), host, kind, "survey");
  const written: string[] = [];
  for (const { actor, name } of made) {
    const path = host.files.resolve(
      folder,
      fileName({ id: actor, name }, { date: today, kind, extension: "pdf" }),
    );
    written.push(host.files.shown(path));
    if (dryRun || (await host.files.facts(path))) continue;
    await host.files.write(
      path,
      await surveyFormats.pdf.render({ ...view, code: codes.get(actor) ?? null }, page),
    );
  }
  return written;
}

/** Drafts and letters of one command are one step of the history, however often each was reminded. */
async function remember(
  results: readonly SurveyMailingResult[],
  { dryRun }: SurveyInvitationOptions,
  host: CommandHost,
): Promise<void> {
  if (dryRun) return;
  const entries = results.flatMap(({ mails, letters }) => [
    ...mails.made.map((one) => ({ ...one, document: "mail" })),
    ...letters.made.map((one) => ({ ...one, document: "letter" })),
  ]);
  try {
    await register(
      entries.map(({ actor, document, mailing, to, file }) => ({
        actor,
        document,
        template: mailing,
        recipient: to,
        file,
      })),
      { document: "mail", template: "survey" },
      host,
    );
  } catch (error) {
    throw withFilesWritten(error, [
      ...entries.flatMap(({ file }) => file ?? []),
      ...results.flatMap(({ papers }) => papers),
    ]);
  }
}

function presentResults(
  results: readonly SurveyMailingResult[],
  excluded: readonly Problem[],
  { dryRun }: SurveyInvitationOptions,
  host: CommandHost,
): number {
  const all = <T>(pick: (result: SurveyMailingResult) => readonly T[]) => results.flatMap(pick);
  const mails = all(({ mails: { made } }) => made);
  const letters = all(({ letters: { made } }) => made);
  const leftOut = all((result) => [...result.mails.leftOut, ...result.letters.leftOut]);
  const already = all((result) => [...result.mails.already, ...result.letters.already]);
  const declined = results.some((result) => result.mails.declined);
  const failure =
    results.map((result) => result.mails.failure ?? result.letters.failure).find((one) => one !== null) ??
    null;
  sayLeftOut(leftOut, host);
  refuseWhenNothingIsMade({ made: [...mails, ...letters], leftOut, already, declined, failure }, host);
  const { text } = host;
  present(host, {
    json: () => ({
      declined,
      messages: mails.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      letters: letters.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      papers: all(({ papers }) => papers),
      left_out: [...excluded, ...leftOut].map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      dry_run: dryRun,
    }),
    plain: () => [...mails, ...letters].map(({ actor, to, file }) => [actor, to, file]),
    human: () =>
      declined
        ? text.mailing.declined
        : mails.length + letters.length === 0
          ? text.surveys.nobodyToAsk(already.length)
          : `${mails.length > 0 ? text.mailing.written({ made: mails, already, leftOut: leftOut.length, mailbox: null, recalls: false, dryRun }) : ""}${letters.length > 0 ? text.letters.written({ made: letters, already: [], leftOut: leftOut.length, dryRun }) : ""}`,
  });
  return host.interrupted.aborted ? 130 : 0;
}
