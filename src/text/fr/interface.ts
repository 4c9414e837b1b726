/** The frame around every command: titles of the help page, failures. */
export const frame = {
  about:
    "Premiers contacts d’une mission d’appui à la coopération : qui contacter, dans quel ordre, avec quels mots.",
  usage: "Usage",
  commands: "Commandes",
  arguments: "Arguments",
  options: "Options",
  globalOptions: "Options de toutes les commandes",
  examples: "Exemples",
  byDefault: (value: string) => `(par défaut : ${value})`,
  choices: (values: string) => `(au choix : ${values})`,
  moreHelp: "outreach help <commande> : l’aide d’une commande, exemples d’abord.",
  error: "Erreur",
  bug: (message: string) =>
    `outreach s’est arrêté à cause d’un défaut du programme : ${message}\n` +
    "Rien d’autre n’a été fait. Signalez-le avec la commande que vous avez tapée ; --debug montre les détails techniques.",
  interrupted: "Interrompu.",
};
