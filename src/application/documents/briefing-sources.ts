// Collects from the store what a first-contact sheet says of an actor.

import type { Actor } from "../../domain/actors/actor.ts";
import type { BriefingSources } from "../../domain/documents/first-contact-brief.ts";
import type { SentenceSigns } from "../../domain/documents/own-sentence.ts";
import { meetingAt } from "../../domain/documents/person-to-meet.ts";
import type { Judge } from "../../domain/people/choose-interlocutor.ts";
import { appointmentsOf, holding, standingAppointment } from "../../domain/priority/pinning-decisions.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { assessedAnswers } from "../../domain/situations/assessed-answers.ts";
import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import { missingForDocuments } from "../../settings/completeness.ts";
import type { StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Refuses documents while the mission lacks its framework, cost or objectives. */
export function requireCompleteMission({ root, mission }: Workspace, { files }: ApplicationHost): void {
  const missing = missingForDocuments(mission);
  if (missing.length > 0)
    throw new Refusal("refused", {
      code: "mission-incomplete",
      missing,
      file: files.shown(files.resolve(root, "mission.yaml")),
    });
}

export async function briefingSources(
  actor: Actor,
  { store, judge, suggest, mission, questionnaire, quoting, today }: SourcesOf,
): Promise<BriefingSources> {
  const [listPhrases, assessments, contacts, decisions] = await Promise.all([
    store.sourcePhrases(),
    store.assessments(actor.id),
    store.contacts({ actor: actor.id }),
    store.pinningDecisions({ actor: actor.id }),
  ]);
  const decision = holding(decisions, today).get(actor.id);
  const { stale_after_months, minimum_confidence } = mission.assessment;
  const assessment = assessments.reduce<BriefingSources["assessment"]>(
    (newest, next) => (newest === null || next.at >= newest.at ? next : newest),
    null,
  );
  return {
    actor,
    assessment,
    interview: assessment && assessedAnswers(assessment, await questionnaire()),
    suggestion: suggest(actor),
    contacts,
    meeting: meetingAt(actor, judge),
    putOff: decision?.kind === "defer" ? decision : null,
    appointment: standingAppointment(appointmentsOf(decisions).get(actor.id) ?? [], contacts),
    listPhrases,
    mission,
    quoting,
    rules: { today, staleAfterMonths: stale_after_months, minimumConfidence: minimum_confidence },
  };
}

interface SourcesOf {
  store: StoreReader;
  judge: Judge;
  suggest: (actor: Actor) => BriefingSources["suggestion"];
  mission: Workspace["mission"];
  /** The questionnaire in which answers were given; it is read only when there is an assessment. */
  questionnaire: () => Promise<Questionnaire>;
  quoting: SentenceSigns;
  /** ISO date. */
  today: string;
}
