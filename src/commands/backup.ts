// `backup`: copies the database, restores a copy, or removes one.

import * as z from "zod";
import { eraseAgain } from "../application/privacy/erase-subject.ts";
import type { Workspace } from "../application/workspace/workspace.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { inSnakeCase } from "../renderers/json.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { withDecrypted, writeEncrypted } from "./support/backup/encrypted-backup.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { databaseOf } from "./support/database-check.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { present } from "./support/presentation.ts";

/** Copies the whole database to one file, even while others work on it; or puts a copy back in its place. */
export default command({
  usage: "backup [file]",
  input: z.object({
    file: z.string().optional(),
    restore: z.string().optional().meta({ value: "file" }),
    remove: z.string().optional().meta({ value: "file" }),
    encrypt: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run({ file, restore, remove, encrypt, dryRun }, host) {
    if ([file, restore, remove].filter((path) => path !== undefined).length > 1)
      throw new Refusal("usage", { code: "backup-or-restore" });
    if (encrypt && (restore ?? remove) !== undefined)
      throw new Refusal("usage", {
        ...{
          code: "options-exclude",
          options: ["--encrypt", restore === undefined ? "--remove" : "--restore"],
        },
      });
    const workspace = await host.workspace();
    const result =
      remove !== undefined
        ? await removeBackup(workspace, host, { copy: remove, dryRun })
        : restore === undefined
          ? await makeBackup(workspace, host, { file, encrypt, dryRun })
          : await restoreBackup(workspace, host, { copy: restore, dryRun });
    present(host, {
      json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), ...result }),
      human: () => safeText(`${host.text.backup.outcome(result, dryRun)}\n`),
    });
    return 0;
  },
});

async function makeBackup(
  workspace: Workspace,
  host: CommandHost,
  { file, encrypt, dryRun }: { file: string | undefined; encrypt: boolean; dryRun: boolean },
) {
  const store = await workspace.store();
  const actors = await store.count();
  const target =
    file === undefined
      ? await freePath(workspace, host, encrypt ? "sealed" : "copy")
      : host.files.resolve(file);
  if (await host.files.facts(target))
    throw new Refusal("failure", { code: "file-exists", file: host.files.shown(target) });
  if (!dryRun) {
    if (file === undefined) await host.files.makeFolder(folderOf(workspace, host));
    if (encrypt) await writeEncrypted(target, workspace, host);
    else if (!(await store.backup(target))) throw new Refusal("failure", { code: "backup-nothing" });
    await noteFilesWritten(host, "backup", host.files.shown(target));
  }
  return { file: host.files.shown(target), actors, encrypted: encrypt };
}

async function restoreBackup(
  workspace: Workspace,
  host: CommandHost,
  { copy, dryRun }: { copy: string; dryRun: boolean },
) {
  const restored = host.files.shown(copy);
  if (dryRun) return { restored };
  await host.files.makeFolder(folderOf(workspace, host));
  const aside = await freePath(workspace, host, "before");
  const { there, erasures } = await withDecrypted(copy, workspace, host, (opened) =>
    workspace.restore(opened, aside),
  );
  const erased = await eraseAgain(erasures, host.text.privacy.erasedMarker, host);
  const actors = await (await workspace.store()).count();
  return {
    ...{ restored, actors, ...(there ? { before: host.files.shown(aside) } : {}) },
    ...(erased > 0 ? { erasedAgain: erased } : {}),
  };
}

/** SQLite's application id, four bytes of the file's header. The program's databases have the letters `outr` there. */
const applicationId = { at: 68, letters: "outr" };

/** Removes a backup that the program made; refuses the database in use and any other file. */
async function removeBackup(
  workspace: Workspace,
  host: CommandHost,
  { copy, dryRun }: { copy: string; dryRun: boolean },
) {
  const { files } = host;
  const path = files.resolve(copy);
  const file = files.shown(copy);
  const mark = await withDecrypted(copy, workspace, host, async (opened) =>
    Buffer.from(await files.read(opened)).toString("latin1", applicationId.at, applicationId.at + 4),
  );
  if (path === databaseOf(workspace, host).file || mark !== applicationId.letters)
    throw new Refusal("input", { code: "backup-foreign", file });
  if (!dryRun) await files.remove(path);
  return { removed: file };
}

const folderOf = ({ root }: Workspace, { files, text }: CommandHost) =>
  files.resolve(root, text.backup.folder);

/** A free path with the date and time, and a number when that path is taken: `sauvegardes/outreach 2026-11-24 10h30m05.db`. */
async function freePath(
  workspace: Workspace,
  host: CommandHost,
  what: "copy" | "sealed" | "before",
): Promise<string> {
  for (let nth = 1; ; nth++) {
    const name = host.text.backup.fileName(what, host.now(), nth);
    const file = host.files.resolve(folderOf(workspace, host), name);
    if ((await host.files.facts(file)) === null) return file;
  }
}
