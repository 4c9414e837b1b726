// Parses YAML within safe limits, and remembers where each value stands.

import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type YAMLError,
} from "yaml";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import type { YamlMistake } from "../domain/problems/settings-problems.ts";

/** The most characters of a file of settings or data: far more than anybody writes by hand. */
const sizeLimit = 20_000_000;
/** How deep lists and mappings may nest. Files that people write go six deep; thousands of levels overflow the stack of the parser. */
const depthLimit = 100;
/** The most expansions of aliases (`*name`) in a file: with more, a small file could expand until it fills the memory. */
const aliasLimit = 100;

export type Path = readonly PropertyKey[];

/** A valid YAML text: its plain value, and where everything in it stands. */
export interface YamlText {
  /** Strings, numbers, booleans, lists and mappings. A key without a value is undefined, as if it were absent. */
  value: unknown;
  /** Keys given twice in one mapping. They are reported here, not refused, so that the rest is checked too. */
  repeated: readonly Problem[];
  /** Where the value at a path stands, or its nearest ancestor that exists. */
  placeOf(path: Path): { file: string; line: number; column: number };
  /** Where the last key of a path stands. */
  keyPlaceOf(path: Path): { file: string; line: number; column: number };
  /** The text at a path, on one line and cut short; empty when there is none. */
  writtenAt(path: Path): string;
  /** The characters of a plain scalar (`0565345678`), before they became a number; null for anything else. */
  scalarAt(path: Path): string | null;
}

/** Parses a text, or refuses it with all its mistakes. */
export function readYamlText(text: string, file: string): YamlText {
  const lines = new LineCounter();
  const document = compose(text, file, lines);
  const place = (offset: number | undefined) => {
    const { line, col } = lines.linePos(Math.min(offset ?? 0, text.length));
    return { file, line, column: col };
  };
  const mistakes = [...document.errors, ...document.warnings].map((error) => ({
    code: "yaml-mistake" as const,
    mistake: mistakeOf(error),
    found: excerpt(lineAt(text, error.pos[0])),
    ...place(error.pos[0]),
  }));
  mistakes.push(
    ...brokenAliases(document).map(({ alias, mistake }) => ({
      code: "yaml-mistake" as const,
      mistake,
      found: excerpt(lineAt(text, alias.range?.[0] ?? 0)),
      ...place(alias.range?.[0]),
    })),
  );
  if (mistakes.length > 0) throw new Refusal("input", ...firstPerLine(mistakes));

  const nodeAt = (path: Path) => find(document, path);
  return {
    value: plainValue(document, file),
    repeated: repeatedKeys(document, place),
    placeOf: (path) => place(nodeAt(path).start),
    keyPlaceOf: (path) => place(nodeAt(path).keyStart),
    writtenAt(path) {
      const { node, found } = nodeAt(path);
      return found && node?.range ? excerpt(text.slice(node.range[0], node.range[1])) : "";
    },
    scalarAt(path) {
      const { node, found } = nodeAt(path);
      return found && isScalar(node) && typeof node.source === "string" ? node.source : null;
    },
  };
}

function compose(text: string, file: string, lines: LineCounter): Document.Parsed {
  if (text.length > sizeLimit)
    throw new Refusal("input", { code: "yaml-too-large", file, size: text.length, limit: sizeLimit });
  // A text that was decoded as UTF-8 holds U+FFFD where its bytes were in another encoding, and NUL when it is binary.
  const invalidOffset = text.search(/[\0\uFFFD]/);
  if (invalidOffset !== -1) {
    const linesBefore = text.slice(0, invalidOffset).split("\n");
    const where = { line: linesBefore.length, column: linesBefore.at(-1)!.length + 1 };
    throw new Refusal("input", { code: "yaml-not-text", file, ...where });
  }
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > depthLimit) {
      const { line, col: column } = lines.linePos(parser.offset);
      throw new Refusal("input", { code: "yaml-too-deep", file, limit: depthLimit, line, column });
    }
  }
  tokens.push(...parser.end());
  // The library looks for repeated keys by comparing each pair, which takes minutes on a long mapping; `repeatedKeys` takes one pass.
  const composer = new Composer({ uniqueKeys: false, stringKeys: true, prettyErrors: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (second)
    document!.errors.push({ code: "MULTIPLE_DOCS", pos: [second.range[0], second.range[1]] } as YAMLError);
  return document as Document.Parsed;
}

const mistakes: Partial<Record<YAMLError["code"], YamlMistake>> = {
  BAD_ALIAS: "alias",
  BAD_DQ_ESCAPE: "escape",
  BAD_INDENT: "indentation",
  BAD_SCALAR_START: "reserved-character",
  BLOCK_AS_IMPLICIT_KEY: "colon-in-value",
  BLOCK_IN_FLOW: "bracket",
  MULTILINE_IMPLICIT_KEY: "not-a-setting",
  MULTIPLE_DOCS: "second-document",
  NON_STRING_KEY: "bracket",
  TAB_AS_INDENT: "tab",
  TAG_RESOLVE_FAILED: "tag",
};

function mistakeOf({ code, message }: YAMLError): YamlMistake {
  if (code === "MISSING_CHAR") return /quote/.test(message) ? "quote" : "bracket";
  if (code === "BAD_INDENT" && /Flow/.test(message)) return "bracket";
  return mistakes[code] ?? "other";
}

/** Keeps the first mistake of each line: one slip makes the parser report several on the same line. */
function firstPerLine<T extends { line: number }>(mistakes: readonly T[]): T[] {
  const sorted = [...mistakes].sort((a, b) => a.line - b.line);
  return sorted.filter((mistake, index) => mistake.line !== sorted[index - 1]?.line);
}

interface BrokenAlias {
  alias: Node;
  mistake: YamlMistake;
}

/**
 * The aliases (`*name`) without an anchor, and those inside the value of their own anchor, which would never end. An anchor
 * comes before its aliases, so every cycle contains such an alias.
 */
function brokenAliases(document: Document.Parsed): BrokenAlias[] {
  const broken: BrokenAlias[] = [];
  walk(document.contents, (node) => {
    if (!isAlias(node)) return;
    const target = node.resolve(document);
    if (!target) broken.push({ alias: node, mistake: "alias" });
    else if (target.range && node.range && node.range[0] < target.range[1])
      broken.push({ alias: node, mistake: "alias-of-itself" });
  });
  return broken;
}

function plainValue(document: Document.Parsed, file: string): unknown {
  try {
    return withoutNulls(document.toJS({ maxAliasCount: aliasLimit }));
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new Refusal("input", {
      code: "yaml-mistake",
      mistake: "alias-bomb",
      file,
      line: 1,
      column: 1,
      found: "",
    });
  }
}

/** Turns null into undefined: a setting left blank (`phone:`) counts as absent. The key stays, so that a misspelt one is still reported. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const defined: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) defined[key] = withoutNulls(inner);
  return { ...defined };
}

function repeatedKeys(document: Document.Parsed, place: (offset: number | undefined) => Place): Problem[] {
  const repeated: Problem[] = [];
  walk(document.contents, (node, path) => {
    if (!isMap(node)) return;
    const seen = new Map<string, number | undefined>();
    for (const { key } of node.items) {
      const name = String(isScalar(key) ? key.value : key);
      const start = (key as Node | null)?.range?.[0];
      if (seen.has(name))
        repeated.push({
          code: "setting-repeated",
          setting: pathInWords([...path, name]),
          firstLine: place(seen.get(name)).line,
          ...place(start),
        });
      else seen.set(name, start);
    }
  });
  return repeated;
}

type Place = { file: string; line: number; column: number };

function walk(node: unknown, visit: (node: Node, path: Path) => void, path: Path = []) {
  if (node === null || node === undefined) return;
  visit(node as Node, path);
  if (isMap(node)) {
    for (const { key, value } of node.items)
      walk(value, visit, [...path, String(isScalar(key) ? key.value : key)]);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) walk(item, visit, [...path, index]);
  }
}

/** The node at a path, or its nearest ancestor that exists. Of a key given twice the last one counts, as for its value. */
function find(document: Document.Parsed, path: Path) {
  let node: Node | null = document.contents;
  let start = node?.range?.[0];
  let keyStart = start;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    const pair = isMap(node)
      ? node.items.findLast(({ key }) => isScalar(key) && key.value === String(step))
      : undefined;
    const item = isSeq(node) ? node.items[Number(step)] : undefined;
    if (!pair && !item) return { node, start, keyStart, found: false };
    const key = pair?.key as Node | undefined;
    node = ((pair ? pair.value : item) ?? null) as Node | null;
    keyStart = key?.range?.[0] ?? node?.range?.[0];
    const blank = isScalar(node) && node.value === null;
    start = blank ? keyStart : (node?.range?.[0] ?? keyStart);
  }
  return { node, start, keyStart, found: true };
}

/** A path as messages show it, with list items counted from 1: `illustrations[2].title`. */
export function pathInWords(path: Path): string {
  return path.reduce<string>((words, step) => {
    if (typeof step === "number") return `${words}[${step + 1}]`;
    return words === "" ? String(step) : `${words}.${String(step)}`;
  }, "");
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", Math.min(offset, text.length - 1) - 1) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end);
}

const excerpt = (written: string) => {
  const line = written.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
