// How the store restores what was exported.
import type { Actor } from "../domain/actors/actor.ts";
import type { ActorPair, ActorRecords } from "../domain/importing/actor-dossier.ts";
import type { Objection } from "../domain/objections/objection.ts";

/** Restores exported rows with their own identifiers, dates and authors. */
export interface Restoration {
  /** The identifier of the actor must be free. */
  addActor(actor: Actor): Promise<void>;
  /** Adds all records of an actor except its objections. */
  addRecords(actor: string, records: ActorRecords): Promise<void>;
  /** `of`: the actor as it is here; null for an objection without an actor. */
  addObjection(objection: Objection, of: Actor | null): Promise<void>;
  /** Adds a possible duplicate. False when nothing of it is new, or when one of the two is not known. */
  addPair(pair: ActorPair): Promise<boolean>;
}
