// Imports opened files within one step of the history, and remembers what the user said of their columns.
import type { ExistingPolicy } from "../../domain/importing/row-import.ts";
import { lexiconOf } from "../../domain/matching/matching-lexicon.ts";
import { SurveyReader } from "../../domain/situations/surveyed-answers.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DayWords } from "../../domain/values/spoken-day.ts";
import type { ReadingFacts } from "../../readers/reading.ts";
import type { StoreWriter } from "../../store/store.ts";
import { questionnaireOf } from "../triage/questionnaire-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { ImportEvent, ImportedFile } from "./import-event.ts";
import { importRows } from "./import-rows.ts";
import { rowsOfMission } from "./mission-left-out.ts";
import type { OpenedFile } from "./opened-list.ts";
import { restoreDossiers } from "./restore-dossiers.ts";
import type { SurveyInUse } from "./survey-assessments.ts";
import { matchingVocabulary } from "./workspace-lexicon.ts";

export interface ImportOptions {
  /** What happens to an actor that is known already; null: it is completed. */
  policy: ExistingPolicy | null;
  /** By the name of a file, the words that tell actors from which list we have them. */
  phrases: ReadonlyMap<string, string>;
  /** Whether to yield an event that says what became of each row, and what it changed. */
  everyRow: boolean;
  words: ImportWords;
}

export interface ImportWords extends SurveyWords {
  /** What replaces the name of somebody who was erased. */
  erased: string;
  /** How the team writes days in its notes: in each of its languages, that of the screen first. */
  days: readonly DayWords[];
}

/** How a survey says "I do not know", and the source of assessments made from a file of answers. */
export interface SurveyWords {
  doesNotKnow: string;
  survey(file: string): string;
}

/** An event of the file at `index`. */
export type FilesImportEvent = ImportEvent & { index: number };

export async function* importFiles(
  writer: StoreWriter,
  files: readonly OpenedFile[],
  host: ApplicationHost,
  { policy, phrases, everyRow, words }: ImportOptions,
): AsyncGenerator<FilesImportEvent, ImportedFile[]> {
  const vocabulary = await matchingVocabulary(host);
  const lexicon = lexiconOf(vocabulary);
  const ofMission = rowsOfMission((await host.workspace()).mission, lexicon);
  const imported: ImportedFile[] = [];
  for (const [index, { reading, ahead: list }] of files.entries()) {
    const { facts } = reading;
    const origin = facts.sourceName ?? baseName(facts.file);
    const survey = await surveyInFile(facts, host, words);
    const options = {
      origin,
      policy,
      lexicon,
      survey,
      now: host.now(),
      days: words.days,
      host,
      everyRow,
      erased: words.erased,
      ofMission,
      ahead: list && { list, vocabulary },
    };
    const events = reading.dossiers
      ? restoreDossiers(writer, reading, reading.dossiers, options)
      : importRows(writer, reading, options);
    for await (const event of events) {
      if (event.kind === "file-imported") imported.push(event.imported);
      yield { ...event, index };
    }
  }
  await rememberColumns(writer, files);
  for (const [file, phrase] of phrases) await writer.setSourcePhrase(file, phrase);
  writer.addFacts(stepFacts(imported));
  return imported;
}

/** How to read the answers to our questionnaire in a file; null when none of its columns is one of our questions. */
async function surveyInFile(
  { columns, file }: ReadingFacts,
  host: ApplicationHost,
  words: SurveyWords,
): Promise<SurveyInUse | null> {
  if (columns.every(({ field }) => field !== "text")) return null;
  const questionnaire = await questionnaireOf(host, await host.workspace());
  const reader = new SurveyReader(questionnaire, words);
  if (!columns.some(({ header, label = header }) => reader.knows(label))) return null;
  return { questionnaire, reader, source: words.survey(baseName(file)) };
}

/** Remembers what the user said of the columns, for the next list with the same titles. */
async function rememberColumns(writer: StoreWriter, files: readonly OpenedFile[]): Promise<void> {
  for (const { reading } of files) {
    const { titles, fields, authors } = reading.userChoices;
    if (Object.keys(fields).length > 0) await writer.rememberMapping(titles, fields);
    if (Object.keys(authors).length > 0) await writer.rememberAuthors(titles, authors);
  }
}

/** What the history says of the step. Rare counts are left out when they are zero. */
function stepFacts(files: readonly ImportedFile[]) {
  const sum = (count: (file: ImportedFile) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  const objections = sum(({ refusals }) => refusals.length);
  const assessed = sum((file) => file.assessed);
  return {
    files: fileNames(files.map(({ facts }) => facts)),
    created: sum(({ rows }) => rows.created),
    merged: sum(({ rows }) => rows.merged),
    updated: sum(({ rows }) => rows.updated),
    ...(objections > 0 ? { objections } : {}),
    ...(assessed > 0 ? { assessed } : {}),
  };
}

export const fileNames = (files: readonly Pick<ReadingFacts, "file">[]): string =>
  [...new Set(files.map(({ file }) => file))].join(", ");
