import type { CommandHelp } from "../../index.ts";

export const workspaceHelp: Record<string, CommandHelp> = {
  init: {
    about: "crée le dossier d’une mission, avec ses réglages commentés",
    options: {
      dir: "le dossier à créer ; sans lui, celui où vous êtes",
      yes: "sans poser de questions : tous les réglages, commentés, à compléter",
      example: "un petit projet complet pour essayer : mission, candidats, réponses",
    },
    examples: [
      ["outreach init", "pose quelques questions, puis écrit mission.yaml ici"],
      ["outreach init appui-2027 --yes", "crée le dossier, réglages à compléter"],
      ["outreach init essai --example", "crée un projet complet, imaginaire, pour essayer"],
    ],
  },
  check: {
    about: "relit les réglages, vos modèles et la base, et dit ce qui manque aux documents",
    options: {},
    examples: [
      ["outreach check", "toutes les erreurs, avec leur ligne, et ce qu’il reste à remplir"],
      ["outreach check --json", "la même chose, pour un autre programme"],
    ],
  },
};
