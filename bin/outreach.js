#!/usr/bin/env node
const { loader } = require("./loader.js");

const { run, realWorld } = loader().load("./outreach.js");
run(process.argv.slice(2), realWorld()).then((code) => {
  process.exitCode = code;
});
