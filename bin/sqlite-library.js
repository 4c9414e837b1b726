// Loads the native part of SQLite that was made for this system; the build puts one for each in dist/sqlite.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

/** Alpine and its like have another C library, musl. */
const musl = process.platform === "linux" && existsSync("/etc/alpine-release") ? "-musl" : "";

const name = `${process.platform}-${process.arch}${musl}.node`;

module.exports = () => require(join(__dirname, "..", "dist", "sqlite", name));
module.exports.libraryName = name;
