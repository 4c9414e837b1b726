/** What the cadence says of each actor of a list. */
import {
  type Cadence,
  type ContactAction,
  contactActions,
  type Outlook,
  outlookOf,
} from "../../domain/cadence/contact-cadence.ts";
import { workingDays } from "../../domain/cadence/working-days.ts";
import { wasThere } from "../../domain/meetings/attendance.ts";
import type { ContactDoors } from "../../domain/objections/contact-doors.ts";
import { type ObjectionChannel, objectionChannels } from "../../domain/objections/objection.ts";
import type { Contact } from "../../domain/relationship/contact.ts";
import { cadenceOf } from "../../settings/cadence-schema.ts";
import { readHolidays } from "../../settings/holidays-file.ts";
import type { ActorOverview, StoreReader } from "../../store/store.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The channel that an objection to it closes for an action. */
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
  /** Whoever there objected for themselves. */
  unreachable: readonly string[];
}

/** The cadence of the mission. */
export async function missionCadence(workspace: Workspace): Promise<Cadence> {
  const { mission } = workspace;
  const { text, file } = await workspace.template("holidays.yaml");
  const rules = readHolidays(text, file, mission.pacing.holidays);
  return cadenceOf(mission, workingDays(rules, mission.pacing));
}

/** To be asked of each actor. `deferred`: actor → the last day of a deferral that holds. */
export async function actorOutlooks(
  workspace: Workspace,
  { doors, deferred }: { doors: ContactDoors; deferred: ReadonlyMap<string, string> },
): Promise<(actor: ActorOverview) => ActorOutlook> {
  const [store, cadence] = await Promise.all([workspace.store(), missionCadence(workspace)]);
  const contactsOf = new Map<string, Contact[]>();
  const exchanges = [...(await attendedMeetings(store)), ...(await store.contacts({}))];
  for (const contact of exchanges.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const known = contactsOf.get(contact.actor);
    if (known) known.push(contact);
    else contactsOf.set(contact.actor, [contact]);
  }
  return (actor) => {
    const contacts = contactsOf.get(actor.id) ?? [];
    const { assessment } = actor;
    const open = openTo(actor, doors);
    const outlook = outlookOf(
      {
        contacts,
        surveyAnswered: assessment?.origin === "survey" ? assessment.at.slice(0, 10) : null,
        deferredUntil: deferred.get(actor.id) ?? null,
        ...open,
      },
      cadence,
    );
    return { outlook, contacts, unreachable: open.unreachable };
  };
}

/** Who came to a meeting met the team there, whether or not somebody noted an exchange. */
async function attendedMeetings(store: StoreReader): Promise<Contact[]> {
  const there = (await store.meetings.attendance()).filter(wasThere);
  if (there.length === 0) return [];
  const dates = new Map((await store.meetings.all()).map(({ id, date }) => [id, date]));
  return there.map(({ actor, meeting, person, by }) => ({
    ...{ actor, at: dates.get(meeting)!, by, channel: "meeting", person, outcome: "reached" },
    ...{ note: null, nextStep: null, nextAt: null, theirStep: null },
  }));
}

/** What objections leave open at an actor, and who is not to be reached at all. */
function openTo(actor: ActorOverview, doors: ContactDoors) {
  if (doors.empty) return { allowed: contactActions, unreachable: [] };
  const openings = objectionChannels.map((channel) => ({ channel, opening: doors.open(actor, channel) }));
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
