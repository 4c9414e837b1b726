// Bundles the program so that a command loads only what it uses. Native and data files stay outside.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { parse } from "yaml";

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
    js: 'import { createRequire as createNodeRequire } from "node:module"; const require = createNodeRequire(import.meta.url);',
  },
});

// The data that ships, as JSON: reading it as YAML would cost more than the rest of a short command. Copies that users make
// stay YAML.
mkdirSync("dist/templates");
for (const name of readdirSync("templates").filter((name) => name.endsWith(".yaml")))
  writeFileSync(
    `dist/templates/${name.replace(/yaml$/, "json")}`,
    JSON.stringify(parse(readFileSync(`templates/${name}`, "utf8"))),
  );

// The typefaces of printed documents (SIL Open Font License), as files: they are data, not code.
const typefaces = { regular: "400Regular", bold: "600SemiBold", italic: "400Regular_Italic" };
const family = "node_modules/@expo-google-fonts/source-sans-3";
mkdirSync("dist/fonts", { recursive: true });
for (const [face, weight] of Object.entries(typefaces))
  copyFileSync(`${family}/${weight}/SourceSans3_${weight}.ttf`, `dist/fonts/${face}.ttf`);
copyFileSync(`${family}/LICENSE_FONT`, "dist/fonts/LICENSE");
