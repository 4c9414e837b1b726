// Computes the outlook of each actor of a list: what the cadence says to do next.

import {
  type Cadence,
  type ContactAction,
  contactActions,
  type Outlook,
  outlookOf,
} from "../../domain/cadence/contact-cadence.ts";
import { workingDays } from "../../domain/cadence/working-days.ts";
import type { DatedFollowUp } from "../../domain/meetings/standing-follow-ups.ts";
import type { ContactPermissions } from "../../domain/objections/contact-permissions.ts";
import { type ObjectionChannel, objectionChannels } from "../../domain/objections/objection.ts";
import { type PinningDecision, standingAppointment } from "../../domain/priority/pinning-decisions.ts";
import { type Contact, metUs } from "../../domain/relationship/contact.ts";
import { declinesCall } from "../../domain/surveys/call-declined.ts";
import { compareText } from "../../domain/values/spelling.ts";
import { cadenceOf } from "../../settings/cadence-schema.ts";
import { readHolidays } from "../../settings/holidays-file.ts";
import type { ActorOverview, StoreReader } from "../../store/store.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The channel by which an action is done or arranged (a visit is arranged by telephone). An objection to the channel forbids the action. */
const channelOf: Readonly<Record<ContactAction, ObjectionChannel>> = {
  call: "phone",
  visit: "phone",
  mail: "email",
  letter: "post",
};

export interface ActorOutlook {
  outlook: Outlook;
  /** The oldest first. */
  contacts: readonly Contact[];
  /** Names of its people who may not be contacted by any channel that the actor itself leaves open. */
  unreachable: readonly string[];
  /** False when its newest answer to a survey says not to call, and it has not talked with us by telephone since. */
  callable: boolean;
}

export async function missionCadence(workspace: Workspace): Promise<Cadence> {
  const { mission } = workspace;
  const { text, file } = await workspace.template("holidays.yaml");
  const rules = readHolidays(text, file, mission.pacing.holidays);
  return cadenceOf(mission, workingDays(rules, mission.pacing));
}

/** The history of an actor with which nothing has happened yet: most actors of a long list. */
const withoutHistory = { contacts: [], agreed: [], surveyAnswered: null, deferredUntil: null };

/** Returns a function from an actor to its outlook. `deferred`: actor → the last day of its deferral, if one holds; `appointments`: actor → its appointments. */
export async function actorOutlooks(
  workspace: Workspace,
  {
    permissions,
    deferred,
    appointments,
  }: {
    permissions: ContactPermissions;
    deferred: ReadonlyMap<string, string>;
    appointments: ReadonlyMap<string, readonly PinningDecision[]>;
  },
): Promise<(actor: ActorOverview) => ActorOutlook> {
  const [store, cadence] = await Promise.all([workspace.store(), missionCadence(workspace)]);
  const contacts = await store.contacts({});
  const contactsOf = byActor(contacts.sort((a, b) => compareText(a.at, b.at)));
  const agreed = await agreedOf(store);
  const declined = await callsDeclined(store);
  const untouched: ActorOutlook = {
    outlook: outlookOf({ ...withoutHistory, allowed: contactActions, unreachable: [] }, cadence),
    ...{ contacts: [], unreachable: [], callable: true },
  };
  return (actor) => {
    const contacts = contactsOf.get(actor.id) ?? [];
    const { assessment } = actor;
    const hasHistory =
      contacts.length > 0 ||
      assessment?.origin === "survey" ||
      agreed.has(actor.id) ||
      declined.has(actor.id) ||
      deferred.has(actor.id) ||
      appointments.has(actor.id);
    if (!hasHistory && permissions.empty) return untouched;
    const open = openTo(actor, permissions);
    const callable = !isDeclined(declined.get(actor.id), contacts);
    const allowed = callable ? open.allowed : open.allowed.filter((action) => channelOf[action] !== "phone");
    const outlook = outlookOf(
      {
        contacts,
        agreed: agreed.get(actor.id) ?? [],
        surveyAnswered: assessment?.origin === "survey" ? assessment.at.slice(0, 10) : null,
        deferredUntil: deferred.get(actor.id) ?? null,
        appointment: standingAppointment(appointments.get(actor.id) ?? [], contacts),
        unreachable: open.unreachable,
        allUnreachable: actor.people.length > 0 && open.unreachable.length === actor.people.length,
        // Nothing is prepared until somebody has said whether a text is a refusal.
        allowed: permissions.isUndecided(actor) ? [] : allowed,
      },
      cadence,
    );
    return { outlook, contacts, unreachable: open.unreachable, callable };
  };
}

/** Actor → the ISO date of its newest response to a survey, when this says not to call. */
async function callsDeclined({ surveys }: StoreReader): Promise<ReadonlyMap<string, string>> {
  const responses = await surveys.responses();
  const newest = new Map<string, { at: string; declined: boolean }>();
  for (const { actor, at, superseded, answers } of responses) {
    if (actor === null || superseded || (newest.get(actor)?.at ?? "") > at) continue;
    newest.set(actor, { at, declined: declinesCall(answers) });
  }
  return new Map(
    [...newest].flatMap(([actor, { at, declined }]) => (declined ? [[actor, at.slice(0, 10)] as const] : [])),
  );
}

/** Whether the actor still does not want calls: it has not talked with us by telephone after the day `since`. */
const isDeclined = (since: string | undefined, contacts: readonly Contact[]): boolean =>
  since !== undefined &&
  !contacts.some(({ channel, outcome, at }) => channel === "phone" && metUs.includes(outcome) && at > since);

/** By actor, the follow-ups agreed to after meetings; without those of cancelled meetings. */
async function agreedOf(store: StoreReader): Promise<ReadonlyMap<string, DatedFollowUp[]>> {
  const agreed = await store.meetings.followUps();
  const meetings = (await store.meetings.all()).filter(({ cancelled }) => cancelled === null);
  const days = new Map(meetings.map(({ id, date }) => [id, date]));
  const dated = agreed.flatMap((followUp) => {
    const heldOn = days.get(followUp.meeting);
    return heldOn === undefined ? [] : [{ ...followUp, heldOn }];
  });
  return byActor(dated);
}

function byActor<T extends { actor: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of all) {
    const known = groups.get(item.actor);
    if (known) known.push(item);
    else groups.set(item.actor, [item]);
  }
  return groups;
}

/** The actions that objections leave open at an actor, and its people who may not be contacted by any channel that is open. */
function openTo(actor: ActorOverview, permissions: ContactPermissions) {
  if (permissions.empty) return { allowed: contactActions, unreachable: [] };
  const openings = objectionChannels.map((channel) => ({
    channel,
    opening: permissions.open(actor, channel),
  }));
  const open = openings.filter(({ opening }) => opening.closed === null).map(({ channel }) => channel);
  const without = openings.flatMap(({ opening }) =>
    opening.closed === null ? [opening.without.map(({ person }) => person)] : [],
  );
  const [first = [], ...others] = without;
  return {
    allowed: contactActions.filter((action) => open.includes(channelOf[action])),
    unreachable: first.filter((person) => others.every((people) => people.includes(person))),
  };
}
