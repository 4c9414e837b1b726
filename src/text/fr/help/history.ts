// Help of `history`, `undo`, `backup` and `export`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const historyHelp: Record<string, CommandHelp> = {
  undo: {
    about: "annule la dernière commande qui a changé quelque chose, en entier",
    options: {},
    examples: [
      ["outreach undo --dry-run", "dit ce qui serait annulé"],
      ["outreach undo", "annule\u00a0; une deuxième fois, la commande d’avant"],
    ],
  },
  backup: {
    about: "copie toute la base dans un fichier, ou remet une copie en place",
    options: {
      file: "le fichier à écrire\u00a0; sans lui, dans sauvegardes, à la date du jour",
      restore: "la sauvegarde à remettre en place\u00a0; ce qu’il y avait avant est gardé à côté",
      remove: "la sauvegarde à supprimer",
      encrypt:
        "chiffrer la copie (format age)\u00a0; la phrase de passe est demandée, ou lue dans OUTREACH_PASSPHRASE ou le trousseau. --restore la demande de même",
    },
    examples: [
      ["outreach backup", "copie la base dans sauvegardes, à la date du jour"],
      ["outreach backup --encrypt", "la copie chiffrée, à garder sur une clé ou chez l’hébergeur"],
      ["outreach backup D:\\outreach.db", "la copie sur une clé, par exemple"],
      ['outreach backup --restore "sauvegardes/outreach 2026-11-24 10h30m05.db"', "revient à cette copie"],
    ],
  },
  history: {
    about: "ce qui a été fait, le plus récent d’abord",
    options: { top: "nombre de lignes (par défaut\u00a0: 20 à l’écran, toutes avec -o)" },
    examples: [["outreach history --top 5", "les cinq dernières commandes"]],
  },
  export: {
    about: "écrit tout ce que l’équipe a noté, pour Excel ou pour un autre programme",
    options: {
      format:
        "xlsx (un classeur où tout est, que import relit), csv (la liste seule), vcf (les contacts, pour un téléphone), json ou jsonl\u00a0; sans cette option, ce que dit la fin du nom du fichier, sinon csv",
      output: "le fichier à écrire\u00a0; sans lui, à l’écran",
      toComplete:
        "seulement les rues, courriels et téléphones qui manquent, une ligne par acteur, à remplir puis à importer",
      replace: "remplacer le fichier s’il existe",
    },
    examples: [
      [
        "outreach export -o acteurs.xlsx",
        "un classeur\u00a0: acteurs, personnes, réponses, échanges, rencontres…\u00a0; import le relit sans perte",
      ],
      ["outreach export --to-complete -o manques.xlsx", "les coordonnées à chercher"],
      ["outreach export -o acteurs.csv", "la liste seule, pour Excel"],
      ["outreach export --format json", "tout, pour un autre programme"],
    ],
  },
};
