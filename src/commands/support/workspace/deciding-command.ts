// Builds the command that chooses the other of two values in a conflict between laptops.

import type { ExchangeConflict } from "../../../store/exchange-records.ts";
import type { CommandHost } from "../command-host.ts";
import { optionName } from "../option-name.ts";

/** The shell in which the command will be typed. */
export type CommandShell = "posix" | "powershell";

export const shellOf = ({ env }: Pick<CommandHost, "env">): CommandShell =>
  env.OS === "Windows_NT" ? "powershell" : "posix";

/** The command that sets the other value; null when no command can. */
export function decidingCommand(conflict: ExchangeConflict, shell: CommandShell): string | null {
  if (conflict.kind === "removed") return null;
  const { table, id, field, person, ours, theirs, stands } = conflict;
  const { value } = stands === "ours" ? theirs : ours;
  const otherValue = value?.replace(/\s*\n\s*/g, " ") ?? null;
  // Versions of PowerShell pass double quotes to programs in different ways, so no spelling works in all.
  if (shell === "powershell" && otherValue?.includes('"')) return null;
  const quoted = (text: string) => quotedFor(text, shell);
  if (table === "actors" && person !== null) {
    const option = field === "fullName" ? "--rename" : `--${optionName(field)}`;
    const isOption = field === "fullName" || field === "role" || field === "civility";
    return otherValue === null || !isOption
      ? null
      : `outreach edit ${id} --person ${person} ${option} ${quoted(otherValue)}`;
  }
  if (table === "actors") {
    if (otherValue === null) return `outreach edit ${id} --clear ${optionName(field)}`;
    return field === "name"
      ? `outreach edit ${id} --name ${quoted(otherValue)}`
      : `outreach edit ${id} --set ${quoted(`${optionName(field)}=${otherValue}`)}`;
  }
  const command = table === "meetings" ? "meeting" : "project";
  const option = editable[table].find(([column]) => column === field)?.[1];
  return option === undefined
    ? null
    : `outreach ${command} edit ${id} --${option} ${quoted(otherValue ?? "")}`;
}

/** For each table, its columns and the options that change them. */
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

/** Quotes a text with double quotes, or otherwise when the shell would change it there; PowerShell reads curly quotes as quotes. */
function quotedFor(text: string, shell: CommandShell): string {
  if (!/["$`!\\“”„]/.test(text)) return `"${text}"`;
  if (shell === "posix") return `'${text.replaceAll("'", "'\\''")}'`;
  return `"${text.replace(/[$`“”„]/g, "`$&").replace(/\\+$/, "$&$&")}"`;
}
