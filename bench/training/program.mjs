// Imports modules of the program from `src`, for the scripts that fit its models.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundledYaml } from "../../.ci/yaml-modules.mjs";

/** Bundles and imports `contents`: lines of exports, with paths from the root of the project. */
export async function bundled(contents) {
  const folder = await mkdtemp(join(tmpdir(), "training-"));
  const outfile = join(folder, "program.mjs");
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../..", import.meta.url)), loader: "ts" },
    bundle: true,
    plugins: [bundledYaml],
    outfile,
    format: "esm",
    platform: "node",
    logLevel: "error",
    banner: {
      js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);',
    },
  });
  const modules = await import(pathToFileURL(outfile));
  await rm(folder, { recursive: true });
  return modules;
}
