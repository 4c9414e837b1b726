// Runs the main job on the example project, with the real program, in a fresh folder: `npm run demo [-- --lang en]`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const english = process.argv.includes("en") || process.argv.includes("--lang=en");
const words = english
  ? {
      language: "en",
      folder: "trial",
      list: "candidates.csv",
      said: "your answer to our call",
      followUp: "team-follow-up.csv",
      met: "our conversation in November",
      answers: "answers.yaml",
      done: (folder) => `Everything is in ${folder}`,
      what: {
        "mission.yaml": "the settings of the mission, commented",
        "candidates.csv": "the list that was imported: what the actors wrote",
        "team-follow-up.csv": "the list that the team keeps: what it noted and heard",
        "outreach.db": "the records (for the team only)",
        out: "what was prepared: sheets to print (open them in a browser), drafts to send (in your mail program)",
      },
      next: "To go on: open that folder in a terminal and type “outreach”, or read docs/guide.en.md.",
    }
  : {
      language: "fr",
      folder: "essai",
      list: "candidats.csv",
      said: "votre réponse à notre appel",
      followUp: "suivi-equipe.csv",
      met: "notre échange de novembre",
      answers: "reponses.yaml",
      done: (folder) => `Tout est dans ${folder}`,
      what: {
        "mission.yaml": "les réglages de la mission, commentés",
        "candidats.csv": "la liste qui a été importée : ce que les acteurs ont écrit",
        "suivi-equipe.csv": "la liste que tient l’équipe : ce qu’elle a noté et entendu",
        "outreach.db": "les fiches des acteurs (pour l’équipe seulement)",
        out: "ce qui a été préparé : fiches à imprimer (dans un navigateur), brouillons à envoyer (dans la messagerie)",
      },
      next: "Pour continuer : ouvrez ce dossier dans un terminal et tapez « outreach », ou lisez docs/guide.fr.md.",
    };

const program = fileURLToPath(new URL("../bin/outreach.js", import.meta.url));
const start = mkdtempSync(join(tmpdir(), "outreach-demo-"));
const workspace = join(start, words.folder);
const bold = (text) => (process.stdout.isTTY && !process.env.NO_COLOR ? `\x1b[1m${text}\x1b[0m` : text);

/** Shows a command line, runs it, shows what it says; stops the demo when it fails. */
function outreach(cwd, ...args) {
  const shown = args.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(" ");
  process.stdout.write(`\n${bold(`$ outreach ${shown}`)}\n`);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, OUTREACH_LANG: words.language },
  });
  if (status !== 0) process.exit(status ?? 1);
}

outreach(start, "init", words.folder, "--example");
outreach(workspace, "import", words.list, "--source-said", words.said);
outreach(workspace, "import", words.followUp, "--source-said", words.met);
outreach(workspace, "duplicates");
outreach(workspace, "triage", "--answers", words.answers);
outreach(workspace, "rank", "--top", "5");
outreach(workspace, "brief", "--top", "3", "-o", "out");
outreach(workspace, "mail", "--top", "3");

process.stdout.write(`\n${bold(words.done(workspace))}\n`);
for (const [name, what] of Object.entries(words.what)) {
  if (!existsSync(join(workspace, name))) continue;
  process.stdout.write(`  ${name.padEnd(20)}${what}\n`);
  if (name === "out")
    for (const file of readdirSync(join(workspace, name), { recursive: true, encoding: "utf8" }).sort())
      process.stdout.write(`    ${file}\n`);
}
process.stdout.write(`\n${words.next}\n`);
