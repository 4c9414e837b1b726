// Writes mission.yaml so that its comments explain every setting.

import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import * as z from "zod";
import { spanSchema } from "./cadence-schema.ts";
import { type SettingWords, schemaFile } from "./json-schema.ts";
import { type MissionInput, missionSchema } from "./mission-schema.ts";
import { unwrapped } from "./schema-walk.ts";

/** The sentences of a commented file; `entries` describes each setting. */
export interface CommentWords {
  entries: SettingWords;
  opening: readonly string[];
  example: (written: string) => string;
  listExample: string;
}

const width = 100;

/**
 * The text of a `mission.yaml`: every setting in the order of the schema, with its value or its default, under a comment
 * that says what it is for. Only this function decides the layout of the file; the words come from `text/`.
 */
export function commentedMission(values: MissionInput, words: CommentWords): string {
  const document = new Document();
  document.contents = commentedMapping(missionSchema, missionSchema.parse(values), "", words);
  const opening = words.opening.flatMap((paragraph) => (paragraph === "" ? [""] : wrapped(paragraph, 0)));
  document.commentBefore = [
    ` yaml-language-server: $schema=./${schemaFile}`,
    "",
    ...opening.map(asComment),
  ].join("\n");
  return document.toString(layout);
}

const layout = { lineWidth: width, flowCollectionPadding: false };
const asComment = (text: string) => (text === "" ? "" : ` ${text}`);

function commentedMapping(
  schema: z.ZodObject,
  values: Record<string, unknown>,
  path: string,
  words: CommentWords,
): YAMLMap {
  const map = new YAMLMap();
  for (const [key, inner] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const setting = path === "" ? key : `${path}.${key}`;
    const keyNode = new Scalar(key);
    keyNode.commentBefore = commentOn(inner, setting, values[key], words).map(asComment).join("\n");
    keyNode.spaceBefore = map.items.length > 0;
    map.add(new Pair(keyNode, settingNode(inner, values[key], setting, words)));
  }
  return map;
}

function settingNode(schema: z.ZodType, value: unknown, setting: string, words: CommentWords) {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject && !holdsOnlyNumbers(inner)
    ? commentedMapping(inner, value as Record<string, unknown>, setting, words)
    : valueNode(inner, value);
}

/** Whether a mapping holds only numbers. One table above such a mapping explains its keys, rather than a comment on each. */
const holdsOnlyNumbers = (schema: z.ZodObject) =>
  Object.values(schema.shape).every((inner) => unwrapped(inner as z.ZodType) instanceof z.ZodNumber) &&
  Object.keys(schema.shape).length > 2;

function commentOn(schema: z.ZodType, setting: string, value: unknown, words: CommentWords): string[] {
  const entry = words.entries[setting];
  if (!entry) throw new Error(`no words about ${setting}`);
  const about = entry.about.flatMap((paragraph) => wrapped(paragraph, setting.split(".").length - 1));
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject)
    return holdsOnlyNumbers(inner) ? [...about, ...keyTable(inner, setting, words)] : about;
  const blank = value === "" || (Array.isArray(value) && value.length === 0);
  if (!(inner instanceof z.ZodArray)) {
    const example = blank && entry.example !== undefined ? words.example(String(entry.example)) : "";
    return example === "" ? about : [...about, ...wrapped(example, setting.split(".").length - 1)];
  }
  const item = unwrapped(inner.element as z.ZodType);
  const keys = item instanceof z.ZodObject ? keyTable(item, `${setting}[]`, words) : [];
  if (!blank) return [...about, ...keys];
  const example =
    item instanceof z.ZodObject
      ? [exampleOf(item, `${setting}[]`, words)]
      : ((entry.example ?? []) as readonly string[]);
  return [...about, ...keys, words.listExample, ...itemsAsYaml(inner, example, "  ").trimEnd().split("\n")];
}

/** A table with one row a key: the key, then what it is for. */
function keyTable(schema: z.ZodObject, setting: string, words: CommentWords): string[] {
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

/** The items of a list as YAML, in the layout of the commented file, with every line indented by `indent`. */
export function itemsAsYaml(list: z.ZodArray, values: readonly unknown[], indent: string): string {
  const document = new Document();
  document.contents = valueNode(list, values);
  return document.toString({ ...layout, lineWidth: width - indent.length }).replace(/^(?=.)/gm, indent);
}

/** A value without comments. */
function valueNode(schema: z.ZodType, value: unknown): YAMLMap | YAMLSeq | Scalar {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const values = value as readonly unknown[];
    const item = unwrapped(inner.element as z.ZodType);
    const list = new YAMLSeq();
    list.items = values.map((element) => valueNode(item, element));
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
    map.flow = children.every(([, child]) => isNotation(unwrapped(child)));
    return map;
  }
  const scalar = new Scalar(value);
  if (typeof value === "string" && !isNotation(inner)) scalar.type = styleOf(value);
  return scalar;
}

/** The most characters of a list that is written on one line. */
const shortList = 60;

/** Whether values of the schema are choices, dates or spans of time, which need no quotes. */
const isNotation = (schema: z.ZodType) =>
  schema instanceof z.ZodEnum || schema instanceof z.iso.ZodISODate || schema === spanSchema;

/** Texts are quoted, so that a colon added to them later does no harm; long texts are written as a block, which needs no quotes. */
const styleOf = (value: string) => {
  if (value.includes("\n")) return "BLOCK_LITERAL";
  return value.length > width - 20 ? "BLOCK_FOLDED" : "QUOTE_DOUBLE";
};

/** Breaks a paragraph into lines that fit behind `# ` at this depth. */
function wrapped(paragraph: string, depth: number, margin = 0): string[] {
  const available = width - 2 - 2 * depth - margin;
  const lines: string[] = [];
  let current = "";
  for (const word of paragraph.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > available) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
