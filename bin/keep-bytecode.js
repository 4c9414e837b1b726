// Runs everyday commands and saves the bytecode of the scripts that they load: V8 keeps only the functions that ran.
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { asBytecodeIsMade, loader } = require("./loader.js");

const everyday = [
  ["init", "--example", "--lang", "fr"],
  ["import", "candidats.csv"],
  ["list"],
  ["rank", "--top", "10"],
  ["people"],
  ["next"],
  ["triage", "--list"],
  ["brief", "--top", "1", "-o", "sheet.pdf"],
  ["mail", "--top", "2", "-o", "drafts"],
];

/** Given for an executable, which needs this bytecode even if its Node caches by itself (22.8 and later). */
const [outputFolder] = process.argv.slice(2);

const nowhere = { write: () => {}, isTTY: false, columns: 100 };

(async () => {
  const { load, scripts } = loader({ nodeKeepsBytecode: !outputFolder && Boolean(enableCompileCache) });
  const { run, realHost } = load("./outreach.js");
  const workspace = mkdtempSync(join(tmpdir(), "outreach-"));
  try {
    process.chdir(workspace);
    for (const line of everyday) await run(line, { ...realHost(), stdout: nowhere, stderr: nowhere });
  } finally {
    process.chdir(tmpdir());
    rmSync(workspace, { recursive: true, force: true });
  }
  asBytecodeIsMade(() => keep(scripts));
})();

function keep(scripts) {
  const places = {};
  const parts = [];
  let end = 0;
  for (const [name, script] of scripts) {
    const data = script.createCachedData();
    places[name] = [end, end + data.length];
    parts.push(data);
    end += data.length;
  }
  const dist = outputFolder ?? join(__dirname, "..", "dist");
  writeFileSync(join(dist, "bytecode.bin"), Buffer.concat(parts));
  writeFileSync(join(dist, "bytecode.json"), JSON.stringify({ node: process.version, scripts: places }));
}
