// `match --propose`: a message to each of two who could work together: for their agreement first, then to introduce them.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { requireCompleteMission } from "../../../application/documents/briefing-sources.ts";
import { registerMade } from "../../../application/documents/document-register.ts";
import { folderOutbox } from "../../../application/documents/folder-outbox.ts";
import {
  declinedMailing,
  mailingRehearsal,
  unseenProgress,
} from "../../../application/documents/mailing-rehearsal.ts";
import { isFolder } from "../../../application/documents/output-format.ts";
import {
  type MailingResult,
  type Preparing,
  prepareMailing,
} from "../../../application/documents/prepare-mailing.ts";
import { prepareIntroductions } from "../../../application/partners/introductions.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { noOccasion } from "../../../domain/documents/occasion.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { Draft } from "../../../renderers/eml.ts";
import { sentences } from "../../../text/index.ts";
import { selectActors } from "../actor-selection.ts";
import type { CommandHost } from "../command-host.ts";
import { refuseWhenNothingIsMade } from "../documents/left-out-actors.ts";
import { draftMaker, draftWriter } from "../documents/mail-drafts.ts";
import { reportMailing } from "../documents/mail-report.ts";
import { previewAgreement } from "../documents/mailing-preview.ts";
import { Progress } from "../progress-line.ts";

interface AskedIntroductions {
  actor: readonly string[];
  top: number;
  output: string | undefined;
  again: boolean;
  yes: boolean;
  dryRun: boolean;
}

const everybody = {
  ...{ actor: [], all: true, situation: [], tag: [], territory: [], theme: [], contact: true },
};

export async function mailIntroductions(asked: AskedIntroductions, world: CommandHost): Promise<number> {
  const { output, again, dryRun } = asked;
  if (output !== undefined && !(await isFolder(output, world)))
    throw new Refusal("usage", { code: "output-folder-expected", file: output });
  const workspace = await world.workspace();
  requireCompleteMission(workspace, world);
  const store = await workspace.store();
  const named = await resolveActors(store, [...asked.actor]);
  if (named.length === 2 && named[0]!.id === named[1]!.id)
    throw new Refusal("usage", { code: "pair-of-one", name: named[0]!.name });
  const selection = await selectActors(everybody, "email", world);
  const reachable = new Set(selection.ids);
  const openOrNull = (actor: Actor) => (reachable.has(actor.id) ? selection.open(actor) : null);
  const actors = named.map(({ id }) => id);
  const { messages, already, leftOut } = await prepareIntroductions(
    { actors, top: asked.top, again },
    openOrNull,
    world,
  );
  const writing = messages.filter(({ actor }) => reachable.has(actor));
  const objected = selection.objected.filter(({ actor }) => messages.some((one) => one.actor === actor));
  const results = await written(writing, selection.open, asked, world);
  const result = {
    made: results.flatMap(({ made }) => made),
    already: [...already, ...results.flatMap((one) => one.already)],
    leftOut: [...leftOut, ...results.flatMap((one) => one.leftOut)],
    declined: results.some(({ declined }) => declined),
    failure: results.find(({ failure }) => failure !== null)?.failure ?? null,
  };
  if (!dryRun) await registerMade(result, { document: "mail", template: "introduction" }, world);
  refuseWhenNothingIsMade(result, world);
  if (!world.options.json && result.made.length + result.already.length + objected.length === 0)
    world.stderr.write(world.text.partners.none);
  reportMailing(result, { objected, unnamed: 0 }, { mailbox: null, recalls: false, dryRun }, world);
  return world.interrupted.aborted ? 130 : 0;
}

/** The messages, each with what may be said to its reader alone. */
async function written(
  messages: Awaited<ReturnType<typeof prepareIntroductions>>["messages"],
  open: (actor: Actor) => Actor,
  { output, again, yes, dryRun }: AskedIntroductions,
  world: CommandHost,
): Promise<MailingResult[]> {
  const { root, mission } = await world.workspace();
  const { mailing } = await sentences(mission.language);
  const today = dayOf(world.now());
  const writer = await draftWriter(world);
  const folder = output ?? world.files.resolve(root, "out");
  const file = { folder, date: today, kind: mailing.file.introduction, extension: "eml" };
  const render = (draft: Draft) => writer.compose(draft);
  const rehearsal = mailingRehearsal(world);
  const orders: { actor: string; order: Omit<Preparing<Draft>, "outbox" | "progress"> }[] = [];
  for (const { actor, introduction } of messages) {
    const occasion = { ...noOccasion, introduction };
    const make = await draftMaker({ kind: "introduction", occasion, again: true, today }, world);
    const order = { document: "mail", open, make, agree: null } as const;
    const outbox = rehearsal.outbox((draft: Draft) => render(draft).said);
    const { failure } = await prepareMailing([actor], { ...order, outbox, progress: unseenProgress }, world);
    if (failure !== null) throw failure;
    orders.push({ actor, order });
  }
  if (!(await rehearsal.isAgreed(previewAgreement({ count: null, yes, dryRun }, world))))
    return [declinedMailing];
  const results: MailingResult[] = [];
  for (const { actor, order } of orders) {
    if (world.interrupted.aborted) break;
    const result = await prepareMailing(
      [actor],
      {
        ...order,
        // One actor may have a message about each of several others: none takes the file of another.
        outbox: await folderOutbox({ ...file, again: again || results.length > 0, dryRun, render }, world),
        progress: new Progress(world, world.text.actors.progress),
      },
      world,
    );
    results.push(result);
    if (result.failure !== null) break;
  }
  return results;
}
