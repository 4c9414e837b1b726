// Sentences of `workspace move`.
import type { moving as french } from "../fr/moving.ts";
import { fileMoment } from "../numerals.ts";
import { counted, number } from "./phrases.ts";

export const moving: typeof french = {
  progress: ({ rows }) => `${number(rows)} rows copied`,
  asideFileName: (now, nth) => `outreach moved ${fileMoment(now)}${nth > 1 ? ` (${nth})` : ""}.db`,
  outcome: (moved, dryRun) => {
    const contents = `${counted(moved.actors, "actor", "actors")}, ${counted(moved.steps, "step", "steps")} of history`;
    if (dryRun)
      return `The database of ${moved.from} would be moved to ${moved.to}: ${contents}. Nothing was changed.`;
    const newAddress = moved.variable
      ? "Change OUTREACH_DATABASE_URL: this variable still says the old address."
      : "mission.yaml says the new address; exports, history and outreach undo are the same as before.";
    const oldDatabase =
      moved.aside === null
        ? `The old database stays on the server, out of use: ${moved.from}.`
        : `The old file is kept, out of use: ${moved.aside}. Delete it when you need it no more: it holds the whole database.`;
    return `The database is now here: ${moved.to} (${contents}, read again and compared).\n${newAddress}\n${oldDatabase}`;
  },
};
