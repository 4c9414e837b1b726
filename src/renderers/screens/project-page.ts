// Shows projects on the terminal, for the team, and as JSON.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import { holdsOn, type ProjectConsent } from "../../domain/projects/project-consent.ts";
import type { ProjectPicture } from "../../domain/projects/project-picture.ts";
import type { ProjectVisibility } from "../../domain/projects/project-visibility.ts";
import { withheldItems } from "../../domain/projects/withheld-item.ts";
import type { Sentences } from "../../text/index.ts";
import { type Paint, safe, table, wrap } from "./terminal.ts";

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
  /** ISO date. */
  today: string;
}

export const projectAsJson = (
  project: CooperationProject,
  consents: readonly ProjectConsent[],
  pictures: readonly ProjectPicture[],
) => ({
  ...{ id: project.id, title: project.title, summary: project.summary },
  who: project.who.map(({ actor }) => actor),
  roles: project.who.flatMap(({ actor, role }) => (role === null ? [] : [{ actor, role }])),
  ...{ themes: project.themes, territories: project.territories, stage: project.stage },
  ...{ seeks: project.seeks, offers: project.offers, since: project.since, contact: project.contact },
  audience: project.audience,
  pictures: pictures.map(({ project: _, ...picture }) => picture),
  consents: consents.filter(({ scope }) => scope !== "none").map(consentAsJson),
  refusals: consents
    .filter(({ scope }) => scope === "none")
    .map(({ actor, person, for: audience, on, how }) => ({ actor, person, for: audience, on, how })),
});

export const consentAsJson = (consent: ProjectConsent) => ({
  ...{ actor: consent.actor, person: consent.person, scope: consent.scope, for: consent.for },
  ...{ on: consent.on, how: consent.how, until: consent.until, withdrawn: consent.withdrawn },
});

export function projectsTable(
  visibilities: readonly ProjectVisibility[],
  nameOf: (actor: string) => string,
  { text: { projects }, columns, paint }: Page,
): string {
  return table(
    projects.columns.map((title, at) => ({ title, shrinks: at < 2, least: 16 })),
    visibilities.map((visibility) => {
      const [lead, ...others] = visibility.project.who;
      return [
        visibility.project.title,
        (lead ? nameOf(lead.actor) : "") + (others.length > 0 ? ` + ${others.length}` : ""),
        projects.stages[visibility.project.stage],
        visibility.shown === null ? projects.withheld[visibility.why] : projects.shownAs[visibility.shown],
      ];
    }),
    { columns, paint },
  );
}

/** What is kept of a project besides its facts; `areOpen`: the mission lets pictures be shown. */
interface ProjectRecords {
  consents: readonly ProjectConsent[];
  pictures: readonly ProjectPicture[];
  areOpen: boolean;
}

export function projectPage(
  visibility: ProjectVisibility,
  { consents, pictures, areOpen }: ProjectRecords,
  { nameOf, audienceOf }: { nameOf(actor: string): string; audienceOf(audience: RecipientAudience): string },
  { text, columns, paint, today }: Page,
): string {
  const { projects } = text;
  const { project } = visibility;
  const block = (title: string, lines: readonly string[]) =>
    [
      paint.strong(title),
      ...lines.flatMap((line) => wrap(safe(line), columns - 2).map((row) => `  ${row}`)),
    ].join("\n");
  const facts = [
    projects.stages[project.stage],
    [...project.themes, ...project.territories].join(", "),
    project.since && projects.sinceLine(project.since),
    project.contact && projects.contactLine(project.contact),
  ].filter((fact) => fact !== null && fact !== "");
  const withheldLines = withheldItems(visibility, nameOf, pictures.length > 0 && areOpen).map((item) =>
    safe(projects.withheldReason(item)),
  );
  const answerLine = (consent: ProjectConsent) =>
    projects.consentLine(
      { ...consent, name: nameOf(consent.actor), said: audienceOf(consent.for) },
      holdsOn(consent, today),
    );
  const blocks = [
    [
      paint.strong(safe(project.title)),
      paint.faint(safe(project.id)),
      ...wrap(safe(project.summary ?? ""), columns),
    ]
      .filter((line) => line !== "")
      .join("\n"),
    facts.map((fact) => safe(fact!)).join("\n"),
    ...(project.seeks ? [block(projects.seeksLabel, [project.seeks])] : []),
    ...(project.offers ? [block(projects.offersLabel, [project.offers])] : []),
    block(
      projects.actorsHeading,
      visibility.participants.map(({ actor, role, shown, why }) =>
        text.reporting.labelled(
          `${nameOf(actor)}${role ? `, ${role}` : ""}`,
          shown ? projects.shownActor[shown] : projects.withheld[why ?? "no_consent"],
        ),
      ),
    ),
    ...(pictures.length > 0
      ? [
          block(
            projects.pictures.heading,
            pictures.map((picture, at) => projects.pictures.pictureLine(picture, at + 1)),
          ),
        ]
      : []),
    ...(consents.length > 0 ? [block(projects.consentsHeading, consents.map(answerLine))] : []),
    visibility.shown === null
      ? projects.notShownToNetwork(withheldLines)
      : projects.shownToNetwork(visibility.shown, withheldLines),
  ];
  return `${blocks.join("\n\n")}\n`;
}
