// Asks at the terminal who came: one key for each expected person, then the names of others. Each answer is saved at once.
import { attendeeNamed } from "../../../application/meetings/named-attendee.ts";
import { type CameOrNot, noteAttendance } from "../../../application/meetings/note-attendance.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import type { WholeMeeting } from "../../../domain/meetings/whole-meeting.ts";
import { safe, safeText } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import { say } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

export async function runAttendanceChecklist(
  whole: WholeMeeting,
  store: Store,
  host: CommandHost,
): Promise<number> {
  const checklist = new AttendanceChecklist(whole, store, host);
  if (await checklist.askAboutExpected()) {
    await checklist.askForOthers();
    await checklist.askHeadcount();
  }
  return presentAttendance(whole.meeting.id, store, host);
}

class AttendanceChecklist {
  readonly #whole: WholeMeeting;
  readonly #store: Store;
  readonly #host: CommandHost;
  readonly #words: CommandHost["text"]["meetings"]["checklist"];

  constructor(whole: WholeMeeting, store: Store, host: CommandHost) {
    this.#whole = whole;
    this.#store = store;
    this.#host = host;
    this.#words = host.text.meetings.checklist;
  }

  /** Asks about each expected person; false when the user stops before the end. */
  async askAboutExpected(): Promise<boolean> {
    const words = this.#words;
    const expected = this.#whole.attendees.filter(({ status }) => status === null);
    for (const [index, { actor, person, name, reply }] of expected.entries()) {
      const answer = await this.#host.prompter.key({
        aside: words.progress(index + 1, expected.length),
        message: safe(words.cameOrNot(person === null ? name : `${person} (${name})`, reply)),
        choices: (["present", "absent", "excused"] as const).map((value) => ({
          ...{ value, label: words.answers[value], key: words.keys[value] },
        })),
        commands: [
          { value: "later", label: words.later, key: words.keys.later },
          { value: "stop", label: words.stop, key: "q" },
        ],
      });
      if (answer === "stop") return false;
      if (answer !== "later") await this.#record({ actor, person, came: answer });
    }
    return true;
  }

  async askForOthers(): Promise<void> {
    for (;;) {
      const typed = (await this.#host.prompter.text({ message: this.#words.whoElseCame })).trim();
      if (typed === "") return;
      await this.#recordTyped(typed, await attendeeNamed(typed, this.#store));
    }
  }

  async askHeadcount(): Promise<void> {
    const words = this.#words;
    const check = (text: string) => /^\d*$/.test(text.trim()) || words.notANumber;
    const counted = (await this.#host.prompter.text({ message: words.headcountQuestion, check })).trim();
    if (counted === "") return;
    const currentMeeting = (await this.#store.meetings.all()).find(
      ({ id }) => id === this.#whole.meeting.id,
    )!;
    await this.#step((writer) => writer.meetings.change({ ...currentMeeting, headcount: Number(counted) }));
  }

  #step(work: Parameters<Store["step"]>[1]) {
    const facts = { name: this.#whole.meeting.title };
    return this.#store.step({ command: "meeting", at: this.#host.now(), facts }, work);
  }

  async #record(answer: CameOrNot): Promise<void> {
    const { meeting } = this.#whole;
    const { attendees } = await recallMeeting(meeting, this.#store);
    await this.#step((writer) => noteAttendance(meeting, attendees, [answer], writer, this.#host));
  }

  async #recordTyped(typed: string, attendee: Awaited<ReturnType<typeof attendeeNamed>>): Promise<void> {
    const { stderr, text, prompter } = this.#host;
    if (!("code" in attendee))
      await this.#record({ actor: attendee.actor, person: attendee.person, came: "present" });
    else if (attendee.code === "attendee-ambiguous") stderr.write(`${safeText(say(attendee, text))}\n`);
    else if (attendee.near.length === 0) {
      if (await prompter.confirm({ message: safe(this.#words.addQuestion(typed)), initial: true }))
        await this.#recordNewcomer(typed);
    } else {
      const choice = await this.#chooseName(typed, [...new Set(attendee.near)]);
      if (choice === "new") await this.#recordNewcomer(typed);
      else if (choice !== "nobody") await this.#recordTyped(choice, await attendeeNamed(choice, this.#store));
    }
  }

  /** Asks whom a name means. Similar names come first: a typing error is likelier than a new person of nearly the same name. */
  async #chooseName(typed: string, near: readonly string[]): Promise<string> {
    const choice = await this.#host.prompter.select({
      message: safe(this.#words.whoIsMeant(typed)),
      choices: [
        ...near.map((name, index) => ({ value: String(index), label: safe(name) })),
        { value: "new", label: this.#words.somebodyNew },
        { value: "nobody", label: this.#words.typingError },
      ],
    });
    return near[Number(choice)] ?? choice;
  }

  /** Adds a newcomer to the list, with the meeting as source, and records that they came. */
  async #recordNewcomer(name: string): Promise<void> {
    const { meeting } = this.#whole;
    const structure = (await this.#host.prompter.text({ message: this.#words.structureQuestion })).trim();
    const { attendees } = await recallMeeting(meeting, this.#store);
    await this.#step(async (writer) => {
      const source = this.#host.text.meetings.attendance.source(meeting.date, meeting.title);
      const fields = { name: structure === "" ? name : structure };
      const [sameNamed] = (await writer.find(fields.name, 2)).filter((actor) => actor.name === fields.name);
      const actor = sameNamed?.id ?? (await writer.addActor({ fields, source }));
      const person = structure === "" ? null : name;
      if (person !== null) await writer.addPerson(actor, { fullName: person });
      await noteAttendance(meeting, attendees, [{ actor, person, came: "present" }], writer, this.#host);
    });
  }
}

async function presentAttendance(id: string, store: Store, host: CommandHost): Promise<number> {
  const meeting = (await store.meetings.all()).find((candidate) => candidate.id === id)!;
  const { attendees } = await recallMeeting(meeting, store);
  const count = (status: string | null) => attendees.filter((attendee) => attendee.status === status).length;
  host.stdout.write(
    safeText(
      host.text.meetings.attendance.attendanceNoted({
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
