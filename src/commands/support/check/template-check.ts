// Checks the files of `templates/` with the readers that the program uses for them.

import type * as z from "zod";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { nearest } from "../../../domain/values/spelling.ts";
import type { TemplateLoader } from "../../../renderers/template/template-library.ts";

/** Reads one kind of file, and refuses it with all its problems. */
type Reader = (
  text: string,
  file: string,
  name: string,
  load: TemplateLoader,
  known: readonly string[],
) => unknown;

interface TemplateKind {
  name: RegExp;
  /** Loads only when there is a file to check. */
  reader: () => Promise<Reader>;
  /** Whether files under new names are read too, beside those that ship. */
  additions?: true;
  /** The problem of a file whose format is outdated but still read. */
  outdated?: (file: string) => Problem;
}

/** The kinds of files that a workspace may have its own copy of; the first that matches a name applies. */
const kinds: readonly TemplateKind[] = [
  {
    name: /^questionnaire\.\w+\.yaml$/,
    reader: async () => (await import("../../../settings/questionnaire-schema.ts")).loadQuestionnaire,
  },
  // An old copy with all signals in one file is still read, and the user is told what to do with it.
  {
    name: /^signals\.(fr|en)\.yaml$/,
    reader: signalsReader,
    outdated: (file) => ({ code: "signals-one-file", file, line: 1 }),
  },
  {
    name: /^(fr|en)\/((reading|word-groups|questions)|signals\/[^/]+)\.yaml$/,
    reader: signalsReader,
    additions: true,
  },
  { name: /^roles\.yaml$/, reader: async () => (await import("../../../settings/roles-file.ts")).readRoles },
  {
    name: /^criteria\.yaml$/,
    reader: async () => (await import("../../../settings/criteria-file.ts")).readScale,
  },
  {
    name: /^holidays\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/holidays-file.ts")).holidaysSchema),
  },
  {
    name: /^matching\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/matching-schema.ts")).matchingSchema),
  },
  {
    name: /^structures\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/structures-file.ts")).structuresSchema),
  },
  {
    name: /^imports\/refusals\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/refusal-words.ts")).refusalsSchema),
  },
  {
    name: /^imports\/authors\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/import-sources.ts")).authorsSchema),
  },
  {
    name: /^imports\/columns\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/import-sources.ts")).columnsSchema),
  },
  {
    name: /^imports\/[^/]+\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/import-sources.ts")).sourceSchema),
    additions: true,
  },
  {
    name: /^surveys\/needs\.\w+\.yaml$/,
    reader: async () => bySchema((await import("../../../settings/surveys/survey-schema.ts")).surveySchema),
  },
  // A fragment may have variants that do not ship, for one situation or one kind of person.
  { name: /^(fr|en)\/fragments\/.+\.md$/, reader: documentReader, additions: true },
  { name: /^(fr|en)\/[^/]+\.md$/, reader: documentReader },
];

/** Reads a file of signals with all others of its language, and reports only its own problems. */
async function signalsReader(): Promise<Reader> {
  const { loadSignals } = await import("../../../settings/signals-file.ts");
  const { noWordWeights } = await import("../../../domain/suggesting/word-weights.ts");
  return async (text, file, name, load, known) => {
    const singleFile = /^signals\.(\w+)\.yaml$/.exec(name);
    const language = singleFile?.[1] ?? name.slice(0, 2);
    const names = known.filter((other) => other.startsWith(`${language}/`) && other.endsWith(".yaml"));
    const others = await Promise.all(
      names
        .filter((other) => other !== name)
        .map(async (other) => ({ name: other.slice(3), ...(await load(other))! })),
    );
    try {
      loadSignals(
        [...others, { name: singleFile ? "signals.yaml" : name.slice(3), file, text }],
        noWordWeights,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const ownProblems = error.problems.filter((problem) => "file" in problem && problem.file === file);
      if (ownProblems.length > 0) throw new Refusal("input", ...ownProblems);
    }
  };
}

/** Compiles the template of a document, and checks that it may use each of its fields. */
async function documentReader(): Promise<Reader> {
  const { checkDocument } = await import("../template/document-fields.ts");
  return (text, file, name, load) => checkDocument(name, { file, text }, load);
}

async function bySchema(schema: z.ZodType): Promise<Reader> {
  const { readYaml } = await import("../../../settings/located-yaml.ts");
  return (text, file) => readYaml(schema, text, file);
}

/**
 * Checks a workspace's own copy of a template by reading it as the program would; refuses it with its problems. Returns the problem
 * of an outdated format, or of a file that replaces no shipped one, with the names that were perhaps meant.
 */
export async function checkTemplate(
  name: string,
  {
    file,
    read,
    known,
    load,
  }: { file: string; read: () => Promise<string>; known: readonly string[]; load: TemplateLoader },
): Promise<Problem | null> {
  const kind = kindOf(name);
  if (kind) await (await kind.reader())(await read(), file, name, load, known);
  if (kind?.outdated) return kind.outdated(file);
  return known.includes(name) || kind?.additions
    ? null
    : { code: "template-unknown", file, near: nearest(name, known) };
}

/** The kind of a file, by its name; undefined when nothing reads it. */
export const kindOf = (name: string) => kinds.find((kind) => kind.name.test(name));
