import type { CommandHelp } from "../../index.ts";

export const historyHelp: Record<string, CommandHelp> = {
  undo: {
    about: "Annuler la dernière commande qui a changé quelque chose, en entier",
    options: {},
    examples: [
      ["outreach undo --dry-run", "dit ce qui serait annulé"],
      ["outreach undo", "annule ; une deuxième fois, la commande d’avant"],
    ],
  },
  history: {
    about: "Ce qui a été fait, le plus récent d’abord",
    options: { top: "nombre de lignes" },
    examples: [["outreach history --top 5", "les cinq dernières commandes"]],
  },
};
