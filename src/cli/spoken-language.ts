// Chooses the language of the program's sentences.

import { Refusal } from "../domain/problems/problem.ts";
import { type Language, languages } from "../domain/values/language.ts";
import type { Host } from "../ports/host.ts";
import { findWorkspace } from "./workspace-folder.ts";

/** `--lang`, else `OUTREACH_LANG`, else the mission's language, else French or English by the system's. */
export async function spokenLanguage(
  flags: { lang: string | undefined; workspace: string | undefined },
  { files, env, locale }: Host,
): Promise<Language> {
  const requested = flags.lang ?? env.OUTREACH_LANG;
  if (isLanguage(requested)) return requested;
  try {
    const root = await findWorkspace(files, flags.workspace);
    // One line of the settings is found without loading a YAML parser; the whole file is checked when it is needed.
    const line =
      root && /^language:\s*["']?(\w+)/m.exec(await files.readText(files.resolve(root, "mission.yaml")));
    if (line && isLanguage(line[1])) return line[1];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error; // An unreadable workspace is reported by the command that needs it.
  }
  return locale.toLowerCase().startsWith("fr") ? "fr" : "en";
}

const isLanguage = (name: string | undefined): name is Language => languages.includes(name as Language);
