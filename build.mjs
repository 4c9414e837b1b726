// Bundles the program so that a command loads only what it uses. Native and data files stay outside.
import { readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { outreach: "src/cli/main.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  keepNames: true,
  legalComments: "linked",
  external: ["better-sqlite3"],
  define: { "process.env.OUTREACH_VERSION": JSON.stringify(version) },
  // Some bundled libraries are CommonJS and call require for Node's own modules.
  banner: {
    js: 'import { createRequire as __require } from "node:module"; const require = __require(import.meta.url);',
  },
});
