// Finds the actor of each response without a code, as `import` finds the actor of a row.
import type { Candidate } from "../../domain/importing/candidate.ts";
import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { Reading } from "../../readers/reading.ts";
import type { ResponsesFile } from "../../readers/surveys/read-responses.ts";
import type { StoreWriter } from "../../store/store.ts";
import { importRows } from "../import/import-rows.ts";
import { type OpeningWords, openOne } from "../import/open-files.ts";
import { matchingLexicon } from "../import/workspace-lexicon.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { KnownRespondents } from "./known-respondents.ts";
import type { FoundActors } from "./take-responses.ts";

/** Reads the rows of `lines` as `import` does; null when there are none, when no column names structures, or when the file is no list of actors. */
export async function respondentsIn(
  responses: ResponsesFile,
  path: string,
  lines: ReadonlySet<number>,
  { mappings, words }: { mappings: ImportMappings; words: OpeningWords },
  host: ApplicationHost,
): Promise<Reading | null> {
  if (lines.size === 0) return null;
  if (responses.table === null) return namedInForms(responses, lines);
  const { titles, columns } = responses.table;
  const fields: Record<string, string> = {};
  for (const { title, is } of columns) {
    if (is === "structure") fields[title] = "name";
    // Answers are stored with the response; technical columns say nothing about the actor.
    else if (is === "question" || is === "technical") fields[title] = "ignore";
  }
  try {
    const { reading } = await openOne(host, path, {
      ...{ mappings, map: {}, authors: {}, words },
      remembered: new Map([[titles, fields]]),
      rememberedAuthors: new Map(),
    });
    const names = reading.facts.columns.filter(({ field }) => field === "name");
    // A column that was recognised as names only by its values may hold any answers.
    return names.some(({ by }) => by !== "values") ? ofLines(reading, lines) : null;
  } catch (error) {
    // The file holds responses. When it is no list of actors, they are anonymous.
    if (error instanceof Refusal && error.kind === "input") return null;
    throw error;
  }
}

const ofLines = (reading: Reading, lines: ReadonlySet<number>): Reading => ({
  ...reading,
  async *batches() {
    for await (const batch of reading.batches())
      yield { ...batch, candidates: batch.candidates.filter(({ line }) => lines.has(line)), findings: [] };
  },
});

/** The forms that name a structure, each as a row; null when none does. */
function namedInForms({ file, responses }: ResponsesFile, lines: ReadonlySet<number>): Reading | null {
  const candidates = responses.flatMap(({ line, structure, email }): Candidate[] =>
    structure === "" || !lines.has(line)
      ? []
      : [
          {
            ...{ line, fields: { name: structure }, several: email === "" ? {} : { emails: [email] } },
            ...{ people: [], answers: [], cells: [] },
          },
        ],
  );
  if (candidates.length === 0) return null;
  return {
    facts: {
      ...{ file, format: "form", encoding: null, delimiter: null, quote: null, sheet: null, headerRows: [] },
      ...{ columns: [], source: null, sourceName: null, document: true },
    },
    userChoices: { titles: "", fields: {}, authors: {} },
    async *rows() {},
    async *batches() {
      yield { candidates, findings: [], rows: candidates.length, bytes: 0 };
    },
  };
}

/** Adds the identifier of the actor to each row that names exactly one known actor, as rows of our own lists have it. */
const withKnownNames = (reading: Reading, knownRespondents: KnownRespondents): Reading => ({
  ...reading,
  async *batches() {
    for await (const batch of reading.batches())
      yield {
        ...batch,
        candidates: batch.candidates.map((candidate) => identified(candidate, knownRespondents)),
      };
  },
});

function identified(candidate: Candidate, knownRespondents: KnownRespondents): Candidate {
  const { fields, several, people } = candidate;
  const email = several.emails?.[0] ?? people.flatMap((person) => person.emails)[0] ?? "";
  const id = knownRespondents.named(fields.name ?? "", email);
  return id === null ? candidate : { ...candidate, id };
}

/** Imports the rows, and returns the actor of each line. */
export async function findRespondents(
  writer: StoreWriter,
  reading: Reading | null,
  knownRespondents: KnownRespondents,
  host: ApplicationHost,
): Promise<FoundActors> {
  if (reading === null) return new Map();
  const options = {
    ...{ origin: baseName(reading.facts.file), policy: null, lexicon: await matchingLexicon(host) },
    ...{ survey: null, now: host.now(), days: [], host, everyRow: true },
  };
  const actorOfLine = new Map<number, { id: string; action: string }>();
  for await (const event of importRows(writer, withKnownNames(reading, knownRespondents), options))
    if (event.kind === "rows-ended")
      for (const { id, action, line } of event.outcomes) actorOfLine.set(line, { id, action });
  return actorOfLine;
}
