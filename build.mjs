// Bundles the program so that a command loads only what it uses. Native and data files stay outside.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { build, transform } from "esbuild";
import { parse } from "yaml";
import { manPage } from "./.ci/man-page.mjs";
import { thirdParties, thirdPartyText } from "./.ci/third-party.mjs";
import { bundledYaml } from "./.ci/yaml-modules.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

// The database's library looks for its native part through many folders; ours stands in one, for every system.
const nativePart = {
  name: "native part",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node-gyp-build$/ }, ({ path }) => ({ path, namespace: "native" }));
    onLoad({ filter: /.*/, namespace: "native" }, () => ({
      contents: 'module.exports = () => require("../bin/sqlite-library.js").load();',
    }));
    onResolve({ filter: /sqlite-library\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Large data is read far sooner as a text of JSON than as a script. */
const dataAsText = {
  name: "data as text",
  setup({ onLoad }) {
    onLoad({ filter: /src.models.+\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, "utf8")));
      return { contents: `export default JSON.parse(${JSON.stringify(data)})` };
    });
  },
};

/** Every Node that we support knows `\p{…}`; the bundler would make a new pattern of each such literal whenever it is met. */
const literals = { "regexp-unicode-property-escapes": true };

rmSync("dist", { recursive: true, force: true });
const { outputFiles, metafile } = await build({
  entryPoints: { outreach: "src/cli/main.ts", apart: "src/cli/threads/reading-worker-thread.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  supported: literals,
  minifyWhitespace: true, // Names stay, for those who read a trace.
  minifySyntax: true,
  legalComments: "none", // THIRD-PARTY.txt has them all.
  metafile: true,
  plugins: [nativePart, bundledYaml, dataAsText],
  external: ["pg-native"], // Never asked for: the other way to reach a server, in C.
  write: false,
  define: {
    "process.env.OUTREACH_VERSION": JSON.stringify(version),
    "process.env.OUTREACH_BUILD": JSON.stringify(
      fingerprint("src/settings", "src/domain/suggesting", "templates", "src/knowledge"),
    ),
  },
});

// Only modules of the modern kind can be split, and only scripts of the older kind load at once, with their bytecode kept.
mkdirSync("dist");
writeFileSync("dist/package.json", JSON.stringify({ type: "commonjs" }));
const moduleAddress = 'var moduleAddress=require("node:url").pathToFileURL(__filename).href;';
for (const { path, text } of outputFiles) {
  if (!path.endsWith(".js")) {
    writeFileSync(path, text);
    continue;
  }
  const { code } = await transform(text, {
    format: "cjs",
    platform: "node",
    target: "node20.19",
    minifyWhitespace: true,
    minifySyntax: true,
    supported: { ...literals, "dynamic-import": false },
    define: { "import.meta.url": "moduleAddress" },
  });
  writeFileSync(path, inAscii(code.includes("moduleAddress") ? moduleAddress + code : code));
}

/** Changes with any file of some folders: what an earlier program made of settings and texts is then made again. */
function fingerprint(...folders) {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(`${entry.parentPath}/${entry.name}`));
  return hash.digest("hex").slice(0, 16);
}

/** The bundler leaves letters in regular expressions as they are; scripts of ASCII are read in half the room and time. */
function inAscii(code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

// The data that ships, as JSON: reading it as YAML would cost more than the rest of a short command. Copies that users make
// stay YAML.
mkdirSync("dist/templates/imports", { recursive: true });
for (const folder of ["templates", "src/knowledge"])
  for (const name of ["", "imports/"].flatMap((within) =>
    readdirSync(`${folder}/${within}`)
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => within + name),
  ))
    writeFileSync(
      `dist/templates/${name.replace(/yaml$/, "json")}`,
      JSON.stringify(parse(readFileSync(`${folder}/${name}`, "utf8"))),
    );

cpSync("src/knowledge", "dist/knowledge", { recursive: true, filter: (path) => !path.endsWith("words") });

// What texts are read with is compiled once, here, and not at every start.
const { outputFiles: compiler } = await build({
  stdin: {
    contents: `export { loadSignals } from "./src/settings/signals-file.ts"; export { prepare } from "./src/domain/suggesting/prepared-signals.ts";
      export { writePlaces } from "./src/domain/places/place-file.ts";`,
    resolveDir: ".",
    loader: "ts",
  },
  bundle: true,
  plugins: [bundledYaml],
  format: "cjs",
  platform: "node",
  write: false,
});
const { loadSignals, prepare, writePlaces } = loaded(compiler[0].text);
for (const language of ["fr", "en"]) {
  const folder = `src/knowledge/${language}`;
  const signals = readdirSync(`${folder}/signals`).sort();
  const files = [
    "reading.yaml",
    "word-groups.yaml",
    "questions.yaml",
    ...signals.map((name) => `signals/${name}`),
  ];
  const weights = JSON.parse(readFileSync(`src/models/words/${language}.json`, "utf8"));
  const prepared = prepare(
    loadSignals(
      files.map((name) => ({
        name,
        file: `${folder}/${name}`,
        text: readFileSync(`${folder}/${name}`, "utf8"),
      })),
      weights,
    ),
  );
  writeFileSync(`dist/templates/signals.${language}.json`, JSON.stringify(prepared));
}

// Communes, intercommunalities and départements (INSEE, DGCL, La Poste; Licence Ouverte), in a form that is read at once.
const official = (name) =>
  JSON.parse(readFileSync(`node_modules/@etalab/decoupage-administratif/data/${name}.json`, "utf8"));
writeFileSync(
  "dist/places.json",
  writePlaces({
    departements: official("departements"),
    epci: official("epci"),
    communes: official("communes"),
  }),
);

function loaded(script) {
  const module = { exports: {} };
  new Function("module", "exports", "require", script)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

// The typefaces of printed documents (SIL Open Font License), as files: they are data, not code.
const typefaces = { regular: "400Regular", bold: "600SemiBold", italic: "400Regular_Italic" };
const family = "node_modules/@expo-google-fonts/source-sans-3";
mkdirSync("dist/fonts", { recursive: true });
for (const [face, weight] of Object.entries(typefaces))
  copyFileSync(`${family}/${weight}/SourceSans3_${weight}.ttf`, `dist/fonts/${face}.ttf`);
copyFileSync(`${family}/LICENSE_FONT`, "dist/fonts/LICENSE");

// Whose work all this is. What the bundler took in is kept, for the test that compares the two.
const data = [family, "node_modules/@etalab/decoupage-administratif"];
writeFileSync("THIRD-PARTY.txt", thirdPartyText(thirdParties(metafile, data)));
mkdirSync("node_modules/.cache/outreach", { recursive: true });
writeFileSync("node_modules/.cache/outreach/bundle.json", JSON.stringify(metafile));

// The database's library for every system that it is made for, so that the package needs no other and nothing is fetched.
const libraries = "node_modules/@photostructure/sqlite/prebuilds";
mkdirSync("dist/sqlite");
for (const system of readdirSync(libraries))
  for (const file of readdirSync(`${libraries}/${system}`))
    copyFileSync(
      `${libraries}/${system}/${file}`,
      `dist/sqlite/${system}${file.endsWith(".musl.node") ? "-musl" : ""}.node`,
    );

execFileSync(process.execPath, ["bin/keep-bytecode.js"], { stdio: ["ignore", "ignore", "inherit"] });

writeFileSync("dist/outreach.1", await manPage(version));
