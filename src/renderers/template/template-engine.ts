// Reads and fills in the templates of documents, and says where a template is wrong.

import { Context, Liquid, LiquidError, Output, type Template } from "liquidjs";
import type { Problem } from "../../domain/problems/problem.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { nearest } from "../../domain/values/spelling.ts";
import { escapeMarkdown } from "../escape.ts";
import type { CompiledTemplate, EmptyField, UsedField } from "./compiled-template.ts";
import { type FragmentOf, FragmentTooDeep, fragmentTag, type MissionFragments } from "./fragment-tag.ts";

/** What a template may read: words, numbers, lists and groups of them. Never a whole actor. */
export interface Scope {
  readonly [field: string]: ScopeValue;
}
export type ScopeValue = string | number | boolean | null | Scope | readonly ScopeValue[];

/** The only tags of the language: it chooses and repeats, and reads nothing but its fields and its fragments. */
const tags = ["if", "unless", "case", "for", "break", "continue", "assign", "comment", "raw", "fragment"];
/** Words that belong to one of these tags. */
const inner = ["elsif", "else", "when", "endif", "endunless", "endcase", "endfor", "endcomment", "endraw"];

/** A template that renders for longer than this is stuck, not long. Milliseconds. */
const renderLimit = 2_000;
/** Memory that a rendering may use, as LiquidJS counts it: enough for any letter; a template that grows without end stops. */
const memoryLimit = 1_000_000;

/** The template language: Liquid without what reads files, changes the outside or skips the escaping. */
export class TemplateEngine {
  readonly #liquid: Liquid;
  readonly #said: MissionFragments = new WeakMap();
  #compiling: { fragments: string[] } = { fragments: [] };

  /** `series` joins a list as the language does: “a ; b ; c”. */
  constructor(series: (parts: readonly string[]) => string) {
    this.#liquid = new Liquid({
      strictFilters: true,
      strictVariables: true,
      ownPropertyOnly: true,
      // An empty string is false: `{% if sender.website %}`.
      jsTruthy: true,
      greedy: false,
      parseLimit: 200_000,
      renderLimit,
      memoryLimit,
      templates: {},
    });
    const liquid = this.#liquid;
    for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name];
    delete liquid.filters.raw;
    liquid.registerFilter("series", (list: unknown) =>
      Array.isArray(list) ? series(list.map(String)) : list,
    );
    liquid.registerTag(
      "fragment",
      fragmentTag((name) => this.#compiling.fragments.push(name)),
    );
  }

  /** Reads a template; `typeset` is applied to its own words, never to data. Refuses what cannot be read. */
  compile(name: string, file: string, text: string, typeset: (words: string) => string): CompiledTemplate {
    refuseUnknownTags(text, file);
    this.#compiling = { fragments: [] };
    try {
      const templates = this.#liquid.parse(prepared(text, typeset), file);
      const fields = this.#fieldsIn(templates);
      for (const output of outputs(templates)) escapeOutput(output);
      return { name, file, templates, fragments: this.#compiling.fragments, fields };
    } catch (error) {
      throw templateRefusal(error, file, []);
    }
  }

  /** The fields that a template reads, without the variables of its own loops and assignments. */
  #fieldsIn(templates: Template[]): UsedField[] {
    const { globals } = this.#liquid.analyzeSync(templates, { partials: false });
    return Object.values(globals)
      .flat()
      .map((variable) => ({
        field: variable
          .toArray()
          .filter((part) => typeof part === "string")
          .join("."),
        line: variable.location.row,
        column: variable.location.col,
      }))
      .sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** The Markdown of a template filled in with `scope`, and the fields that it printed empty. */
  render(
    compiled: CompiledTemplate,
    scope: Scope,
    fragmentOf: FragmentOf,
  ): { markdown: string; empty: EmptyField[] } {
    const empty: EmptyField[] = [];
    const context = new Context(scope, this.#liquid.options, { sync: true });
    context.setRegister("empty", empty);
    context.setRegister("fragments", { of: fragmentOf, depth: 0, said: this.#said });
    try {
      const markdown = String(this.#liquid.renderSync(compiled.templates, context));
      return { markdown: tidy(markdown), empty };
    } catch (error) {
      throw templateRefusal(error, compiled.file, fieldsOf(scope));
    }
  }
}

/** Prepares the text of a template: a line of tags alone leaves no empty line, words get their typography, line numbers stay. */
function prepared(text: string, typeset: (words: string) => string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^([ \t]*(?:\{%(?:(?!%\}).)*?%\}[ \t]*)+)$/gm, (line) => line.replace(/\s*-?%\}[ \t]*$/, " -%}"))
    .split(/(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/)
    .map((part, index) => (index % 2 === 1 ? part : typeset(part)))
    .join("");
}

/** At most one empty line in a row, none at the ends. */
const tidy = (markdown: string) =>
  `${markdown
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;

/** Every `{{ … }}`, also those within tags. */
function* outputs(templates: readonly Template[]): Generator<Output> {
  for (const template of templates) {
    if (template instanceof Output) yield template;
    else if (template.children) yield* outputs(childrenOf(template));
  }
}

function childrenOf(template: Template): Template[] {
  const steps = template.children!(false, true);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Makes an output escape its value, after all other filters, and note the place of an empty field. */
function escapeOutput(output: Output): void {
  const { token } = output;
  const field = token.getText().replace(/^\{\{-?\s*|\s*(\|[\s\S]*)?-?\}\}$/g, "");
  const [line] = token.getPosition();
  const computed = output.value.value.bind(output.value);
  output.value.value = function* (context, lenient): Generator<unknown, unknown, unknown> {
    const value = yield computed(context, lenient);
    if (value === null || value === undefined || value === "") {
      context.getRegister<EmptyField[]>("empty").push({ field, file: token.file ?? "", line: line! });
      return "";
    }
    if (typeof value === "object") throw new Error(`{{ ${field} }}: ${Object.keys(value).join(", ")}`);
    return escapeMarkdown(String(value));
  };
}

function refuseUnknownTags(text: string, file: string): void {
  const problems: Problem[] = [];
  const outsideRaw = text.replace(/\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g, (raw) =>
    raw.replace(/[^\n]/g, " "),
  );
  for (const match of outsideRaw.matchAll(/\{%-?\s*(#|\w*)/g)) {
    const name = match[1]!;
    if (tags.includes(name) || inner.includes(name)) continue;
    const before = outsideRaw.slice(0, match.index).split("\n");
    problems.push({
      code: "template-tag-unknown",
      file,
      line: before.length,
      column: before.at(-1)!.length + 1,
      tag: name,
      near: nearest(name, [...tags, ...inner]),
      known: tags,
    });
  }
  if (problems.length > 0) throw new Refusal("input", ...problems);
}

/** Turns what the library throws into a problem with its place and, for a field, the fields there are. */
export function templateRefusal(error: unknown, file: string, known: readonly string[]): unknown {
  if (!(error instanceof LiquidError)) return error;
  const [line = 1, column = 1] = error.token.getPosition();
  const place = { file: error.token.file ?? file, line, column };
  const cause = innermost(error);
  if (cause instanceof FragmentTooDeep) return new Refusal("input", { code: "template-too-long", ...place });
  if (cause.name === "AssertionError" && (error as Error).message.includes("limit exceeded"))
    return new Refusal("input", { code: "template-too-long", ...place });
  const field = "variableName" in cause ? String(cause.variableName) : null;
  if (field === null)
    return new Refusal("input", {
      code: "template-wrong",
      ...place,
      detail: cause.message.replace(/, file:[\s\S]*$/, ""),
    });
  return new Refusal("input", {
    code: "template-field-unknown",
    ...place,
    field,
    near: nearest(field, known),
    known,
  });
}

function innermost(error: Error): Error {
  let cause = error;
  while (cause instanceof LiquidError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Every field that can be printed or repeated, as it is written: `person.full_name`. */
export function fieldsOf(scope: Scope, prefix = ""): string[] {
  return Object.entries(scope).flatMap(([name, value]) => {
    const field = `${prefix}${name}`;
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? [field, ...fieldsOf(value as Scope, `${field}.`)]
      : [field];
  });
}
