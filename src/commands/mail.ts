import * as z from "zod";
import { dayOf } from "../domain/dates.ts";
import { type MailKind, mailKinds } from "../domain/mailing/kinds.ts";
import { Refusal } from "../domain/problem.ts";
import { problemAsJson } from "../renderers/json.ts";
import { sentences } from "../text/index.ts";
import { command } from "./command.ts";
import { draftMaker, draftWriter } from "./documents/drafts.ts";
import { folderOutbox } from "./documents/folder-outbox.ts";
import { sayLeftOut, settingsOnce } from "./documents/left-out.ts";
import { type MailboxPlace, type MailingResult, makeDrafts } from "./documents/mailing.ts";
import { occasionOf, occasionOptions } from "./documents/occasion.ts";
import { previewAgreement } from "./documents/preview.ts";
import { register } from "./documents/register.ts";
import { requireCompleteMission } from "./documents/sources.ts";
import { present } from "./present.ts";
import { type Objection, selectActors, selectionOptions } from "./selection.ts";
import type { World } from "./world.ts";

/** Personal drafts, which mail programs open as messages not yet sent. Nothing is ever sent from here. */
export default command({
  usage: "mail",
  input: z.object({
    kind: z.enum(mailKinds).default("first-contact"),
    ...selectionOptions,
    ...occasionOptions,
    output: z.string().optional().meta({ short: "o", value: "folder" }),
    imap: z.boolean().default(false),
    again: z.boolean().default(false),
    yes: z.boolean().default(false).meta({ short: "y" }),
    dryRun: z.boolean().default(false).meta({ short: "n" }),
  }),
  async run(asked, world) {
    const workspace = await world.workspace();
    if (asked.imap && asked.output !== undefined)
      throw new Refusal("usage", { code: "options-exclude", options: ["--imap", "--output"] });
    requireCompleteMission(workspace, world);
    const today = dayOf(world.now());
    const { kind, again, dryRun } = asked;
    const occasion = occasionOf(kind, asked, workspace.mission, today);
    const { ids, objected } = await selectActors(asked, world);
    const { mailing } = await sentences(workspace.mission.language);
    const writer = await draftWriter(world);
    const folder = asked.output ?? world.files.resolve(workspace.root, "out");
    const outbox = asked.imap
      ? await (await import("./documents/mailbox-outbox.ts")).mailboxOutbox({ dryRun }, writer, world)
      : await folderOutbox({ folder, date: today, kind: mailing.file[kind], again, dryRun }, writer, world);
    try {
      const maker = await draftMaker({ kind, occasion, again, today }, world);
      const agree =
        world.options.interactive && !asked.yes && !dryRun ? previewAgreement(ids.length, world) : null;
      const result = await makeDrafts(ids, maker, { outbox, agree }, await workspace.store(), world);
      if (!dryRun) await remember(result, kind, world);
      if (result.failure !== null) throw result.failure;
      refuseWhenNothingCanBeMade(result, world);
      const { mailbox } = outbox;
      report(result, objected, { mailbox, recalls: kind === "reminder", dryRun }, world);
    } finally {
      await outbox.close();
    }
    return world.interrupted.aborted ? 130 : 0;
  },
});

const remember = ({ made }: MailingResult, kind: MailKind, world: World) =>
  register(
    made.map(({ actor, mailing, to, file }) => ({ actor, template: mailing, recipient: to, file })),
    { document: "mail", template: kind },
    world,
  );

/** Some left out is said; all left out is a refusal, with what each lacks. */
function refuseWhenNothingCanBeMade({ made, already, leftOut, declined }: MailingResult, world: World): void {
  if (!declined && made.length === 0 && already.length === 0 && leftOut.length > 0)
    throw new Refusal("input", ...settingsOnce(leftOut, world));
}

function report(
  result: MailingResult,
  objected: readonly Objection[],
  { mailbox, recalls, dryRun }: { mailbox: MailboxPlace | null; recalls: boolean; dryRun: boolean },
  world: World,
): void {
  const { made, already, leftOut, declined } = result;
  const { text } = world;
  sayLeftOut([...objected, ...leftOut], world);
  present(world, {
    json: () => ({
      declined,
      messages: made.map(({ actor, name, mailing, to, file, kept }) => ({
        ...{ actor, name, mailing, to, file, kept },
      })),
      left_out: [...objected, ...leftOut].map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      mailbox,
      dry_run: dryRun,
    }),
    plain: () => made.map(({ actor, to, file }) => [actor, to, file]),
    human: () =>
      declined
        ? text.mailing.declined
        : text.mailing.written({ made, already, leftOut: leftOut.length, mailbox, recalls, dryRun }),
  });
}
