// Opens all given files and folders before any of them is imported.

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { type Finding, type Problem, Refusal } from "../../domain/problems/problem.ts";
import { openFile } from "../../readers/open-file.ts";
import type { KnownSender } from "../../readers/open-options.ts";
import type { ColumnAuthor, Reading } from "../../readers/reading.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { isWorthThread, type ListAhead, listAhead } from "./ahead/list-ahead.ts";
import type { OpenedFile } from "./opened-list.ts";
import { type Open, openEach } from "./related-files.ts";
import { sourceFile } from "./source-file.ts";

export interface OpenFileOptions {
  mappings: ImportMappings;
  /** Title → field, as the user says it for this import. */
  map: Readonly<Record<string, string>>;
  /** The same for earlier lists, by set of titles. */
  remembered: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Title → author of its texts, as the user says it for this import; `rememberedAuthors`: for earlier lists, by set of titles. */
  authors: Readonly<Record<string, ColumnAuthor>>;
  rememberedAuthors: ReadonlyMap<string, Readonly<Record<string, ColumnAuthor>>>;
  preview?: boolean;
  /** Whether the rows will be imported: another thread then opens a long list too, to read them. */
  ahead?: boolean;
  words: OpeningWords;
  /** The sheets of a workbook that the user asks for. */
  sheets?: readonly string[];
  /** Finds the only known actor that has an address; absent without a workspace. */
  actorOfAddress?: (address: string) => Promise<KnownSender | null>;
  /** Files whose rows belong to rows of this file. */
  related?: readonly string[];
}

/** The labels of a column without a title, of the text at the beginning of a document, and of a message (ISO date, null when unknown). */
export interface OpeningWords {
  unnamed(column: number): string;
  opening: string;
  message(sentOn: string | null): string;
}

/** Hidden files, and files that systems and word processors leave in folders. */
const leftBySystems = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini|__MACOSX\/.*|Icon\r)(?:\/|$)/i;

/** Replaces each folder by the files in it and in its folders, without those of `leftBySystems`. Refuses an empty folder. */
export async function filesOf(
  host: ApplicationHost,
  names: readonly string[],
): Promise<{ name: string; inFolder: boolean }[]> {
  const files: { name: string; inFolder: boolean }[] = [];
  for (const name of names) {
    if (name === "-" || (await host.files.facts(name))?.kind !== "folder") {
      files.push({ name, inFolder: false });
      continue;
    }
    const paths = (await host.files.listAll(name)).filter((path) => !leftBySystems.test(path));
    if (paths.length === 0)
      throw new Refusal("input", { code: "folder-empty", file: host.files.shown(name) });
    for (const path of paths) files.push({ name: host.files.resolve(name, path), inFolder: true });
  }
  return files;
}

/** Opens one file, or refuses it with all its problems. */
export async function openOne(
  host: ApplicationHost,
  name: string,
  options: OpenFileOptions,
): Promise<OpenedFile> {
  const source = await sourceFile(host, name);
  const { mappings, related = [], preview = false, words, actorOfAddress } = options;
  const choices: ListAhead["choices"] = {
    userMapping: options.map,
    userAuthors: options.authors,
    rememberedAuthors: options.rememberedAuthors,
    remembered: options.remembered,
    sheets: options.sheets ?? [],
  };
  const isAhead = options.ahead && !preview && related.length === 0 && isWorthThread(name, source.size);
  const place = { path: host.files.resolve(name), file: source.name, choices };
  const ahead = isAhead ? listAhead(place, mappings, words.unnamed) : undefined;
  if (ahead) host.ahead.open(ahead);
  const reading = await openFile(source, {
    ...{ mappings, ...choices, preview, ...words },
    readInWorker: host.readInWorker,
    related: await Promise.all(related.map((path) => sourceFile(host, path))),
    ...(actorOfAddress ? { actorOfAddress } : {}),
  });
  return { reading, size: source.size, ahead };
}

/**
 * Opens all files and reports all problems at once. An unreadable document, or any unreadable file of a folder, counts as one rejected
 * row, and the other files are imported. Refused when a list that the command line names is unreadable, or when every file is.
 */
export async function openAll(
  host: ApplicationHost,
  files: readonly { name: string; inFolder: boolean }[],
  mappings: ImportMappings,
  open: Open,
): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  const refusals: Refusal[] = [];
  const setAside: Refusal[] = [];
  const inFolder = new Set(files.flatMap((file) => (file.inFolder ? [file.name] : [])));
  const names = files.map(({ name }) => name);
  for (const attempt of await openEach(host, names, mappings, open))
    if ("opened" in attempt) opened.push(attempt.opened);
    else if ("refusal" in attempt) {
      const { kind, problems } = attempt.refusal;
      if (kind === "input" && (inFolder.has(attempt.name) || isApplication(problems[0]!))) {
        setAside.push(attempt.refusal);
        opened.push({ reading: rejected(host.files.shown(attempt.name), problems), size: 0 });
      } else refusals.push(attempt.refusal);
    }
  if (refusals.length === 0 && setAside.length === opened.length) refusals.push(...setAside);
  if (refusals.length > 0)
    throw new Refusal(refusals[0]!.kind, ...refusals.flatMap(({ problems }) => problems));
  return opened;
}

const isApplication = ({ code }: Problem) => /^(?:application|message)-/.test(code);

/** A file that could not be read, as a reading of one row that is rejected. */
function rejected(file: string, [first, ...more]: readonly Problem[]): Reading {
  const findings: Finding[] = [
    { ...first!, severity: "rejected" },
    ...more.map((problem): Finding => ({ ...problem, severity: "warning" })),
  ];
  return {
    facts: {
      file,
      format: /\.([a-z0-9]{1,5})$/i.exec(file)?.[1]?.toLowerCase() ?? "",
      encoding: null,
      delimiter: null,
      quote: null,
      sheet: null,
      headerRows: [],
      columns: [],
      source: null,
      sourceName: null,
      document: true,
    },
    userChoices: { titles: "", fields: {}, authors: {} },
    async *rows() {},
    async *batches() {
      yield { candidates: [], findings, rows: 1, bytes: 0 };
    },
  };
}
