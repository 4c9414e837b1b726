// `workspace changes`: writes the work since the last exchange to one file, for a colleague.

import { Refusal } from "../../../domain/problems/problem.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { packChanges } from "../../../store/exchange/changes-file.ts";
import type { CommandHost } from "../command-host.ts";
import { noteFilesWritten } from "../files-written.ts";
import { knownPassphrase, newPassphrase } from "../passphrase.ts";
import { present } from "../presentation.ts";
import type { WorkspaceInput } from "./workspace-options.ts";

export async function giveChanges(
  { source, output, since, all, encrypt, replace, dryRun }: WorkspaceInput,
  host: CommandHost,
): Promise<number> {
  if (source !== undefined)
    throw new Refusal("usage", { code: "option-without", option: source, needs: "workspace merge" });
  if (all && since !== undefined) throw new Refusal("usage", { code: "exchange-since-or-all" });
  const { files } = host;
  const { root, mission, store } = await host.workspace();
  const target = await targetOf(output, host);
  const file = files.shown(target);
  if (!replace && (await files.facts(target))) throw new Refusal("failure", { code: "file-exists", file });
  const purpose = { what: "exchange", mission: mission.name } as const;
  const encrypted = encrypt || (await knownPassphrase(purpose, host)) !== null;
  const passphrase = encrypted && !dryRun ? await newPassphrase(file, purpose, host) : null;
  const from = all ? "ever" : since === undefined ? "exchange" : { day: since };
  const changes = await (await store()).exchange.changes({
    ...{ now: host.now(), by: host.user, location: root, since: from, keep: !dryRun },
  });
  if (!dryRun) {
    const packed = packChanges({ mission: mission.name, changes });
    const content = passphrase === null ? packed : await (await host.cipher()).encrypt(packed, passphrase);
    await files.write(target, content, { replace });
    await noteFilesWritten(host, "workspace", file);
  }
  const summary = {
    ...{ file, encrypted, things: changes.entities.length },
    actors: changes.entities.filter(({ table }) => table === "actors").length,
    whole: Object.keys(changes.since).length === 0,
  };
  present(host, {
    json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), ...summary }),
    human: () => safeText(`${host.text.exchange.changesWritten(summary, dryRun)}\n`),
  });
  return 0;
}

/** The named file, else a file of the default name in the named or the current folder. */
async function targetOf(
  output: string | undefined,
  { files, user, text, now }: CommandHost,
): Promise<string> {
  const defaultName = text.exchange.fileName(user, now());
  if (output === undefined) return files.resolve(defaultName);
  const facts = await files.facts(output);
  return facts?.kind === "folder" || /[/\\]$/.test(output)
    ? files.resolve(output, defaultName)
    : files.resolve(output);
}
