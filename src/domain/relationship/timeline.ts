/** Puts all events between the team and one actor in order of time. */

import { audienceParts, type RecipientAudience } from "../audience/recipient-audience.ts";
import type { Attendance } from "../meetings/attendance.ts";
import type { MeetingRecord } from "../meetings/meeting-record.ts";
import type { BouncedAddress } from "../objections/bounced-address.ts";
import type { Objection } from "../objections/objection.ts";
import type { CooperationProject } from "../projects/cooperation-project.ts";
import type { ProjectConsent } from "../projects/project-consent.ts";
import type { Assessment } from "../situations/situation.ts";
import { compareText } from "../values/spelling.ts";
import type { ActorAgreement } from "./actor-agreement.ts";
import type { BetweenActors } from "./between-actors.ts";
import type { Contact, PreparedDocument } from "./contact.ts";

/** The name of the audience `for`; null for the whole network, and for an actor or meeting that no longer exists. */
interface NamedAudience {
  forName: string | null;
}

/** One event; `at` is an ISO date or instant. */
export type TimelineEvent =
  | { kind: "application"; at: string; programme: string | null }
  /** A form of ours that the actor filled in. */
  | { kind: "answer"; at: string }
  | ({ kind: "contact" } & Omit<Contact, "actor">)
  /** A document that was prepared; only an exchange says whether it was sent. */
  | ({ kind: "document" } & Omit<PreparedDocument, "actor">)
  | ({
      kind: "meeting";
      at: string;
      meeting: string;
      title: string;
      person: string | null;
      by: string;
    } & Pick<Attendance, "status" | "reply">)
  | {
      kind: "assessment";
      at: string;
      by: string;
      situation: Assessment["situation"];
      origin: Assessment["origin"];
    }
  /** What the actor answered about a project. A consent that was withdrawn makes two events. */
  | ({ kind: "consent"; at: string; title: string; withdrawal: boolean } & Pick<
      ProjectConsent,
      "project" | "person" | "scope" | "for" | "until" | "by"
    > &
      NamedAudience)
  | ({ kind: "agreement"; at: string } & Pick<ActorAgreement, "scope" | "for" | "until" | "by"> &
      NamedAudience)
  /** A fact between the actor and another one. */
  | ({ kind: "between"; at: string; actorName: string; otherName: string } & Pick<
      BetweenActors,
      "actor" | "other" | "outcome" | "note" | "by"
    >)
  /** A message could not be delivered to this address. */
  | { kind: "address"; at: string; address: string; status: string | null }
  | ({ kind: "objection"; lifted: boolean } & Pick<Objection, "at" | "by" | "scope" | "person" | "certain">);

/** The records from which an actor's timeline is made. */
export interface TimelineSources {
  submitted: string | null;
  programme: string | null;
  /** Whether `submitted` is the date of an application, and not of an answer to a form. */
  applied: boolean;
  contacts: readonly Contact[];
  prepared: readonly PreparedDocument[];
  assessments: readonly Assessment[];
  objections: readonly Objection[];
  attendance: readonly Attendance[];
  meetings: readonly MeetingRecord[];
  /** Those of the actor and its people. */
  bounced: readonly BouncedAddress[];
  projects: readonly CooperationProject[];
  consents: readonly ProjectConsent[];
  agreements: readonly ActorAgreement[];
  between: readonly BetweenActors[];
  /** The names of the other actors in these records, by their identifiers. */
  names: ReadonlyMap<string, string>;
}

/** The events, the oldest first. On one day, events with an instant are in its order; the others keep the order of the list below. */
export function timelineOf(sources: TimelineSources): TimelineEvent[] {
  const { submitted, programme, contacts, prepared, assessments, objections, attendance } = sources;
  const meetings = new Map(sources.meetings.map((meeting) => [meeting.id, meeting]));
  const events: TimelineEvent[] = [
    ...(submitted === null
      ? []
      : sources.applied
        ? [{ kind: "application" as const, at: submitted, programme }]
        : [{ kind: "answer" as const, at: submitted }]),
    ...contacts.map(({ actor: _, ...contact }) => ({ kind: "contact" as const, ...contact })),
    ...prepared.map(({ actor: _, ...document }) => ({ kind: "document" as const, ...document })),
    ...attendance.flatMap(({ meeting: id, person, status, reply, by }) => {
      const meeting = meetings.get(id);
      if (meeting === undefined || meeting.cancelled !== null) return [];
      const { date, title } = meeting;
      return [{ kind: "meeting" as const, at: date, meeting: id, title, person, by, status, reply }];
    }),
    ...assessments.map(({ at, by, situation, origin }) => ({
      ...{ kind: "assessment" as const, at, by, situation, origin },
    })),
    ...sources.consents.flatMap((consent) =>
      consentEvents(consent, sources.projects, audienceName(consent.for, sources)),
    ),
    ...sources.agreements.map(({ scope, for: audience, until, on: at, by }) => ({
      ...{ kind: "agreement" as const, at, scope, for: audience, until, by },
      forName: audienceName(audience, sources),
    })),
    ...sources.between.map(({ on: at, ...fact }) => ({
      ...{ kind: "between" as const, at, ...fact },
      actorName: sources.names.get(fact.actor) ?? fact.actor,
      otherName: sources.names.get(fact.other) ?? fact.other,
    })),
    ...sources.bounced.map((bounced) => ({ kind: "address" as const, ...bounced })),
    ...objections.map(({ at, by, scope, person, certain, lifted }) => ({
      ...{ kind: "objection" as const, at, by, scope, person, certain, lifted: lifted !== null },
    })),
  ];
  const day = ({ at }: TimelineEvent) => at.slice(0, 10);
  const isInstant = ({ at }: TimelineEvent) => at.length > 10;
  return events.sort((a, b) => {
    if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
    return isInstant(a) && isInstant(b) ? compareText(a.at, b.at) : 0;
  });
}

function audienceName(audience: RecipientAudience, { names, meetings }: TimelineSources): string | null {
  const parts = audienceParts(audience);
  if (parts === null || parts.kind === "network") return null;
  return parts.kind === "actor"
    ? (names.get(parts.of) ?? null)
    : (meetings.find(({ id }) => id === parts.of)?.title ?? null);
}

/** The identifiers of the actors whose names a timeline of these records needs. */
export function actorsNamedBy({
  between,
  consents,
  agreements,
}: Pick<TimelineSources, "between" | "consents" | "agreements">): Set<string> {
  const audiences = [...consents, ...agreements].map((one) => audienceParts(one.for));
  return new Set([
    ...between.flatMap(({ actor, other }) => [actor, other]),
    ...audiences.flatMap((parts) => (parts?.kind === "actor" ? [parts.of] : [])),
  ]);
}

function consentEvents(
  consent: ProjectConsent,
  projects: readonly CooperationProject[],
  forName: string | null,
): TimelineEvent[] {
  const { project, person, scope, for: audience, on, until, withdrawn, by } = consent;
  const title = projects.find(({ id }) => id === project)?.title ?? project;
  const event = {
    kind: "consent" as const,
    project,
    title,
    person,
    scope,
    for: audience,
    forName,
    until,
    by,
  };
  return [
    { ...event, at: on, withdrawal: false },
    ...(withdrawn === null ? [] : [{ ...event, at: withdrawn, withdrawal: true }]),
  ];
}
