// Moves the database of a mission to another file or server, and writes its new place into mission.yaml.

import { networkFieldsOf } from "../../domain/audience/field-audience.ts";
import {
  holdsPassword,
  isServer,
  shownAddress,
  unknownScheme,
} from "../../domain/database/database-address.ts";
import { postgresAddress } from "../../domain/database/postgres-address.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { withDatabase } from "../../settings/database/database-setting.ts";
import { isPutOutOfUse, moveDatabase } from "../../store/database-move.ts";
import { type DatabasePlace, databaseFile, usualDatabase } from "../../store/database-place.ts";
import { putAside } from "../../store/open-store.ts";
import type { ApplicationHost } from "./application-host.ts";

export interface WorkspaceMove {
  /** `postgres://…`, a file, or a folder in which to put the file. */
  to: string;
  dryRun: boolean;
  /** The new name of the old file, which stays in its folder; `nth` is 1, then 2… while the name is taken. */
  asideName(nth: number): string;
  progress?: (rows: { done: number; total: number }) => void;
}

export interface MovedWorkspace {
  from: string;
  to: string;
  actors: number;
  steps: number;
  /** How many rows of each table were moved; null when an earlier run moved them. */
  rows: Readonly<Record<string, number>> | null;
  /** Where the old file is now; null for a database on a server, which stays there. */
  aside: string | null;
  /** True when an environment variable, and not mission.yaml, says where the database is: the user must change it. */
  variable: boolean;
}

export async function moveWorkspace(move: WorkspaceMove, host: ApplicationHost): Promise<MovedWorkspace> {
  refuseUnwanted(move.to);
  const { env, files, interrupted } = host;
  const workspace = await host.workspace();
  const { root, place: from } = workspace;
  const setting = await settingFor(move.to, root, host);
  const to = workspace.placeAt(setting || undefined);
  const shown = { from: shownPlace(from, host), to: shownPlace(to, host) };
  const variable = Boolean(env.OUTREACH_DATABASE_URL);
  if (isSame(from, to, host)) return await finishEarlier(move, { from, shown, variable, root }, host);
  const { dryRun, progress } = move;
  const contents = await moveDatabase({
    from,
    to,
    shown,
    dryRun,
    networkFields: networkFieldsOf(workspace.mission.sharing),
    interrupted,
    ...(progress ? { progress } : {}),
  });
  if (!dryRun && !variable) {
    const file = files.resolve(root, "mission.yaml");
    const text = await files.readText(file);
    await files.write(file, withDatabase(text, files.shown(file), setting), { replace: true });
  }
  const aside = isServer(from.url) ? null : await asideFor(from, move, host);
  if (aside !== null && !dryRun) await putAside(from, aside);
  return {
    ...{ ...shown, variable, aside: aside === null ? null : files.shown(aside) },
    ...{ actors: contents.actors?.rows ?? 0, steps: contents.steps?.rows ?? 0 },
    rows: Object.fromEntries(Object.entries(contents).map(([table, { rows }]) => [table, rows])),
  };
}

function refuseUnwanted(to: string): void {
  if (holdsPassword(to)) throw new Refusal("input", { code: "server-password-in-argument" });
  const scheme = unknownScheme(to);
  if (scheme !== null)
    throw new Refusal("input", { code: "database-address", scheme, variable: "workspace move" });
}

/** The setting of mission.yaml for the new place: an address, or a path (from its folder if the file is in it); blank for the usual file. */
async function settingFor(to: string, root: string, { files }: ApplicationHost): Promise<string> {
  if (isServer(to)) return shownAddress(to);
  const asked = files.resolve(to);
  const isFolder = (await files.facts(asked))?.kind === "folder";
  const file = isFolder ? files.resolve(asked, usualDatabase) : asked;
  if (file === files.resolve(databaseFile({ url: undefined, root }))) return "";
  return file.startsWith(`${root}/`) || file.startsWith(`${root}\\`)
    ? file.slice(root.length + 1).replaceAll("\\", "/")
    : file;
}

const shownPlace = (place: DatabasePlace, { files }: ApplicationHost) =>
  isServer(place.url) ? shownAddress(place.url) : files.shown(databaseFile(place));

function isSame(a: DatabasePlace, b: DatabasePlace, { env, user, files }: ApplicationHost): boolean {
  if (!isServer(a.url) || !isServer(b.url))
    return (
      !isServer(a.url) &&
      !isServer(b.url) &&
      files.resolve(databaseFile(a)) === files.resolve(databaseFile(b))
    );
  const keyOf = ({ host, port, database, schema }: ReturnType<typeof postgresAddress>) =>
    JSON.stringify([host, port, database, schema]);
  return keyOf(postgresAddress(a.url, env, user)) === keyOf(postgresAddress(b.url, env, user));
}

/** Finishes an earlier run that was killed after it changed mission.yaml: renames the old file. Refused when there is no such run. */
async function finishEarlier(
  move: WorkspaceMove,
  {
    from,
    shown,
    variable,
    root,
  }: {
    from: DatabasePlace;
    shown: { from: string; to: string };
    variable: boolean;
    root: string;
  },
  host: ApplicationHost,
): Promise<MovedWorkspace> {
  const usual = { url: undefined, root };
  if (!isServer(from.url) || !(await isPutOutOfUse(usual, host.interrupted)))
    throw new Refusal("failure", { code: "move-same", database: shown.to, variable });
  const aside = await asideFor(usual, move, host);
  if (!move.dryRun) await putAside(usual, aside);
  const store = await (await host.workspace()).store();
  return {
    ...{
      from: host.files.shown(databaseFile(usual)),
      to: shown.to,
      variable,
      aside: host.files.shown(aside),
    },
    ...{ actors: await store.count(), steps: (await store.history()).length, rows: null },
  };
}

/** A free path for the old file, in its folder. */
async function asideFor(place: DatabasePlace, { asideName }: WorkspaceMove, { files }: ApplicationHost) {
  const folder = files.resolve(databaseFile(place), "..");
  for (let nth = 1; ; nth++) {
    const file = files.resolve(folder, asideName(nth));
    if ((await files.facts(file)) === null) return file;
  }
}
