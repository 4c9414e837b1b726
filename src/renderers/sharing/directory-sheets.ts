// The directory of projects as a booklet: a chapter for each stage, those that seek partners first.
import type { SharedDirectory, SharedProject } from "../../domain/audience/shared-directory.ts";
import type { ProjectStage } from "../../domain/projects/cooperation-project.ts";
import { escapeMarkdown } from "../escape.ts";
import type { HtmlSheet } from "../html-page.ts";
import { type DirectoryFacts, directoryTitle, factsOfProject } from "./directory-facts.ts";

/** Readers look for what they could join. */
const order: readonly (ProjectStage | null)[] = ["seeking", "idea", "under-way", "finished", null];

export function directorySheets(directory: SharedDirectory, facts: DirectoryFacts): HtmlSheet[] {
  const { sharing } = facts.text;
  const chapters = order.flatMap((stage) => {
    const projects = directory.projects.filter((project) => project.stage === stage);
    return projects.length === 0 ? [] : [{ stage, projects }];
  });
  // Several chapters come after their contents, which open with the same words.
  if (chapters.length > 1)
    return chapters.map(({ stage, projects }) =>
      sheetOf(sharing.chapters[stage ?? "unsaid"], [], projects, facts),
    );
  const opening =
    chapters.length === 0
      ? [directoryOpening(directory, facts), sharing.none]
      : [directoryOpening(directory, facts)];
  return [sheetOf(directoryTitle(directory, facts), opening, directory.projects, facts)];
}

/** What stands under the title: when it was made, by whom, and what readers may do. */
export const directoryOpening = (
  directory: SharedDirectory,
  { text: { sharing }, mission, day, contact }: DirectoryFacts,
) =>
  [
    `${sharing.made(mission, day)}.`,
    sharing.opening(directory.for === "network"),
    sharing.closing(contact),
  ].join(" ");

function sheetOf(
  title: string,
  paragraphs: readonly string[],
  projects: readonly SharedProject[],
  { text }: DirectoryFacts,
): HtmlSheet {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...paragraphs.map(escapeMarkdown),
    ...projects.flatMap((project) => [
      `## ${escapeMarkdown(project.title)}`,
      ...(project.summary === null ? [] : [escapeMarkdown(project.summary)]),
      factsOfProject(project, text)
        .map(({ label, items }) => `- **${escapeMarkdown(label)}** ${items.map(escapeMarkdown).join(" ; ")}`)
        .join("\n"),
    ]),
  ].filter((block) => block !== "");
  return { title, markdown: `${blocks.join("\n\n")}\n`, layout: "directory" };
}
