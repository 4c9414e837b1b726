/** Reads everything that the team holds of each actor, one at a time: memory does not grow with the list. */
import type { Actor } from "../../domain/actors/actor.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import type { Judged } from "../../domain/people/choose-interlocutor.ts";
import type { PersonVerdict, PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../../domain/relationship/contact.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface ExportedActor {
  actor: Actor;
  /** Everybody of the actor, the most likely first. */
  judged: readonly Judged[];
  assessments: readonly Assessment[];
  contacts: readonly Contact[];
  objections: readonly Objection[];
  prepared: readonly PreparedDocument[];
  holds: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
}

export async function* exportedActors(host: ApplicationHost): AsyncGenerator<ExportedActor> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const judge = await judgeOf(workspace, host.now());
  for await (const actor of store.actors()) {
    const of = { actor: actor.id };
    const [assessments, contacts, objections, prepared, holds, verdicts] = await Promise.all([
      store.assessments(actor.id),
      store.contacts(of),
      store.objections(of),
      store.prepared(of),
      store.holds(of),
      store.verdicts(of),
    ]);
    const judged = judge.judge(actor, actor.people);
    yield { actor, judged, assessments, contacts, objections, prepared, holds, verdicts };
  }
}
