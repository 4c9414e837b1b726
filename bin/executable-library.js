// Writes the native SQLite library of the executable into a folder that only this user can change: systems load libraries from files.
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
      } catch {} // Windows locks a library while it is loaded.
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
    if (!holds(file, bytes)) throw error; // Windows: another outreach made it meanwhile, and locks it.
  }
  return file;
}

/** Compares every byte: somebody else may have put a file of that name there. */
function holds(file, bytes) {
  const facts = fs.lstatSync(file, { throwIfNoEntry: false });
  return Boolean(facts) && isOurs(facts, "isFile") && fs.readFileSync(file).equals(bytes);
}

/** Whether it is of this kind, belongs to this user, and only they may write it. Windows protects the folder instead. */
function isOurs(facts, kind) {
  if (!facts[kind]()) return false;
  return process.platform === "win32" || (facts.uid === process.getuid() && (facts.mode & 0o022) === 0);
}
