// Stores in a file of the workspace which leaks the user declared harmless: their codes and reasons, without the passages.

import type { IgnoredLeak } from "../../domain/privacy/outgoing-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

const fileName = "ignored-leaks.json";

const fileOf = async (host: ApplicationHost) => host.files.resolve(await host.workspaceFolder(), fileName);

export async function ignoredLeaks(host: ApplicationHost): Promise<IgnoredLeak[]> {
  const file = await fileOf(host);
  if (!(await host.files.facts(file))) return [];
  try {
    const stored: unknown = JSON.parse(await host.files.readText(file));
    return Array.isArray(stored) ? stored.filter(isIgnored) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return []; // Without a readable file, every leak is reported.
    throw error;
  }
}

const isIgnored = (entry: unknown): entry is IgnoredLeak =>
  typeof entry === "object" && entry !== null && typeof Reflect.get(entry, "code") === "string";

/** Returns the path of the file, as the user would write it. */
export async function ignoreLeaks(added: readonly IgnoredLeak[], host: ApplicationHost): Promise<string> {
  const file = await fileOf(host);
  const codes = new Set(added.map(({ code }) => code));
  const others = (await ignoredLeaks(host)).filter(({ code }) => !codes.has(code));
  await host.files.write(file, `${JSON.stringify([...others, ...added], null, 2)}\n`, { replace: true });
  return host.files.shown(file);
}
