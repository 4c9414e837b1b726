// Help of `import`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const importingHelp: Record<string, CommandHelp> = {
  import: {
    about:
      "ajoute à la liste les acteurs de fichiers\u00a0: listes, exports d’un programme, dossiers de candidature",
    options: {
      files:
        "les fichiers à importer (liste CSV, Excel ou LibreOffice\u00a0; candidature en PDF, Word, ODT ou texte), un dossier, ou - pour l’entrée standard",
      map: 'dire ce qu’est une colonne : "Structure porteuse=name" (répétable)',
      author:
        'dire qui a écrit une colonne\u00a0: "Remarques=équipe" (eux, équipe, partenaire ou personne\u00a0; répétable, retenu)',
      sourceSaid:
        "d’où vient la liste, comme on le dit à la personne\u00a0: «\u00a0votre candidature au programme X\u00a0», «\u00a0la liste des adhérents du réseau Y\u00a0»\u00a0; les messages le disent, et attendent de le savoir",
      sheet:
        "les feuilles d’un classeur à lire, par leur nom ou leur numéro (répétable)\u00a0; «\u00a0?\u00a0» les nomme",
      onExisting:
        "quand un acteur déjà connu dit autre chose : fill complète seulement, replace remplace, keep n’y touche pas ; " +
        "sans cette option, un fichier corrige ce qu’il avait dit lui-même et complète le reste",
    },
    examples: [
      ["outreach import candidats.csv", "encodage, en-têtes et colonnes sont trouvés ; rien d’autre à dire"],
      ["outreach import candidats.csv --dry-run", "ce qui serait fait, champ par champ, sans rien changer"],
      ["outreach import gal.csv cuma.csv", "plusieurs fichiers : tout, ou rien"],
      [
        "outreach import candidatures/",
        "tout un dossier\u00a0: une candidature par document, les listes aussi",
      ],
      ["outreach undo", "annule tout l’import, mises à jour comprises"],
    ],
  },
};
