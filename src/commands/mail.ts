import * as z from "zod";
import { dayOf } from "../domain/dates.ts";
import { Refusal } from "../domain/problem.ts";
import { problemAsJson } from "../renderers/json.ts";
import { say, sentences } from "../text/index.ts";
import { command } from "./command.ts";
import { draftMaker } from "./documents/drafts.ts";
import { type MailingResult, writeDrafts } from "./documents/mailing.ts";
import { register } from "./documents/register.ts";
import { requireCompleteMission } from "./documents/sources.ts";
import { present } from "./present.ts";
import { type Objection, selectActors, selectionOptions } from "./selection.ts";
import type { World } from "./world.ts";

const mailing = "first-contact";

/** Personal drafts, which mail programs open as messages not yet sent. Nothing is ever sent from here. */
export default command({
  usage: "mail",
  input: z.object({
    ...selectionOptions,
    output: z.string().optional().meta({ short: "o", value: "folder" }),
    again: z.boolean().default(false),
    dryRun: z.boolean().default(false).meta({ short: "n" }),
  }),
  async run(asked, world) {
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
    if (!asked.dryRun)
      await register(
        result.made.map(({ actor, to, file }) => ({ actor, recipient: to, file })),
        { document: "mail", template: mailing },
        world,
      );
    refuseWhenNothingCanBeMade(result);
    report(result, objected, asked.dryRun, world);
    return world.interrupted.aborted ? 130 : 0;
  },
});

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
