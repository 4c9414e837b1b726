import * as z from "zod";
import { dayOf } from "../domain/dates.ts";
import { Refusal } from "../domain/problem.ts";
import { situations } from "../domain/situation.ts";
import { problemAsJson } from "../renderers/json.ts";
import { say, sentences } from "../text/index.ts";
import { command } from "./command.ts";
import { draftMaker } from "./documents/drafts.ts";
import { type MadeDraft, type MailingResult, writeDrafts } from "./documents/mailing.ts";
import { type Objection, selectActors } from "./documents/selection.ts";
import { requireCompleteMission } from "./documents/sources.ts";
import { present } from "./present.ts";
import type { World } from "./world.ts";

const mailing = "first-contact";

/** Personal drafts, which mail programs open as messages not yet sent. Nothing is ever sent from here. */
export default command({
  usage: "mail",
  input: z.object({
    actor: z.array(z.string()).default([]),
    top: z.coerce.number().int().min(1).optional().meta({ value: "n" }),
    situation: z.enum([...situations, "unknown"]).optional(),
    all: z.boolean().default(false),
    output: z.string().optional().meta({ short: "o", value: "folder" }),
    again: z.boolean().default(false),
    dryRun: z.boolean().default(false).meta({ short: "n" }),
  }),
  async run(asked, world) {
    if (asked.actor.length === 0 && asked.top === undefined && asked.situation === undefined && !asked.all)
      throw new Refusal("usage", { code: "answer-needed", flag: "--actor, --top, --situation, --all" });
    const workspace = await world.workspace();
    requireCompleteMission(workspace, world);
    const { ids, objected } = await selectActors(asked, world);
    const today = dayOf(world.now());
    const store = await workspace.store();
    const { documents } = await sentences(workspace.mission.language);
    const result = await writeDrafts(
      {
        mailing,
        ids,
        folder: asked.output ?? world.files.resolve(workspace.root, "out"),
        date: today,
        kind: documents.mailFile,
        again: asked.again,
        dryRun: asked.dryRun,
      },
      await draftMaker(mailing, today, world),
      store,
      world,
    );
    if (!asked.dryRun) await register(result.made, world);
    refuseWhenNothingCanBeMade(result);
    report(result, objected, asked.dryRun, world);
    return world.interrupted.aborted ? 130 : 0;
  },
});

/** One step for the whole mailing, so that it is taken back as a whole. */
async function register(made: readonly MadeDraft[], world: World): Promise<void> {
  if (made.length === 0) return;
  const store = await (await world.workspace()).store();
  const at = world.now();
  await store.step({ command: "mail", at, facts: { mailing, count: made.length } }, async (writer) => {
    for (const { actor, to, file } of made)
      await writer.addPrepared({
        actor,
        document: "mail",
        template: mailing,
        recipient: to,
        file,
        at: at.toISOString(),
      });
  });
}

/** Some left out is said; all left out is a refusal, with what each lacks. */
function refuseWhenNothingCanBeMade({ made, already, leftOut }: MailingResult): void {
  if (made.length === 0 && already.length === 0 && leftOut.length > 0) throw new Refusal("input", ...leftOut);
}

function report(result: MailingResult, objected: readonly Objection[], dryRun: boolean, world: World): void {
  const { made, already, leftOut } = result;
  const { text } = world;
  for (const problem of [...objected, ...leftOut]) world.stderr.write(`${say(problem, text)}\n`);
  present(world, {
    json: () => ({
      messages: made.map(({ actor, name, to, file, kept }) => ({ actor, name, to, file, kept })),
      left_out: [...objected, ...leftOut].map((problem) => problemAsJson(problem, text)),
      already: already.map(({ actor, name, at }) => ({ actor, name, at })),
      dry_run: dryRun,
    }),
    plain: () => made.map(({ actor, to, file }) => [actor, to, file]),
    human: () => text.documents.mailsWritten({ made, already, leftOut: leftOut.length, dryRun }),
  });
}
