// Reads what actors agree to have told of themselves, and what was noted between two actors.
import type { ActorAgreement } from "../../domain/relationship/actor-agreement.ts";
import type { BetweenActors } from "../../domain/relationship/between-actors.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { RelationStore } from "../project-records.ts";
import { audienceFrom } from "./agreed-audience.ts";

export class RelationReader implements RelationStore {
  protected readonly engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
  }

  async agreements(filter: { actor?: string } = {}): Promise<ActorAgreement[]> {
    let query = this.engine.db
      .selectFrom("agreements")
      .innerJoin("actors", "actors.number", "agreements.actor")
      .leftJoin("actors as audience_of", "audience_of.number", "agreements.audience_actor")
      .leftJoin("meetings", "meetings.number", "agreements.audience_meeting")
      .selectAll("agreements")
      .select("actors.id as actor_id")
      .select(["audience_of.id as audience_actor_id", "meetings.id as audience_meeting_id"])
      .orderBy("agreements.number");
    if (filter.actor !== undefined) query = query.where("actors.id", "=", filter.actor);
    return (await query.execute()).map((row) => ({
      ...{ actor: row.actor_id, scope: row.scope as ActorAgreement["scope"], for: audienceFrom(row) },
      ...{ on: row.on_day, until: row.until_day, by: row.made_by },
    }));
  }

  async betweenActors(filter: { actor?: string } = {}): Promise<BetweenActors[]> {
    let query = this.engine.db
      .selectFrom("between_actors")
      .innerJoin("actors as first", "first.number", "between_actors.actor")
      .innerJoin("actors as second", "second.number", "between_actors.other")
      .selectAll("between_actors")
      .select(["first.id as actor_id", "second.id as other_id"])
      .orderBy("between_actors.number");
    const { actor } = filter;
    if (actor !== undefined)
      query = query.where((of) => of.or([of("first.id", "=", actor), of("second.id", "=", actor)]));
    return (await query.execute()).map((row) => ({
      ...{ actor: row.actor_id, other: row.other_id, outcome: row.outcome as BetweenActors["outcome"] },
      ...{ on: row.on_day, note: row.note, by: row.made_by },
    }));
  }
}
