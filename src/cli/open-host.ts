import type { Workspace } from "../application/workspace/workspace.ts";
import type { CommandRegistry } from "../commands/support/command-definition.ts";
import type { CommandHost, GlobalOptions } from "../commands/support/command-host.ts";
import type { PlaceReference } from "../domain/places/place-reference.ts";
import { Refusal } from "../domain/problems/problem.ts";
import type { Host } from "../ports/host.ts";
import type { PromptLooks } from "../ports/prompter.ts";
import { broken } from "../renderers/screens/character-columns.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { schemeOf } from "../settings/database-address.ts";
import type { Store } from "../store/store.ts";
import { type Sentences, say } from "../text/index.ts";
import { bundled, knowledge } from "./installed-program.ts";
import type { ReadingThread } from "./reading-worker.ts";
import { keptMission } from "./settings-cache.ts";
import { build } from "./version.ts";
import { findWorkspace } from "./workspace-folder.ts";

export interface OpenHost extends CommandHost {
  close(): Promise<void>;
}

/** The world as a command sees it: surroundings, plus the options, the language and the workspace. */
export async function openHost(
  surroundings: Host,
  options: GlobalOptions,
  text: Sentences,
  commands: CommandRegistry,
): Promise<OpenHost> {
  const { files, env, program } = surroundings;
  const scheme = schemeOf(env.OUTREACH_DATABASE_URL ?? "");
  if (scheme !== null)
    throw new Refusal("input", { code: "database-address", scheme, variable: "OUTREACH_DATABASE_URL" });
  let store: Promise<Store> | undefined;

  async function workspaceFolder(): Promise<string> {
    const root = await findWorkspace(files, options.workspace);
    if (root !== null) return root;
    throw new Refusal("usage", {
      code: "workspace-missing",
      from: files.resolve(options.workspace ?? "."),
    });
  }

  async function workspace(): Promise<Workspace> {
    const root = await workspaceFolder();
    await files.sweep(root);
    const file = files.resolve(root, "mission.yaml");
    const written = await files.readText(file);
    const mission = await keptMission(surroundings, root, written, async () => {
      const { loadMission } = await import("../settings/load-mission.ts");
      return loadMission(written, files.shown(file));
    });
    sender = mission.sender.name;
    const place = { url: env.OUTREACH_DATABASE_URL || mission.database || undefined, root };
    return {
      root,
      mission,
      store: () => {
        store ??= import("../store/open-store.ts").then(({ openStore }) =>
          openStore({
            ...place,
            interrupted: surroundings.interrupted,
            startAgain: async (database) =>
              options.interactive &&
              (await (
                await surroundings.prompter({ color: options.color, words: text.frame.promptWords })
              ).confirm({
                message: text.workspace.startAgain(files.shown(database)),
                initial: false,
              })),
            warn: (problem) => surroundings.stderr.write(`${safeText(say(problem, text))}\n`),
          }),
        );
        return store;
      },
      async restore(copy, aside) {
        const { restoreStore } = await import("../store/open-store.ts");
        return restoreStore({ ...place, copy, aside });
      },
      async template(name) {
        const own = files.resolve(root, "templates", name);
        if (await files.facts(own))
          return { file: files.shown(own), text: await files.readText(own), own: true };
        return { ...(await shipped(name)), own: false };
      },
    };
  }

  /** A file that ships: once bundled, data stands beside the program as JSON, which is read at once. */
  async function shipped(name: string): Promise<{ file: string; text: string }> {
    const json = name.replace(/\.yaml$/, ".json");
    if (!bundled || json === name || name.includes("/")) return { file: name, text: await builtin(name) };
    return { file: json, text: await program.readText(`dist/templates/${json}`) };
  }

  /** A name may be a user's, as that of a template: nothing may bear it. */
  async function builtin(name: string): Promise<string> {
    for (const folder of ["templates", knowledge])
      try {
        return await program.readText(`${folder}/${name}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    throw new Refusal("input", { code: "file-missing", file: name });
  }

  /** What ships and may be copied into a workspace: templates, and what is known of the field but for the words that are compiled in. */
  const allBuiltins = async () =>
    (await Promise.all([program.listAll("templates"), program.listAll(knowledge)]))
      .flat()
      .filter((name) => !name.startsWith("words/"));

  let sender = "";
  let places: Promise<PlaceReference> | undefined;
  let thread: ReadingThread | undefined;
  let opened: Promise<Workspace> | undefined;
  return {
    ...pick(surroundings),
    stderr: inWholeWords(surroundings.stderr),
    /** Where the system knows nobody, what is noted is the sender's: known as soon as the workspace is. */
    get user() {
      return surroundings.user || sender;
    },
    options,
    text,
    commands,
    language: text.language,
    build: build ?? "sources",
    now: surroundings.now,
    stdin: surroundings.stdin,
    prompter: lazyPrompter(surroundings, { color: options.color, words: text.frame.promptWords }),
    builtin,
    template: shipped,
    async apart(kind, given) {
      const { ReadingThread } = await import("./reading-worker.ts");
      thread ??= new ReadingThread(program.readingThread);
      return thread.read(kind, given);
    },
    places: () => {
      places ??= placeReference(program);
      return places;
    },
    font: (face) => program.read(`dist/fonts/${face}.ttf`),
    async builtins(folder) {
      const below = (await allBuiltins()).filter((name) => name.startsWith(`${folder}/`));
      return below.map((name) => name.slice(folder.length + 1)).filter((name) => !name.includes("/"));
    },
    allBuiltins,
    compiledSignals: async (language) =>
      bundled ? await program.readText(`dist/templates/signals.${language}.json`) : null,
    async example(language) {
      const folder = `examples/${language}`;
      const names = await program.listAll(folder);
      return Promise.all(
        names.map(async (name) => ({ name, content: await program.read(`${folder}/${name}`) })),
      );
    },
    workspaceFolder,
    workspace: () => {
      opened ??= workspace();
      return opened;
    },
    async close() {
      await thread?.close();
      await (await store?.catch(() => undefined))?.close();
    },
  };
}

const pick = ({ stdout, stderr, env, files, interrupted, keyring, mailbox }: Host) => ({
  stdout,
  stderr,
  env,
  files,
  interrupted,
  keyring,
  mailbox,
});

/** Messages on a terminal are broken between words; what moves the cursor passes as it is. */
const inWholeWords = (terminal: Host["stderr"]): Host["stderr"] =>
  terminal.isTTY
    ? {
        isTTY: true,
        get columns() {
          return terminal.columns;
        },
        write: (text) =>
          terminal.write(
            typeof text !== "string" || movesCursor.test(text) ? text : broken(text, terminal.columns),
          ),
      }
    : terminal;

const movesCursor = /\r|\u001b(?!\[[\d;]*m)/;

/** The library that asks questions loads with the first question. */
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

async function placeReference(program: Host["program"]): Promise<PlaceReference> {
  const [{ readPlaces }, { PlaceReference }] = await Promise.all([
    import("../domain/places/place-file.ts"),
    import("../domain/places/place-reference.ts"),
  ]);
  return new PlaceReference(readPlaces(await program.readText("dist/places.json")));
}
