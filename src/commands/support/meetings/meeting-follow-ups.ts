// `meeting follow-up`: proposes the next step with each attendee, with its reason. Only confirmed follow-ups are carried out.
import { registeredAs } from "../../../application/documents/document-register.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import type { MailingResult } from "../../../application/documents/prepare-mailing.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { proposeFollowUps } from "../../../application/meetings/propose-follow-ups.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import type { FollowUp } from "../../../domain/meetings/meeting-follow-up.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import { Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { followUpAsJson, followUpLines } from "../../../renderers/screens/meeting-page.ts";
import { painter, safe } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { reportLeftOutActors } from "../documents/left-out-actors.ts";
import { present } from "../presentation.ts";
import { writtenFollowUps } from "./follow-up-mailing.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function followUpMeeting(input: MeetingOptions, host: CommandHost): Promise<number> {
  const { text, options } = host;
  const { yes, dryRun, output } = input;
  if (output !== undefined && !(await isFolder(output, host)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const store = await (await host.workspace()).store();
  const whole = await recallMeeting(await namedMeeting(input.meeting, store), store);
  const { proposed, objected } = await proposeFollowUps(whole, store, host);
  const page = { text, columns: host.stderr.columns, paint: await painter(options.color) };
  const pageWithToday = { ...page, today: dayOf(host.now()) };
  const isAsking = options.interactive && !options.json && !yes && !dryRun && proposed.length > 0;
  const agreed = yes ? proposed : isAsking ? await chooseFollowUps(proposed, host) : [];
  const { mails, letters, leftOut, failure } = await writtenFollowUps(agreed, input, host);
  const made = [
    ...mails.map((mail) => ({ ...mail, document: "mail" })),
    ...letters.map((letter) => ({ ...letter, document: "letter" })),
  ];
  if (agreed.length > 0 && !dryRun) await storeAgreed(agreed, whole.meeting, made, store, host);
  if (failure !== null) throw withFilesWritten(failure, filesOf(made));
  reportLeftOutActors(leftOut, host);
  present(host, {
    json: () => ({
      meeting: whole.meeting.id,
      follow_ups: proposed.map((followUp) => followUpAsJson(followUp, text)),
      agreed: agreed.map((followUp) => followUpAsJson(followUp, text)),
      messages: mails.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      letters: letters.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      left_out: [...objected, ...leftOut.map((problem) => problemAsJson(problem, text))],
      dry_run: dryRun,
    }),
    plain: () =>
      proposed.map((followUp) => [
        followUp.actor,
        followUp.person,
        followUp.proposed,
        text.meetings.followUp.reason(followUp.why),
        followUp.on,
      ]),
    human: () => {
      const { followUp } = text.meetings;
      const files = made.map(({ file, to }) => `  ${file}  →  ${to}\n`).join("");
      const list = isAsking
        ? ""
        : followUpLines(proposed, { ...pageWithToday, columns: host.stdout.columns });
      return (
        list +
        (objected.length > 0
          ? `${followUp.objectorsLeftOut(objected.map(({ name }) => safe(name)))}\n`
          : "") +
        followUp.outcome({
          proposed: proposed.length,
          agreed: agreed.length,
          drafts: mails.length,
          letters: letters.length,
          dryRun,
        }) +
        files
      );
    },
  });
  return 0;
}

async function chooseFollowUps(proposed: readonly FollowUp[], host: CommandHost): Promise<FollowUp[]> {
  const { followUp, checklist } = host.text.meetings;
  const agreed: FollowUp[] = [];
  for (const [index, proposal] of proposed.entries()) {
    const answer = await host.prompter.key({
      aside: checklist.progress(index + 1, proposed.length),
      message: safe(
        `${proposal.person === null ? proposal.name : `${proposal.person} (${proposal.name})`} – ${followUp.proposal(proposal, dayOf(host.now()))}`,
      ),
      choices: [
        { value: "yes", label: followUp.yes, key: followUp.keys.yes },
        { value: "no", label: followUp.no, key: followUp.keys.no },
      ],
      commands: [{ value: "stop", label: checklist.stop, key: "q" }],
    });
    if (answer === "stop") break;
    if (answer === "yes") agreed.push(proposal);
  }
  return agreed;
}

/** Stores follow-ups, drafts and letters in one step, which `undo` takes back. A follow-up stays due until an exchange is recorded. */
async function storeAgreed(
  agreed: readonly FollowUp[],
  { id: meeting, title: name }: MeetingRecord,
  made: readonly (MailingResult["made"][number] & { document: string })[],
  store: Store,
  host: CommandHost,
): Promise<void> {
  const drafts = await registeredAs(
    made.map(({ actor, document, mailing, to, file }) => ({
      ...{ actor, document, template: mailing, recipient: to, file },
    })),
    { document: "mail", template: "follow-up" },
    host,
  );
  try {
    await store.step({ command: "meeting", at: host.now(), facts: { name } }, async (writer) => {
      await writer.meetings.addFollowUps(
        agreed.map(({ name: _, ...followUp }) => ({ ...followUp, meeting, by: host.user })),
      );
      await writer.addPrepared(drafts);
    });
  } catch (error) {
    throw withFilesWritten(error, filesOf(made));
  }
}

const filesOf = (made: readonly { file: string | null }[]) => made.flatMap(({ file }) => file ?? []);
