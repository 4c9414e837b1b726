// Writes invitations and reminders of a survey: drafts with the web page, or letters with the paper form to those without e-mail.

import type { MailOrder } from "../../../application/documents/compose-mail.ts";
import { register } from "../../../application/documents/document-register.ts";
import { type FolderOrder, folderOutbox } from "../../../application/documents/folder-outbox.ts";
import {
  declinedMailing,
  type MailingRehearsal,
  mailingRehearsal,
  unseenProgress,
} from "../../../application/documents/mailing-rehearsal.ts";
import { type MailingResult, prepareMailing } from "../../../application/documents/prepare-mailing.ts";
import { reachedByPost } from "../../../application/objections/reached-by-post.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion, type Occasion } from "../../../domain/documents/occasion.ts";
import { withFilesWritten } from "../../../domain/problems/problem.ts";
import {
  inLanguage,
  languageOfSurvey,
  type SurveyDefinition,
} from "../../../domain/surveys/survey-definition.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fileName } from "../../../domain/values/file-name.ts";
import type { ProgressReport } from "../../../ports/progress.ts";
import { usualAccent } from "../../../renderers/brand.ts";
import { letterFormats } from "../../../renderers/document-formats.ts";
import type { Draft, DraftWriter } from "../../../renderers/eml.ts";
import type { SurveyFormView } from "../../../renderers/surveys/survey-form-view.ts";
import { surveyFormats } from "../../../renderers/surveys/survey-forms.ts";
import { surveyPage } from "../../../renderers/surveys/survey-page.ts";
import { type LetterSheet, letterWords } from "../../../renderers/views/letter-view.ts";
import type { SurveyRecords } from "../../../store/survey-records.ts";
import { type Sentences, sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { letterMaker } from "../documents/letter-maker.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { brandOf } from "../documents/mission-brand.ts";
import { Progress } from "../progress-line.ts";
import { formView } from "./survey-form-file.ts";

export interface SurveyWritingOptions {
  link?: string | undefined;
  output?: string | undefined;
  yes: boolean;
  dryRun: boolean;
}

/** One rung of the ladder: the invitation, or one of the reminders. */
export interface SurveyMailing {
  /** The number of the reminder; 0 for the invitation. */
  times: number;
  ids: readonly string[];
  open: (actor: Actor) => Actor;
}

export interface SurveyMailingResult {
  mails: MailingResult;
  letters: MailingResult;
  /** Paths of the paper forms that go with letters. */
  papers: readonly string[];
}

const noMailing: MailingResult = { made: [], leftOut: [], already: [], declined: false, failure: null };

/** All drafts and letters are rehearsed before the first is written; only the real run creates codes. */
type Run = "rehearsal" | "real";

export async function writeSurveyMailings(
  survey: SurveyDefinition,
  rungs: readonly SurveyMailing[],
  options: SurveyWritingOptions,
  host: CommandHost,
): Promise<SurveyMailingResult[]> {
  const writer = await SurveyWriter.open(survey, options, host);
  for (const rung of rungs) {
    const { mails, letters } = await writer.run(rung, "rehearsal");
    if ((mails.failure ?? letters.failure) !== null) throw mails.failure ?? letters.failure;
  }
  const count = rungs.reduce((sum, { ids }) => sum + ids.length, 0);
  if (!(await writer.isAgreed(count))) return [{ mails: declinedMailing, letters: noMailing, papers: [] }];
  const results: SurveyMailingResult[] = [];
  try {
    for (const rung of rungs) if (!host.interrupted.aborted) results.push(await writer.run(rung, "real"));
  } finally {
    // If a later rung fails, the files of the earlier ones already exist.
    await registerMessages(results, options, host);
  }
  return results;
}

/** What is prepared once for all messages of a command. */
interface SurveyMaterials {
  view: SurveyFormView;
  text: Sentences;
  folder: string;
  drafts: DraftWriter;
  /** The page settings of letters. */
  paging: ReturnType<typeof printing>;
  /** The text of the form that goes with each letter. */
  paper: string;
}

/** What all messages of one rung share. */
interface RungOrder {
  order: Omit<MailOrder, "kind"> & { kind: "survey" };
  /** The code of the form, by actor. */
  codes: ReadonlyMap<string, string>;
  /** The part of file names that tells the kind of message. */
  kind: string;
}

/** Writes the drafts and letters of one survey, rung by rung. */
class SurveyWriter {
  readonly #survey: SurveyDefinition;
  readonly #options: SurveyWritingOptions;
  readonly #host: CommandHost;
  readonly #materials: SurveyMaterials;
  readonly #today: string;
  readonly #rehearsal: MailingRehearsal;

  private constructor(
    survey: SurveyDefinition,
    options: SurveyWritingOptions,
    materials: SurveyMaterials,
    host: CommandHost,
  ) {
    this.#survey = survey;
    this.#options = options;
    this.#host = host;
    this.#materials = materials;
    this.#today = dayOf(host.now());
    this.#rehearsal = mailingRehearsal(host);
  }

  static async open(
    survey: SurveyDefinition,
    options: SurveyWritingOptions,
    host: CommandHost,
  ): Promise<SurveyWriter> {
    const workspace = await host.workspace();
    const text = await sentences(workspace.mission.language);
    const view = await formView(survey, null, host);
    const materials: SurveyMaterials = {
      view,
      text,
      folder: options.output ?? host.files.resolve(workspace.root, "out"),
      drafts: await draftWriter(host),
      paging: printing(workspace, host, text.letters.title, "letter"),
      paper: await surveyFormats.text.render(view),
    };
    return new SurveyWriter(survey, options, materials, host);
  }

  isAgreed(count: number): Promise<boolean> {
    const { yes, dryRun } = this.#options;
    return this.#rehearsal.isAgreed(previewAgreement({ count, yes, dryRun }, this.#host));
  }

  async run(rung: SurveyMailing, run: Run): Promise<SurveyMailingResult> {
    const order = await this.#orderOf(rung, run);
    const mails = await this.#mails(rung, order, run);
    const unreached = mails.leftOut.flatMap((problem) =>
      problem.code === "address-missing" ? [problem.actor] : [],
    );
    if (unreached.length === 0 || mails.failure !== null) return { mails, letters: noMailing, papers: [] };
    const letters = await this.#letters(unreached, order, run);
    return {
      mails: { ...mails, leftOut: mails.leftOut.filter(({ code }) => code !== "address-missing") },
      letters,
      papers: run === "rehearsal" ? [] : await this.#papersFor(letters, order),
    };
  }

  async #orderOf({ times, ids }: SurveyMailing, run: Run): Promise<RungOrder> {
    const survey = this.#survey;
    const workspace = await this.#host.workspace();
    const { surveys } = await workspace.store();
    const isReal = run === "real" && !this.#options.dryRun;
    const codes = isReal ? await surveys.keepCodes(survey.id, ids) : await existingCodes(surveys, survey);
    const occasion = occasionOf(survey, times, this.#options.link, this.#host, workspace.mission.language);
    return {
      order: { kind: "survey", occasion, again: false, today: this.#today },
      codes,
      kind: this.#materials.text.surveys.form.mailingName(survey.id, times),
    };
  }

  async #mails({ ids, open }: SurveyMailing, { order, codes, kind }: RungOrder, run: Run) {
    const { view, drafts } = this.#materials;
    const page = await attachedPage(view, codes, this.#host);
    return prepareMailing(
      ids,
      {
        ...{ document: "mail", open, agree: null, progress: this.#progress(run) },
        make: await draftMaker(order, this.#host, (_, actor) => page(actor)),
        outbox:
          run === "rehearsal"
            ? this.#rehearsal.outbox((draft: Draft) => drafts.compose(draft).passages)
            : await this.#folderOutbox(kind, "eml", (draft: Draft) => drafts.compose(draft)),
      },
      this.#host,
    );
  }

  /** Writes letters to those without an e-mail address, except those who objected to letters. */
  async #letters(unreached: readonly string[], { order, kind }: RungOrder, run: Run) {
    const { text, paging, paper } = this.#materials;
    const { ids, objected, open } = await reachedByPost(unreached, this.#host);
    const letters = await prepareMailing(
      ids,
      {
        ...{ document: "letter", open, agree: null, progress: this.#progress(run) },
        make: await letterMaker({ ...order, noEmail: true }, this.#host),
        outbox:
          run === "rehearsal"
            ? this.#rehearsal.outbox((sheet: LetterSheet) => [...letterWords(sheet), paper])
            : await this.#folderOutbox(kind, "docx", (sheet: LetterSheet) =>
                letterFormats.docx([sheet], { ...paging, title: `${text.letters.subject}${sheet.title}` }),
              ),
      },
      this.#host,
    );
    return { ...letters, leftOut: [...objected, ...letters.leftOut] };
  }

  #folderOutbox<Content>(kind: string, extension: string, render: FolderOrder<Content>["render"]) {
    const file = { folder: this.#materials.folder, date: this.#today, kind, extension, again: false };
    return folderOutbox({ ...file, dryRun: this.#options.dryRun, render }, this.#host);
  }

  #progress(run: Run): ProgressReport {
    return run === "rehearsal" ? unseenProgress : new Progress(this.#host, this.#host.text.actors.progress);
  }

  /** Writes the paper form of each letter, with its code; an existing form is kept. */
  async #papersFor({ made }: MailingResult, { codes }: RungOrder): Promise<string[]> {
    const { view, folder } = this.#materials;
    const { files } = this.#host;
    const kind = view.text.surveys.form.paperFileName(view.survey.id);
    const page = printing(await this.#host.workspace(), this.#host, kind, "survey");
    const papers: string[] = [];
    for (const { actor, name } of made) {
      const pageFileName = fileName({ id: actor, name }, { date: this.#today, kind, extension: "pdf" });
      const path = files.resolve(folder, pageFileName);
      papers.push(files.shown(path));
      if (this.#options.dryRun || (await files.facts(path))) continue;
      await files.write(
        path,
        await surveyFormats.pdf.render({ ...view, code: codes.get(actor) ?? null }, page),
      );
    }
    return papers;
  }
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

/** The existing codes, by actor. */
async function existingCodes(
  surveys: SurveyRecords,
  { id }: SurveyDefinition,
): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await surveys.codes(id))].map(([code, actor]) => [actor, code]));
}

/** Returns the function that makes the attached page of an actor, with its code. */
async function attachedPage(view: SurveyFormView, codes: ReadonlyMap<string, string>, host: CommandHost) {
  const workspace = await host.workspace();
  const [template, { accent }] = await Promise.all([
    workspace.template("survey.html"),
    brandOf(workspace, host),
  ]);
  const { form } = view.text.surveys;
  return (actor: string) => ({
    filename: `${form.fileName}-${view.survey.id}.html`,
    contentType: "text/html; charset=utf-8",
    content: surveyPage({ ...view, code: codes.get(actor) ?? null }, template.text, accent ?? usualAccent),
  });
}

/** Registers the drafts and letters of all rungs as one step of the history. */
async function registerMessages(
  results: readonly SurveyMailingResult[],
  { dryRun }: SurveyWritingOptions,
  host: CommandHost,
): Promise<void> {
  if (dryRun) return;
  const entries = results.flatMap(({ mails, letters }) => [
    ...mails.made.map((mail) => ({ ...mail, document: "mail" })),
    ...letters.made.map((letter) => ({ ...letter, document: "letter" })),
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
