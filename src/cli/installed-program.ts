// Finds the files that ship with the program where it is installed as a package.

import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProgramFiles } from "../ports/program-files.ts";
import { isWithin } from "./incomplete-installation.ts";

/** Whether the program runs from `dist/`, not from its sources. */
export const bundled = !import.meta.url.includes("/src/");

/** The folder with the knowledge of the field, below the package. */
export const knowledge = bundled ? "dist/knowledge" : "src/knowledge";

/** The folder that holds `templates/` and `package.json`: one above `dist/` and two above `src/cli/`. */
const packageFolder = fileURLToPath(new URL(bundled ? "../" : "../../", import.meta.url));

/** The files that ship, read from the folder of the installed package. */
export const installedProgram: ProgramFiles = {
  read: async (path) => readFileSync(join(packageFolder, path)),
  readText: async (path) => readFileSync(join(packageFolder, path), "utf8"),
  async listAll(folder) {
    const from = join(packageFolder, folder);
    const entries = await readdir(from, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(from, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
      .sort();
  },
  readingThread: { file: join(packageFolder, "dist", "apart.js") },
  installation: existsSync(join(packageFolder, "build.mjs")) ? "sources" : "package",
  hasPreparedData: bundled,
  owns: (path) => isWithin(packageFolder, path),
};
