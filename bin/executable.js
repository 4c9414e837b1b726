// The program as one executable file (`npm run executable`): all that it needs is inside.
const { join } = require("node:path");
const sea = require("node:sea");
const { isMainThread } = require("node:worker_threads");
const { libraryOnDisk } = require("./executable-library.js");
const { loader } = require("./loader.js");
const { systemName } = require("./sqlite-library.js");

const text = (path) => sea.getAsset(path, "utf8");

function bytes(path) {
  try {
    return Buffer.from(sea.getRawAsset(path));
  } catch {
    throw Object.assign(new Error(`not in the executable: ${path}`), { code: "ENOENT", path });
  }
}

const { load } = loader({
  nodeKeepsBytecode: false,
  from: {
    place: (name) => join(process.execPath, "dist", name),
    source: (name) => bytes(join("dist", name).replaceAll("\\", "/")).latin1Slice(),
    bytecode() {
      const { node, scripts } = JSON.parse(text("dist/bytecode.json"));
      if (node !== process.version) return () => undefined;
      const all = bytes("dist/bytecode.bin");
      return (name) => (scripts[name] ? all.subarray(...scripts[name]) : undefined);
    },
    require: (name) => (name === "../bin/sqlite-library.js" ? { load: loadSqlite } : require(name)),
  },
});

function loadSqlite() {
  const system = `${systemName()}.node`;
  const module = { exports: {} };
  process.dlopen(module, libraryOnDisk(bytes(`dist/sqlite/${system}`)));
  return module.exports;
}

if (isMainThread) {
  const files = JSON.parse(text("files.json"));
  const { run, realHost } = load("./outreach.js");
  const program = {
    read: async (path) => bytes(path),
    readText: async (path) => bytes(path).toString("utf8"),
    listAll: async (folder) =>
      files.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
    readingThread: { script: text("executable.js") },
    installation: "executable",
    owns: (path) => files.includes(path),
  };
  run(process.argv.slice(2), realHost(program)).then((code) => {
    process.exitCode = code;
  });
} else load("./apart.js");
