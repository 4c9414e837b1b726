// Writes the directory of projects for other programs and for spreadsheets.
import type { SharedDirectory } from "../../domain/audience/shared-directory.ts";
import { printable } from "../printable.ts";
import { spreadsheet } from "../tables/spreadsheet.ts";
import { workbookOf } from "../tables/workbook.ts";
import { type DirectoryFacts, factsOfProject, type LabelledFact } from "./directory-facts.ts";

/** As other programs read it: every key in English, only what may be known, in the words that every other format shows. */
export const directoryAsJson = (directory: SharedDirectory) => ({
  for: directory.for,
  projects: printable(directory.projects).map(
    ({ id, title, summary, participants, departments, interests, ...rest }) => ({
      ...{ id, title, summary, stage: rest.stage, seeks: rest.seeks, offers: rest.offers },
      who: participants.map(({ name, role, kind, commune, contact }) => ({
        name,
        role,
        kind,
        commune,
        contact,
      })),
      ...{ themes: rest.themes, territories: rest.territories, departments },
      ...{ since: rest.since, contact: rest.contact, pictures: rest.pictures.map(({ alt }) => alt) },
      ...(interests.length > 0 ? { why: interests } : {}),
    }),
  ),
});

const columns: readonly LabelledFact["key"][] = [
  ...([
    "who",
    "seeks",
    "offers",
    "themes",
    "territories",
    "departments",
    "since",
    "contact",
    "interests",
  ] as const),
];

/** A row a project. */
function directoryRows({ projects }: SharedDirectory, { text }: DirectoryFacts): string[][] {
  const { sharing } = text;
  const isForOne = projects.some(({ interests }) => interests.length > 0);
  const shownColumns = columns.filter((key) => key !== "interests" || isForOne);
  const isPictured = projects.some(({ pictures }) => pictures.length > 0);
  return [
    [
      sharing.labels.project,
      sharing.labels.summary,
      sharing.labels.stage,
      ...shownColumns.map((key) => sharing.labels[key]),
      ...(isPictured ? [sharing.labels.pictures] : []),
    ],
    ...projects.map((project) => {
      const facts = new Map(factsOfProject(project, text).map(({ key, items }) => [key, items.join("\n")]));
      return [
        project.title,
        project.summary ?? "",
        project.stage === null ? "" : text.projects.stages[project.stage],
        ...shownColumns.map((key) => facts.get(key) ?? ""),
        ...(isPictured ? [project.pictures.map(({ alt }) => alt).join("\n")] : []),
      ];
    }),
  ];
}

export const directoryCsv = (directory: SharedDirectory, facts: DirectoryFacts) =>
  spreadsheet(directoryRows(directory, facts));

export const directoryWorkbook = (directory: SharedDirectory, facts: DirectoryFacts) =>
  workbookOf(directoryRows(directory, facts), facts.text.sharing.labels.sheet).bytes;
