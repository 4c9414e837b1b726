#!/usr/bin/env node
const { loader } = require("./loader.js");

const { run, realHost } = loader().load("./outreach.js");
run(process.argv.slice(2), realHost()).then((code) => {
  process.exitCode = code;
});
