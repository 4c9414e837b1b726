// Adds an illustration to the text of mission.yaml and leaves everything else in it as people wrote it.

import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from "yaml";
import * as z from "zod";
import { itemsAsYaml } from "./commented-mission.ts";
import { loadMission } from "./load-mission.ts";
import { readYamlLocated } from "./located-yaml.ts";
import { type Illustration, illustrationSchema, missionSchema } from "./mission-schema.ts";

const listSchema = z.array(illustrationSchema);

/**
 * The text of a `mission.yaml` with one more illustration at the end of the list, and the line on which it begins. Comments,
 * order and blank lines are unchanged. An invalid file is refused (kind "input").
 */
export function withIllustration(
  text: string,
  file: string,
  illustration: Illustration,
): { text: string; line: number } {
  const existing = loadMission(text, file).illustrations;
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const { at, removed, block } = insertionFor(text, existing, illustration);
  const head = text.slice(0, at);
  const separator = head === "" || head.endsWith("\n") ? "" : lineBreak;
  const changed =
    head.slice(0, head.length - removed) + separator + block.replace(/\n/g, lineBreak) + text.slice(at);
  const { value, placeOf } = readYamlLocated(missionSchema, changed, file);
  if (JSON.stringify(value.illustrations) !== JSON.stringify([...existing, illustration]))
    throw new Error("the illustration was not read back as it was written");
  return { text: changed, line: placeOf(["illustrations", existing.length]).line };
}

interface Insertion {
  /** Offset at which the block is inserted. */
  at: number;
  /** How many characters before that offset are removed. */
  removed: number;
  block: string;
}

function insertionFor(
  text: string,
  existing: readonly Illustration[],
  illustration: Illustration,
): Insertion {
  const list = illustrationList(text);
  const block = (indent: string, values: readonly Illustration[] = [illustration]) =>
    itemsAsYaml(listSchema, values, indent);
  if (list === null) return { at: text.length, removed: 0, block: `illustrations:\n${block("  ")}` };
  const { node, keyEnd } = list;
  if (isSeq(node) && !node.flow && node.items.length > 0) {
    const dash = node.range![0];
    const indent = text.slice(text.lastIndexOf("\n", dash - 1) + 1, dash);
    return { at: endOfLine(text, lastOffset(node)), removed: 0, block: block(indent) };
  }
  // A blank value, `[]` or a list on one line becomes a list with one item a line.
  const start = isSeq(node) ? node.range![0] : keyEnd;
  const stop = isSeq(node) ? node.range![1] : keyEnd;
  const at = isSeq(node) ? stop : endOfLine(text, stop);
  return {
    at,
    removed: isSeq(node) ? stop - start : 0,
    block: isSeq(node) ? `\n${block("  ", [...existing, illustration])}`.trimEnd() : block("  "),
  };
}

function illustrationList(text: string): { node: Node | null; keyEnd: number } | null {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  if (!isMap(contents)) return null;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === "illustrations");
  if (!pair) return null;
  const keyEnd = text.indexOf(":", (pair.key as Node).range![1]) + 1;
  return { node: pair.value as Node | null, keyEnd };
}

const lastOffset = (list: YAMLSeq) => {
  const last = list.items.at(-1) as Node;
  return last.range![1];
};

/** The offset after the line break of the line that holds `offset`. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
