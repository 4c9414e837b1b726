/** Makes the host of a command: the host of the use cases, the terminal, the global options and the sentences. */
import type { CommandRegistry } from "../commands/support/command-definition.ts";
import type { CommandHost, GlobalOptions } from "../commands/support/command-host.ts";
import type { Host } from "../ports/host.ts";
import type { PromptLooks } from "../ports/prompter.ts";
import { brokenBetweenWords } from "../renderers/screens/character-columns.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { type Sentences, say } from "../text/index.ts";
import { openApplicationHost, shippedNames } from "./open-application-host.ts";

export interface OpenHost extends CommandHost {
  close(): Promise<void>;
}

export function openHost(
  host: Host,
  options: GlobalOptions,
  text: Sentences,
  commands: CommandRegistry,
): OpenHost {
  const { files, program, stdout } = host;
  const stderr = wrappedTerminal(host.stderr);
  const prompter = lazyPrompter(host, { color: options.color, words: text.frame.promptWords });
  const application = openApplicationHost(host, {
    workspace: options.workspace,
    language: text.language,
    startAgain: async (database) =>
      options.interactive &&
      (await prompter.confirm({
        message: text.workspace.confirmEmptyList(files.shown(database)),
        initial: false,
      })),
    ...(options.interactive && {
      askPassword: (user: string, server: string) =>
        prompter.password({ message: text.mailing.askPassword(user, server) }),
      mayKeepPassword: () => prompter.confirm({ message: text.mailing.keepPassword, initial: true }),
    }),
    warn: (problem) => host.stderr.write(`${safeText(say(problem, text))}\n`),
  });
  return {
    ...application,
    get user() {
      return application.user;
    },
    ...{ stdout, stderr, options, text, commands, prompter },
    showFile: (path) => host.showFile(path),
    font: (face) => program.read(`dist/fonts/${face}.ttf`),
    allBuiltins: () => shippedNames(program),
    async example(language) {
      const folder = `examples/${language}`;
      const names = await program.listAll(folder);
      return Promise.all(
        names.map(async (name) => ({ name, content: await program.read(`${folder}/${name}`) })),
      );
    },
  };
}

/** Breaks messages on a terminal between words; a text that moves the cursor is written unchanged. */
const wrappedTerminal = (terminal: Host["stderr"]): Host["stderr"] =>
  terminal.isTTY
    ? {
        isTTY: true,
        get columns() {
          return terminal.columns;
        },
        write: (text) =>
          terminal.write(
            typeof text !== "string" || movesCursor.test(text)
              ? text
              : brokenBetweenWords(text, terminal.columns),
          ),
      }
    : terminal;

const movesCursor = /\r|\u001b(?!\[[\d;]*m)/;

/** A prompter that loads its library with the first question. */
function lazyPrompter({ prompter }: Host, looks: PromptLooks): CommandHost["prompter"] {
  let opened: ReturnType<typeof prompter> | undefined;
  const open = () => {
    opened ??= prompter(looks);
    return opened;
  };
  return {
    text: async (question) => (await open()).text(question),
    password: async (question) => (await open()).password(question),
    confirm: async (question) => (await open()).confirm(question),
    select: async (question) => (await open()).select(question),
    key: async (question) => (await open()).key(question),
  };
}
