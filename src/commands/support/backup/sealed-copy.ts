// Writes backups that a passphrase encrypts, and decrypts them to be restored.

import type { Workspace } from "../../../application/workspace/workspace.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { temporaryName } from "../../../store/temporary-files.ts";
import type { CommandHost } from "../command-host.ts";
import { newPassphrase, passphraseAsker } from "../passphrase.ts";

/** The passphrase is asked before anything is copied. */
export async function writeSealed(
  target: string,
  { root, mission, store }: Workspace,
  host: CommandHost,
): Promise<void> {
  const { files } = host;
  const passphrase = await newPassphrase(
    files.shown(target),
    { what: "backup", mission: mission.name },
    host,
  );
  const copy = openCopy(root, host);
  try {
    if (!(await (await store()).backup(copy))) throw new Refusal("failure", { code: "backup-nothing" });
    const cipher = await host.cipher();
    await files.write(target, await cipher.encrypt(await files.read(copy), passphrase));
  } finally {
    await removed(copy, host);
  }
}

/** Calls `work` with the backup, which is decrypted first when it is encrypted. */
export async function withOpened<T>(
  copy: string,
  { root, mission }: Workspace,
  host: CommandHost,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const { files } = host;
  const path = files.resolve(copy);
  const cipher = await host.cipher();
  if (!cipher.isEncrypted(await headOf(path, host))) return work(path);
  const asker = passphraseAsker({ what: "backup", mission: mission.name }, host);
  const [bytes, file] = [await files.read(path), files.shown(copy)];
  let content: Uint8Array | null = null;
  for (let attempt = 1; content === null; attempt++) {
    const passphrase = await asker.ask(file, attempt);
    if (passphrase === null) throw new Refusal("input", { code: "exchange-passphrase-wrong", file });
    content = await cipher.decrypt(bytes, passphrase);
  }
  await asker.opened();
  const opened = openCopy(root, host);
  try {
    await files.write(opened, content);
    return await work(opened);
  } finally {
    await removed(opened, host);
  }
}

/** Beside the database, where only the team reads. By this name a later run removes what a killed one left. */
const openCopy = (root: string, { files }: CommandHost) => files.resolve(root, temporaryName("backup"));

async function removed(path: string, { files }: CommandHost): Promise<void> {
  if (await files.facts(path)) await files.remove(path);
}

async function headOf(path: string, { files }: CommandHost): Promise<Uint8Array> {
  if ((await files.facts(path))?.kind !== "file") return new Uint8Array();
  for await (const chunk of files.stream(path)) return chunk;
  return new Uint8Array();
}
