// Defines how the store puts back what was exported.
import type { Actor } from "../domain/actors/actor.ts";
import type { ActorPair, ActorRecords } from "../domain/importing/actor-dossier.ts";
import type { Objection } from "../domain/objections/objection.ts";

/** Puts back exported rows as they were: each under its own identifier, with its own dates and authors. */
export interface Restoration {
  /** Its identifier must be free. */
  addActor(actor: Actor): Promise<void>;
  /** Adds all records of an actor but its objections. */
  addRecords(actor: string, records: ActorRecords): Promise<void>;
  /** `of`: the actor as it is now; null when it is gone. */
  addObjection(objection: Objection, of: Actor | null): Promise<void>;
  /** False when nothing of it is new, or one of the two is not known. */
  addPair(pair: ActorPair): Promise<boolean>;
}
