#!/usr/bin/env node
// Runs the program, or says that its installation is incomplete.
const { loader } = require("./loader.js");

let program;
try {
  program = loader().load("./outreach.js");
} catch (error) {
  if (error.code !== "ENOENT" && error.code !== "MODULE_NOT_FOUND") throw error;
  // The sentences of the program are missing too, so this one stands here in both languages.
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
