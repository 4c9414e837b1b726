// Loads the native part of SQLite that was made for this system; the build puts one for each in dist/sqlite.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const systems = [
  "darwin-arm64",
  "darwin-x64",
  "linux-arm64",
  "linux-arm64-musl",
  "linux-x64",
  "linux-x64-musl",
  "win32-arm64",
  "win32-x64",
];

/** The name of this system; Alpine Linux has another C library, musl. */
exports.systemName = () => {
  const musl = process.platform === "linux" && existsSync("/etc/alpine-release") ? "-musl" : "";
  return `${process.platform}-${process.arch}${musl}`;
};

exports.load = () => {
  const system = exports.systemName();
  if (!systems.includes(system))
    throw Object.assign(new Error(`no SQLite for ${system}`), { code: "ERR_SYSTEM_UNSUPPORTED", system });
  return require(join(__dirname, "..", "dist", "sqlite", `${system}.node`));
};
