// Writes backups encrypted with a passphrase, and decrypts them before they are restored.

import type { Workspace } from "../../../application/workspace/workspace.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { temporaryName } from "../../../store/temporary-files.ts";
import type { CommandHost } from "../command-host.ts";
import { newPassphrase, passphraseAsker } from "../passphrase.ts";

/** Writes an encrypted copy of the database. Asks for the passphrase first. */
export async function writeEncrypted(
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
  const copy = plainCopyPath(root, host);
  try {
    if (!(await (await store()).backup(copy))) throw new Refusal("failure", { code: "backup-nothing" });
    const cipher = await host.cipher();
    await files.write(target, await cipher.encrypt(await files.read(copy), passphrase));
  } finally {
    await removeIfPresent(copy, host);
  }
}

/** Calls `work` with the file of the backup, or with a decrypted copy of it when it is encrypted. */
export async function withDecrypted<T>(
  copy: string,
  { root, mission }: Workspace,
  host: CommandHost,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const { files } = host;
  const path = files.resolve(copy);
  const cipher = await host.cipher();
  if (!cipher.isEncrypted(await firstChunkOf(path, host))) return work(path);
  const asker = passphraseAsker({ what: "backup", mission: mission.name }, host);
  const [bytes, file] = [await files.read(path), files.shown(copy)];
  let content: Uint8Array | null = null;
  for (let attempt = 1; content === null; attempt++) {
    const passphrase = await asker.ask(file, attempt);
    if (passphrase === null) throw new Refusal("input", { code: "exchange-passphrase-wrong", file });
    content = await cipher.decrypt(bytes, passphrase);
  }
  await asker.opened();
  const decrypted = plainCopyPath(root, host);
  try {
    await files.write(decrypted, content);
    return await work(decrypted);
  } finally {
    await removeIfPresent(decrypted, host);
  }
}

/** Path of a decrypted copy in the workspace, which only the team reads. A later run removes such files that a killed one left. */
const plainCopyPath = (root: string, { files }: CommandHost) => files.resolve(root, temporaryName("backup"));

async function removeIfPresent(path: string, { files }: CommandHost): Promise<void> {
  if (await files.facts(path)) await files.remove(path);
}

async function firstChunkOf(path: string, { files }: CommandHost): Promise<Uint8Array> {
  if ((await files.facts(path))?.kind !== "file") return new Uint8Array();
  for await (const chunk of files.stream(path)) return chunk;
  return new Uint8Array();
}
