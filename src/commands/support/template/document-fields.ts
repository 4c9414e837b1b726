// Checks the templates of documents, to find wrong fields before a document is made.

import { interlocutors } from "../../../domain/documents/interlocutor-kind.ts";
import { mailKinds } from "../../../domain/documents/mail-kinds.ts";
import { letterKinds } from "../../../domain/documents/postal-letter.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { Language } from "../../../domain/values/language.ts";
import { memoize } from "../../../domain/values/memoize.ts";
import { nearest } from "../../../domain/values/spelling.ts";
import type { CompiledTemplate } from "../../../renderers/template/compiled-template.ts";
import { fieldsOf, TemplateEngine } from "../../../renderers/template/template-engine.ts";
import { TemplateLibrary, type TemplateLoader } from "../../../renderers/template/template-library.ts";
import { missionSchema } from "../../../settings/mission-schema.ts";
import { sentences } from "../../../text/index.ts";
import { imaginaryFacts, specimensOf } from "./specimens.ts";

/** Names of the templates of whole documents. A fragment is checked with the fields of each document that includes it. */
const documents = [
  "brief",
  "brief-board",
  ...letterKinds.map((kind) => `letter-${kind}`),
  ...mailKinds.map((kind) => `mail-${kind}`),
];

/** The date of the trial documents; any date would do. */
const trialDate = "2026-01-15";

/**
 * Checks the text of a template or fragment: first its tags, then every field that it uses in any branch; then renders whole documents.
 * The first step that fails refuses the template; unknown fields are reported together. `name` is like `fr/mail-invitation.md`.
 */
export async function checkDocument(
  name: string,
  { file, text: source }: { file: string; text: string },
  load: TemplateLoader,
): Promise<void> {
  const [folder = "", ...rest] = name.split("/");
  const language: Language = folder === "en" ? "en" : "fr";
  const text = await sentences(language);
  const mission = missionSchema.parse({ language });
  const engine = new TemplateEngine(text.documents.series);
  const compile = (path: string, file: string, words: string) =>
    engine.compile(path, file, words, text.documents.typeset);
  const compiled = compile(name, file, source);
  const compiledFile = memoize(async (path: string) => {
    const loaded = await load(`${language}/${path}`);
    return loaded && compile(path, loaded.file, loaded.text);
  });
  const template = rest.join("/").replace(/\.md$/, "");
  const fragment = /^fragments\/([^/]+)/.exec(template)?.[1];
  const callers = fragment === undefined ? [template] : await callersOf(fragment, compiledFile);
  const fieldsIn = (caller: string) =>
    new Set(
      specimensOf(caller, imaginaryFacts(text, mission, trialDate), text).flatMap(({ scope }) =>
        fieldsOf(scope),
      ),
    );
  const scopes = (callers.length > 0 ? callers : documents).map(fieldsIn).filter(({ size }) => size > 0);
  refuseUnknown(compiled, scopes, callers.length > 0);
  if (fragment !== undefined) return;
  const library = new TemplateLibrary(load, text);
  for (const interlocutor of interlocutors)
    for (const { scope, variant } of specimensOf(
      template,
      imaginaryFacts(text, mission, trialDate, interlocutor),
      text,
    ))
      await library.render(template, scope, { ...variant, interlocutor });
}

/** Refuses fields that one of the documents lacks. A fragment that no document includes (`called` is false) may use fields of any. */
function refuseUnknown(
  compiled: CompiledTemplate,
  scopes: readonly ReadonlySet<string>[],
  called: boolean,
): void {
  if (scopes.length === 0) return;
  const has = (field: string) => (scope: ReadonlySet<string>) =>
    scope.has(field) || scope.has(field.replace(/\.(size|first|last)$/, ""));
  const all = [...new Set(scopes.flatMap((scope) => [...scope]))];
  const known = all.filter((field) => !called || scopes.every(has(field)));
  const problems = compiled.fields
    .filter(({ field }) => !(called ? scopes.every(has(field)) : scopes.some(has(field))))
    .map(({ field, line, column }): Problem => {
      const near = nearest(field, known);
      return { code: "template-field-unknown", file: compiled.file, line, column, field, near, known };
    });
  if (problems.length > 0) throw new Refusal("input", ...problems);
}

/** The documents that include a fragment, directly or through another fragment. */
async function callersOf(
  fragment: string,
  compiledFile: (path: string) => Promise<CompiledTemplate | null>,
): Promise<string[]> {
  const callers: string[] = [];
  for (const document of documents) {
    const reached = new Set<string>();
    const waiting = [(await compiledFile(`${document}.md`))?.fragments ?? []].flat();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...((await compiledFile(`fragments/${next}.md`))?.fragments ?? []));
    }
    if (reached.has(fragment)) callers.push(document);
  }
  return callers;
}
