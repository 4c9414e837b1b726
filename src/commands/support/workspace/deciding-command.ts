// The command by which somebody takes the other of two values that laptops disagree on.

import type { ExchangeConflict } from "../../../store/exchange-records.ts";
import { optionName } from "../option-name.ts";

/** As it is typed in any shell; null where no command says it. */
export function decidingCommand(conflict: ExchangeConflict): string | null {
  if (conflict.kind === "removed") return null;
  const { table, id, field, person, ours, theirs, stands } = conflict;
  const { value } = stands === "ours" ? theirs : ours;
  if (table === "actors" && person !== null) {
    const option = field === "fullName" ? "--rename" : `--${optionName(field)}`;
    const takes = field === "fullName" || field === "role" || field === "civility";
    return value === null || !takes
      ? null
      : `outreach edit ${id} --person ${person} ${option} ${quoted(value)}`;
  }
  if (table === "actors") {
    if (value === null) return `outreach edit ${id} --clear ${optionName(field)}`;
    return field === "name"
      ? `outreach edit ${id} --name ${quoted(value)}`
      : `outreach edit ${id} --set ${quoted(`${optionName(field)}=${value}`)}`;
  }
  const command = table === "meetings" ? "meeting" : "project";
  const option = editable[table].find(([column]) => column === field)?.[1];
  return option === undefined ? null : `outreach ${command} edit ${id} --${option} ${quoted(value ?? "")}`;
}

/** Columns, and the options that change them. */
const editable: Readonly<
  Record<"meetings" | "projects", readonly (readonly [column: string, option: string])[]>
> = {
  meetings: [
    ...([
      ["title", "title"],
      ["date", "date"],
      ["start_time", "start"],
      ["end_time", "end"],
    ] as const),
    ...([
      ["place", "place"],
      ["link", "link"],
      ["about", "about"],
      ["convener", "convener"],
    ] as const),
  ],
  projects: [
    ...([
      ["title", "title"],
      ["summary", "summary"],
      ["stage", "stage"],
      ["seeks", "seeks"],
    ] as const),
    ...([
      ["offers", "offers"],
      ["since", "since"],
      ["contact", "contact"],
      ["audience", "audience"],
    ] as const),
  ],
};

const quoted = (text: string) => `"${text.replace(/\s*\n\s*/g, " ").replace(/["\\$`]/g, "\\$&")}"`;
