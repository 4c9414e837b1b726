// Changes the setting `database` in the text of mission.yaml and leaves everything else in it as people wrote it.

import { isMap, isScalar, type Node, parseDocument } from "yaml";
import { loadMission } from "../load-mission.ts";

/** The text with another database; comments, order and blank lines are unchanged. */
export function withDatabase(text: string, file: string, database: string): string {
  const changed = rewritten(text, JSON.stringify(database));
  if (loadMission(changed, file).database !== database)
    throw new Error("the database was not read back as it was written");
  return changed;
}

function rewritten(text: string, value: string): string {
  const { contents } = parseDocument(text, { uniqueKeys: false });
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === "database")
    : undefined;
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  if (!pair)
    return `${text}${text === "" || text.endsWith("\n") ? "" : lineBreak}database: ${value}${lineBreak}`;
  const old = pair.value as Node | null;
  // Without an old value, the new one goes after the colon. The range of an old value does not include a comment after it.
  const colon = text.indexOf(":", (pair.key as Node).range![1]) + 1;
  const [from, to] = old?.range && old.range[1] > old.range[0] ? old.range : [colon, colon];
  return `${text.slice(0, from)}${from === colon ? " " : ""}${value}${text.slice(to)}`;
}
