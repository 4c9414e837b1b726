// Lays out the help pages of the program and of each command.

import type { Command, Option } from "commander";
import { wrap } from "../renderers/screens/character-columns.ts";
import type { Sentences } from "../text/index.ts";
import type { CommandHelp } from "../text/sentence-types.ts";

/**
 * The help page of the program, or of a command (`page`): what it is for, usage, examples, then every option. Lines are
 * `width` characters long, or longer where that is too narrow for two columns.
 */
export function helpPage(
  command: Command,
  { frame, help }: Sentences,
  width: number,
  page?: { name: string; usage: string; words: CommandHelp | undefined },
): string {
  const options = command.options.filter((option) => !option.hidden);
  const ownOptions = options.filter((option) => option.helpGroupHeading !== "global");
  const sections = [
    wrap(page ? command.description() : frame.about, width).join("\n"),
    section(frame.usage, [`outreach ${page ? page.usage : frame.commandWord} [options]`]),
    page
      ? section(
          frame.examples,
          (page.words?.examples ?? []).flatMap(([line, does]) => [
            line,
            ...wrap(does, width - 6).map((part) => `    ${part}`),
          ]),
        )
      : section(frame.gettingStarted, columns(frame.firstCommands, width)),
    !page &&
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
        ownOptions.map((option) => describe(option, frame)),
        width,
      ),
    ),
    section(
      frame.globalOptions,
      columns(
        [
          ...options
            .filter((option) => !ownOptions.includes(option))
            .map((option) => describe(option, frame)),
          ["-h, --help", help.options.help ?? ""],
        ],
        width,
      ),
    ),
    !page && wrap(frame.moreHelp, width).join("\n"),
  ];
  return `${sections.filter(Boolean).join("\n\n")}\n`;
}

function describe(option: Option, frame: Sentences["frame"]): [string, string] {
  const notes = [
    option.description,
    option.choicesShown && frame.choices(option.choicesShown.join(", ")),
    option.fallbackShown && frame.defaultValue(option.fallbackShown),
  ];
  return [option.flags, notes.filter(Boolean).join(" ")];
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");

/** Lays out two columns; the right one wraps. */
function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.max(0, ...rows.map(([term]) => term.length)) + margin;
  const right = Math.max(narrowest, width - margin - left);
  return rows.flatMap(([term, words]) =>
    wrap(words, right).map((line, index) => `${(index === 0 ? term : "").padEnd(left)}${line}`.trimEnd()),
  );
}

const margin = 2;
const narrowest = 30;
