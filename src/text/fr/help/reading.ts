// Help of `peek`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const readingHelp: Record<string, CommandHelp> = {
  peek: {
    about: "montre comment un fichier ou un dossier serait lu, sans rien importer",
    options: {
      sheet:
        "les feuilles d’un classeur à lire, par leur nom ou leur numéro (répétable)\u00a0; «\u00a0?\u00a0» les nomme",
      file: "le fichier ou le dossier à regarder, ou - pour l’entrée standard",
      rows: "nombre de lignes à montrer, ou all",
      map: 'dire ce qu’est une colonne\u00a0: "Structure porteuse=name" (répétable)',
      author: 'dire qui a écrit une colonne\u00a0: "Remarques=équipe" (répétable)',
      wrong:
        'dire ce qu’une colonne mal lue aurait dû être, et en écrire un cas aux mots et aux chiffres inventés, à relire, puis à envoyer à la main\u00a0: "Porteur=name" (répétable)',
      output: "le fichier du cas (avec --wrong)",
      open: "écrire une page dans out/, pour l’équipe, qui dit pourquoi chaque colonne est prise pour ce qu’elle est, et l’ouvrir (dans un espace de travail)",
      replace: "remplacer la page ou le cas qui existe",
    },
    examples: [
      ["outreach peek candidats.csv", "encodage, en-têtes, ce que chaque colonne devient, ce qui cloche"],
      ['outreach peek candidats.csv --map "Porteur=name"', "avec une colonne corrigée à la main"],
      [
        "outreach peek candidats.csv --open",
        "la même chose et les raisons, sur une page à regarder dans le navigateur",
      ],
      [
        'outreach peek candidats.csv --wrong "Porteur=name" -o cas.jsonl',
        "un petit fichier aux mots inventés, pour que la lecture s’améliore",
      ],
      ["outreach peek candidats.csv --rows all --json", "toutes les lignes, pour un autre programme"],
    ],
  },
};
