import * as z from "zod";
import { formatOfOutput } from "../application/documents/output-format.ts";
import { exportedActors } from "../application/reporting/exported-actors.ts";
import { objectionsByActor } from "../domain/objections/objection.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { jsonLine, jsonText } from "../renderers/json.ts";
import { actorAsJson, historyAsJson } from "../renderers/screens/actor-page.ts";
import { exportLayout, exportRow, exportTitles } from "../renderers/tables/actor-export.ts";
import { spreadsheet, spreadsheetRows } from "../renderers/tables/spreadsheet.ts";
import type { Store } from "../store/store.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { databaseOf, refuseDamaged } from "./support/sound-database.ts";

const formats = ["csv", "json", "jsonl"] as const;

/** Everything that the team holds, for a spreadsheet or for another program. For the team: nothing is left out. */
export default command({
  usage: "export",
  input: z.object({
    format: z.enum(formats).optional(),
    output: z.string().optional().meta({ short: "o", value: "file" }),
    replace: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run({ format, output, replace, dryRun }, world) {
    const wanted = { output, format: world.options.json ? "json" : format };
    const asked = (await formatOfOutput(wanted, formats, world)) ?? "csv";
    const workspace = await world.workspace();
    const store = await workspace.store();
    await refuseDamaged(store, world.files.shown(databaseOf(workspace, world)));
    const pieces = asked === "csv" ? csv(store, world) : json(asked, world);
    if (output === undefined) {
      for await (const piece of pieces) world.stdout.write(piece);
      return 0;
    }
    const file = world.files.shown(output);
    if (!replace && (await world.files.facts(output)))
      throw new Refusal("failure", { code: "file-exists", file });
    if (!dryRun) {
      let whole = "";
      for await (const piece of pieces) whole += piece;
      await world.files.write(output, whole, { replace });
      await noteFilesWritten(world, "export", file);
    }
    world.stderr.write(`${world.text.exporting.written(await store.count(), file, dryRun)}\n`);
    return 0;
  },
});

async function* csv(store: Store, { text }: CommandHost): AsyncIterable<string> {
  const layout = await exportLayout(store.actors());
  yield spreadsheet([exportTitles(layout, text)]);
  const objections = objectionsByActor(await store.objections());
  for await (const actor of store.actors())
    yield spreadsheetRows([exportRow(actor, layout, objections.get(actor.id))]);
}

/** An actor as `show --json` gives it, with every assessment and exchange. */
async function* json(format: "json" | "jsonl", host: CommandHost): AsyncIterable<string> {
  let first = true;
  if (format === "json") yield "[";
  for await (const { actor, judged, objections, ...history } of exportedActors(host)) {
    const assessment = history.assessments.at(-1) ?? null;
    const whole = {
      ...actorAsJson({ actor, objections, assessment, judged }, host.text),
      ...historyAsJson(history),
    };
    if (format === "jsonl") yield `${jsonLine(whole)}\n`;
    else yield `${first ? "\n" : ",\n"}${jsonText(whole)}`;
    first = false;
  }
  if (format === "json") yield first ? "]\n" : "\n]\n";
}
