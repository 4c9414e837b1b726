// The checklist at the keyboard: one key for each person expected, then those whom nobody expected. Each answer is kept at once.
import { attendeeNamed } from "../../../application/meetings/named-attendee.ts";
import { type CameOrNot, noteAttendance } from "../../../application/meetings/note-attendance.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import type { WholeMeeting } from "../../../domain/meetings/whole-meeting.ts";
import { safe, safeText } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

export async function askWhoCame(
  { meeting, attendees }: WholeMeeting,
  store: Store,
  world: CommandHost,
): Promise<number> {
  const { checklist } = world.text.meetings;
  const awaited = attendees.filter(({ status }) => status === null);
  for (const [index, { actor, person, name, reply }] of awaited.entries()) {
    const answer = await world.prompter.key({
      aside: checklist.progress(index + 1, awaited.length),
      message: safe(checklist.cameOrNot(person === null ? name : `${person} (${name})`, reply)),
      choices: (["present", "absent", "excused"] as const).map((value) => ({
        ...{ value, label: checklist.answers[value], key: checklist.keys[value] },
      })),
      commands: [
        { value: "later", label: checklist.later, key: checklist.keys.later },
        { value: "stop", label: checklist.stop, key: "q" },
      ],
    });
    if (answer === "stop") return told(meeting.id, store, world);
    if (answer !== "later") await keep({ actor, person, came: answer });
  }
  for (;;) {
    const typed = (await world.prompter.text({ message: checklist.somebodyElse })).trim();
    if (typed === "") break;
    await keepTyped(typed, await attendeeNamed(typed, store));
  }
  const counted = (
    await world.prompter.text({
      message: checklist.headcount,
      check: (text) => /^\d*$/.test(text.trim()) || checklist.notANumber,
    })
  ).trim();
  if (counted !== "") {
    const now = (await store.meetings.all()).find(({ id }) => id === meeting.id)!;
    await step((writer) => writer.meetings.change({ ...now, headcount: Number(counted) }));
  }
  return told(meeting.id, store, world);

  function step(work: Parameters<typeof store.step>[1]) {
    return store.step({ command: "meeting", at: world.now(), facts: { name: meeting.title } }, work);
  }

  async function keep(one: CameOrNot): Promise<void> {
    const { attendees: known } = await recallMeeting(meeting, store);
    await step((writer) => noteAttendance(meeting, known, [one], writer, world));
  }

  async function keepTyped(typed: string, meant: Awaited<ReturnType<typeof attendeeNamed>>): Promise<void> {
    if (!("code" in meant)) await keep({ actor: meant.actor, person: meant.person, came: "present" });
    else if (meant.code === "attendee-ambiguous") world.stderr.write(`${safeText(say(meant, world.text))}\n`);
    else if (meant.near.length === 0) {
      if (await world.prompter.confirm({ message: safe(checklist.isNew(typed)), initial: true }))
        await keepNew(typed);
    } else {
      const choice = await likelyMeant(typed, [...new Set(meant.near)]);
      if (choice === "new") await keepNew(typed);
      else if (choice !== "nobody") await keepTyped(choice, await attendeeNamed(choice, store));
    }
  }

  /** The nearest names come first: a slip of the keyboard is likelier than somebody new of nearly that name. */
  async function likelyMeant(typed: string, near: readonly string[]): Promise<string> {
    const choice = await world.prompter.select({
      message: safe(checklist.whoIsMeant(typed)),
      choices: [
        ...near.map((name, index) => ({ value: String(index), label: safe(name) })),
        { value: "new", label: checklist.somebodyNew },
        { value: "nobody", label: checklist.nobody },
      ],
    });
    return near[Number(choice)] ?? choice;
  }

  /** A newcomer becomes a candidate, with the meeting as its source. */
  async function keepNew(name: string): Promise<void> {
    const structure = (await world.prompter.text({ message: checklist.structure })).trim();
    const { attendees: known } = await recallMeeting(meeting, store);
    await step(async (writer) => {
      const source = world.text.meetings.attendance.source(meeting.date, meeting.title);
      const fields = { name: structure === "" ? name : structure };
      const [same] = (await writer.find(fields.name, 2)).filter((found) => found.name === fields.name);
      const actor = same?.id ?? (await writer.addActor({ fields, source }));
      const person = structure === "" ? null : name;
      if (person !== null) await writer.addPerson(actor, { fullName: person });
      await noteAttendance(meeting, known, [{ actor, person, came: "present" }], writer, world);
    });
  }
}

async function told(id: string, store: Store, world: CommandHost): Promise<number> {
  const meeting = (await store.meetings.all()).find((one) => one.id === id)!;
  const { attendees } = await recallMeeting(meeting, store);
  const count = (status: string | null) => attendees.filter((one) => one.status === status).length;
  world.stdout.write(
    safeText(
      world.text.meetings.attendance.noted({
        ...{ title: meeting.title, headcount: meeting.headcount, dryRun: false, sheet: null },
        counts: {
          ...{ present: count("present"), unexpected: count("unexpected") },
          ...{ absent: count("absent"), excused: count("excused") },
        },
      }),
    ),
  );
  return 0;
}
