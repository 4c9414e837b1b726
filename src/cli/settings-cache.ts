// Caches the settings of a mission, so that short commands start faster.

import { join } from "node:path";
import type { Host } from "../ports/host.ts";
import type { Mission } from "../settings/mission-schema.ts";
import { build } from "./version.ts";

/** A mission with the text it was read from and the build that read it; when either differs, it is read again. */
interface CachedMission {
  build: string;
  text: string;
  mission: Mission;
}

/**
 * The mission in `text`, as `read` returns it. Reading and checking the YAML takes a third of the time of a short command, so the
 * result is cached in the user's cache folder until the text or the build changes. When the cache cannot be used, or the program
 * runs from its sources, the text is read.
 */
export async function cachedMission(
  { files, env }: Host,
  root: string,
  text: string,
  read: () => Promise<Mission>,
): Promise<Mission> {
  const folder = cacheFolder(env);
  if (!build || !folder) return read();
  const cacheFile = join(folder, "outreach", `mission-${hashOf(root)}.json`);
  const cached = await readCache(files, cacheFile);
  if (cached?.build === build && cached.text === text && cached.mission) return cached.mission;
  const mission = await read();
  await files
    .write(cacheFile, JSON.stringify({ build, text, mission } satisfies CachedMission), { replace: true })
    .catch(() => {});
  return mission;
}

async function readCache(files: Host["files"], cacheFile: string): Promise<Partial<CachedMission> | null> {
  try {
    return JSON.parse(await files.readText(cacheFile));
  } catch {
    return null;
  }
}

/** The user's cache folder; undefined where the system names none. */
function cacheFolder(env: Host["env"]): string | undefined {
  if (process.platform === "win32") return env.LOCALAPPDATA;
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (!env.HOME) return undefined;
  return process.platform === "darwin" ? join(env.HOME, "Library", "Caches") : join(env.HOME, ".cache");
}

/** A short hash of a path. Two workspaces with the same hash only overwrite each other's cache. */
function hashOf(folder: string): string {
  let hash = 0;
  for (let index = 0; index < folder.length; index++)
    hash = (Math.imul(hash, 31) + folder.charCodeAt(index)) >>> 0;
  return hash.toString(36);
}
