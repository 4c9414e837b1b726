import type { Command, Option } from "commander";
import type { CommandHelp, Sentences } from "../text/index.ts";

/** The help page: what it is for, examples first, then every argument and option. */
export function helpPage(
  command: Command,
  { frame, help }: Sentences,
  one?: { name: string; usage: string; words: CommandHelp | undefined },
): string {
  const options = command.options.filter((option) => !option.hidden);
  const own = options.filter((option) => option.helpGroupHeading !== "global");
  const sections = [
    one ? command.description() : frame.about,
    section(frame.usage, [`outreach ${one ? one.usage : frame.commandWord} [options]`]),
    one
      ? section(
          frame.examples,
          (one.words?.examples ?? []).flatMap(([line, does]) => [line, `    ${does}`]),
        )
      : section(frame.beginning, columns(frame.firstWords)),
    !one && section(frame.commands, columns(command.commands.map((sub) => [sub.name(), sub.summary()]))),
    section(frame.options, columns(own.map((option) => describe(option, frame)))),
    section(
      frame.globalOptions,
      columns([
        ...options.filter((option) => !own.includes(option)).map((option) => describe(option, frame)),
        ["-h, --help", help.options.help ?? ""],
      ]),
    ),
    !one && frame.moreHelp,
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function describe(option: Option, frame: Sentences["frame"]): [string, string] {
  const notes = [
    option.description,
    option.choicesShown && frame.choices(option.choicesShown.join(", ")),
    option.fallbackShown && frame.byDefault(option.fallbackShown),
  ];
  return [option.flags, notes.filter(Boolean).join(" ")];
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width + 2)}${right}`.trimEnd());
}
