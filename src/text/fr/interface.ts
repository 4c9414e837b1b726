/** Words around every command: headings of the help page, failures, prompts. */
import { inQuotes } from "./typography.ts";
export const frame = {
  about:
    "Premiers contacts d’une mission d’appui à la coopération\u00a0: qui contacter, dans quel ordre, avec quels mots.",
  /** The name of an argument in the usage line of a command: `<valeur>`. */
  placeholders: {
    ...{
      value: "valeur",
      file: "fichier",
      files: "fichiers",
      folder: "dossier",
      dir: "dossier",
      lang: "langue",
    },
    ...{
      title: "titre",
      field: "champ",
      author: "auteur",
      actor: "acteur",
      actors: "acteurs",
      person: "personne",
    },
    ...{ criterion: "critère", weight: "poids", date: "date", name: "nom", who: "acteur", kept: "gardé" },
    ...{
      gone: "absorbé",
      words: "mots",
      meeting: "rencontre",
      project: "projet",
      role: "rôle",
      action: "action",
      shell: "shell",
      all: "tout",
      n: "n",
      N: "N",
    },
  } as Readonly<Record<string, string>>,
  usage: "Usage\u00a0:",
  commandWord: "<commande>",
  commands: "Commandes\u00a0:",
  options: "Options\u00a0:",
  globalOptions: "Options de toutes les commandes\u00a0:",
  examples: "Exemples\u00a0:",
  gettingStarted: "Pour commencer\u00a0:",
  firstCommands: [
    ["outreach init ma-mission", "le dossier de la mission, et ses réglages à compléter"],
    ["outreach import candidatures.xlsx", "la liste des acteurs, d’un fichier tel qu’il est"],
    ["outreach triage", "la situation de chacun, question par question"],
    ["outreach rank --top 10", "les dix à contacter d’abord, et pourquoi"],
    ["outreach brief --actor Figeac", "la fiche de l’un d’eux, avant de l’appeler"],
  ] as readonly (readonly [line: string, does: string])[],
  defaultValue: (value: string) => `(par défaut\u00a0: ${value})`,
  choices: (values: string) => `(au choix\u00a0: ${values})`,
  moreHelp: "outreach help <commande>\u00a0: l’aide d’une commande, exemples d’abord.",
  error: "Erreur",
  programFault: (message: string) =>
    `outreach s’est arrêté à cause d’un défaut du programme\u00a0: ${message}\n` +
    "Rien d’autre n’a été fait. Signalez-le avec la commande que vous avez tapée\u00a0; --debug montre les détails techniques.",
  interrupted: "Interrompu.",
  promptWords: {
    yes: "Oui",
    no: "Non",
    yesOrNo: "Répondez par oui (o) ou par non (n).",
    move: "se déplacer",
    choose: "choisir",
  },
  /** The prompt that the executable opens when it is double-clicked. */
  prompt: {
    welcome: (folder: string) =>
      "Bienvenue dans outreach\u00a0: les premiers contacts d’une mission d’appui à la coopération.\n\n" +
      `Vous êtes dans le dossier ${folder}\n\n` +
      "Pour commencer, tapez l’une de ces lignes, puis Entrée\u00a0:\n" +
      "  init essai --example     une mission imaginaire, pour essayer sans risque\n" +
      "  init ma-mission          le dossier de votre mission, et ses réglages\n" +
      "  cd ma-mission            une mission commencée\n" +
      "  help                     toutes les commandes\n",
    howToType:
      "Tapez une commande, puis Entrée. Ctrl-C, ou «\u00a0quitter\u00a0», ferme cette fenêtre\u00a0; rien n’est perdu.",
    currentFolder: (folder: string) => `Vous êtes maintenant dans ${folder}`,
    folderMissing: (name: string) => `Il n’y a pas de dossier ${inQuotes(name)} ici.`,
    quitWords: ["quitter", "quit", "exit", "q"] as readonly string[],
  },
};
