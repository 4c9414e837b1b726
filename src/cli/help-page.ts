// Lays out the help pages of the program and of each command.

import type { Command, Option } from "commander";
import { wrap } from "../renderers/screens/character-columns.ts";
import type { Sentences } from "../text/index.ts";
import type { CommandHelp } from "../text/sentence-types.ts";

/**
 * The help page: what it is for, examples first, then every argument and option; `width` characters wide, as far as a
 * terminal is not too narrow for two columns.
 */
export function helpPage(
  command: Command,
  { frame, help }: Sentences,
  width: number,
  one?: { name: string; usage: string; words: CommandHelp | undefined },
): string {
  const options = command.options.filter((option) => !option.hidden);
  const own = options.filter((option) => option.helpGroupHeading !== "global");
  const sections = [
    wrap(one ? command.description() : frame.about, width).join("\n"),
    section(frame.usage, [`outreach ${one ? one.usage : frame.commandWord} [options]`]),
    one
      ? section(
          frame.examples,
          (one.words?.examples ?? []).flatMap(([line, does]) => [
            line,
            ...wrap(does, width - 6).map((part) => `    ${part}`),
          ]),
        )
      : section(frame.beginning, columns(frame.firstWords, width)),
    !one &&
      section(
        frame.commands,
        columns(
          command.commands.map((sub) => [sub.name(), sub.summary()]),
          width,
        ),
      ),
    section(
      frame.options,
      columns(
        own.map((option) => describe(option, frame)),
        width,
      ),
    ),
    section(
      frame.globalOptions,
      columns(
        [
          ...options.filter((option) => !own.includes(option)).map((option) => describe(option, frame)),
          ["-h, --help", help.options.help ?? ""],
        ],
        width,
      ),
    ),
    !one && wrap(frame.moreHelp, width).join("\n"),
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

/** Two columns; what does not fit on the right goes on below. */
function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(0, ...rows.map(([term]) => term.length)) + margin;
  const right = Math.max(narrowest, width - margin - left);
  return rows.flatMap(([term, words]) =>
    wrap(words, right).map((line, index) => `${(index === 0 ? term : "").padEnd(left)}${line}`.trimEnd()),
  );
}

const margin = 2;
const narrowest = 30;
