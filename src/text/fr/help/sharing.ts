// Help of `share`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const sharingHelp: Record<string, CommandHelp> = {
  share: {
    about: "le répertoire des projets, pour le réseau ou pour un acteur, sans rien de ce que l’équipe garde",
    options: {
      action: "recall\u00a0: qui a reçu un projet, et le message pour le rappeler",
      project: "le projet à rappeler\u00a0: une partie de son titre",
      for: "pour qui\u00a0: network, le réseau (par défaut)\u00a0; actor:X, un acteur\u00a0; meeting:M, une rencontre",
      only: "seulement ce projet (répétable)",
      format:
        "html, page à mettre en ligne\u00a0; pdf ou docx, livret\u00a0; csv ou xlsx, tableau\u00a0; json",
      output: "fichier ou dossier où écrire (par défaut\u00a0: out, dans le dossier de la mission)",
      to: "à qui on le remet\u00a0: un acteur, ou un nom\u00a0; c’est noté (répétable)",
      again: "dire ce qui a changé depuis la dernière fois",
      replace: "remplacer le fichier, s’il existe déjà",
      yes: "écrire sans demander",
    },
    examples: [
      ["outreach share", "voir ce qui sera montré, ce qui est gardé et pourquoi, puis écrire la page"],
      ["outreach share --format pdf --lang en", "un livret à imprimer, en anglais"],
      ['outreach share --to "Pays de Valombre" --yes', "noter à qui on l’a remis"],
      ["outreach share --for actor:figeac", "les projets qui peuvent intéresser un acteur, et pourquoi"],
      ["outreach share --again", "ce qui a changé depuis la dernière fois"],
      ["outreach share recall bus", "qui a reçu un projet que l’on retire, et que leur écrire"],
    ],
  },
};
