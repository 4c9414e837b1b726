// Writes what one step changes of projects, their consents and their pictures.
import type { CooperationProject, ProjectFacts } from "../../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../domain/projects/project-consent.ts";
import type { ProjectPictureFile } from "../../domain/projects/project-picture.ts";
import { slug } from "../../domain/values/slug.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ConsentWithdrawal, ProjectChanges } from "../project-records.ts";
import { audienceColumns } from "../read/agreed-audience.ts";
import { ProjectReader, projectColumns } from "../read/project-reader.ts";
import { freeId } from "./free-identifiers.ts";
import type { Journal } from "./journal.ts";

export class ProjectWriter extends ProjectReader implements ProjectChanges {
  readonly #journal: Journal;
  /** ISO instant of the step. */
  readonly #at: string;

  constructor(engine: DatabaseEngine, journal: Journal, at: Date) {
    super(engine);
    this.#journal = journal;
    this.#at = at.toISOString();
  }

  async add(facts: ProjectFacts, by: string, wanted = slug(facts.title, "projet")): Promise<string> {
    const rows = await this.engine.db.selectFrom("projects").select("id").execute();
    const id = freeId(wanted, new Set(rows.map((row) => row.id)));
    const project = await this.#journal.insert("projects", {
      ...{ id, ...projectColumns(facts), made_by: by, at: this.#at },
    });
    await this.#addParticipants(project, facts);
    return id;
  }

  async change(project: CooperationProject): Promise<void> {
    const number = await this.#number("projects", project.id);
    await this.#journal.update("projects", number, projectColumns(project));
    const rows = await this.engine.db
      .selectFrom("participants")
      .select("number")
      .where("project", "=", number)
      .execute();
    await this.#journal.remove(
      "participants",
      rows.map((row) => row.number),
    );
    await this.#addParticipants(number, project);
  }

  async addConsent(consent: ProjectConsent): Promise<void> {
    const { person, scope, on, how, until, withdrawn, by } = consent;
    await this.#journal.insert("consents", {
      project: await this.#number("projects", consent.project),
      actor: await this.#number("actors", consent.actor),
      ...(await audienceColumns(this.engine, consent.for)),
      ...{ person, scope, on_day: on, how, until_day: until, withdrawn, made_by: by, at: this.#at },
    });
  }

  async withdraw({ project, actor, for: audience, on }: ConsentWithdrawal): Promise<number> {
    let query = this.engine.db
      .selectFrom("consents")
      .select("number")
      .where("project", "=", await this.#number("projects", project))
      .where("actor", "=", await this.#number("actors", actor))
      .where("scope", "<>", "none")
      .where("withdrawn", "is", null);
    if (audience !== null) {
      const of = await audienceColumns(this.engine, audience);
      query = query
        .where("audience", "=", of.audience)
        .where("audience_actor", "is", of.audience_actor)
        .where("audience_meeting", "is", of.audience_meeting);
    }
    const rows = await query.execute();
    for (const { number } of rows) await this.#journal.update("consents", number, { withdrawn: on });
    return rows.length;
  }

  async addPicture({ project, by, at, ...picture }: ProjectPictureFile): Promise<void> {
    const { alt, agreed, format, width, height, size, data } = picture;
    await this.#journal.insert("project_pictures", {
      project: await this.#number("projects", project),
      ...{ alt, agreed, format, width, height, size, data, made_by: by, at },
    });
  }

  async removePictures(project: string, places: readonly number[]): Promise<void> {
    const query = this.pictureRows().where("projects.id", "=", project);
    const rows = await query.select("project_pictures.number").execute();
    await this.#journal.remove(
      "project_pictures",
      places.flatMap((place) => rows[place - 1]?.number ?? []),
    );
  }

  async #addParticipants(project: number, { who }: ProjectFacts): Promise<void> {
    for (const [place, { actor, role }] of who.entries())
      await this.#journal.insert("participants", {
        ...{ project, actor: await this.#number("actors", actor), role, place },
      });
  }

  async #number(table: "projects" | "actors", id: string): Promise<number> {
    const row = await this.engine.db
      .selectFrom(table)
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return row.number;
  }
}
