// Reads the changes that a colleague brings: a file, a folder of files, another workspace, or a copy of a database.

import { isServer } from "../../domain/database/database-address.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { loadMission } from "../../settings/load-mission.ts";
import { usualDatabase } from "../../store/database-place.ts";
import { type ChangesFile, isPacked, unpackChanges } from "../../store/exchange/changes-file.ts";
import type { LaptopChanges } from "../../store/exchange-records.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface BroughtChanges extends ChangesFile {
  /** As the user names it. */
  file: string;
}

/** Asks for the passphrase of an encrypted file; null when nobody can give it. `attempt` is 1 at first and rises by one after each wrong passphrase. */
type AskPassphrase = (file: string, attempt: number) => Promise<string | null>;

/** The largest file of changes that is read, in bytes: it is held whole in memory. Databases have no limit. */
const mostBytes = 256 * 2 ** 20;

export async function readBroughtChanges(
  path: string,
  host: ApplicationHost,
  askPassphrase: AskPassphrase,
): Promise<BroughtChanges[]> {
  const { files } = host;
  const shown = files.shown(path);
  const facts = await files.facts(path);
  if (facts === null) throw new Refusal("input", { code: "file-missing", file: shown });
  if (facts.kind === "folder") return changesOfFolder(path, host, askPassphrase);
  const brought = await changesOfFile(path, host, askPassphrase);
  if (brought === null) throw new Refusal("input", { code: "exchange-foreign", file: shown });
  return [brought];
}

async function changesOfFolder(
  path: string,
  host: ApplicationHost,
  askPassphrase: AskPassphrase,
): Promise<BroughtChanges[]> {
  const { files } = host;
  const folder = files.shown(path);
  if (await files.facts(files.resolve(path, "mission.yaml"))) {
    if (files.resolve(path) === files.resolve(await host.workspaceFolder()))
      throw new Refusal("usage", { code: "exchange-of-itself", folder });
    const settings = files.resolve(path, "mission.yaml");
    const mission = loadMission(await files.readText(settings), files.shown(settings));
    const database = files.resolve(path, mission.database || usualDatabase);
    if (isServer(mission.database) || (await files.facts(database)) === null)
      throw new Refusal("input", { code: "exchange-nothing", folder });
    return [{ file: folder, mission: mission.name, changes: await changesOfDatabase(database, host) }];
  }
  const broughtFiles: BroughtChanges[] = [];
  for (const name of (await files.list(path)).toSorted()) {
    if (name.startsWith(".")) continue;
    const file = files.resolve(path, name);
    if ((await files.facts(file))?.kind !== "file") continue;
    const brought = await changesOfFile(file, host, askPassphrase).catch(nullIfForeign);
    if (brought) broughtFiles.push(brought);
  }
  if (broughtFiles.length === 0) throw new Refusal("input", { code: "exchange-nothing", folder });
  // The oldest first: a file may continue the one made before it.
  return broughtFiles.toSorted((a, b) => (a.changes.made < b.changes.made ? -1 : 1));
}

/** A folder may hold other files too: they are ignored. */
function nullIfForeign(error: unknown): null {
  const code = error instanceof Refusal ? error.problems[0]?.code : null;
  if (code === "exchange-foreign" || code === "store-foreign") return null;
  throw error;
}

/** Null when the file is neither a file of changes nor a database. */
async function changesOfFile(
  path: string,
  host: ApplicationHost,
  askPassphrase: AskPassphrase,
): Promise<BroughtChanges | null> {
  const { files } = host;
  const file = files.shown(path);
  const facts = await files.facts(path);
  if (facts?.kind !== "file") return null;
  const head = await headOf(path, host);
  const cipher = await host.cipher();
  if (isDatabase(head)) return { file, mission: "", changes: await changesOfDatabase(path, host) };
  if (!isPacked(head) && !cipher.isEncrypted(head)) return null;
  if (facts.size > mostBytes)
    throw new Refusal("input", { code: "exchange-too-large", file, most: mostBytes / 2 ** 20 });
  let bytes = await files.read(path);
  if (cipher.isEncrypted(bytes)) bytes = await decryptedBytes(bytes, file, cipher, askPassphrase);
  return { file, ...unpackChanges(bytes, file) };
}

async function decryptedBytes(
  bytes: Uint8Array,
  file: string,
  cipher: Awaited<ReturnType<ApplicationHost["cipher"]>>,
  askPassphrase: AskPassphrase,
): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    const passphrase = await askPassphrase(file, attempt);
    if (passphrase === null) throw new Refusal("input", { code: "exchange-passphrase-wrong", file });
    const content = await cipher.decrypt(bytes, passphrase);
    if (content) return content;
  }
}

async function headOf(path: string, { files }: ApplicationHost): Promise<Uint8Array> {
  for await (const chunk of files.stream(path)) return chunk;
  return new Uint8Array();
}

const isDatabase = (head: Uint8Array) =>
  new TextDecoder("latin1").decode(head.subarray(0, 15)) === "SQLite format 3";

/** Returns all changes in another database. Opens a copy, so that the database stays as it is. */
async function changesOfDatabase(database: string, host: ApplicationHost): Promise<LaptopChanges> {
  const store = await host.copyOfStore(database);
  try {
    const shown = host.files.shown(database);
    return await store.exchange.changes({
      ...{ now: host.now(), by: shown, location: host.files.resolve(database), since: "ever", keep: false },
    });
  } finally {
    await store.close();
  }
}
