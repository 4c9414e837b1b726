/** Puts back the meetings of an export, who came to them and what was agreed to afterwards, where they are not known yet. */

import type { MeetingCollection } from "../../domain/importing/meeting-rows.ts";
import type { StoreWriter } from "../../store/store.ts";

/** `now`: the identifier here of an actor of the export. What concerns an actor that is not here is left out. */
export async function restoreMeetings(
  writer: StoreWriter,
  { meetings, attendance, followUps }: MeetingCollection,
  now: (actor: string) => string,
): Promise<void> {
  if (meetings.length === 0) return;
  const ids = new Set([...attendance, ...followUps].map(({ actor }) => now(actor)));
  const here = new Set((await writer.overviews({ ids: [...ids] })).map(({ id }) => id));
  const known = new Map((await writer.meetings.all()).map((meeting) => [meeting.id, meeting]));
  const renamed = new Map<string, string>();
  for (const meeting of meetings) {
    const { id, at, title, date } = meeting;
    const other = known.get(id);
    // Noted at the same instant it is the same one, even moved or renamed since.
    const same = other && (other.at === at || (other.title === title && other.date === date));
    renamed.set(id, same ? id : await writer.meetings.restore(meeting));
  }
  const ofHere = <T extends { meeting: string; actor: string }>(lines: readonly T[]): T[] =>
    lines.flatMap((line) => {
      const meeting = renamed.get(line.meeting);
      const actor = now(line.actor);
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
const whatAfterMeeting = (one: Parameters<typeof whoAtMeeting>[0] & { proposed: string }) =>
  `${one.proposed} ${whoAtMeeting(one)}`;
