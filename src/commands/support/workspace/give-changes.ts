// `workspace changes`: writes one's work since the last exchange into one file, for a colleague.

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
  const given = {
    ...{ file, encrypted, things: changes.entities.length },
    actors: changes.entities.filter(({ table }) => table === "actors").length,
    whole: Object.keys(changes.since).length === 0,
  };
  present(host, {
    json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), ...given }),
    human: () => safeText(`${host.text.exchange.changesWritten(given, dryRun)}\n`),
  });
  return 0;
}

/** The file named, else a file of the usual name in the folder named or in the current one. */
async function targetOf(
  output: string | undefined,
  { files, user, text, now }: CommandHost,
): Promise<string> {
  const named = text.exchange.fileName(user, now());
  if (output === undefined) return files.resolve(named);
  const facts = await files.facts(output);
  return facts?.kind === "folder" || /[/\\]$/.test(output)
    ? files.resolve(output, named)
    : files.resolve(output);
}
