/** Makes the host of the use cases, which need no terminal, from the program's host and the files that ship. */

import { dirname } from "node:path";
import type { ApplicationHost } from "../application/workspace/application-host.ts";
import type { Workspace } from "../application/workspace/workspace.ts";
import { networkFieldsOf } from "../domain/audience/field-audience.ts";
import { isServer, unknownScheme } from "../domain/database/database-address.ts";
import { sharingProblem } from "../domain/exchange/exchange-problems.ts";
import type { PlaceReference } from "../domain/places/place-reference.ts";
import type { LeakGate } from "../domain/privacy/outgoing-file.ts";
import { Refusal } from "../domain/problems/problem.ts";
import type { Language } from "../domain/values/language.ts";
import { memoize } from "../domain/values/memoize.ts";
import type { Host } from "../ports/host.ts";
import type { ProgramFiles } from "../ports/program-files.ts";
import { databaseFile } from "../store/database-place.ts";
import type { Store } from "../store/store.ts";
import { knowledge } from "./installed-program.ts";
import { type PasswordQuestions, serverAccess } from "./server-access.ts";
import { cachedMission } from "./settings-cache.ts";
import { sharingOf, unreportedSharing } from "./synchronised-workspace.ts";
import { ReadAhead } from "./threads/read-ahead.ts";
import type { ReadingThread } from "./threads/reading-worker.ts";
import { startSuggesting } from "./threads/start-suggesting.ts";
import { build } from "./version.ts";
import { findWorkspace } from "./workspace-folder.ts";

export interface ApplicationHostOptions extends PasswordQuestions {
  /** The folder of the workspace, or one below it; the current folder when undefined. */
  workspace: string | undefined;
  language: Language;
  /** Asks whether to start an empty database when the workspace's database is gone. */
  startAgain(database: string): Promise<boolean>;
}

export interface OpenApplicationHost extends ApplicationHost {
  close(): Promise<void>;
}

export function openApplicationHost(host: Host, options: ApplicationHostOptions): OpenApplicationHost {
  const { files, env, program, keyring, cipher, mailbox, interrupted, now, stdin } = host;
  refuseDatabaseVariable(env);
  const shipped = shippedFiles(program);
  let opened: Promise<OpenWorkspace> | undefined;
  let sender = "";
  let places: Promise<PlaceReference> | undefined;
  let thread: ReadingThread | undefined;
  let gate: Promise<LeakGate> | undefined;
  const ahead = new ReadAhead(program, files.resolve("."));
  const workspaceFolder = () => folderOf(host, options.workspace);
  /** Completes an erasure that was interrupted, before anything else is read. */
  const resume = async (workspace: Workspace, store: Store) => {
    if ((await store.privacy.pending()) === null) return;
    const { resumeErasure } = await import("../application/privacy/erase-subject.ts");
    const resumedWorkspace = { ...workspace, store: async () => store };
    if (await resumeErasure({ ...applicationHost, workspace: async () => resumedWorkspace }))
      options.warn({ code: "erasure-ended" });
  };
  const open = async () => {
    const workspace = await openWorkspace(host, await workspaceFolder(), { ...options, resume }, shipped);
    sender = workspace.mission.sender.name;
    return workspace;
  };
  const applicationHost: OpenApplicationHost = {
    ...{ files, env, keyring, cipher, mailbox, interrupted, now, stdin, ...shipped, ahead },
    language: options.language,
    build: build ?? "sources",
    /** The user of the system; where it names none, the mission's sender, which is known once the workspace is open. */
    get user() {
      return host.user || sender;
    },
    async readInWorker(kind, given) {
      const { ReadingThread } = await import("./threads/reading-worker.ts");
      thread ??= new ReadingThread(program.readingThread);
      return thread.read(kind, given);
    },
    suggestingThreads: (job) => startSuggesting(program, job),
    places: () => {
      places ??= placeReference(program);
      return places;
    },
    leakGate: () => {
      gate ??= openGate(applicationHost);
      return gate;
    },
    workspaceFolder,
    copyOfStore: async (database) => {
      const { openCopy } = await import("../store/open-store.ts");
      return openCopy(database, await workspaceFolder(), interrupted);
    },
    workspace: () => {
      opened ??= open();
      return opened;
    },
    async close() {
      await Promise.all([thread?.close(), ahead.close()]);
      await (await opened?.catch(() => undefined))?.close();
    },
  };
  return applicationHost;
}

/** Opens the search for leaks. It loads here, since only documents for others need it. */
async function openGate(host: ApplicationHost): Promise<LeakGate> {
  const { openLeakGate } = await import("../application/privacy/leak-gate.ts");
  const { programWords } = await import("../commands/support/check/leak-check.ts");
  return openLeakGate(host, await programWords());
}

/** Refuses a variable with an unknown kind of database, rather than ignoring it and using the database in mission.yaml. */
function refuseDatabaseVariable(env: Host["env"]): void {
  const scheme = unknownScheme(env.OUTREACH_DATABASE_URL ?? "");
  if (scheme !== null)
    throw new Refusal("input", { code: "database-address", scheme, variable: "OUTREACH_DATABASE_URL" });
}

async function folderOf({ files }: Host, namedFolder: string | undefined): Promise<string> {
  const root = await findWorkspace(files, namedFolder);
  if (root !== null) return root;
  throw new Refusal("usage", { code: "workspace-missing", from: files.resolve(namedFolder ?? ".") });
}

interface OpenWorkspace extends Workspace {
  close(): Promise<void>;
}

async function openWorkspace(
  host: Host,
  root: string,
  options: ApplicationHostOptions & { resume(workspace: Workspace, store: Store): Promise<void> },
  { template }: ShippedFiles,
): Promise<OpenWorkspace> {
  const { files, env, interrupted } = host;
  await files.sweep(root);
  const file = files.resolve(root, "mission.yaml");
  const missionText = await files.readText(file);
  const mission = await cachedMission(host, root, missionText, async () => {
    const { loadMission } = await import("../settings/load-mission.ts");
    return loadMission(missionText, files.shown(file));
  });
  const server = serverAccess(host, options);
  const placeAt = (url: string | undefined) => ({ url, root, server });
  const variable = env.OUTREACH_DATABASE_URL;
  const place = {
    ...placeAt(variable || mission.database || undefined),
    saidIn: variable ? "OUTREACH_DATABASE_URL" : files.shown(file),
  };
  const folder = isServer(place.url) ? null : dirname(databaseFile(place));
  let store: Promise<Store> | undefined;
  const openedStore = async () => {
    const { openStore } = await import("../store/open-store.ts");
    const { startAgain, warn } = options;
    const networkFields = networkFieldsOf(mission.sharing);
    const opened = await openStore({ ...place, interrupted, startAgain, warn, networkFields });
    if (folder !== null) {
      const sharing = unreportedSharing(folder, env);
      if (sharing !== null) warn(sharingProblem(files.shown(folder), sharing));
    }
    await options.resume(workspace, opened);
    return opened;
  };
  const workspace: OpenWorkspace = {
    ...{ root, mission, place, placeAt },
    sharing: () => (folder === null ? null : sharingOf(folder, env)),
    store: () => {
      store ??= openedStore();
      return store;
    },
    async restore(copy, aside) {
      const { restoreStore } = await import("../store/open-store.ts");
      return restoreStore({ ...place, copy, aside, interrupted });
    },
    async template(name) {
      const ownFile = files.resolve(root, "templates", name);
      if (await files.facts(ownFile))
        return { file: files.shown(ownFile), text: await files.readText(ownFile), own: true };
      return { ...(await template(name)), own: false };
    },
    close: async () => await (await store?.catch(() => undefined))?.close(),
  };
  return workspace;
}

type ShippedFiles = Pick<ApplicationHost, "builtin" | "template" | "builtins" | "compiledSignals">;

function shippedFiles(program: ProgramFiles): ShippedFiles {
  /** Refuses an unknown name as missing input, since it may come from the user. */
  async function builtin(name: string): Promise<string> {
    for (const folder of ["templates", knowledge])
      try {
        return await program.readText(`${folder}/${name}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    throw new Refusal("input", { code: "file-missing", file: name });
  }
  return {
    builtin,
    async template(name) {
      const json = name.replace(/\.yaml$/, ".json");
      if (!program.hasPreparedData || json === name || !/^(?:imports\/)?[^/]+$/.test(name))
        return { file: name, text: await builtin(name) };
      return { file: json, text: await program.readText(`dist/templates/${json}`) };
    },
    compiledSignals: async (language) =>
      program.hasPreparedData ? await program.readText(`dist/templates/signals.${language}.json`) : null,
    async builtins(folder) {
      const below = (await shippedNames(program)).filter((name) => name.startsWith(`${folder}/`));
      return below.map((name) => name.slice(folder.length + 1)).filter((name) => !name.includes("/"));
    },
  };
}

/** Names of the shipped files that a workspace may copy: templates and knowledge, without `words/`, which the build compiles in. */
export const shippedNames = async (program: ProgramFiles): Promise<string[]> =>
  (await Promise.all([program.listAll("templates"), program.listAll(knowledge)]))
    .flat()
    .filter((name) => !name.startsWith("words/"));

/** The reference of communes, which is read once per process, even if several commands run in it. */
const placeReference = memoize(async (program: Host["program"]): Promise<PlaceReference> => {
  const { PlaceReference } = await import("../domain/places/place-reference.ts");
  return new PlaceReference(JSON.parse(await program.readText("dist/places.json")));
});
