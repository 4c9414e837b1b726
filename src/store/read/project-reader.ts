// Reads projects, who takes part, consents and pictures.

import type {
  CooperationProject,
  ProjectAudience,
  ProjectFacts,
  ProjectParticipant,
  ProjectStage,
} from "../../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../domain/projects/project-consent.ts";
import type { ProjectPicture, ProjectPictureFile } from "../../domain/projects/project-picture.ts";
import { compareText } from "../../domain/values/spelling.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ProjectStore } from "../project-records.ts";
import type { ProjectPictureRow, ProjectRow } from "../project-tables.ts";
import { keepList, readList } from "../row-values.ts";
import { audienceFrom } from "./agreed-audience.ts";

interface PlacedParticipant {
  place: number;
  id: string;
  role: string | null;
}

/** Orders participants in the same way on every laptop: on two laptops, different actors may have the same place. */
const byPlace = (a: PlacedParticipant, b: PlacedParticipant) =>
  a.place - b.place || compareText(a.id, b.id) || compareText(a.role ?? "", b.role ?? "");
export class ProjectReader implements ProjectStore {
  protected readonly engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
  }

  async all(): Promise<CooperationProject[]> {
    const { db } = this.engine;
    const rows = await db.selectFrom("projects").selectAll().orderBy("number").execute();
    const participants = await db
      .selectFrom("participants")
      .innerJoin("actors", "actors.number", "participants.actor")
      .select(["participants.project", "participants.role", "participants.place", "actors.id"])
      .execute();
    const whoOf = new Map<number, Map<string, ProjectParticipant>>();
    for (const { project, role, id } of participants.sort(byPlace)) {
      // Two participants that were merged take part once, in the place and role of the first.
      const who = whoOf.get(project) ?? new Map<string, ProjectParticipant>();
      who.set(id, who.get(id) ?? { actor: id, role });
      whoOf.set(project, who);
    }
    return rows.map((row) => projectFrom(row, [...(whoOf.get(row.number)?.values() ?? [])]));
  }

  async consents(filter: { project?: string; actor?: string } = {}): Promise<ProjectConsent[]> {
    let query = this.engine.db
      .selectFrom("consents")
      .innerJoin("projects", "projects.number", "consents.project")
      .innerJoin("actors", "actors.number", "consents.actor")
      .leftJoin("actors as audience_of", "audience_of.number", "consents.audience_actor")
      .leftJoin("meetings", "meetings.number", "consents.audience_meeting")
      .selectAll("consents")
      .select(["projects.id as project_id", "actors.id as actor_id"])
      .select(["audience_of.id as audience_actor_id", "meetings.id as audience_meeting_id"])
      .orderBy("consents.number");
    if (filter.project !== undefined) query = query.where("projects.id", "=", filter.project);
    if (filter.actor !== undefined) query = query.where("actors.id", "=", filter.actor);
    return (await query.execute()).map((row) => ({
      ...{ project: row.project_id, actor: row.actor_id, person: row.person },
      ...{ scope: row.scope as ProjectConsent["scope"], for: audienceFrom(row), on: row.on_day },
      ...{ how: row.how as ProjectConsent["how"], until: row.until_day, withdrawn: row.withdrawn },
      by: row.made_by,
    }));
  }

  async pictures(filter: { project?: string } = {}): Promise<ProjectPicture[]> {
    let query = this.pictureRows().select(pictureColumns);
    if (filter.project !== undefined) query = query.where("projects.id", "=", filter.project);
    return (await query.execute()).map(pictureFrom);
  }

  async pictureFiles(project: string): Promise<ProjectPictureFile[]> {
    const query = this.pictureRows().where("projects.id", "=", project);
    const rows = await query.select([...pictureColumns, "project_pictures.data"]).execute();
    return rows.map((row) => ({ ...pictureFrom(row), data: row.data }));
  }

  /** Pictures in the order in which they were noted, which is the same on all laptops. */
  protected pictureRows() {
    return this.engine.db
      .selectFrom("project_pictures")
      .innerJoin("projects", "projects.number", "project_pictures.project")
      .orderBy("project_pictures.at")
      .orderBy("project_pictures.alt")
      .orderBy("project_pictures.number");
  }
}

const pictureColumns = [
  ...(["projects.id", "project_pictures.alt", "project_pictures.agreed", "project_pictures.format"] as const),
  ...(["project_pictures.width", "project_pictures.height", "project_pictures.size"] as const),
  ...(["project_pictures.made_by", "project_pictures.at"] as const),
] as const;

const pictureFrom = (
  row: Omit<ProjectPictureRow, "number" | "step" | "project" | "data"> & { id: string },
): ProjectPicture => ({
  ...{ project: row.id, alt: row.alt, agreed: row.agreed, format: row.format as ProjectPicture["format"] },
  ...{ width: row.width, height: row.height, size: row.size, by: row.made_by, at: row.at },
});

const projectFrom = (row: ProjectRow, who: readonly ProjectParticipant[]): CooperationProject => ({
  ...{ id: row.id, title: row.title, summary: row.summary, who },
  ...{ themes: readList(row.themes), territories: readList(row.territories) },
  ...{ stage: row.stage as ProjectStage, seeks: row.seeks, offers: row.offers, since: row.since },
  ...{ contact: row.contact, audience: row.audience as ProjectAudience, by: row.made_by, at: row.at },
});

/** The columns for the facts of a project, without who takes part. */
export const projectColumns = (facts: ProjectFacts) => ({
  ...{ title: facts.title, summary: facts.summary, stage: facts.stage },
  ...{ themes: keepList(facts.themes), territories: keepList(facts.territories) },
  ...{ seeks: facts.seeks, offers: facts.offers, since: facts.since, contact: facts.contact },
  audience: facts.audience,
});
