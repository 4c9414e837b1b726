// Writes a paper of plain words as Markdown, which every format of documents takes.
import type { PaperLine, PlainPaper } from "../domain/documents/plain-paper.ts";
import { escapeMarkdown } from "./escape.ts";
import type { HtmlSheet } from "./html-page.ts";

export function paperSheet({ title, subtitle, sections }: PlainPaper): HtmlSheet {
  const markdown = [
    `# ${escapeMarkdown(title)}`,
    "",
    escapeMarkdown(subtitle),
    "",
    ...sections.flatMap(({ heading, lines }) => [
      `## ${escapeMarkdown(heading)}`,
      "",
      ...lines.flatMap((line, index) => linesOf(line, lines[index + 1])),
    ]),
  ].join("\n");
  return { title, markdown, layout: "directory" };
}

/** A line of the paper as lines of Markdown. An empty line follows it, except between two items of one list. */
function linesOf({ kind, text }: PaperLine, next: PaperLine | undefined): string[] {
  const onOneLine = (words: string) => escapeMarkdown(words.replace(/[ \t\r\n]+/g, " ").trim());
  if (kind === "item") return next?.kind === "item" ? [`- ${onOneLine(text)}`] : [`- ${onOneLine(text)}`, ""];
  if (kind === "quote") {
    const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
    return [
      ...lines
        .map((line) => `> ${onOneLine(line)}\\`)
        .join("\n")
        .replace(/\\$/, "")
        .split("\n"),
      "",
    ];
  }
  if (kind === "aside") return [`*${onOneLine(text)}*`, ""];
  return [kind === "to-fill" ? `**${onOneLine(text)}**` : onOneLine(text), ""];
}
