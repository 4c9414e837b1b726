// Help of `report` and `view`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const reportingHelp: Record<string, CommandHelp> = {
  report: {
    about: "le bilan de la mission sur une période, pour l’équipe ou pour un financeur",
    options: {
      from: "premier jour",
      to: "dernier jour",
      quarter: "un trimestre\u00a0: 2026-T1",
      year: "une année (par défaut\u00a0: celle qui court)",
      for: "team, avec les noms\u00a0; funder, sans nom ni petit nombre",
      format: "format du fichier",
      output: "fichier à écrire\u00a0; son extension donne le format",
      replace: "remplacer le fichier s’il existe",
      ignoreEarlier:
        "funder\u00a0: ne pas tenir compte des bilans déjà faits, s’ils n’ont été remis à personne",
    },
    examples: [
      ["outreach report --quarter 2026-T1", "les chiffres du premier trimestre, à l’écran"],
      [
        "outreach report --year 2026 --for funder -o bilan-2026.docx",
        "le bilan de l’année, à finir dans Word",
      ],
      ["outreach report --from 01/09/2025 --to 30/06/2026 -o bilan.xlsx", "une autre période, pour Excel"],
    ],
  },
  view: {
    about: "toute la mission sur une page, à regarder dans un navigateur, pour l’équipe",
    options: {
      output: "fichier .html à écrire (par défaut\u00a0: out/mission.html)",
    },
    examples: [
      [
        "outreach view",
        "la liste, chaque acteur en entier, ce qu’il y a à faire et les chiffres, sans Internet",
      ],
    ],
  },
};
