// A native library must be a file to be loaded: the executable puts its own in a folder that only this person can change.
const { createHash, randomUUID } = require("node:crypto");
const fs = require("node:fs");
const { homedir, tmpdir } = require("node:os");
const { join } = require("node:path");

/** The path of a file with exactly these bytes, in the person's cache folder or else in a new folder of this run. */
exports.libraryOnDisk = (bytes) => {
  const name = `sqlite-${createHash("sha256").update(bytes).digest("hex").slice(0, 24)}.node`;
  try {
    return placed(cacheFolder(), name, bytes);
  } catch {
    const folder = fs.mkdtempSync(join(tmpdir(), "outreach-"));
    process.once("exit", () => {
      try {
        fs.rmSync(folder, { recursive: true, force: true });
      } catch {} // Windows holds a library as long as it is loaded.
    });
    return placed(folder, name, bytes);
  }
};

function cacheFolder() {
  const { env } = process;
  if (process.platform === "win32") return join(env.LOCALAPPDATA ?? homedir(), "outreach");
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, "outreach");
  const caches = process.platform === "darwin" ? join("Library", "Caches") : ".cache";
  return join(homedir(), caches, "outreach");
}

function placed(folder, name, bytes) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isOurs(fs.lstatSync(folder), "isDirectory")) throw new Error(`others can change ${folder}`);
  const file = join(folder, name);
  if (holds(file, bytes)) return file;
  const made = join(folder, `.${name}.${randomUUID().slice(-12)}.tmp`);
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = fs.constants;
  const handle = fs.openSync(made, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o500);
  try {
    fs.writeFileSync(handle, bytes);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  try {
    fs.renameSync(made, file);
  } catch (error) {
    fs.rmSync(made, { force: true });
    if (!holds(file, bytes)) throw error; // Windows: another outreach made it meanwhile, and holds it.
  }
  return file;
}

/** Every byte is compared: the name alone would be believed of a file that somebody else put there. */
function holds(file, bytes) {
  const facts = fs.lstatSync(file, { throwIfNoEntry: false });
  return Boolean(facts) && isOurs(facts, "isFile") && fs.readFileSync(file).equals(bytes);
}

/** It is what it should be, belongs to this person, and nobody else may write it. Windows keeps this by folder. */
function isOurs(facts, kind) {
  if (!facts[kind]()) return false;
  return process.platform === "win32" || (facts.uid === process.getuid() && (facts.mode & 0o022) === 0);
}
