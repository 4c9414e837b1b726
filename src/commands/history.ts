// `history`: lists the steps of the workspace, which `undo` takes back.

import * as z from "zod";
import { inSnakeCase } from "../renderers/json.ts";
import { table } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { present } from "./support/presentation.ts";
import { sentencesWidth } from "./support/sentences-width.ts";
import { type TableColumns, tableOptions, writeTable } from "./support/table-output.ts";

const mostOnScreen = 20;

/** Lists the steps, newest first; one `undo` takes back one step. */
export default command({
  usage: "history",
  input: z.object({ top: z.coerce.number().int().min(1).optional().meta({ value: "n" }), ...tableOptions }),
  async run({ top, ...fileOptions }, host) {
    const steps = await (await (await host.workspace()).store()).history(
      // The screen shows the newest steps; a file holds all of them.
      top ?? (fileOptions.output === undefined ? mostOnScreen : undefined),
    );
    const { history, tables } = host.text;
    const columns: TableColumns<(typeof steps)[number]> = {
      step: ({ id }) => id,
      when: ({ at }) => at,
      command: ({ command }) => command,
      what: (step) => history.stepLine(step),
      undone: ({ undone }) => (undone ? tables.yes : null),
    };
    if (await writeTable(fileOptions, "history", steps, columns, host)) return 0;
    present(host, {
      json: () => inSnakeCase(steps),
      plain: () => steps.map(({ id, at, command, undone }) => [id, at, command, undone ? "undone" : ""]),
      human: () =>
        steps.length === 0
          ? `${history.nothingDoneYet}\n`
          : table(
              [{ title: history.when }, { title: history.what, shrinks: true }, { title: "" }],
              steps.map((step) => [
                history.momentInWords(step.at),
                history.stepLine(step),
                step.undone ? history.undoneMark : "",
              ]),
              { columns: sentencesWidth(host.stdout) },
            ),
    });
    return 0;
  },
});
