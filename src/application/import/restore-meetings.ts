// Restores the meetings of an export, their attendance and their follow-ups, when they are not known here.

import type { MeetingCollection } from "../../domain/importing/meeting-rows.ts";
import type { StoreWriter } from "../../store/store.ts";

/** `idHere`: the identifier here of an actor of the export. Leaves out attendance and follow-ups of actors that are not here. */
export async function restoreMeetings(
  writer: StoreWriter,
  { meetings, attendance, followUps }: MeetingCollection,
  idHere: (actor: string) => string,
): Promise<void> {
  if (meetings.length === 0) return;
  const ids = new Set([...attendance, ...followUps].map(({ actor }) => idHere(actor)));
  const here = new Set((await writer.overviews({ ids: [...ids] })).map(({ id }) => id));
  const known = new Map((await writer.meetings.all()).map((meeting) => [meeting.id, meeting]));
  const renamed = new Map<string, string>();
  for (const meeting of meetings) {
    const { id, at, title, date } = meeting;
    const other = known.get(id);
    // A meeting that was noted at the same instant is the same, even if it was moved or renamed since.
    const same = other && (other.at === at || (other.title === title && other.date === date));
    renamed.set(id, same ? id : await writer.meetings.restore(meeting));
  }
  const ofHere = <T extends { meeting: string; actor: string }>(lines: readonly T[]): T[] =>
    lines.flatMap((line) => {
      const meeting = renamed.get(line.meeting);
      const actor = idHere(line.actor);
      return meeting !== undefined && here.has(actor) ? [{ ...line, meeting, actor }] : [];
    });
  const noted = new Set((await writer.meetings.attendance()).map(whoAtMeeting));
  await writer.meetings.restoreAttendance(
    ofHere(attendance).filter((line) => !noted.has(whoAtMeeting(line))),
  );
  const agreed = new Set((await writer.meetings.followUps()).map(whatAfterMeeting));
  await writer.meetings.addFollowUps(
    ofHere(followUps).filter((followUp) => !agreed.has(whatAfterMeeting(followUp))),
  );
}

const whoAtMeeting = ({
  meeting,
  actor,
  person,
}: {
  meeting: string;
  actor: string;
  person: string | null;
}) => JSON.stringify([meeting, actor, person]);
const whatAfterMeeting = (followUp: Parameters<typeof whoAtMeeting>[0] & { proposed: string }) =>
  `${followUp.proposed} ${whoAtMeeting(followUp)}`;
