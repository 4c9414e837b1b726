// Caches the settings of a mission, so that short commands start sooner.

import { join } from "node:path";
import type { Host } from "../ports/host.ts";
import type { Mission } from "../settings/mission-schema.ts";
import { build } from "./version.ts";

/** A mission with the text it was read from and the build that read it; with another text or build it is read again. */
interface Kept {
  build: string;
  text: string;
  mission: Mission;
}

/**
 * The mission that `text` holds, as `read` makes it. Reading and checking the YAML takes a third of a short command, so the
 * result is kept in the user's cache folder until the text or the build changes. When the copy or its folder has a fault, or
 * the program runs from its sources, the text is read.
 */
export async function keptMission(
  { files, env }: Host,
  root: string,
  text: string,
  read: () => Promise<Mission>,
): Promise<Mission> {
  const folder = cacheFolder(env);
  if (!build || !folder) return read();
  const place = join(folder, "outreach", `mission-${numberOf(root)}.json`);
  const kept = await readKept(files, place);
  if (kept?.build === build && kept.text === text && kept.mission) return kept.mission;
  const mission = await read();
  await files
    .write(place, JSON.stringify({ build, text, mission } satisfies Kept), { replace: true })
    .catch(() => {});
  return mission;
}

async function readKept(files: Host["files"], place: string): Promise<Partial<Kept> | null> {
  try {
    return JSON.parse(await files.readText(place));
  } catch {
    return null;
  }
}

/** The user's folder for caches; undefined where the system names none. */
function cacheFolder(env: Host["env"]): string | undefined {
  if (process.platform === "win32") return env.LOCALAPPDATA;
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (!env.HOME) return undefined;
  return process.platform === "darwin" ? join(env.HOME, "Library", "Caches") : join(env.HOME, ".cache");
}

/** A short name for a folder. Two folders that share a name only overwrite each other's copy. */
function numberOf(folder: string): string {
  let number = 0;
  for (let at = 0; at < folder.length; at++) number = (Math.imul(number, 31) + folder.charCodeAt(at)) >>> 0;
  return number.toString(36);
}
