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
      ...lines.flatMap((line, index) => written(line, lines[index + 1])),
    ]),
  ].join("\n");
  return { title, markdown, layout: "directory" };
}

/** The items of one list stand together. */
function written({ kind, text }: PaperLine, next: PaperLine | undefined): string[] {
  const said = (one: string) => escapeMarkdown(one.replace(/[ \t\r\n]+/g, " ").trim());
  if (kind === "item") return next?.kind === "item" ? [`- ${said(text)}`] : [`- ${said(text)}`, ""];
  if (kind === "quote") {
    const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
    return [
      ...lines
        .map((line) => `> ${said(line)}\\`)
        .join("\n")
        .replace(/\\$/, "")
        .split("\n"),
      "",
    ];
  }
  if (kind === "aside") return [`*${said(text)}*`, ""];
  return [kind === "to-fill" ? `**${said(text)}**` : said(text), ""];
}
