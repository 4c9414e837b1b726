// Loads the bundled program. Compiling it takes half of a short command again: a code cache (V8's kept bytecode) is made when it is
// built, and used when it was made by the Node that runs. A Node that keeps one by itself (22.8 and later) is left to do so.
const { openSync, readFileSync, readSync } = require("node:fs");
const { enableCompileCache } = require("node:module");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const vm = require("node:vm");

const folder = join(__dirname, "..", "dist");

/** Smaller scripts are compiled faster than their bytecode is read. */
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
  let kept;

  const load = (name) => modules.get(name)?.exports ?? asBytecodeIsMade(() => loadNow(name));

  function loadNow(name) {
    if (!name.startsWith("./")) return from.require(name);
    const module = { exports: {} };
    modules.set(name, module);
    const filename = from.place(name);
    const source = from.source(name);
    if (source.length > worthKeeping) kept ??= bytecode(from);
    const script = new vm.Script(`(function(module,exports,require,__filename){${source}\n})`, {
      filename,
      cachedData: kept?.(name),
    });
    scripts.set(name, script);
    script.runInThisContext()(module, module.exports, load, filename);
    return module.exports;
  }
  return { load, scripts };
};

/**
 * How much bytecode V8 copies at most into a function that it optimises. Compiling what it usually copies takes about a tenth of the
 * processor time of an import. Measured on Node 20, whose V8 optimises in one way only; later ones are left as they are.
 */
const inlining = { usual: 920, sparing: 200 };
const isNode20 = process.versions.node.startsWith("20.");
const setInlining = (amount) => {
  if (isNode20) setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${amount}`);
};
let depth = 0;

/** Bytecode, ours and Node's own, is only taken by a V8 that is set as it was when that was made: in the usual way. */
function asBytecodeIsMade(work) {
  if (depth++ === 0) setInlining(inlining.usual);
  try {
    return work();
  } finally {
    if (--depth === 0) setInlining(inlining.sparing);
  }
}
exports.asBytecodeIsMade = asBytecodeIsMade;

/** Finds the bytecode of a script by its name; there is none when there is none for this Node. */
function bytecode(from) {
  try {
    return from.bytecode();
  } catch {
    return () => undefined;
  }
}
