// Writes the directory of projects as a booklet: a chapter for each stage, those that seek partners first.
import type { SharedDirectory, SharedProject } from "../../domain/audience/shared-directory.ts";
import type { ProjectStage } from "../../domain/projects/cooperation-project.ts";
import type { ShownPicture } from "../brand.ts";
import { escapeMarkdown } from "../escape.ts";
import type { HtmlSheet } from "../html-page.ts";
import { type DirectoryFacts, directoryTitle, factsOfProject } from "./directory-facts.ts";

/** Order of the chapters. Projects that readers could join come first. */
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
  // The table of contents opens with the words of `directoryOpening`, so the chapters do not repeat them.
  if (chapters.length > 1 && directory.projects.length > onePart)
    return titled.map(({ title, projects }) => {
      const pictures: ShownPicture[] = [];
      const blocks = projects.flatMap((project) => projectBlocks(project, 2, facts, pictures));
      return {
        ...{ title, layout: "directory" as const, pictures },
        markdown: written([`# ${escapeMarkdown(title)}`, ...blocks]),
      };
    });
  const opening =
    chapters.length === 0
      ? [directoryOpening(directory, facts), sharing.noProject]
      : [directoryOpening(directory, facts)];
  const title = directoryTitle(directory, facts);
  const pictures: ShownPicture[] = [];
  const parts = titled.flatMap((chapter) => [
    `## ${escapeMarkdown(chapter.title)}`,
    ...chapter.projects.flatMap((project) => projectBlocks(project, 3, facts, pictures)),
  ]);
  return [
    {
      ...{ title, layout: "directory", pictures },
      markdown: written([`# ${escapeMarkdown(title)}`, ...opening.map(escapeMarkdown), ...parts]),
    },
  ];
}

/** At most this many projects follow the title directly: with so few, the page of the table of contents would be nearly empty. */
const onePart = 12;

/** What stands under the title: when it was made, by whom, and what readers may do. */
export const directoryOpening = (
  directory: SharedDirectory,
  { text: { sharing }, mission, day, contact }: DirectoryFacts,
) =>
  [
    `${sharing.madeOn(mission, day)}.`,
    sharing.opening(directory.for === "network"),
    sharing.closing(contact),
  ].join(" ");

/** What is said of a project; its pictures are added to those of its sheet. */
function projectBlocks(
  project: SharedProject,
  level: 2 | 3,
  { text }: DirectoryFacts,
  pictures: ShownPicture[],
): string[] {
  const before = pictures.length;
  for (const { data, ...picture } of project.pictures)
    pictures.push({ ...picture, bytes: Buffer.from(data, "base64") });
  return [
    `${"#".repeat(level)} ${escapeMarkdown(project.title)}`,
    ...(project.summary === null ? [] : [escapeMarkdown(project.summary)]),
    ...project.pictures.map((_, place) => `![](picture:${before + place})`),
    factsOfProject(project, text)
      .map(({ label, items }) => listed(`- **${escapeMarkdown(label)}**`, items.map(escapeMarkdown)))
      .join("\n"),
  ];
}

/** Several of a kind stand one under the other: each has a name, a place and a telephone number. */
const listed = (label: string, items: readonly string[]): string =>
  items.length === 1 ? `${label} ${items[0]}` : [label, ...items.map((item) => `  - ${item}`)].join("\n");

const written = (blocks: readonly string[]) => `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
