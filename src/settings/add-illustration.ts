// Adds an illustration to mission.yaml without touching what people wrote there.

import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from "yaml";
import * as z from "zod";
import { itemsAsYaml } from "./commented-mission.ts";
import { loadMission } from "./load-mission.ts";
import { readYamlLocated } from "./located-yaml.ts";
import { type Illustration, illustrationSchema, missionSchema } from "./mission-schema.ts";

const listSchema = z.array(illustrationSchema);

/**
 * The text of a `mission.yaml` with one illustration more, at the end of their list, and the line where it begins. All
 * the rest stays as its author wrote it: comments, order, blank lines. Refused (kind "input") when the file is not valid.
 */
export function withIllustration(
  text: string,
  file: string,
  illustration: Illustration,
): { text: string; line: number } {
  const before = loadMission(text, file).illustrations;
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const { at, removed, block } = insertion(text, before, illustration);
  const head = text.slice(0, at);
  const lead = head === "" || head.endsWith("\n") ? "" : end;
  const changed = head.slice(0, head.length - removed) + lead + block.replace(/\n/g, end) + text.slice(at);
  const { value, placeOf } = readYamlLocated(missionSchema, changed, file);
  if (JSON.stringify(value.illustrations) !== JSON.stringify([...before, illustration]))
    throw new Error("the illustration was not read back as it was written");
  return { text: changed, line: placeOf(["illustrations", before.length]).line };
}

interface Insertion {
  /** Offset at which the block goes. */
  at: number;
  /** Characters before it that are removed. */
  removed: number;
  block: string;
}

function insertion(text: string, before: readonly Illustration[], illustration: Illustration): Insertion {
  const list = listIn(text);
  const block = (indent: string, values: readonly Illustration[] = [illustration]) =>
    itemsAsYaml(listSchema, values, indent);
  if (list === null) return { at: text.length, removed: 0, block: `illustrations:\n${block("  ")}` };
  const { node, keyEnd } = list;
  if (isSeq(node) && !node.flow && node.items.length > 0) {
    const dash = node.range![0];
    const indent = text.slice(text.lastIndexOf("\n", dash - 1) + 1, dash);
    return { at: endOfLine(text, lastOffset(node)), removed: 0, block: block(indent) };
  }
  // Blank, `[]` or a list on one line: it becomes a list with one item below the other.
  const start = isSeq(node) ? node.range![0] : keyEnd;
  const stop = isSeq(node) ? node.range![1] : keyEnd;
  const at = isSeq(node) ? stop : endOfLine(text, stop);
  return {
    at,
    removed: isSeq(node) ? stop - start : 0,
    block: isSeq(node) ? `\n${block("  ", [...before, illustration])}`.trimEnd() : block("  "),
  };
}

function listIn(text: string): { node: Node | null; keyEnd: number } | null {
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

/** Where the line that holds `offset` ends, past its line break. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}
