// Help of `init`, `check` and `example`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

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
    options: {
      files:
        "--leaks\u00a0: les fichiers à vérifier avant qu’ils partent\u00a0: eml, html, pdf, docx, xlsx, odt, csv, ics, vcf, txt, zip",
      leaks:
        "chercher dans ces fichiers ce que seule l’équipe peut savoir\u00a0; code de sortie 4 s’il y en a",
      ignore: "le code d’un passage qui peut partir (répétable)",
      reason: "--ignore\u00a0: pourquoi il peut partir",
    },
    examples: [
      [
        "outreach check --leaks lettre.docx annuaire.html",
        "ce qui s’y trouve de confidentiel, même après des retouches à la main",
      ],
      ["outreach check", "toutes les erreurs, avec leur ligne, et ce qu’il reste à remplir"],
      ["outreach check --json", "la même chose, pour un autre programme"],
    ],
  },
  example: {
    about: "la bibliothèque d’exemples concrets à raconter : la voir, y ajouter une histoire",
    options: {
      action: "list (par défaut) ou add",
      title: "son titre",
      who: "de qui il s’agit",
      where: "où cela se passe",
      what: "ce qu’ils ont fait, en une ou deux phrases, sans nommer personne",
      result: "ce que cela a donné",
      quote: "leurs propres mots",
      agreed: "les personnes concernées acceptent d’être nommées ; sinon, l’histoire est racontée sans noms",
      audience: "qui peut la lire : l’équipe, l’acteur contacté, tout le réseau",
      theme: "un thème (répétable)",
      territory: "un territoire auquel elle parle (répétable)",
      situation: "une situation à laquelle elle parle (répétable)",
      id: "son identifiant ; sans lui, il est tiré du titre",
    },
    examples: [
      ["outreach example", "les exemples, avec ce qui peut en être dit"],
      ["outreach example add", "pose les questions, puis ajoute l’histoire à mission.yaml"],
      [
        'outreach example add --title "Un camion pour trois" --who "trois associations" --what "Elles ont partagé une tournée."',
        "sans poser de questions",
      ],
    ],
  },
};
