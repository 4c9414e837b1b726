// `meeting follow-up`: what to do next with each, and why. Nothing is done without a yes.
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { registeredAs } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import { type MailingResult, prepareMailing } from "../../../application/documents/prepare-mailing.ts";
import { namedMeeting } from "../../../application/meetings/named-meeting.ts";
import { proposeFollowUps } from "../../../application/meetings/propose-follow-ups.ts";
import { recallMeeting } from "../../../application/meetings/recall-meeting.ts";
import { openDoors } from "../../../application/objections/open-doors.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import type { FollowUp } from "../../../domain/meetings/meeting-follow-up.ts";
import type { MeetingRecord } from "../../../domain/meetings/meeting-record.ts";
import { Refusal, withFilesWritten } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { problemAsJson } from "../../../renderers/json.ts";
import { followUpAsJson, followUpLines } from "../../../renderers/screens/meeting-page.ts";
import { painter, safe } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { sayLeftOut } from "../documents/left-out-actors.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import type { MeetingOptions } from "./meeting-options.ts";

export async function followUpMeeting(asked: MeetingOptions, world: CommandHost): Promise<number> {
  const { text, options } = world;
  const { yes, dryRun, output } = asked;
  if (output !== undefined && !(await isFolder(output, world)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const store = await (await world.workspace()).store();
  const whole = await recallMeeting(await namedMeeting(asked.meeting, store), store);
  const { proposed, objected } = await proposeFollowUps(whole, store, world);
  const page = { text, columns: world.stderr.columns, paint: await painter(options.color) };
  const shown = { ...page, today: dayOf(world.now()) };
  const asks = options.interactive && !options.json && !yes && !dryRun && proposed.length > 0;
  const agreed = yes ? proposed : asks ? await askWhich(proposed, world) : [];
  const made = agreed.length === 0 ? nothing : await draftsOf(agreed, asked, world);
  if (agreed.length > 0 && !dryRun) await keepAgreed(agreed, whole.meeting, made, store, world);
  if (made.failure !== null)
    throw withFilesWritten(
      made.failure,
      made.made.flatMap(({ file }) => file ?? []),
    );
  sayLeftOut(made.leftOut, world);
  present(world, {
    json: () => ({
      meeting: whole.meeting.id,
      follow_ups: proposed.map((one) => followUpAsJson(one, text)),
      agreed: agreed.map((one) => followUpAsJson(one, text)),
      messages: made.made.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      left_out: [...objected, ...made.leftOut.map((problem) => problemAsJson(problem, text))],
      dry_run: dryRun,
    }),
    plain: () =>
      proposed.map((one) => [
        one.actor,
        one.person,
        one.proposed,
        text.meetings.followUp.why(one.why),
        one.on,
      ]),
    human: () => {
      const { followUp } = text.meetings;
      const files = made.made.map(({ file, to }) => `  ${file}  →  ${to}\n`).join("");
      const list = asks ? "" : followUpLines(proposed, { ...shown, columns: world.stdout.columns });
      return (
        list +
        (objected.length > 0 ? `${followUp.objected(objected.map(({ name }) => safe(name)))}\n` : "") +
        followUp.done({
          proposed: proposed.length,
          agreed: agreed.length,
          drafts: made.made.length,
          dryRun,
        }) +
        files
      );
    },
  });
  return 0;
}

const nothing: MailingResult = { made: [], leftOut: [], already: [], declined: false, failure: null };

async function askWhich(proposed: readonly FollowUp[], world: CommandHost): Promise<FollowUp[]> {
  const { followUp, checklist } = world.text.meetings;
  const agreed: FollowUp[] = [];
  for (const [index, one] of proposed.entries()) {
    const answer = await world.prompter.key({
      aside: checklist.progress(index + 1, proposed.length),
      message: safe(
        `${one.person === null ? one.name : `${one.person} (${one.name})`} – ${followUp.proposal(one, dayOf(world.now()))}`,
      ),
      choices: [
        { value: "yes", label: followUp.yes, key: followUp.keys.yes },
        { value: "no", label: followUp.no, key: followUp.keys.no },
      ],
      commands: [{ value: "stop", label: checklist.stop, key: "q" }],
    });
    if (answer === "stop") break;
    if (answer === "yes") agreed.push(one);
  }
  return agreed;
}

/** Thanks and what was promised, as drafts; who cannot be written to is said, and is to be followed up all the same. */
async function draftsOf(
  agreed: readonly FollowUp[],
  { output, dryRun }: MeetingOptions,
  world: CommandHost,
): Promise<MailingResult> {
  const ids = [
    ...new Set(
      agreed.flatMap(({ actor, proposed }) => (proposed === "thank" || proposed === "send" ? [actor] : [])),
    ),
  ];
  if (ids.length === 0) return nothing;
  const workspace = await world.workspace();
  requireCompleteMission(workspace, world);
  const { mailing } = await sentences(workspace.mission.language);
  const doors = await openDoors(world);
  const open = (actor: Actor) => {
    const opening = doors.open(actor, "email");
    return opening.closed ? { ...actor, emails: [], people: [] } : opening.actor;
  };
  const today = dayOf(world.now());
  const writer = await draftWriter(world);
  const folder = output ?? world.files.resolve(workspace.root, "out");
  const order = { kind: "follow-up", occasion: noOccasion, again: false, today } as const;
  return prepareMailing(
    ids,
    {
      ...{ document: "mail", open, agree: null },
      make: await draftMaker(order, world),
      outbox: await folderOutbox(
        {
          ...{ folder, date: today, kind: mailing.file["follow-up"], extension: "eml", again: false, dryRun },
          render: (draft: Draft) => writer.compose(draft),
        },
        world,
      ),
      progress: new Progress(world, world.text.actors.progress),
    },
    world,
  );
}

/** What was agreed to and the drafts are one step: one yes, taken back as one. Until somebody notes that it is done, it is to do. */
async function keepAgreed(
  agreed: readonly FollowUp[],
  { id: meeting, title: name }: MeetingRecord,
  { made }: MailingResult,
  store: Store,
  world: CommandHost,
): Promise<void> {
  const drafts = await registeredAs(
    made.map(({ actor, mailing, to, file }) => ({ actor, template: mailing, recipient: to, file })),
    { document: "mail", template: "follow-up" },
    world,
  );
  try {
    await store.step({ command: "meeting", at: world.now(), facts: { name } }, async (writer) => {
      await writer.meetings.addFollowUps(
        agreed.map(({ name: _, ...followUp }) => ({ ...followUp, meeting, by: world.user })),
      );
      await writer.addPrepared(drafts);
    });
  } catch (error) {
    throw withFilesWritten(
      error,
      made.flatMap(({ file }) => file ?? []),
    );
  }
}
