#!/usr/bin/env node
const { loader } = require("./loader.js");

let program;
try {
  program = loader().load("./outreach.js");
} catch (error) {
  if (error.code !== "ENOENT" && error.code !== "MODULE_NOT_FOUND") throw error;
  // Its sentences are missing with it: these two are all that can be said.
  process.stderr.write(
    "L’installation d’outreach est incomplète : le programme n’y est pas. Réinstallez-le ; dans le dossier du projet : npm ci && npm run build\n" +
      "The installation of outreach is incomplete: the program is not there. Install it again; in the folder of the project: npm ci && npm run build\n",
  );
  process.exitCode = 1;
}
if (program)
  program.run(process.argv.slice(2), program.realHost()).then((code) => {
    process.exitCode = code;
  });
