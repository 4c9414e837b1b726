// Writes mission.yaml so that its comments explain every setting.

import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import * as z from "zod";
import { spanSchema } from "./cadence-schema.ts";
import { type SettingWords, schemaFile } from "./json-schema.ts";
import { type MissionInput, missionSchema } from "./mission-schema.ts";
import { bare } from "./schema-walk.ts";

/** The sentences that a commented file is made of, besides the words on each setting. */
export interface CommentWords {
  entries: SettingWords;
  opening: readonly string[];
  example: (written: string) => string;
  listExample: string;
}

const width = 100;

/**
 * The text of a `mission.yaml`: every setting of the schema in its order, with its value or its default, under a comment
 * that says what it is for. The only place where the file's layout is decided; the words come from `text/`.
 */
export function commentedMission(values: MissionInput, words: CommentWords): string {
  const document = new Document();
  document.contents = mapping(missionSchema, missionSchema.parse(values), "", words);
  const opening = words.opening.flatMap((paragraph) => (paragraph === "" ? [""] : wrapped(paragraph, 0)));
  document.commentBefore = [` yaml-language-server: $schema=./${schemaFile}`, "", ...opening.map(line)].join(
    "\n",
  );
  return document.toString(layout);
}

const layout = { lineWidth: width, flowCollectionPadding: false };
const line = (text: string) => (text === "" ? "" : ` ${text}`);

function mapping(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  path: string,
  words: CommentWords,
): YAMLMap {
  const map = new YAMLMap();
  for (const [key, inner] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const setting = path === "" ? key : `${path}.${key}`;
    const name = new Scalar(key);
    name.commentBefore = commentOn(inner, setting, values[key], words).map(line).join("\n");
    name.spaceBefore = map.items.length > 0;
    map.add(new Pair(name, node(inner, values[key], setting, words)));
  }
  return map;
}

function node(schema: z.ZodType, value: unknown, setting: string, words: CommentWords) {
  const inner = bare(schema);
  return inner instanceof z.ZodObject && !isTable(inner)
    ? mapping(inner, value as Record<string, unknown>, setting, words)
    : valueNode(inner, value);
}

/** Whether a mapping holds only figures: its keys are explained in one table above it, not one by one. */
const isTable = (schema: z.ZodObject) =>
  Object.values(schema.shape).every((inner) => bare(inner as z.ZodType) instanceof z.ZodNumber) &&
  Object.keys(schema.shape).length > 2;

function commentOn(schema: z.ZodType, setting: string, value: unknown, words: CommentWords): string[] {
  const entry = words.entries[setting];
  if (!entry) throw new Error(`no words about ${setting}`);
  const about = entry.about.flatMap((paragraph) => wrapped(paragraph, setting.split(".").length - 1));
  const inner = bare(schema);
  if (inner instanceof z.ZodObject)
    return isTable(inner) ? [...about, ...table(inner, setting, words)] : about;
  const blank = value === "" || (Array.isArray(value) && value.length === 0);
  if (!(inner instanceof z.ZodArray)) {
    const example = blank && entry.example !== undefined ? words.example(String(entry.example)) : "";
    return example === "" ? about : [...about, ...wrapped(example, setting.split(".").length - 1)];
  }
  const item = bare(inner.element as z.ZodType);
  const keys = item instanceof z.ZodObject ? table(item, `${setting}[]`, words) : [];
  if (!blank) return [...about, ...keys];
  const example =
    item instanceof z.ZodObject
      ? [exampleOf(item, `${setting}[]`, words)]
      : ((entry.example ?? []) as readonly string[]);
  return [...about, ...keys, words.listExample, ...itemsAsYaml(inner, example, "  ").trimEnd().split("\n")];
}

/** `key  what it is`, in columns. */
function table(schema: z.ZodObject, setting: string, words: CommentWords): string[] {
  const keys = Object.keys(schema.shape);
  const longest = Math.max(...keys.map((key) => key.length));
  const depth = setting.split(".").length - 1;
  return keys.flatMap((key) => {
    const about = words.entries[`${setting}.${key}`]?.about.join(" ");
    if (!about) throw new Error(`no words about ${setting}.${key}`);
    return wrapped(about, depth, longest + 4).map(
      (row, index) => `  ${(index === 0 ? key : "").padEnd(longest)}  ${row}`,
    );
  });
}

function exampleOf(schema: z.ZodObject, setting: string, words: CommentWords) {
  return Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, words.entries[`${setting}.${key}`]?.example ?? ""]),
  );
}

/** Items as they stand in a list of the commented file, each line behind `indent`. */
export function itemsAsYaml(list: z.ZodArray, values: readonly unknown[], indent: string): string {
  const document = new Document();
  document.contents = valueNode(list, values);
  return document.toString({ ...layout, lineWidth: width - indent.length }).replace(/^(?=.)/gm, indent);
}

/** Values alone, without comments. */
function valueNode(schema: z.ZodType, value: unknown): YAMLMap | YAMLSeq | Scalar {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) {
    const values = value as readonly unknown[];
    const item = bare(inner.element as z.ZodType);
    const list = new YAMLSeq();
    list.items = values.map((one) => valueNode(item, one));
    list.flow =
      values.length === 0 || (!(item instanceof z.ZodObject) && values.join(", ").length < shortList);
    return list;
  }
  if (inner instanceof z.ZodObject) {
    const map = new YAMLMap();
    const children = Object.entries(inner.shape) as [string, z.ZodType][];
    for (const [key, child] of children) {
      const childValue = (value as Record<string, unknown>)[key];
      if (childValue !== undefined) map.add(new Pair(new Scalar(key), valueNode(child, childValue)));
    }
    map.flow = children.every(([, child]) => isNotation(bare(child)));
    return map;
  }
  const scalar = new Scalar(value);
  if (typeof value === "string" && !isNotation(inner)) scalar.type = styleOf(value);
  return scalar;
}

/** In characters: longer lists have one item a line. */
const shortList = 60;

/** Choices, dates and spans of time are not prose: they need no quotes. */
const isNotation = (schema: z.ZodType) =>
  schema instanceof z.ZodEnum || schema instanceof z.iso.ZodISODate || schema === spanSchema;

/** Texts stand in quotes, so that a colon typed into them later does no harm; long ones in a block, without quotes. */
const styleOf = (value: string) => {
  if (value.includes("\n")) return "BLOCK_LITERAL";
  return value.length > width - 20 ? "BLOCK_FOLDED" : "QUOTE_DOUBLE";
};

/** Words on lines short enough to stand behind `# ` at this depth. */
function wrapped(paragraph: string, depth: number, margin = 0): string[] {
  const room = width - 2 - 2 * depth - margin;
  const lines: string[] = [];
  let current = "";
  for (const word of paragraph.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > room) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
