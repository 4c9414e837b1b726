// Builds the command that takes the other of two values on which laptops disagree.

import type { ExchangeConflict } from "../../../store/exchange-records.ts";
import type { CommandHost } from "../command-host.ts";
import { optionName } from "../option-name.ts";

/** The shell into which the command is typed. */
export type CommandShell = "posix" | "powershell";

export const shellOf = ({ env }: Pick<CommandHost, "env">): CommandShell =>
  env.OS === "Windows_NT" ? "powershell" : "posix";

/** Null where no command can set the value. */
export function decidingCommand(conflict: ExchangeConflict, shell: CommandShell): string | null {
  if (conflict.kind === "removed") return null;
  const { table, id, field, person, ours, theirs, stands } = conflict;
  const { value } = stands === "ours" ? theirs : ours;
  const given = value?.replace(/\s*\n\s*/g, " ") ?? null;
  // Versions of PowerShell pass double quotes to programs in different ways: no spelling works in all.
  if (shell === "powershell" && given?.includes('"')) return null;
  const quoted = (text: string) => quotedFor(text, shell);
  if (table === "actors" && person !== null) {
    const option = field === "fullName" ? "--rename" : `--${optionName(field)}`;
    const takes = field === "fullName" || field === "role" || field === "civility";
    return given === null || !takes
      ? null
      : `outreach edit ${id} --person ${person} ${option} ${quoted(given)}`;
  }
  if (table === "actors") {
    if (given === null) return `outreach edit ${id} --clear ${optionName(field)}`;
    return field === "name"
      ? `outreach edit ${id} --name ${quoted(given)}`
      : `outreach edit ${id} --set ${quoted(`${optionName(field)}=${given}`)}`;
  }
  const command = table === "meetings" ? "meeting" : "project";
  const option = editable[table].find(([column]) => column === field)?.[1];
  return option === undefined ? null : `outreach ${command} edit ${id} --${option} ${quoted(given ?? "")}`;
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

/** In double quotes, unless a shell would change the text there; PowerShell takes curly quotes for quotes. */
function quotedFor(text: string, shell: CommandShell): string {
  if (!/["$`!\\“”„]/.test(text)) return `"${text}"`;
  if (shell === "posix") return `'${text.replaceAll("'", "'\\''")}'`;
  return `"${text.replace(/[$`“”„]/g, "`$&").replace(/\\+$/, "$&$&")}"`;
}
