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
  const titled = chapters.map(({ stage, projects }) => ({
    title: sharing.chapters[stage ?? "unsaid"],
    projects,
  }));
  // Several chapters come after their contents, which open with the same words.
  if (chapters.length > 1 && directory.projects.length > onePart)
    return titled.map(({ title, projects }) => ({
      ...{ title, layout: "directory" as const },
      markdown: written([`# ${escapeMarkdown(title)}`, ...projects.flatMap(projectBlocks(2, facts))]),
    }));
  const opening =
    chapters.length === 0
      ? [directoryOpening(directory, facts), sharing.none]
      : [directoryOpening(directory, facts)];
  const title = directoryTitle(directory, facts);
  const parts = titled.flatMap((chapter) => [
    `## ${escapeMarkdown(chapter.title)}`,
    ...chapter.projects.flatMap(projectBlocks(3, facts)),
  ]);
  return [
    {
      ...{ title, layout: "directory" },
      markdown: written([`# ${escapeMarkdown(title)}`, ...opening.map(escapeMarkdown), ...parts]),
    },
  ];
}

/** Projects that follow one another under the title: a list of two chapters on a page of its own would be nearly empty. */
const onePart = 12;

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

const projectBlocks =
  (level: 2 | 3, { text }: DirectoryFacts) =>
  (project: SharedProject): string[] => [
    `${"#".repeat(level)} ${escapeMarkdown(project.title)}`,
    ...(project.summary === null ? [] : [escapeMarkdown(project.summary)]),
    factsOfProject(project, text)
      .map(({ label, items }) => listed(`- **${escapeMarkdown(label)}**`, items.map(escapeMarkdown)))
      .join("\n"),
  ];

/** Several of a kind stand one under the other: each has a name, a place and a telephone number. */
const listed = (label: string, items: readonly string[]): string =>
  items.length === 1 ? `${label} ${items[0]}` : [label, ...items.map((one) => `  - ${one}`)].join("\n");

const written = (blocks: readonly string[]) => `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
