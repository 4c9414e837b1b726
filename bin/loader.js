// Loads the bundled program. Compiling it makes a short command half as long again, so the build makes a code cache (V8's bytecode),
// which is used when the same version of Node runs. Node 22.8 and later makes its own.
const { openSync, readFileSync, readSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");

const folder = join(__dirname, "..", "dist");

/** Characters. Smaller scripts are compiled faster than their bytecode is read. */
const worthKeeping = 8_000;

/** Where the scripts are when the program is installed as a package. */
const installed = {
  place: (name) => join(folder, name),
  source: (name) => readFileSync(join(folder, name), "latin1"), // The build writes ASCII.
  bytecode() {
    const { node, scripts } = JSON.parse(readFileSync(join(folder, "bytecode.json"), "utf8"));
    if (node !== process.version) return () => undefined;
    const all = openSync(join(folder, "bytecode.bin"));
    return (name) => {
      const [start, end] = scripts[name] ?? [0, 0];
      const data = Buffer.allocUnsafeSlow(end - start);
      return readSync(all, data, 0, data.length, start) > 0 ? data : undefined;
    };
  },
  require,
};

/** `load` works as `require` does inside `dist`; `scripts` are those loaded through it, by name. */
exports.loader = ({ from = installed, nodeKeepsBytecode = Boolean(enableCompileCache) } = {}) => {
  const scripts = new Map();
  if (nodeKeepsBytecode) {
    enableCompileCache();
    return { load: (name) => require(join(folder, name)), scripts };
  }
  const modules = new Map();
  let bytecodeOf;

  const load = (name) => modules.get(name)?.exports ?? asBytecodeIsMade(() => loadNow(name));

  function loadNow(name) {
    if (!name.startsWith("./")) return from.require(name);
    const module = { exports: {} };
    modules.set(name, module);
    const filename = from.place(name);
    const source = from.source(name);
    if (source.length > worthKeeping) bytecodeOf ??= bytecode(from);
    const script = new vm.Script(`(function(module,exports,require,__filename){${source}\n})`, {
      filename,
      cachedData: bytecodeOf?.(name),
    });
    scripts.set(name, script);
    script.runInThisContext()(module, module.exports, load, filename);
    return module.exports;
  }
  return { load, scripts };
};

/**
 * The most bytecode that V8 inlines into a function that it optimises. Inlining up to the usual limit takes about a tenth of the
 * processor time of an import, measured on Node 20, whose V8 has one optimising compiler. Later versions keep their limit.
 */
const inlining = { usual: 920, sparing: 200 };
const isNode20 = process.versions.node.startsWith("20.");
const setInlining = (amount) => {
  if (isNode20) setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${amount}`);
};
let depth = 0;

/** V8 rejects bytecode, ours and Node's own, that was made under other flags: it is made under the usual limit. */
function asBytecodeIsMade(work) {
  if (depth++ === 0) setInlining(inlining.usual);
  try {
    return work();
  } finally {
    if (--depth === 0) setInlining(inlining.sparing);
  }
}
exports.asBytecodeIsMade = asBytecodeIsMade;

/** Finds the bytecode of a script by its name; finds none when the build made none for this Node. */
function bytecode(from) {
  try {
    return from.bytecode();
  } catch {
    return () => undefined;
  }
}
