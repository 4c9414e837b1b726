// Parses the command line; the schemas of the commands define the options.

import { Command, CommanderError, Option } from "commander";
import * as z from "zod";
import type { CommandRegistry, Command as Definition } from "../commands/support/command-definition.ts";
import type { GlobalOptions } from "../commands/support/command-host.ts";
import { optionName } from "../commands/support/option-name.ts";
import { sentencesWidth } from "../commands/support/sentences-width.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { languages } from "../domain/values/language.ts";
import { nearest } from "../domain/values/spelling.ts";
import type { Host } from "../ports/host.ts";
import type { Sentences } from "../text/index.ts";
import { helpPage } from "./help-page.ts";
import { version } from "./version.ts";
import { findWorkspace } from "./workspace-folder.ts";

type Action = (
  definition: Definition,
  input: Record<string, unknown>,
  options: GlobalOptions,
) => Promise<void>;

/** Commander, with its errors turned into problems and its options built from the commands' schemas. */
export class Program extends Command {
  readonly #registry: CommandRegistry;
  readonly #text: Sentences;
  readonly #host: Host;
  readonly #action: Action;

  constructor(text: Sentences, registry: CommandRegistry, host: Host, action: Action) {
    super("outreach");
    this.#registry = registry;
    this.#text = text;
    this.#host = host;
    this.#action = action;
    this.exitOverride().configureOutput({ writeOut: host.stdout.write, writeErr: () => {} });
    for (const name of Object.keys(registry))
      this.addCommand(new Command(name).summary(text.help.commands[name]?.about ?? ""));
    addGlobalOptions(this, text);
    this.option("-V, --version", text.help.options.version);
    this.configureHelp({
      formatHelp: (command) => helpPage(command, text, sentencesWidth(host.stdout)),
    });
  }

  /** Runs one command line. `help x` is `x --help`; without a command, `next` runs in a workspace, and the help page shows elsewhere. */
  async runLine(argv: readonly string[]): Promise<void> {
    const [first, ...rest] = argv;
    const words = first === "help" ? [...rest, "--help"] : [...argv];
    const namedCommand = this.#commandIn(words);
    const name = namedCommand ?? (await this.#defaultCommand(words));
    try {
      if (name === undefined && words.some((word) => word === "-V" || word === "--version"))
        this.#host.stdout.write(`${version}\n`);
      else if (name === undefined)
        await super.parseAsync(asksHelpOrVersion(words) ? words : [...words, "--help"], { from: "user" });
      else {
        const { default: definition } = await this.#registry[name]!();
        const command = this.#commandFor(name, definition);
        const nameIndex = namedCommand === undefined ? words.length : words.indexOf(namedCommand);
        await command.parseAsync([...words.slice(0, nameIndex), ...words.slice(nameIndex + 1)], {
          from: "user",
        });
      }
    } catch (error) {
      if (isVersionAsked(error)) this.#host.stdout.write(`${version}\n`);
      else if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
    }
  }

  /** The command that runs when none is named: `next` in a workspace. */
  async #defaultCommand(words: readonly string[]): Promise<string | undefined> {
    if (asksHelpOrVersion(words)) return undefined;
    if (words.some((word) => word === "-C" || /^--workspace(?:=|$)/.test(word))) return "next";
    return (await findWorkspace(this.#host.files, undefined)) === null ? undefined : "next";
  }

  /** The command name: the first word that is neither an option nor an option's value. */
  #commandIn(words: readonly string[]): string | undefined {
    const optionsWithValue = ["-C", "--workspace", "--lang"];
    const word = words.find(
      (word, index) => !word.startsWith("-") && !optionsWithValue.includes(words[index - 1] ?? ""),
    );
    if (word === undefined) return undefined;
    if (Object.hasOwn(this.#registry, word)) return word;
    throw new Refusal("usage", {
      code: "command-unknown",
      asked: word,
      near: nearest(word, Object.keys(this.#registry)),
    });
  }

  #commandFor(name: string, definition: Definition): Command {
    const words = this.#text.help.commands[name];
    const command = new RefusingCommand(`outreach ${name}`, this.#text.frame.placeholders).exitOverride();
    command
      .description(words?.about ?? "")
      .configureOutput({ writeOut: this.#host.stdout.write, writeErr: () => {} });
    const positionals = [...definition.usage.matchAll(/[<[](\w+)(?:\.\.\.)?[>\]]/g)];
    for (const [argument] of positionals) command.argument(argument);
    const argumentKeys = positionals.map(([, key]) => key!);
    for (const [key, schema] of Object.entries(definition.input.shape as Record<string, z.ZodType>)) {
      if (!argumentKeys.includes(key))
        command.addOption(
          optionOf(
            key,
            schema,
            words?.options[key] ?? this.#text.help.options[key] ?? "",
            this.#text.frame.placeholders,
          ),
        );
    }
    addGlobalOptions(command, this.#text);
    command.configureHelp({
      formatHelp: (self) =>
        helpPage(self, this.#text, sentencesWidth(this.#host.stdout), {
          name,
          usage: definition.usage.replace(/[<[][^>\]]*[>\]]/g, (argument) =>
            inWords(argument, this.#text.frame.placeholders),
          ),
          words,
        }),
    });
    return command.action(async () => {
      const argumentValues = Object.fromEntries(
        argumentKeys.map((key, index) => [key, command.processedArgs[index]]),
      );
      const { options, rest } = splitOptions(command.opts(), this.#host);
      await this.#action(definition, { ...rest, ...argumentValues }, options);
    });
  }
}

/** Whether a command refused `--version` (`outreach list --version`): no command has it, so it asks for the program's version. */
const isVersionAsked = (error: unknown) =>
  error instanceof Refusal &&
  error.problems.some((problem) => problem.code === "option-unknown" && asksVersion.includes(problem.asked));

const asksVersion = ["-V", "--version"];

/** Refuses with problems instead of commander's own sentences, by the methods that commander lets a subclass override. */
class RefusingCommand extends Command {
  readonly #placeholders: Sentences["frame"]["placeholders"];

  constructor(name: string, placeholders: Sentences["frame"]["placeholders"]) {
    super(name);
    this.#placeholders = placeholders;
  }

  unknownOption(flag: string): never {
    const known = this.options.flatMap((option) => (option.long ? [option.long] : []));
    throw new Refusal("usage", { code: "option-unknown", asked: flag, near: nearest(flag, known) });
  }
  missingArgument(name: string): never {
    throw new Refusal("usage", {
      code: "argument-missing",
      argument: `<${inWords(name, this.#placeholders)}>`,
    });
  }
  optionMissingArgument(option: Option): never {
    throw new Refusal("usage", { code: "option-missing-value", option: option.flags });
  }
  _excessArguments(received: string[]): never {
    throw new Refusal("usage", {
      code: "argument-unexpected",
      found: received[this.registeredArguments.length] ?? "",
    });
  }
}

function addGlobalOptions(command: Command, { help: { options }, frame: { placeholders } }: Sentences) {
  const global = (flags: string, words: string | undefined) =>
    new Option(flags, words ?? "").helpGroup("global");
  command.addOption(global(`-C, --workspace <${inWords("dir", placeholders)}>`, options.workspace));
  command.addOption(
    global(`--lang <${inWords("lang", placeholders)}>`, options.lang).argParser(parseLanguage),
  );
  command.addOption(global("--json", options.json));
  command.addOption(global("--plain", options.plain));
  command.addOption(global("--no-color", options.color));
  command.addOption(global("--no-input", options.input));
  command.addOption(global("--debug", options.debug));
  command.helpOption("-h, --help", options.help);
}

function parseLanguage(language: string): string {
  if ((languages as readonly string[]).includes(language)) return language;
  throw new Refusal("usage", {
    code: "option-invalid",
    option: "lang",
    found: language,
    expected: languages.join(", "),
  });
}

/** Refuses `-`, which means standard output to other programs: here it would be a file of that name. */
function parseOutputName(name: string): string {
  if (name !== "-") return name;
  throw new Refusal("usage", { code: "output-unnamed" });
}

/** The option of a key: a flag for a boolean (`--no-…` when true by default), repeatable for a list, else with one value. */
function optionOf(
  key: string,
  schema: z.ZodType,
  description: string,
  placeholders: Sentences["frame"]["placeholders"],
): Option {
  const long = `--${optionName(key)}`;
  const { inner, fallback } = unwrap(schema);
  // Every command that writes has `--dry-run`, so its short form is defined here for all.
  const short = key === "dryRun" ? "n" : (schema.meta()?.short as string | undefined);
  const flags = short ? `-${short}, ${long}` : long;
  if (inner instanceof z.ZodBoolean)
    return new Option(fallback === true ? long.replace("--", "--no-") : flags, description);
  const value = (schema.meta()?.value as string | undefined) ?? "value";
  const option = new Option(`${flags} <${inWords(value, placeholders)}>`, description);
  if (inner instanceof z.ZodArray) {
    return option.argParser((value: string, previous: string[] | undefined) => [...(previous ?? []), value]);
  }
  if (key === "output") option.argParser(parseOutputName);
  if (inner instanceof z.ZodEnum) option.choicesShown = inner.options.map(String);
  if (fallback !== undefined) option.fallbackShown = String(fallback);
  return option;
}

declare module "commander" {
  interface Option {
    /** Shown in the help only; the schema checks the values and fills in the default. */
    choicesShown?: string[];
    fallbackShown?: string;
  }
}

function unwrap(schema: z.ZodType): { inner: z.ZodType; fallback: unknown } {
  let inner = schema;
  let fallback: unknown;
  for (;;) {
    if (inner instanceof z.ZodDefault) {
      fallback ??= inner.def.defaultValue;
      inner = inner.def.innerType as z.ZodType;
    } else if (inner instanceof z.ZodOptional) inner = inner.def.innerType as z.ZodType;
    else return { inner, fallback };
  }
}

/** A placeholder in the user's language: `<title=field>` is `<titre=champ>` in French. */
const inWords = (value: string, placeholders: Readonly<Record<string, string>>) =>
  value.replace(/\p{L}+/gu, (word) => placeholders[word] ?? word);

const asksHelpOrVersion = (words: readonly string[]) =>
  words.some((word) => ["-h", "--help", "-V", "--version"].includes(word));

/** The options that every command understands, apart from the command's own. */
function splitOptions(given: Record<string, unknown>, { stdout, stdinIsTTY, env }: Host) {
  const { workspace, lang: _, json, plain, color, input, debug, ...rest } = given;
  const options: GlobalOptions = {
    workspace: workspace as string | undefined,
    json: json === true,
    plain: plain === true,
    color: color !== false && stdout.isTTY && !env.NO_COLOR && env.TERM !== "dumb",
    interactive: input !== false && stdout.isTTY && stdinIsTTY,
    debug: debug === true,
  };
  return { options, rest };
}
