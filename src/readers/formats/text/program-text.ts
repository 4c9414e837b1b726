// Tells texts that programs read or write from lists and applications, by the shape of their lines.

export type ProgramText = "settings" | "log" | "code";

/** The shares of lines that must have the shape. Chosen by hand. */
const shares = {
  /** Of settings: in a list of `label: value` that people write, accents, capitals and sentences stand in between. */
  settings: 0.85,
  /** Of a log, whose messages run on over other lines. */
  log: 0.6,
  /** Of a program, which also has `fewestStatements`. */
  code: 0.5,
};
const fewestLines = 3;
const fewestStatements = 2;

const assigned = /^\s*(?:- )?["']?[A-Za-z_][\w.-]*["']?\s*(?:=|:(?=\s|$))/;
/** Only indented items: people also write items, but from the margin. */
const nested = /^(?:\s{2,}|\t)(?:["']?[A-Za-z_][\w.-]*["']?\s*:(?:\s|$)|- \S)/;
const opensBlock = /^["']?[A-Za-z_][\w.-]*["']?:\s*$/;
const section = /^\[\[?[\w .:"-]+\]?\]\s*$/;
const comment = /^\s*(?:[#;]|---\s*$|\.\.\.\s*$)/;
const goesOn = /^(?:\s{2,}|\t)\S|^\s*[\]}],?\s*$/;

const moment =
  /^(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d |\S+ \S+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:)/;
const level = /\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b|^\S+ \S+ \S+ \[|\w\[\d+\]:/;

const statement =
  /^\s*(?:import\s.+|from\s+\S+\s+import\s|export\s+(?:default|const|function|class|interface|type)\s|(?:const|let|var)\s+\S+\s*=|(?:async\s+)?function\s+\w+\s*\(|def\s+\w+\(|class\s+\w+.*[{:]\s*$|#include\s*[<"]|package\s+[\w.]+;|using\s+[\w.]+;|public\s+\w+|<\?php|#!\/|(?:INSERT INTO|CREATE TABLE|DROP TABLE|SELECT .+ FROM)\s)/;
const endOfStatement = /[{};,(]\s*$|^\s*[)}\]]|^\s*(?:\/\/|\/\*|\*|#)/;

/** The kind of program that a text is for, by its first lines; null for texts that people write. */
export function programTextOf(head: string, whole: boolean): ProgramText | null {
  const lines = head.split(/\r\n|\n|\r/);
  // The last line of a sample is cut.
  if (!whole) lines.pop();
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length < fewestLines) return null;
  const share = (is: (line: string) => boolean) => filled.filter(is).length / filled.length;
  if (moment.test(filled[0]!) && share((line) => moment.test(line) && level.test(line)) >= shares.log)
    return "log";
  if (filled.filter((line) => statement.test(line)).length >= fewestStatements) {
    const ofProgram = share((line) => statement.test(line) || endOfStatement.test(line));
    if (ofProgram >= shares.code) return "code";
  }
  const structured =
    filled.some((line) => section.test(line)) ||
    (filled.some((line) => opensBlock.test(line)) &&
      filled.filter((line) => nested.test(line)).length >= 2) ||
    share((line) => /^[A-Za-z_][\w.-]*\s*=/.test(line)) >= shares.settings;
  const ofSettings = (line: string) =>
    assigned.test(line) || section.test(line) || comment.test(line) || nested.test(line) || goesOn.test(line);
  const settings = filled.filter((line) => assigned.test(line)).length;
  return structured && settings >= 2 && share(ofSettings) >= shares.settings ? "settings" : null;
}
